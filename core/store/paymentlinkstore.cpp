// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/paymentlinkstore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_LINK_COLUMNS                                                                               \
    "SELECT id, version, invoice_id, company_id, order_id, merchant, amount, state, made_by, made_at, "      \
    "ends_at, asked_at, next_ask_at, asks FROM payment_link "

PaymentLink readLink(const Statement &row)
{
    const auto state = linkStateFromName(row.text(7));
    if (!state)
        throw StorageFailure(SQLITE_CORRUPT, "a payment link is of no known state");
    PaymentLink link;
    link.id = row.id<PaymentLinkId>(0);
    link.version = row.number(1);
    link.invoice = row.id<DocumentId>(2);
    link.company = row.id<CompanyId>(3);
    link.orderId = row.text(4);
    link.merchant = row.text(5);
    link.amount = row.amount<Money>(6);
    link.state = *state;
    link.madeBy = row.id<UserId>(8);
    link.madeAt = row.number(9);
    link.endsAt = row.number(10);
    link.askedAt = row.number(11);
    link.nextAskAt = row.number(12);
    link.asks = row.integer(13);
    return link;
}

std::vector<PaymentLink> readLinks(Statement &statement)
{
    std::vector<PaymentLink> links;
    while (statement.step())
        links.push_back(readLink(statement));
    return links;
}

} // namespace

std::optional<PaymentLink> findPaymentLink(ReadScope &scope, PaymentLinkId id)
{
    Statement statement(scope.connection(), TRUCKROLL_LINK_COLUMNS "WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    return readLink(statement);
}

std::vector<PaymentLink> paymentLinksOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(), TRUCKROLL_LINK_COLUMNS "WHERE invoice_id = ? ORDER BY id DESC");
    statement.bind(invoice);
    return readLinks(statement);
}

/// One that was made or asked about in a time to come is due: the clock was put back since.
std::vector<PaymentLink> linksToAsk(ReadScope &scope, qint64 now, qint64 dueBy)
{
    Statement statement(
        scope.connection(), TRUCKROLL_LINK_COLUMNS
        "WHERE state <> 'closed' AND ends_at > ? "
        "AND (next_ask_at <= ? OR max(asked_at, CASE asks WHEN 0 THEN made_at ELSE 0 END) > ?) "
        "ORDER BY next_ask_at, id");
    statement.bindAll(now, dueBy, now);
    return readLinks(statement);
}

void insertPaymentLink(WriteScope &scope, PaymentLink &link)
{
    link.id = scope.newId<PaymentLinkId>();
    link.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO payment_link(id, version, invoice_id, company_id, order_id, merchant, amount, state, "
        "made_by, made_at, ends_at, asked_at, next_ask_at, asks) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(link.id, link.version, link.invoice, link.company, link.orderId, link.merchant, link.amount,
                 linkStateName(link.state), link.madeBy, link.madeAt, link.endsAt, link.askedAt,
                 link.nextAskAt, link.asks)
        .run();
}

void updatePaymentLink(WriteScope &scope, PaymentLink &link)
{
    link.version = scope.version();
    Statement(scope.connection(), "UPDATE payment_link SET version = ?, state = ?, asked_at = ?, "
                                  "next_ask_at = ?, asks = ? WHERE id = ?")
        .bindAll(link.version, linkStateName(link.state), link.askedAt, link.nextAskAt, link.asks, link.id)
        .run();
}

} // namespace truckroll
