// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/cancelworkdialog.h"
#include "core/backend/backend.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QRadioButton>
#include <algorithm>

namespace truckroll {

namespace {

/// "PO-1004 from Acme Supply (sent), PO-1005 ..."
QString listOf(const std::vector<PurchaseRow> &orders)
{
    QStringList texts;
    for (const PurchaseRow &order : orders)
        texts += CancelWorkDialog::tr("%1 from %2 (%3)", "a purchase order, its vendor and state")
                     .arg(order.number, order.vendorName, documentStateText(order.state).toLower());
    return texts.join(QStringLiteral(", "));
}

} // namespace

CancelWorkDialog::CancelWorkDialog(const QString &title, const QString &consequence,
                                   const std::vector<PurchaseRow> &open, QWidget *parent)
    : ReasonDialog(title, consequence, tr("Cancel the work"), {}, parent),
      m_cancel(new QRadioButton(tr("Cancel &them, too"), this)),
      m_keep(new QRadioButton(tr("Leave them, the parts are &wanted all the same"), this))
{
    setObjectName(QStringLiteral("cancelWorkDialog"));
    setMinimumWidth(480);
    m_cancel->setObjectName(QStringLiteral("cancelOrders"));
    m_keep->setObjectName(QStringLiteral("keepOrders"));
    m_cancel->setChecked(true);
    m_cancel->setVisible(!open.empty());
    m_keep->setVisible(!open.empty());
    if (open.empty())
        return;
    QLabel *orders =
        plainLabel(tr("Parts are still to come: %1. What becomes of these orders?").arg(listOf(open)), this);
    orders->setObjectName(QStringLiteral("openOrders"));
    orders->setWordWrap(true);
    for (QWidget *question : std::initializer_list<QWidget *>{orders, m_cancel, m_keep})
        alsoAsk(question);
}

CancelWorkOrder::OpenOrders CancelWorkDialog::orders() const
{
    return m_keep->isChecked() ? CancelWorkOrder::OpenOrders::Keep : CancelWorkOrder::OpenOrders::Cancel;
}

void askCancelWork(QWidget *parent, Backend &backend, const QString &title, const QString &consequence,
                   const std::vector<DocumentId> &workOrders,
                   std::function<void(QString, CancelWorkOrder::OpenOrders)> then,
                   std::function<void(const Error &)> failed)
{
    PurchaseList query;
    query.openOnly = true;
    if (workOrders.size() == 1)
        query.workOrder = workOrders.front();
    backend.ask(parent, query,
                std::function<void(Result<PurchaseList::Reply>)>([=](Result<PurchaseList::Reply> rows) {
                    if (!rows)
                        return failed(rows.error());
                    std::erase_if(*rows, [&](const PurchaseRow &row) {
                        return std::find(workOrders.begin(), workOrders.end(), row.workOrder) ==
                               workOrders.end();
                    });
                    auto *dialog = new CancelWorkDialog(title, consequence, *rows, parent);
                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                    QObject::connect(dialog, &QDialog::accepted, parent,
                                     [dialog, then] { then(dialog->reason(), dialog->orders()); });
                    dialog->open();
                }));
}

} // namespace truckroll
