// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settlementstore.h"

#include "core/store/paymentstore.h"
#include "core/store/statement.h"

namespace truckroll {

namespace {

void readRows(ReadScope &scope, SettlementBatch &batch)
{
    Statement row(scope.connection(),
                  "SELECT r.reference, r.order_id, r.amount, r.state, r.card_type, r.fee, p.id "
                  "FROM settlement_row r LEFT JOIN payment p ON p.gateway_reference = r.reference "
                  "WHERE r.company_id = ? AND r.batch = ? ORDER BY r.reference");
    row.bindAll(batch.company, batch.batch);
    while (row.step())
        batch.rows.push_back({row.text(0), row.text(1), row.amount<Money>(2), row.text(3), row.text(4),
                              row.amount<Money>(5), row.id<PaymentId>(6)});
}

} // namespace

void storeBatch(WriteScope &scope, const SettlementBatch &batch)
{
    Statement(scope.connection(),
              "INSERT INTO settlement_batch(company_id, merchant, batch, host_state, day) "
              "VALUES (?, ?, ?, ?, ?) ON CONFLICT(company_id, batch) DO UPDATE SET "
              "host_state = excluded.host_state")
        .bindAll(batch.company, batch.merchant, batch.batch, batch.hostState, batch.day)
        .run();
    for (const SettledRow &row : batch.rows)
        Statement(
            scope.connection(),
            "INSERT INTO settlement_row(company_id, batch, reference, order_id, amount, state, card_type, "
            "fee) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(company_id, batch, reference) DO UPDATE SET "
            "amount = excluded.amount, state = excluded.state, fee = excluded.fee")
            .bindAll(batch.company, batch.batch, row.reference, row.orderId, row.amount, row.state,
                     row.cardType, row.fee)
            .run();
}

std::vector<SettlementBatch> settlementBatches(ReadScope &scope, CompanyId company, const QDate &from,
                                               const QDate &to)
{
    std::vector<SettlementBatch> batches;
    {
        Statement row(scope.connection(),
                      "SELECT merchant, batch, host_state, day FROM settlement_batch "
                      "WHERE company_id = ? AND day BETWEEN ? AND ? ORDER BY day DESC, batch DESC");
        row.bindAll(company, from, to);
        while (row.step())
            batches.push_back({company, row.text(0), row.text(1), row.text(2), row.date(3), {}});
    }
    for (SettlementBatch &batch : batches)
        readRows(scope, batch);
    return batches;
}

std::vector<Payment> unsettledPayments(ReadScope &scope, CompanyId company, const QDate &from,
                                       const QDate &to)
{
    std::vector<PaymentId> ids;
    {
        Statement row(
            scope.connection(),
            "SELECT p.id FROM payment p JOIN document d ON d.id = p.invoice_id "
            "WHERE d.company_id = ? AND p.date BETWEEN ? AND ? AND p.gateway_reference <> '' "
            "AND p.state NOT IN ('voided', 'returned') AND NOT EXISTS "
            "(SELECT 1 FROM settlement_row r WHERE r.reference = p.gateway_reference) ORDER BY p.id");
        row.bindAll(company, from, to);
        while (row.step())
            ids.push_back(row.id<PaymentId>(0));
    }
    std::vector<Payment> payments;
    for (const PaymentId id : ids)
        payments.push_back(*findPayment(scope, id));
    return payments;
}

std::vector<std::pair<Payment, CompanyId>> accountPaymentsSince(ReadScope &scope, const QDate &day)
{
    std::vector<std::pair<PaymentId, CompanyId>> ids;
    {
        Statement row(scope.connection(),
                      "SELECT p.id, d.company_id FROM payment p JOIN document d ON d.id = p.invoice_id "
                      "WHERE p.method = 'ach' AND p.state IN ('approved', 'pending') AND p.date >= ? "
                      "AND p.gateway_reference <> '' ORDER BY p.id");
        row.bind(day);
        while (row.step())
            ids.emplace_back(row.id<PaymentId>(0), row.id<CompanyId>(1));
    }
    std::vector<std::pair<Payment, CompanyId>> payments;
    for (const auto &[id, company] : ids)
        payments.emplace_back(*findPayment(scope, id), company);
    return payments;
}

bool isOwnRefund(ReadScope &scope, const QString &reference)
{
    Statement row(scope.connection(),
                  "SELECT 1 FROM payment_intent WHERE move = 'refund' AND reference = ? LIMIT 1");
    row.bind(reference);
    return row.step();
}

PaymentId paymentOfRefund(ReadScope &scope, const QString &reference)
{
    Statement row(scope.connection(),
                  "SELECT payment_id FROM payment_intent WHERE move = 'refund' AND reference = ? LIMIT 1");
    row.bind(reference);
    return row.step() ? row.id<PaymentId>(0) : PaymentId();
}

} // namespace truckroll
