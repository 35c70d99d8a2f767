// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/paymentstore.h"

#include "core/store/keepingbooks.h"
#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_PAYMENT_COLUMNS                                                                            \
    "SELECT p.id, p.version, p.invoice_id, p.amount, p.method, p.state, p.date, p.reference, "               \
    "p.void_reason, p.taken_by, p.taken_at, p.order_id, p.gateway_reference, p.card_last4, p.refunded, "     \
    "p.credit_note_id"

constexpr int afterPayment = 16; ///< the column behind these

/// Counts on its invoice: received, or on its way and likely to come.
#define TRUCKROLL_PAYMENT_COUNTS "state IN ('approved', 'pending')"

Payment readPayment(const Statement &row)
{
    const auto method = paymentMethodFromName(row.text(4));
    const auto state = paymentStateFromName(row.text(5));
    if (!method || !state)
        throw StorageFailure(SQLITE_CORRUPT, "a payment is of no known method or state");
    Payment payment;
    payment.id = row.id<PaymentId>(0);
    payment.version = row.number(1);
    payment.invoice = row.id<DocumentId>(2);
    payment.amount = row.amount<Money>(3);
    payment.method = *method;
    payment.state = *state;
    payment.date = row.date(6);
    payment.reference = row.text(7);
    payment.voidReason = row.text(8);
    payment.takenBy = row.id<UserId>(9);
    payment.takenAt = row.number(10);
    payment.orderId = row.text(11);
    payment.gatewayReference = row.text(12);
    payment.cardLast4 = row.text(13);
    payment.refunded = row.amount<Money>(14);
    payment.creditNote = row.id<DocumentId>(15);
    return payment;
}

std::vector<Payment> readPayments(Statement &statement)
{
    std::vector<Payment> payments;
    while (statement.step())
        payments.push_back(readPayment(statement));
    return payments;
}

#define TRUCKROLL_PAYMENT_NAMES                                                                              \
    ", d.number, c.name FROM payment p JOIN document d ON d.id = p.invoice_id "                              \
    "JOIN customer c ON c.id = d.customer_id "

std::vector<PaymentList::Row> readRows(Statement &statement)
{
    std::vector<PaymentList::Row> rows;
    while (statement.step())
        rows.push_back(
            {readPayment(statement), statement.text(afterPayment), statement.text(afterPayment + 1)});
    return rows;
}

} // namespace

std::optional<Payment> findPayment(ReadScope &scope, PaymentId id)
{
    Statement statement(scope.connection(), TRUCKROLL_PAYMENT_COLUMNS " FROM payment p WHERE p.id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    return readPayment(statement);
}

std::vector<Payment> paymentsOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_PAYMENT_COLUMNS " FROM payment p WHERE p.invoice_id = ? ORDER BY p.id");
    statement.bind(invoice);
    return readPayments(statement);
}

std::vector<Payment> paymentsOfFolder(ReadScope &scope, AppointmentId folder)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_PAYMENT_COLUMNS " FROM document d JOIN payment p ON p.invoice_id = d.id "
                                                  "WHERE d.appointment_id = ? ORDER BY p.id");
    statement.bind(folder);
    return readPayments(statement);
}

std::vector<Payment> paymentsByCredit(ReadScope &scope, DocumentId creditNote)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_PAYMENT_COLUMNS " FROM payment p WHERE p.credit_note_id = ? ORDER BY p.id");
    statement.bind(creditNote);
    return readPayments(statement);
}

std::optional<Payment> findPaymentByReference(ReadScope &scope, const QString &gatewayReference)
{
    if (gatewayReference.isEmpty())
        return std::nullopt;
    Statement statement(scope.connection(),
                        TRUCKROLL_PAYMENT_COLUMNS " FROM payment p WHERE p.gateway_reference = ?");
    statement.bind(gatewayReference);
    if (!statement.step())
        return std::nullopt;
    return readPayment(statement);
}

std::optional<Payment> findPaymentByOrder(ReadScope &scope, const QString &orderId)
{
    if (orderId.isEmpty())
        return std::nullopt;
    Statement statement(scope.connection(), TRUCKROLL_PAYMENT_COLUMNS
                        " FROM payment p WHERE p.order_id = ? ORDER BY p.id LIMIT 1");
    statement.bind(orderId);
    if (!statement.step())
        return std::nullopt;
    return readPayment(statement);
}

std::vector<PaymentList::Row> paymentRows(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(), TRUCKROLL_PAYMENT_COLUMNS TRUCKROLL_PAYMENT_NAMES
                        "WHERE (? IS NULL OR p.invoice_id = ?) ORDER BY p.date DESC, p.id DESC");
    statement.bindAll(invoice, invoice);
    return readRows(statement);
}

std::vector<PaymentList::Row> paymentRowsOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(), TRUCKROLL_PAYMENT_COLUMNS TRUCKROLL_PAYMENT_NAMES
                        "WHERE d.customer_id = ? ORDER BY p.date DESC, p.id DESC");
    statement.bind(customer);
    return readRows(statement);
}

Money paidOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(),
                        "SELECT COALESCE(SUM(amount - refunded), 0) FROM payment WHERE invoice_id = ? "
                        "AND " TRUCKROLL_PAYMENT_COUNTS);
    statement.bind(invoice);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

Money usedOf(ReadScope &scope, DocumentId creditNote)
{
    Statement statement(scope.connection(), "SELECT COALESCE(SUM(amount - refunded), 0) FROM payment "
                                            "WHERE credit_note_id = ? AND " TRUCKROLL_PAYMENT_COUNTS);
    statement.bind(creditNote);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

void insertPayment(WriteScope &scope, Payment &payment)
{
    payment.id = scope.newId<PaymentId>();
    payment.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO payment(id, version, invoice_id, amount, method, state, date, reference, "
        "void_reason, taken_by, taken_at, order_id, gateway_reference, card_last4, refunded, credit_note_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(payment.id, payment.version, payment.invoice, payment.amount,
                 paymentMethodName(payment.method), paymentStateName(payment.state), payment.date,
                 payment.reference, payment.voidReason, payment.takenBy, payment.takenAt, payment.orderId,
                 payment.gatewayReference, payment.cardLast4, payment.refunded, payment.creditNote)
        .run();
    keepBooks(scope, payment);
}

void updatePaymentState(WriteScope &scope, Payment &payment)
{
    payment.version = scope.version();
    Statement(scope.connection(),
              "UPDATE payment SET version = ?, state = ?, void_reason = ?, gateway_reference = ?, "
              "refunded = ? WHERE id = ?")
        .bindAll(payment.version, paymentStateName(payment.state), payment.voidReason,
                 payment.gatewayReference, payment.refunded, payment.id)
        .run();
    keepBooks(scope, payment);
}

} // namespace truckroll
