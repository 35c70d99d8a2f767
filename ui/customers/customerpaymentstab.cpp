// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerpaymentstab.h"
#include "core/backend/backend.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = PaymentList::Row;

std::vector<ColumnOf<Row>> paymentColumns()
{
    ColumnOf<Row> state;
    state.id = QStringLiteral("state");
    state.title = CustomerPaymentsTab::tr("State");
    state.kind = TableColumn::Kind::Chip;
    state.width = 110;
    state.meaning = [](const Row &row) { return Meaning(toneOf(row.payment.state)); };
    state.text = [](const Row &row) { return paymentStateText(row.payment.state); };
    auto invoice = tablecolumns::text<Row>("invoice", CustomerPaymentsTab::tr("Invoice"), 110,
                                           [](const Row &row) { return row.invoiceNumber; });
    invoice.bold = true;
    return {tablecolumns::day<Row>("date", CustomerPaymentsTab::tr("Date"),
                                   [](const Row &row) { return row.payment.date; }),
            invoice,
            tablecolumns::text<Row>("method", CustomerPaymentsTab::tr("Method"), 100,
                                    [](const Row &row) { return paymentMethodText(row.payment.method); }),
            tablecolumns::text<Row>("reference", CustomerPaymentsTab::tr("Reference"), 120,
                                    [](const Row &row) { return row.payment.reference; }),
            state,
            tablecolumns::amount<Row>("amount", CustomerPaymentsTab::tr("Amount"),
                                      [](const Row &row) { return row.payment.amount; }),
            tablecolumns::amount<Row>("refunded", CustomerPaymentsTab::tr("Refunded"),
                                      [](const Row &row) { return row.payment.refunded; })};
}

} // namespace

CustomerPaymentsTab::CustomerPaymentsTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend)
{
    setObjectName(QStringLiteral("customerPaymentsTab"));
    m_model = new RowsModel<Row>(
        paymentColumns(), [](const Row &row) { return row.payment.id.value(); }, this);
    m_model->setFaded([](const Row &row) { return row.payment.state == PaymentState::Voided; });
    m_table = new DataTable(*m_model, QStringLiteral("customer-payments"), backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("customerPayments"));
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(new EmptyState(QStringLiteral("money"), tr("No payments yet"),
                                          tr("Payments are taken on an invoice, in its folder."), this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table);
    connect(m_table, &DataTable::activated, this, [this](qint64 key) {
        if (const Row *row = m_model->find(key))
            emit documentRequested(row->payment.invoice);
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_customer && changes.touches(EntityKind::Payment))
            show(m_customer);
    });
}

void CustomerPaymentsTab::show(CustomerId customer)
{
    m_customer = customer;
    if (customer.isNone())
        return m_model->setRows({});
    m_backend.ask(
        this, PaymentsOf{customer},
        std::function<void(Result<PaymentsOf::Reply>)>([this, customer](Result<PaymentsOf::Reply> rows) {
            if (customer != m_customer)
                return; // another one was chosen meanwhile
            if (!rows)
                return emit failed(rows.error());
            m_model->setRows(std::move(*rows));
        }));
}

} // namespace truckroll
