// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/checkingtab.h"
#include "core/backend/backend.h"
#include "core/backend/paymentrunner.h"
#include "core/domain/queries.h"
#include "ui/payments/cashier.h"
#include "ui/payments/decidedialog.h"
#include "ui/payments/happenings.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include <QVBoxLayout>

namespace truckroll {

CheckingTab::CheckingTab(Backend &backend, Cashier *cashier, const std::function<QByteArray()> &zone,
                         QWidget *parent)
    : PaymentsTab(parent), m_backend(backend), m_cashier(cashier),
      m_model(new RowsModel<CheckingRow>(
          checkingColumns(zone), [](const CheckingRow &row) { return row.movement.id.value(); }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("checking"), backend.actor().name, this))
{
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setObjectName(QStringLiteral("checkingTable"));
    m_table->view()->setAccessibleName(tr("Charges that are being checked"));
    m_table->setEmptyState(new EmptyState(
        QStringLiteral("check-circle"), tr("Nothing is being checked"),
        tr("A charge whose answer was lost stands here until the card processor has said what became of it. "
           "Its invoice is not charged again meanwhile."),
        this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::s, 0, 0);
    all->addWidget(m_table);
    connect(m_table, &DataTable::said, this, &PaymentsTab::said);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PaymentsTab::stateChanged);
}

void CheckingTab::read()
{
    m_backend.ask(this, OpenIntents{},
                  std::function<void(Result<OpenIntents::Reply>)>([this](Result<OpenIntents::Reply> open) {
                      if (!open)
                          return emit failed(open.error());
                      showRows(*open);
                      nameInvoices(*open);
                  }));
}

void CheckingTab::showRows(const std::vector<PaymentIntent> &movements)
{
    std::vector<CheckingRow> rows;
    for (const PaymentIntent &movement : movements) {
        const auto number = m_numbers.find(movement.invoice.value());
        rows.push_back({movement, number == m_numbers.end() ? QString() : number->second});
    }
    m_model->setRows(std::move(rows));
    emit stateChanged();
}

/// There are few of them, and a number never changes: each is asked for once.
void CheckingTab::nameInvoices(const std::vector<PaymentIntent> &movements)
{
    for (const PaymentIntent &movement : movements) {
        if (m_numbers.count(movement.invoice.value()))
            continue;
        m_backend.ask(this, DocumentDetails{movement.invoice},
                      std::function<void(Result<DocumentDetails::Reply>)>(
                          [this, movements](Result<DocumentDetails::Reply> reply) {
                              if (!reply)
                                  return;
                              m_numbers[reply->document.id.value()] = reply->document.number;
                              showRows(movements);
                          }));
    }
}

const PaymentIntent *CheckingTab::chosen() const
{
    const std::vector<qint64> keys = m_table->selectedKeys();
    const CheckingRow *row = keys.size() == 1 ? m_model->find(keys.front()) : nullptr;
    return row ? &row->movement : nullptr;
}

DocumentId CheckingTab::chosenInvoice() const
{
    const PaymentIntent *movement = chosen();
    return movement ? movement->invoice : DocumentId();
}

QString CheckingTab::whyNotAsked() const
{
    if (!chosen())
        return tr("Choose a charge that is being checked first.");
    return m_cashier && m_cashier->runner() ? QString() : tr("The card processor cannot be asked here.");
}

QString CheckingTab::whyNotLookUp() const
{
    if (const QString why = whyNotAsked(); !why.isEmpty())
        return why;
    return chosen()->state == IntentState::NeedsPerson
               ? tr("It was looked up, and what was found has to be judged by somebody: decide it.")
               : QString();
}

QString CheckingTab::whyNotCancel() const
{
    if (const QString why = whyNotAsked(); !why.isEmpty())
        return why;
    if (!isCharge(chosen()->move))
        return tr("Money on its way back cannot be canceled.");
    if (!canBeCancelled(chosen()->move))
        return tr("The customer has paid on a page; what was taken is given back instead.");
    if (chosen()->state == IntentState::NeedsPerson)
        return tr("Somebody has to decide what became of it first.");
    if (chosen()->cancelWanted)
        return tr("It is being canceled already.");
    return m_backend.may(Action::TakePayments) ? QString() : m_backend.whyNot(Action::TakePayments);
}

QString CheckingTab::whyNotDecide() const
{
    if (!chosen())
        return tr("Choose a charge that is to be decided first.");
    if (chosen()->state != IntentState::NeedsPerson && chosen()->state != IntentState::InDoubt)
        return tr("It is on its way just now; wait for its answer.");
    return m_backend.may(Action::RefundPayments) ? QString() : m_backend.whyNot(Action::RefundPayments);
}

void CheckingTab::lookUp()
{
    if (!whyNotLookUp().isEmpty())
        return;
    m_cashier->runner()->lookUp(chosen()->id, this, [this](const auto &reply) {
        if (!reply)
            return emit failed(reply.error());
        const PaymentIntent &movement = reply->intent;
        emit said(movement.isOpen() ? movement.reason : outcomeSentence(movement, m_currency));
    });
}

void CheckingTab::cancel()
{
    if (!whyNotCancel().isEmpty())
        return;
    m_cashier->runner()->cancel(chosen()->id, this, [this](const auto &reply) {
        if (!reply)
            emit failed(reply.error());
        else
            emit said(reply->intent.isOpen() ? tr("The charge is being taken back.")
                                             : outcomeSentence(reply->intent, m_currency));
    });
}

void CheckingTab::decide()
{
    if (!whyNotDecide().isEmpty())
        return;
    auto *dialog = new DecideDialog(m_backend, *chosen(), m_currency, this);
    dialog->open();
}

} // namespace truckroll
