// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/receivedialog.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

enum Column { NameColumn, OrderedColumn, ReceivedColumn, CameColumn, CostColumn };
constexpr int columns = 5;

QTableWidgetItem *cell(const QString &text, bool number, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

QString nameOf(const DocumentLine &line)
{
    return line.itemName.isEmpty() ? line.description.section(QLatin1Char('\n'), 0, 0) : line.itemName;
}

} // namespace

ReceiveDialog::ReceiveDialog(Backend &backend, const PurchaseDetails::Reply &purchase,
                             const QString &currency, const QDate &today, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_purchase(purchase), m_currency(currency),
      m_banner(new Banner(this)), m_table(new FieldTable(0, columns, this)), m_invoice(new QLineEdit(this)),
      m_date(new DayEdit(this)), m_moreIsRight(new QCheckBox(tr("&More than was ordered came"), this)),
      m_sum(plainLabel(QString(), this)), m_receive(primaryButton(tr("Receive"), QString(), this))
{
    setObjectName(QStringLiteral("receiveDialog"));
    setWindowTitle(tr("Receive on %1 from %2").arg(purchase.order.number, purchase.vendor.name));
    for (const DocumentLine &line : purchase.order.lines) {
        if (line.kind == LineKind::Item)
            m_lines.push_back(line);
    }
    build(today);
    fillRows();
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            follow();
    });
    connect(m_moreIsRight, &QCheckBox::toggled, this, &ReceiveDialog::follow);
    connect(m_receive, &QPushButton::clicked, this, &ReceiveDialog::receive);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, CameColumn); // what is typed first
    m_table->setFocus();
    follow();
}

void ReceiveDialog::build(const QDate &today)
{
    m_table->setObjectName(QStringLiteral("receiveLines"));
    m_table->setAccessibleName(tr("What came"));
    titleColumns(*m_table, {tr("Part"), tr("Ordered"), tr("Received"), tr("Came now"), tr("Cost of one")},
                 {OrderedColumn, ReceivedColumn, CameColumn, CostColumn});
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_invoice->setObjectName(QStringLiteral("vendorInvoice"));
    m_invoice->setMaxLength(FieldLimit::name);
    m_date->setObjectName(QStringLiteral("receivedOn"));
    m_date->setToday(today);
    m_date->setDate(today);
    m_date->setMaximumDate(today);
    m_moreIsRight->setObjectName(QStringLiteral("moreIsRight"));
    m_moreIsRight->setToolTip(tr("The quantities above are right, although less was ordered."));
    m_sum->setObjectName(QStringLiteral("receiveSum"));
    m_sum->setFont(Theme::tabular(Theme::headingFont()));
    m_receive->setObjectName(QStringLiteral("receive"));
    m_receive->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(
        mutedLabel(tr("For %1. Set to 0 what did not come yet; correct a cost that the vendor billed "
                      "differently.")
                       .arg(m_purchase.workOrderNumber),
                   this));
    all->addWidget(m_table, 1);
    all->addWidget(m_moreIsRight);
    auto *form = new Form(this);
    form->addRow(tr("&Vendor's invoice"), m_invoice,
                 tr("The number of the bill that came along; may be empty."));
    form->addRow(tr("&Date"), m_date);
    all->addWidget(form);
    if (!m_purchase.receipts.empty())
        all->addWidget(buildEarlier());
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is received (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_sum, 1);
    foot->addWidget(leave);
    foot->addWidget(m_receive);
    all->addLayout(foot);
    resize(760, 540);
}

/// What came before, newest first, each with its way back.
QWidget *ReceiveDialog::buildEarlier()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(new SectionHeader(tr("Came before"), {}, box));
    for (auto receipt = m_purchase.receipts.rbegin(); receipt != m_purchase.receipts.rend(); ++receipt) {
        auto *row = new QHBoxLayout;
        QString text = tr("%1, %2, by %3")
                           .arg(QLocale().toString(receipt->date, QStringLiteral("MMM d, yyyy")),
                                moneyText(receipt->cost(), m_currency), receipt->receivedByName);
        if (!receipt->vendorInvoice.isEmpty())
            text = tr("%1, invoice %2").arg(text, receipt->vendorInvoice);
        if (receipt->takenBack)
            text = tr("%1 (taken back)").arg(text);
        row->addWidget(receipt->takenBack ? mutedLabel(text, box) : plainLabel(text, box), 1);
        if (!receipt->takenBack) {
            QPushButton *back =
                plainButton(tr("Take back"), QStringLiteral("undo"),
                            tr("It did not come after all: stock, cost and state go back."), box);
            back->setObjectName(QStringLiteral("takeBack-%1").arg(receipt->id.value()));
            connect(back, &QPushButton::clicked, this, [this, taken = *receipt] { takeBack(taken); });
            row->addWidget(back);
        }
        column->addLayout(row);
    }
    return box;
}

void ReceiveDialog::fillRows()
{
    m_filling = true;
    m_table->setRowCount(int(m_lines.size()));
    for (size_t i = 0; i < m_lines.size(); ++i)
        fillRow(int(i), m_lines[i]);
    m_filling = false;
}

void ReceiveDialog::fillRow(int row, const DocumentLine &line)
{
    const QLocale locale;
    QTableWidgetItem *name = cell(nameOf(line), false, false);
    name->setToolTip(line.description);
    m_table->setItem(row, NameColumn, name);
    m_table->setItem(row, OrderedColumn, cell(quantityText(line.quantity, locale), true, false));
    m_table->setItem(row, ReceivedColumn,
                     cell(quantityText(receivedOf(line.id, m_purchase.receipts), locale), true, false));
    m_table->setItem(row, CameColumn,
                     cell(quantityText(outstandingOf(line, m_purchase.receipts), locale), true, true));
    m_table->setItem(row, CostColumn, cell(unitPriceText(line.unitPrice, locale), true, true));
}

std::vector<ReceiptLine> ReceiveDialog::lines() const
{
    std::vector<ReceiptLine> came;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto quantity = readQuantity(m_table->item(row, CameColumn)->text(), QLocale());
        const auto cost = readUnitPrice(m_table->item(row, CostColumn)->text(), QLocale());
        if (quantity && !quantity->isZero() && cost)
            came.push_back({m_lines[size_t(row)].id, *quantity, *cost});
    }
    return came;
}

/// Nothing typed yet is nothing wrong, but nothing to receive either.
QString ReceiveDialog::nothingTyped() const
{
    if (!lines().empty())
        return {};
    const bool isAllHere = std::all_of(m_lines.begin(), m_lines.end(), [this](const DocumentLine &line) {
        return outstandingOf(line, m_purchase.receipts).isZero();
    });
    return isAllHere ? tr("All of it is here.") : tr("Type what came.");
}

bool ReceiveDialog::isMore() const
{
    return !checkReceipt(m_purchase.order, m_purchase.receipts, lines(), false) &&
           checkReceipt(m_purchase.order, m_purchase.receipts, lines(), true);
}

QString ReceiveDialog::problem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString text = m_table->item(row, CameColumn)->text().trimmed();
        const QString name = nameOf(m_lines[size_t(row)]);
        const auto quantity = text.isEmpty() ? std::optional(Quantity()) : readQuantity(text, QLocale());
        if (!quantity || quantity->isNegative())
            return tr("How many of “%1” came? Type a number, 0 for none.").arg(name);
        const auto cost = readUnitPrice(m_table->item(row, CostColumn)->text(), QLocale());
        if (!cost || cost->isNegative())
            return tr("What did “%1” cost? Type an amount.").arg(name);
    }
    return isMore() && !m_moreIsRight->isChecked()
               ? tr("More than was ordered is typed here. Correct it, or say that more came.")
               : QString();
}

void ReceiveDialog::follow()
{
    m_moreIsRight->setVisible(isMore() || m_moreIsRight->isChecked());
    const QString wrong = problem();
    Receipt receipt;
    receipt.lines = lines();
    const QString whyNot = wrong.isEmpty() ? nothingTyped() : wrong;
    m_receive->setEnabled(whyNot.isEmpty());
    m_receive->setToolTip(whyNot.isEmpty() ? tr("The parts are here: stock, cost and state follow.")
                                           : whyNot);
    m_sum->setForegroundRole(wrong.isEmpty() ? QPalette::WindowText : QPalette::BrightText);
    m_sum->setText(whyNot.isEmpty() ? tr("Received for %1").arg(moneyText(receipt.cost(), m_currency))
                                    : whyNot);
}

void ReceiveDialog::receive()
{
    if (WrittenEdit::stops(*this))
        return;
    ReceiveParts command;
    command.order = m_purchase.order.id;
    command.version = m_purchase.order.version;
    command.lines = lines();
    command.vendorInvoice = cleanLine(m_invoice->text());
    command.date = m_date->date();
    command.moreIsRight = m_moreIsRight->isChecked();
    m_receive->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, command,
                  std::function<void(Result<ReceiveParts::Reply>)>([this](Result<ReceiveParts::Reply> reply) {
                      m_receive->setEnabled(true);
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit changed(reply->order);
                      accept();
                  }));
}

void ReceiveDialog::takeBack(const Receipt &receipt)
{
    m_banner->clear();
    m_backend.act(this, TakeBackReceipt{receipt.id, receipt.version},
                  std::function<void(Result<ReceiveParts::Reply>)>([this](Result<ReceiveParts::Reply> reply) {
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit changed(reply->order);
                      accept();
                  }));
}

} // namespace truckroll
