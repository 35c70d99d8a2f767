// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/replies.h"

#include "core/net/jsonread.h"
#include "core/payments/cardpointe/codes.h"
#include <QCoreApplication>

namespace truckroll::cardpointe {

namespace {

using namespace Qt::StringLiterals;
using Verdict = CardRecord::Verdict;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardReplies)
};

std::optional<Verdict> verdictOf(const QString &status)
{
    if (status == u"A")
        return Verdict::Approved;
    if (status == u"B")
        return Verdict::TryAgain;
    return status == u"C" ? std::optional(Verdict::Declined) : std::nullopt;
}

/// Both spellings are seen.
QString orderIdOf(const QJsonObject &object)
{
    const QString small = textOf(object, u"orderid"_s);
    return small.isEmpty() ? textOf(object, u"orderId"_s) : small;
}

/// Refunds are written with a minus by some processors.
Money magnitude(Money amount)
{
    return amount.isNegative() ? -amount : amount;
}

bool isAccount(const QJsonObject &object)
{
    const QString type = textOf(object, u"accttype"_s);
    const QString processor = textOf(object, u"respproc"_s);
    return type == u"ECHK" || type == u"ESAV" || processor == u"PSTR" || processor == u"BPAY";
}

/// The card schemes forbid it, or say that the account is closed: it costs a fee and never helps.
bool forbidsAnotherTry(const QJsonObject &object)
{
    const QString advice = textOf(object, u"merchAdviceCode"_s);
    return advice == u"03" || advice == u"21";
}

void takeCard(const QJsonObject &object, CardRecord &record)
{
    const QString token = textOf(object, u"token"_s);
    const QString account = textOf(object, u"account"_s);
    record.token = looksLikeToken(token) ? token : looksLikeToken(account) ? account : QString();
    record.last4 = textOf(object, u"lastfour"_s).right(4);
    if (record.last4.isEmpty() && !record.token.isEmpty())
        record.last4 = record.token.right(4);
    record.account = isAccount(object);
    if (record.account) // its token tells of a bank, not of a brand
        return;
    record.brand = brandOfToken(record.token);
    record.expiry = textOf(object, u"expiry"_s).left(4);
}

CardAnswer unknown(const QString &why)
{
    return {CardAnswer::Kind::Unknown, {}, why};
}

bool saysNothingMoved(int status)
{
    return status == 400 || status == 401 || status == 403 || status == 404 || status == 429;
}

QString refusalText(int status)
{
    if (status == 401 || status == 403)
        return Texts::tr(
            "The card processor does not accept the user or password. Nothing was charged; check "
            "the set-up.");
    if (status == 429)
        return Texts::tr("The card processor asks for a pause. Nothing was charged; try again in a minute.");
    if (status == 404)
        return Texts::tr("The card processor's address is not right. Nothing was charged; check the set-up.");
    return Texts::tr("The card processor did not understand the request. Nothing was charged.");
}

QString notUnderstood()
{
    return Texts::tr("The card processor gave no clear answer.");
}

bool isNotFound(const QJsonObject &object)
{
    return textOf(object, u"respcode"_s) == u"29" &&
           (textOf(object, u"respproc"_s).isEmpty() || textOf(object, u"respproc"_s) == u"PPS");
}

CardInquiry noAnswer(const QString &why)
{
    return {CardInquiry::Kind::NoAnswer, {}, why};
}

/// Every element has to be a record, or nothing is believed.
CardInquiry inquiryOf(const QJsonArray &array)
{
    CardInquiry inquiry{CardInquiry::Kind::Found, {}, {}};
    for (const QJsonValue &value : array) {
        if (isNotFound(value.toObject()))
            continue;
        auto record = readRecord(value.toObject());
        if (!record)
            return noAnswer(notUnderstood());
        inquiry.records.push_back(std::move(*record));
    }
    if (inquiry.records.empty())
        inquiry.kind = CardInquiry::Kind::NotFound;
    return inquiry;
}

Result<HttpReply> goodReply(const Outcome &outcome)
{
    if (const auto *notSent = std::get_if<NotSent>(&outcome))
        return tl::unexpected<Error>(notSent->error);
    if (const auto *lost = std::get_if<Unknown>(&outcome))
        return tl::unexpected<Error>(lost->error);
    const HttpReply &reply = std::get<Answered>(outcome).reply;
    if (!reply.isGood())
        return failure(saysNothingMoved(reply.status) ? ErrorCode::Rejected : ErrorCode::OutcomeUnknown,
                       saysNothingMoved(reply.status) ? refusalText(reply.status) : notUnderstood(),
                       QStringLiteral("status %1").arg(reply.status));
    return reply;
}

/// Some answers say it by the sign, others by the approval's code.
bool isRefund(Money amount, const QString &authCode)
{
    return amount.isNegative() || authCode == u"REFUND";
}

/// Of which payment a line of the fundings tells, and how much it is about.
struct FundingRow
{
    QString reference;
    Money amount;
};

FundingRow fundingRow(const QJsonObject &object)
{
    const QString parent = textOf(object, u"parentretref"_s);
    return {parent.isEmpty() ? textOf(object, u"retref"_s) : parent,
            magnitude(moneyOf(object, u"amount"_s).value_or(Money()))};
}

SettledRow settledRow(const QJsonObject &object)
{
    SettledRow row;
    row.reference = textOf(object, u"retref"_s);
    row.orderId = textOf(object, u"salesdoc"_s);
    row.amount = magnitude(moneyOf(object, u"setlamount"_s).value_or(Money()));
    if (isRefund(moneyOf(object, u"setlamount"_s).value_or(Money()), textOf(object, u"authcode"_s)))
        row.amount = -row.amount;
    row.state = textOf(object, u"setlstat"_s);
    row.cardType = textOf(object, u"cardtype"_s);
    row.fee = magnitude(moneyOf(object, u"interchangeunitfee"_s).value_or(Money()));
    return row;
}

} // namespace

std::optional<CardRecord> readRecord(const QJsonObject &object)
{
    const auto verdict = verdictOf(textOf(object, u"respstat"_s));
    if (!verdict)
        return std::nullopt;
    CardRecord record;
    record.verdict = *verdict;
    record.reference = textOf(object, u"retref"_s);
    record.orderId = orderIdOf(object);
    record.merchant = textOf(object, u"merchid"_s);
    const Money amount = moneyOf(object, u"amount"_s).value_or(Money());
    record.amount = magnitude(amount);
    record.authCode = textOf(object, u"authcode"_s);
    record.refund = isRefund(amount, record.authCode);
    const QString processor = textOf(object, u"respproc"_s);
    const QString code = textOf(object, u"respcode"_s);
    record.code = QStringList{textOf(object, u"respstat"_s), processor, code}.join(u' ').simplified();
    const Meaning meaning =
        meaningOf(processor, code, textOf(object, u"resptext"_s), textOf(object, u"declineCategory"_s));
    record.text = meaning.text;
    record.anotherTryMakesSense = meaning.anotherTry && !forbidsAnotherTry(object);
    takeCard(object, record);
    if (!record.account) // of a bank account nothing is compared, whatever stands there
        record.checks = checksText(textOf(object, u"avsresp"_s), textOf(object, u"cvvresp"_s));
    record.batch = textOf(object, u"batchid"_s);
    record.settled = textOf(object, u"setlstat"_s);
    record.voidable = flagOf(object, u"voidable"_s).value_or(false);
    record.refundable = flagOf(object, u"refundable"_s).value_or(false);
    return record;
}

CardAnswer readAnswer(const Outcome &outcome)
{
    if (const auto *notSent = std::get_if<NotSent>(&outcome))
        return {CardAnswer::Kind::NotSent, {}, notSent->error.forUser};
    if (const auto *lost = std::get_if<Unknown>(&outcome))
        return unknown(lost->error.forUser);
    const HttpReply &reply = std::get<Answered>(outcome).reply;
    if (saysNothingMoved(reply.status))
        return {CardAnswer::Kind::NotSent, {}, refusalText(reply.status)};
    if (!reply.isGood())
        return unknown(notUnderstood());
    const auto object = readJsonObject(reply.body);
    auto record = object ? readRecord(*object) : std::nullopt;
    if (!record)
        return unknown(notUnderstood());
    return {CardAnswer::Kind::Record, std::move(*record), {}};
}

CardInquiry readInquiry(const Outcome &outcome)
{
    const auto reply = goodReply(outcome);
    if (!reply)
        return noAnswer(reply.error().forUser);
    const auto value = readJson(reply->body);
    if (!value)
        return noAnswer(notUnderstood());
    return inquiryOf(value->isArray() ? value->toArray() : QJsonArray{*value});
}

Result<std::vector<SettlementBatch>> readSettlement(const Outcome &outcome)
{
    TRY(const HttpReply reply, goodReply(outcome));
    if (reply.body.trimmed().startsWith("Null batches"))
        return std::vector<SettlementBatch>();
    const auto value = readJson(reply.body);
    if (!value || !value->isArray())
        return failure(ErrorCode::OutcomeUnknown, notUnderstood());
    std::vector<SettlementBatch> batches;
    for (const QJsonValue &each : value->toArray()) {
        const QJsonObject object = each.toObject();
        SettlementBatch batch;
        batch.merchant = textOf(object, u"merchid"_s);
        batch.batch = textOf(object, u"batchid"_s);
        batch.hostState = textOf(object, u"hoststat"_s);
        for (const QJsonValue &row : object.value(u"txns"_s).toArray())
            batch.rows.push_back(settledRow(row.toObject()));
        if (!batch.batch.isEmpty())
            batches.push_back(std::move(batch));
    }
    return batches;
}

Result<Funding> readFunding(const Outcome &outcome)
{
    TRY(const HttpReply reply, goodReply(outcome));
    const auto object = readJsonObject(reply.body);
    if (!object)
        return failure(ErrorCode::OutcomeUnknown, notUnderstood());
    Funding funding;
    for (const QJsonValue &each : object->value(u"txns"_s).toArray()) {
        const FundingRow row = fundingRow(each.toObject());
        const QString code = textOf(each.toObject(), u"achreturncode"_s);
        if (!code.isEmpty())
            funding.returns.push_back({row.reference, code, row.amount});
    }
    for (const QJsonValue &each : object->value(u"chargebacks"_s).toArray()) {
        const FundingRow row = fundingRow(each.toObject());
        funding.chargebacks.push_back({row.reference, row.amount});
    }
    return funding;
}

Result<MerchantFacts> readMerchant(const Outcome &outcome)
{
    TRY(const HttpReply reply, goodReply(outcome));
    const auto object = readJsonObject(reply.body);
    if (!object || (!object->contains(u"enabled"_s) && !object->contains(u"site"_s)))
        return failure(
            ErrorCode::Rejected,
            Texts::tr("The card processor answered, but does not know this merchant id. Check it."));
    MerchantFacts facts;
    facts.enabled = flagOf(*object, u"enabled"_s).value_or(false);
    facts.takesAccounts = flagOf(*object, u"echeck"_s).value_or(false);
    facts.site = textOf(*object, u"site"_s);
    facts.processor = textOf(*object, u"cardproc"_s);
    if (!facts.enabled)
        return failure(
            ErrorCode::Rejected,
            Texts::tr("The card processor knows this merchant id, but it is not switched on. Call the "
                      "card processor."));
    return facts;
}

} // namespace truckroll::cardpointe
