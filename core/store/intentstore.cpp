// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/intentstore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_INTENT_COLUMNS                                                                             \
    "SELECT id, version, invoice_id, company_id, move, state, amount, currency, order_id, merchant, token, " \
    "expiry, brand, last4, account_type, holder, profile_id, terminal, manual_entry, payment_id, "           \
    "of_reference, reference, auth_code, answer_code, answered, batch, reason, another_try, made_by, "       \
    "made_at, sent_at, asked_at, not_found_at, next_ask_at, asks, cancel_wanted, voids_sent, resolved_by, "  \
    "resolved_at FROM payment_intent "
#define TRUCKROLL_OPEN_INTENT "state IN ('prepared', 'sent', 'in-doubt', 'needs-a-person') "

/// What a capture takes was reserved on a page, never at a terminal: the column names the link then.
const QString &placeOf(const PaymentIntent &intent)
{
    return intent.move == CardMove::Capture ? intent.linkOrder : intent.terminal;
}

void readWhat(const Statement &row, PaymentIntent &intent)
{
    const auto move = cardMoveFromName(row.text(4));
    const auto state = intentStateFromName(row.text(5));
    if (!move || !state)
        throw StorageFailure(SQLITE_CORRUPT, "a movement at the card processor is of no known kind or state");
    intent.id = row.id<CardIntentId>(0);
    intent.version = row.number(1);
    intent.invoice = row.id<DocumentId>(2);
    intent.company = row.id<CompanyId>(3);
    intent.move = *move;
    intent.state = *state;
    intent.amount = row.amount<Money>(6);
    intent.currency = row.text(7);
    intent.orderId = row.text(8);
    intent.merchant = row.text(9);
    intent.with = {row.text(10), row.text(11), row.text(12), row.text(13), row.text(14), row.text(15)};
    intent.profile = row.id<CardProfileId>(16);
    (intent.move == CardMove::Capture ? intent.linkOrder : intent.terminal) = row.text(17);
    intent.manualEntry = row.flag(18);
    intent.payment = row.id<PaymentId>(19);
    intent.ofReference = row.text(20);
}

PaymentIntent readIntent(const Statement &row)
{
    PaymentIntent intent;
    readWhat(row, intent);
    intent.reference = row.text(21);
    intent.authCode = row.text(22);
    intent.answerCode = row.text(23);
    intent.answered = row.amount<Money>(24);
    intent.batch = row.text(25);
    intent.reason = row.text(26);
    intent.anotherTryMakesSense = row.flag(27);
    intent.madeBy = row.id<UserId>(28);
    intent.madeAt = row.number(29);
    intent.sentAt = row.number(30);
    intent.askedAt = row.number(31);
    intent.notFoundAt = row.number(32);
    intent.nextAskAt = row.number(33);
    intent.asks = row.integer(34);
    intent.cancelWanted = row.flag(35);
    intent.voidsSent = row.integer(36);
    intent.resolvedBy = row.id<UserId>(37);
    intent.resolvedAt = row.number(38);
    return intent;
}

std::vector<PaymentIntent> readIntents(Statement &statement)
{
    std::vector<PaymentIntent> intents;
    while (statement.step())
        intents.push_back(readIntent(statement));
    return intents;
}

std::optional<PaymentIntent> firstOf(Statement &statement)
{
    if (!statement.step())
        return std::nullopt;
    return readIntent(statement);
}

} // namespace

std::optional<PaymentIntent> findIntent(ReadScope &scope, CardIntentId id)
{
    Statement statement(scope.connection(), TRUCKROLL_INTENT_COLUMNS "WHERE id = ?");
    statement.bind(id);
    return firstOf(statement);
}

std::optional<PaymentIntent> openIntentOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_INTENT_COLUMNS "WHERE invoice_id = ? AND " TRUCKROLL_OPEN_INTENT);
    statement.bind(invoice);
    return firstOf(statement);
}

std::vector<PaymentIntent> intentsOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(), TRUCKROLL_INTENT_COLUMNS "WHERE invoice_id = ? ORDER BY id DESC");
    statement.bind(invoice);
    return readIntents(statement);
}

std::optional<PaymentIntent> refusedCapture(ReadScope &scope, DocumentId invoice, const QString &reference)
{
    Statement statement(scope.connection(), TRUCKROLL_INTENT_COLUMNS
                        "WHERE invoice_id = ? AND move = 'capture' AND of_reference = ? "
                        "AND state = 'declined' ORDER BY id DESC LIMIT 1");
    statement.bindAll(invoice, reference);
    return firstOf(statement);
}

std::vector<PaymentIntent> openIntents(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_INTENT_COLUMNS "WHERE " TRUCKROLL_OPEN_INTENT "ORDER BY id");
    return readIntents(statement);
}

void forgetToken(WriteScope &scope, const QString &token)
{
    if (token.isEmpty())
        return;
    Statement(scope.connection(),
              "UPDATE payment_intent SET version = ?, token = '', expiry = '', holder = '' "
              "WHERE token = ? AND NOT (" TRUCKROLL_OPEN_INTENT ")")
        .bindAll(scope.version(), token)
        .run();
}

void insertIntent(WriteScope &scope, PaymentIntent &intent)
{
    intent.id = scope.newId<CardIntentId>();
    intent.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO payment_intent(id, version, invoice_id, company_id, move, state, amount, currency, "
        "order_id, merchant, token, expiry, brand, last4, account_type, holder, profile_id, terminal, "
        "manual_entry, payment_id, of_reference, reference, auth_code, answer_code, answered, batch, "
        "reason, another_try, made_by, made_at, sent_at, asked_at, not_found_at, next_ask_at, asks, "
        "cancel_wanted, voids_sent, resolved_by, resolved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, '', '', 0, ?, ?, 0, 0, 0, 0, 0, 0, 0, NULL, 0)")
        .bindAll(intent.id, intent.version, intent.invoice, intent.company, cardMoveName(intent.move),
                 intentStateName(intent.state), intent.amount, intent.currency, intent.orderId,
                 intent.merchant, intent.with.token, intent.with.expiry, intent.with.brand, intent.with.last4,
                 intent.with.accountType, intent.with.holder, intent.profile, placeOf(intent),
                 intent.manualEntry, intent.payment, intent.ofReference, intent.madeBy, intent.madeAt)
        .run();
}

void updateIntent(WriteScope &scope, PaymentIntent &intent)
{
    intent.version = scope.version();
    Statement(
        scope.connection(),
        "UPDATE payment_intent SET version = ?, state = ?, token = ?, expiry = ?, brand = ?, last4 = ?, "
        "payment_id = ?, reference = ?, auth_code = ?, answer_code = ?, answered = ?, batch = ?, "
        "reason = ?, another_try = ?, sent_at = ?, asked_at = ?, not_found_at = ?, next_ask_at = ?, "
        "asks = ?, cancel_wanted = ?, voids_sent = ?, resolved_by = ?, resolved_at = ? WHERE id = ?")
        .bindAll(intent.version, intentStateName(intent.state), intent.with.token, intent.with.expiry,
                 intent.with.brand, intent.with.last4, intent.payment, intent.reference, intent.authCode,
                 intent.answerCode, intent.answered, intent.batch, intent.reason, intent.anotherTryMakesSense,
                 intent.sentAt, intent.askedAt, intent.notFoundAt, intent.nextAskAt, intent.asks,
                 intent.cancelWanted, intent.voidsSent, intent.resolvedBy, intent.resolvedAt, intent.id)
        .run();
}

} // namespace truckroll
