// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardrules.h"

#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardRules)
};

using Verdict = CardRecord::Verdict;

CardStep step(IntentState state, const QString &reason, const CardRecord &seen = {})
{
    CardStep made;
    made.state = state;
    made.reason = reason;
    made.seen = seen;
    return made;
}

CardStep inDoubt(const QString &reason, const CardRecord &seen = {})
{
    return step(IntentState::InDoubt, reason, seen);
}

CardStep booked(const std::vector<CardRecord> &records)
{
    CardStep made = step(IntentState::Approved, {}, records.front());
    made.book = records;
    return made;
}

CardStep declined(const CardRecord &record)
{
    CardStep made = step(IntentState::Declined, record.text, record);
    made.anotherTry = record.anotherTryMakesSense;
    return made;
}

/// The processor names an order id now and then; another one than ours is not the answer to our question.
bool isOurs(const PaymentIntent &intent, const CardRecord &record)
{
    return record.orderId.isEmpty() || record.orderId == intent.orderId;
}

bool sameToken(const PaymentIntent &intent, const CardRecord &record)
{
    return intent.with.token.isEmpty() || record.token.isEmpty() || record.token == intent.with.token;
}

/// A void says A also when it came too late; only REVERS means that something was taken back.
CardStep afterVoidAnswer(const PaymentIntent &intent, const CardRecord &record)
{
    const bool otherCharge = !record.reference.isEmpty() && !intent.ofReference.isEmpty() &&
                             record.reference != intent.ofReference;
    if (!otherCharge && record.verdict == Verdict::Approved && record.authCode == u"REVERS")
        return booked({record});
    return inDoubt(record.text, record);
}

CardStep afterRefundAnswer(const PaymentIntent &intent, const CardRecord &record)
{
    if (record.reference.isEmpty() || record.reference == intent.ofReference) // then it speaks of the charge
        return inDoubt(Texts::tr("The card processor's answer was not complete."), record);
    if (record.amount != intent.amount)
        return step(IntentState::NeedsPerson, Texts::tr("The card processor gave back another amount."),
                    record);
    return booked({record});
}

CardStep afterChargeAnswer(const PaymentIntent &intent, const CardRecord &record)
{
    if (record.isVoided())
        return step(IntentState::NotCharged, Texts::tr("The card processor has taken the charge back."),
                    record);
    if (record.amount <= Money() || record.reference.isEmpty())
        return inDoubt(Texts::tr("The card processor's answer was not complete."), record);
    if (record.amount > intent.amount)
        return step(IntentState::NeedsPerson, Texts::tr("The card processor charged more than was asked."),
                    record);
    if (intent.cancelWanted)
        return inDoubt(Texts::tr("It was approved before it could be canceled, and is being taken back."),
                       record);
    return booked({record});
}

/// Taken, not reserved any more; whatever else it says has to be looked up.
CardStep afterCaptureAnswer(const PaymentIntent &intent, const CardRecord &record)
{
    if (record.reference != intent.ofReference || record.isReserved())
        return inDoubt(Texts::tr("The card processor's answer was not complete."), record);
    return afterChargeAnswer(intent, record);
}

bool isNotFoundForSure(const PaymentIntent &intent, qint64 now, const CardPace &pace)
{
    return intent.notFoundAt > 0 && now - intent.notFoundAt >= pace.betweenSeconds &&
           now >= intent.sentAt + pace.quietFor(intent.move);
}

CardStep afterNotFound(const PaymentIntent &intent, qint64 now, const CardPace &pace)
{
    CardStep made = isNotFoundForSure(intent, now, pace)
                        ? step(IntentState::NotCharged, Texts::tr("The card processor knows nothing of it."))
                        : inDoubt(Texts::tr("The card processor does not know of it yet."));
    made.foundNothing = true;
    return made;
}

/// A charge was looked up and something is there.
CardStep afterChargesFound(const PaymentIntent &intent, const std::vector<CardRecord> &records)
{
    std::vector<CardRecord> standing;
    std::copy_if(records.begin(), records.end(), std::back_inserter(standing), [&](const CardRecord &record) {
        return record.stands() && !(record.refund && isCharge(intent.move));
    });
    const bool strange = std::any_of(standing.begin(), standing.end(), [&](const CardRecord &record) {
        return !sameToken(intent, record) || record.amount <= Money() || record.amount > intent.amount ||
               record.reference.isEmpty();
    });
    if (strange)
        return step(IntentState::NeedsPerson,
                    Texts::tr("The card processor holds a charge of this name with another amount or card."),
                    standing.front());
    if (!standing.empty())
        return booked(standing);
    const CardRecord &last = records.back();
    const bool tookBack = std::any_of(records.begin(), records.end(), [](const CardRecord &record) {
        return record.verdict == Verdict::Approved;
    });
    if (tookBack)
        return step(IntentState::NotCharged, Texts::tr("The charge was taken back."), last);
    return declined(last);
}

/// Of a void the charge itself was looked up.
CardStep afterVoidFound(const PaymentIntent &intent, const CardRecord &charge, qint64 now,
                        const CardPace &pace)
{
    if (charge.isVoided())
        return booked({charge});
    if (!charge.voidable && !charge.settled.isEmpty() && charge.stands())
        return step(IntentState::Declined,
                    Texts::tr("It is too late to void this charge. Refund it once it has settled."), charge);
    if (now >= intent.sentAt + pace.quietFor(intent.move))
        return step(IntentState::NotCharged, Texts::tr("The charge was not voided; it stands as before."),
                    charge);
    return inDoubt(Texts::tr("The card processor has not voided the charge yet."), charge);
}

/// Of a capture, what was reserved was looked up.
CardStep afterReservedFound(const PaymentIntent &intent, const CardRecord &charge, qint64 now,
                            const CardPace &pace)
{
    if (charge.verdict != Verdict::Approved)
        return declined(charge);
    if (!charge.stands())
        return step(IntentState::NotCharged, Texts::tr("What was reserved was released."), charge);
    if (charge.isReserved() && now >= intent.sentAt + pace.quietFor(intent.move))
        return step(IntentState::NotCharged, Texts::tr("It was not taken; it is reserved as before."),
                    charge);
    if (charge.isReserved())
        return inDoubt(Texts::tr("The card processor has not taken what was reserved yet."), charge);
    return afterChargesFound(intent, {charge});
}

} // namespace

bool mayBeRefund(const CardRecord &record, const std::vector<CardRecord> &all)
{
    if (record.refund || record.refundable || record.isReserved())
        return record.refund;
    return std::any_of(all.begin(), all.end(), [&](const CardRecord &charge) {
        const bool sameCard =
            charge.token.isEmpty() || record.token.isEmpty() || charge.token == record.token;
        return charge.reference != record.reference && charge.stands() && charge.isAccepted() && sameCard &&
               charge.amount >= record.amount;
    });
}

std::vector<CardRecord> unknownReturns(const std::vector<CardRecord> &all, const std::vector<QString> &known,
                                       bool underCharge)
{
    std::vector<CardRecord> unknown;
    std::copy_if(all.begin(), all.end(), std::back_inserter(unknown), [&](const CardRecord &record) {
        return record.stands() && record.amount > Money() &&
               std::find(known.begin(), known.end(), record.reference) == known.end() &&
               (!underCharge || mayBeRefund(record, all));
    });
    return unknown;
}

CardPace CardPace::quicker(int times) const
{
    const auto part = [times](int value) { return std::max(1, value / std::max(1, times)); };
    CardPace made = *this;
    made.speed = std::max(1, times);
    made.answerMs = part(answerMs);
    made.terminalMs = part(terminalMs);
    made.quietSeconds = part(quietSeconds);
    made.terminalQuietSeconds = part(terminalQuietSeconds);
    made.betweenSeconds = part(betweenSeconds);
    for (int &pause : made.pauses)
        pause = part(pause);
    return made;
}

qint64 CardPace::quietFor(CardMove move) const
{
    return move == CardMove::Terminal ? terminalQuietSeconds : quietSeconds;
}

qint64 CardPace::pauseAfter(int asks) const
{
    const size_t place = size_t(std::max(asks, 1) - 1);
    return pauses[std::min(place, pauses.size() - 1)];
}

qint64 nextLinkLook(const PaymentLink &link, qint64 now, const CardPace &pace)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 age = (now - link.madeAt) * pace.speed; // below zero: the clock was put back, nobody knows
    const qint64 pause = age >= 0 && age < 10 * minute ? minute
                         : age < day                   ? 15 * minute
                         : age < 7 * day               ? hour
                                                       : day;
    return now + std::max<qint64>(1, pause / pace.speed);
}

qint64 nextReturnLook(int daysSincePaid)
{
    constexpr qint64 day = 24 * 3600;
    return daysSincePaid < 10 ? day : daysSincePaid < 30 ? 3 * day : 7 * day;
}

CardStep afterAnswer(const PaymentIntent &intent, const CardAnswer &answer)
{
    if (answer.kind == CardAnswer::Kind::NotSent)
        return step(IntentState::NotSent, answer.why);
    if (answer.kind == CardAnswer::Kind::Unknown)
        return inDoubt(answer.why);
    const CardRecord &record = answer.record;
    if (!isOurs(intent, record) && !isOfKnownCharge(intent.move))
        return inDoubt(Texts::tr("The card processor answered about another charge."));
    if (record.verdict == Verdict::TryAgain)
        return inDoubt(record.text, record);
    if (record.verdict == Verdict::Declined)
        return declined(record);
    if (intent.move == CardMove::Void)
        return afterVoidAnswer(intent, record);
    if (intent.move == CardMove::Capture)
        return afterCaptureAnswer(intent, record);
    return intent.move == CardMove::Refund ? afterRefundAnswer(intent, record)
                                           : afterChargeAnswer(intent, record);
}

CardStep afterInquiry(const PaymentIntent &intent, const CardInquiry &inquiry, qint64 now,
                      const CardPace &pace)
{
    if (inquiry.kind == CardInquiry::Kind::NoAnswer)
        return inDoubt(inquiry.why);
    if (inquiry.kind == CardInquiry::Kind::NotFound && isOfKnownCharge(intent.move))
        return step(IntentState::NeedsPerson, Texts::tr("The card processor does not know the charge."));
    if (inquiry.kind == CardInquiry::Kind::NotFound || inquiry.records.empty())
        return afterNotFound(intent, now, pace);
    if (intent.move == CardMove::Void)
        return afterVoidFound(intent, inquiry.records.front(), now, pace);
    if (intent.move == CardMove::Capture)
        return afterReservedFound(intent, inquiry.records.front(), now, pace);
    CardStep made = afterChargesFound(intent, inquiry.records);
    if (!isCharge(intent.move) && intent.state == IntentState::Prepared &&
        made.state == IntentState::Approved)
        made.reason =
            Texts::tr("It went back before, which was not known here; nothing more was given back now.");
    return made;
}

} // namespace truckroll
