// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"
#include "core/store/conflict.h"
#include "core/store/intentstore.h"
#include "core/store/paymentlinkstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settlementstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/cardtasks.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TakingCard)
};

using State = IntentState;
using Reply = RecordCardAnswer::Reply;

/// After so many looks without an answer somebody should know of it.
constexpr int looksBeforeTask = 6;

Result<PaymentIntent> intentNamed(ReadScope &scope, CardIntentId id)
{
    const auto intent = findIntent(scope, id);
    if (!intent)
        return notThere(Texts::tr("charge"));
    return *intent;
}

ChargeSource sourceOf(const PaymentIntent &intent)
{
    ChargeSource source;
    source.method = intent.move == CardMove::Ach ? PaymentMethod::Ach : PaymentMethod::Card;
    source.entry = intent.move == CardMove::Terminal  ? QStringLiteral("terminal")
                   : intent.move == CardMove::Ach     ? QStringLiteral("ach")
                   : intent.move == CardMove::Capture ? QStringLiteral("link")
                                                      : QStringLiteral("profile");
    source.orderId = intent.knownAs();
    source.merchant = intent.merchant;
    source.with = intent.with;
    source.intent = intent.id;
    return source;
}

/// It is no longer waited for; it stays looked for, since a payer can pay twice.
void noteLinkPaid(WriteScope &scope, const PaymentIntent &intent)
{
    for (PaymentLink &link : paymentLinksOf(scope, intent.invoice))
        if (link.orderId == intent.linkOrder && link.state == PaymentLink::State::Open) {
            link.state = PaymentLink::State::Paid;
            updatePaymentLink(scope, link);
        }
}

void bookCharges(WriteScope &scope, PaymentIntent &intent, const std::vector<CardRecord> &records,
                 Reply &reply)
{
    for (const CardRecord &record : records)
        reply.payments.push_back(bookCharge(scope, reply.invoice, record, sourceOf(intent)));
    intent.payment = reply.payments.front().id;
    if (intent.move == CardMove::Capture)
        noteLinkPaid(scope, intent);
    if (intent.cancelWanted)
        raiseCancelledTask(scope, intent, reply.invoice);
    for (size_t i = 1; i < reply.payments.size(); ++i)
        raiseDoubleTask(scope, intent, reply.invoice, reply.payments[i]);
}

/// Mostly one. The processor may hold it twice, or have given back less; what it did is what is booked.
void bookRefunds(WriteScope &scope, const PaymentIntent &intent, const std::vector<CardRecord> &records,
                 Reply &reply, Payment &payment)
{
    for (const CardRecord &record : records) {
        settleTask(scope, unknownChargeKey(record.reference), Texts::tr("Booked"));
        const Money left = payment.amount - payment.refunded;
        if (const Money back = std::min(record.amount, left); back > Money())
            bookRefund(scope, reply.invoice, payment, back);
    }
    if (records.size() > 1)
        raiseDoubleTask(scope, intent, reply.invoice, payment);
}

Done bookApproved(WriteScope &scope, PaymentIntent &intent, const std::vector<CardRecord> &records,
                  Reply &reply)
{
    if (isCharge(intent.move)) {
        bookCharges(scope, intent, records, reply);
        return Nothing{};
    }
    auto payment = findPayment(scope, intent.payment);
    if (!payment)
        return notThere(Texts::tr("payment"));
    if (intent.move == CardMove::Void)
        bookVoid(scope, reply.invoice, *payment);
    else
        bookRefunds(scope, intent, records, reply, *payment);
    if (records.size() == 1)
        settleTask(scope, QStringLiteral("card-double/%1").arg(payment->id.value()), Texts::tr("Given back"));
    if (payment->state == PaymentState::Voided || payment->state == PaymentState::Refunded)
        settleTask(scope, QStringLiteral("card-cancelled/%1").arg(payment->id.value()),
                   Texts::tr("Given back"));
    if (!reply.invoice.balance().isNegative())
        settleTask(scope, QStringLiteral("card-overpaid/%1").arg(reply.invoice.id.value()),
                   Texts::tr("Given back"));
    reply.payments.push_back(*payment);
    return Nothing{};
}

void takeSeen(PaymentIntent &intent, const CardRecord &seen)
{
    if (seen.code.isEmpty() && seen.reference.isEmpty())
        return;
    intent.answerCode = seen.code;
    intent.authCode = seen.authCode;
    intent.answered = seen.amount;
    intent.batch = seen.batch;
    if (!seen.reference.isEmpty() && intent.move != CardMove::Void)
        intent.reference = seen.reference;
    if (intent.move == CardMove::Terminal || intent.move == CardMove::Capture) {
        if (!seen.last4.isEmpty())
            intent.with.last4 = seen.last4;
        if (!seen.brand.isEmpty())
            intent.with.brand = seen.brand;
    }
}

void takeStep(WriteScope &scope, PaymentIntent &intent, const CardStep &step, bool looked,
              const CardPace &pace)
{
    const qint64 now = scope.clock().nowUtc();
    intent.state = step.state;
    intent.reason = step.reason;
    intent.anotherTryMakesSense = step.anotherTry;
    takeSeen(intent, step.seen);
    if (looked) {
        intent.askedAt = now;
        ++intent.asks;
        intent.sentAt = std::min(intent.sentAt, now); // the clock was put back: the quiet time begins anew
        if (step.foundNothing && (intent.notFoundAt == 0 || intent.notFoundAt > now))
            intent.notFoundAt = now;
    }
    if (intent.isOpen())
        intent.nextAskAt = now + pace.pauseAfter(intent.asks);
    else
        intent.resolvedAt = now;
}

/// What the row says now counts, not what it said when the look began: an inquiry without an answer about one
/// that is still only stored finds that nothing was sent.
CardStep stepAfter(const PaymentIntent &intent, const RecordCardAnswer &command, qint64 now)
{
    const auto *inquiry = std::get_if<CardInquiry>(&command.said);
    if (!inquiry)
        return afterAnswer(intent, std::get<CardAnswer>(command.said));
    if (intent.state != State::Prepared || inquiry->kind != CardInquiry::Kind::NoAnswer)
        return afterInquiry(intent, *inquiry, now, command.pace);
    CardStep unsent;
    unsent.state = State::NotSent;
    unsent.reason = Texts::tr("The program ended before anything was sent.");
    return unsent;
}

/// For the history: "Charged $125.50 on INV-1009".
QString outcomeText(ReadScope &scope, const PaymentIntent &intent, const Document &invoice)
{
    return Texts::tr("%1 of %2 on %3: %4")
        .arg(cardMoveText(intent.move), officeMoney(scope, intent.amount), invoice.number,
             intentStateText(intent.state).toLower());
}

/// What the processor did, as far as it counts: an approval that stands.
std::vector<CardRecord> doneBy(const std::variant<CardAnswer, CardInquiry> &said, CardMove move)
{
    std::vector<CardRecord> all;
    if (const auto *inquiry = std::get_if<CardInquiry>(&said))
        all = inquiry->records;
    else if (std::get<CardAnswer>(said).kind == CardAnswer::Kind::Record)
        all = {std::get<CardAnswer>(said).record};
    std::erase_if(all, [move](const CardRecord &record) {
        return !record.stands() || record.reference.isEmpty() || record.amount <= Money() ||
               (record.refund && isCharge(move)) || (move == CardMove::Capture && record.isReserved());
    });
    return all;
}

/// An answer came after it was decided what became of it, and says that money moved all the same. It is not
/// booked on what may be otherwise by now, and it is not lost either.
void noticeLateMove(WriteScope &scope, const PaymentIntent &intent, const Document &invoice,
                    const std::variant<CardAnswer, CardInquiry> &said)
{
    if (intent.move == CardMove::Void)
        return; // its charge tells of it when it is given back or settled
    for (const CardRecord &record : doneBy(said, intent.move)) {
        const bool booked = isCharge(intent.move)
                                ? findPaymentByReference(scope, record.reference).has_value()
                                : isOwnRefund(scope, record.reference);
        if (booked)
            continue;
        OfficeTask task;
        task.kind = QStringLiteral("card-unknown");
        task.key = unknownChargeKey(record.reference);
        task.text = isCharge(intent.move)
                        ? Texts::tr("The card processor approved %1 on %2 (number %3) after it was taken as "
                                    "not charged. Book it on its invoice, or give it back.")
                              .arg(officeMoney(scope, record.amount), invoice.number, record.reference)
                        : Texts::tr("The card processor gave back %1 on %2 (number %3) after it was taken as "
                                    "not given back. Book it on the invoice.")
                              .arg(officeMoney(scope, record.amount), invoice.number, record.reference);
        task.invoice = invoice.id;
        task.reference = record.reference;
        task.amount = isCharge(intent.move) ? record.amount : -record.amount;
        raiseTaskOnce(scope, task);
    }
}

/// A refund has a number of its own there: not its charge's, and not another refund's.
Done checkRefundDecision(ReadScope &scope, const PaymentIntent &intent, const CardRecord &record)
{
    if (intent.move == CardMove::Void || record.reference.isEmpty() || record.reference == intent.reference)
        return Nothing{};
    if (findPaymentByReference(scope, record.reference) || isOwnRefund(scope, record.reference))
        return ruleBroken(
            Texts::tr("%1 is the number of another movement, which is booked already. Nothing was "
                      "changed; look the refund's own number up once more.")
                .arg(record.reference));
    return Nothing{};
}

/// What a person read at the processor's own site: a number of theirs that is nobody else's, and an amount.
Done checkDecision(ReadScope &scope, const PaymentIntent &intent, const CardRecord &record)
{
    constexpr int longestReference = 14;
    if (record.amount <= Money())
        return ruleBroken(Texts::tr("What moved is an amount above zero. Nothing was changed."));
    if (!isCharge(intent.move))
        return checkRefundDecision(scope, intent, record);
    const bool isNumber = std::all_of(record.reference.begin(), record.reference.end(),
                                      [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    if (record.reference.isEmpty() || record.reference.size() > longestReference || !isNumber)
        return ruleBroken(
            Texts::tr("Type the card processor's number of the charge (retref), of at most 14 digits. "
                      "Nothing was changed."));
    if (intent.move == CardMove::Capture && record.reference != intent.ofReference)
        return ruleBroken(Texts::tr("What was reserved has the number %1 at the card processor, and %2 is "
                                    "another one. Nothing was changed; look up %1.")
                              .arg(intent.ofReference, record.reference));
    const auto known = findPaymentByReference(scope, record.reference);
    if (!known || (known->invoice == intent.invoice && known->orderId == intent.knownAs()))
        return Nothing{};
    TRY(const Document other, documentNamed(scope, known->invoice));
    return ruleBroken(Texts::tr("%1 is the number of another charge, which is booked on %2. Nothing was "
                                "changed; look the number up once more.")
                          .arg(record.reference, other.number));
}

/// The stored card was forgotten while this was under way, and its token is kept no longer than that.
bool wasForgotten(ReadScope &scope, const PaymentIntent &intent)
{
    const auto profile = findCardProfile(scope, intent.profile);
    return profile && !profile->active;
}

void finish(WriteScope &scope, PaymentIntent &intent, const Reply &reply)
{
    updateIntent(scope, intent);
    if (!intent.isOpen() && wasForgotten(scope, intent))
        forgetToken(scope, intent.with.token);
    if (!intent.isOpen())
        settleTask(scope, intentTaskKey(intent), intentStateText(intent.state));
    else if (intent.state == State::NeedsPerson || intent.asks >= looksBeforeTask)
        raiseIntentTask(scope, intent, reply.invoice);
}

} // namespace

Result<PaymentIntent> perform(WriteScope &scope, const MarkIntentSent &command)
{
    TRY(PaymentIntent intent, intentNamed(scope, command.intent));
    if (intent.state == State::NotSent)
        return ruleBroken(Texts::tr("It was canceled before anything was sent. Nothing was charged."));
    if (intent.state != State::Prepared)
        return ruleBroken(Texts::tr("This was sent to the card processor already and is never sent twice."));
    intent.state = State::Sent;
    intent.sentAt = scope.clock().nowUtc();
    intent.nextAskAt = intent.sentAt;
    updateIntent(scope, intent);
    return intent;
}

Result<Reply> perform(WriteScope &scope, const RecordCardAnswer &command)
{
    TRY(PaymentIntent intent, intentNamed(scope, command.intent));
    Reply reply;
    TRY(reply.invoice, documentNamed(scope, intent.invoice));
    reply.intent = intent;
    if (!intent.isOpen() || intent.state == State::NeedsPerson) {
        // Decided already, by an answer that was quicker or by a person.
        if (!intent.isOpen())
            noticeLateMove(scope, intent, reply.invoice, command.said);
        return reply;
    }
    const State before = intent.state;
    const auto *inquiry = std::get_if<CardInquiry>(&command.said);
    const CardStep step = stepAfter(intent, command, scope.clock().nowUtc());
    takeStep(scope, intent, step, inquiry != nullptr, command.pace);
    if (intent.state == State::Approved)
        CHECK_OK(bookApproved(scope, intent, step.book, reply));
    finish(scope, intent, reply);
    if (!reply.payments.empty())
        scope.cannotBeUndone(Texts::tr("Give the money back in its folder instead."));
    if (intent.state != before)
        scope.describe(outcomeText(scope, intent, reply.invoice), reply.invoice.appointment);
    reply.intent = intent;
    return reply;
}

Result<PaymentIntent> perform(WriteScope &scope, const CancelIntent &command)
{
    TRY(PaymentIntent intent, intentNamed(scope, command.intent));
    if (!intent.isOpen() || intent.state == State::NeedsPerson || !canBeCancelled(intent.move))
        return ruleBroken(Texts::tr("This is %1 and cannot be canceled any more. Nothing was changed.")
                              .arg(intentStateText(intent.state).toLower()));
    if (intent.state == State::Prepared) {
        intent.state = State::NotSent;
        intent.reason = Texts::tr("It was canceled before anything was sent.");
        intent.resolvedAt = scope.clock().nowUtc();
    } else {
        intent.cancelWanted = true;
        intent.voidsSent = 0; // whoever asks once more gets three more
        intent.nextAskAt = scope.clock().nowUtc();
    }
    updateIntent(scope, intent);
    return intent;
}

Result<PaymentIntent> perform(WriteScope &scope, const CountIntentVoid &command)
{
    TRY(PaymentIntent intent, intentNamed(scope, command.intent));
    if (!intent.isOpen()) // decided meanwhile: what is booked must not be voided behind its back
        return ruleBroken(Texts::tr("This is %1 and cannot be canceled any more. Nothing was changed.")
                              .arg(intentStateText(intent.state).toLower()));
    ++intent.voidsSent;
    updateIntent(scope, intent);
    return intent;
}

Result<Reply> perform(WriteScope &scope, const DecideIntent &command)
{
    TRY(PaymentIntent intent, intentNamed(scope, command.intent));
    Reply reply;
    TRY(reply.invoice, documentNamed(scope, intent.invoice));
    if (intent.state != State::NeedsPerson && intent.state != State::InDoubt)
        return ruleBroken(Texts::tr("This is %1 already; there is nothing to decide. Nothing was changed.")
                              .arg(intentStateText(intent.state).toLower()));
    QString note = command.note;
    CHECK_OK(takeLine(note, Texts::tr("note")));
    if (!command.moneyMoved && note.isEmpty()) // the invoice can be charged again then
        return ruleBroken(
            Texts::tr("Note how you know that no money moved. Nothing was changed; look it up at the card "
                      "processor's own site first."));
    CardRecord record;
    record.verdict = CardRecord::Verdict::Approved;
    record.reference = command.reference.trimmed();
    if (record.reference.isEmpty() && intent.move == CardMove::Capture)
        record.reference = intent.ofReference; // that is the number of it
    record.amount = command.amount.isZero() ? intent.amount : command.amount;
    if (command.moneyMoved)
        CHECK_OK(checkDecision(scope, intent, record));
    intent.state = command.moneyMoved ? State::Approved : State::NotCharged;
    intent.reason = note;
    intent.resolvedBy = scope.actor().user;
    intent.resolvedAt = scope.clock().nowUtc();
    if (command.moneyMoved) {
        if (intent.reference.isEmpty() && intent.move != CardMove::Void)
            intent.reference = record.reference;
        intent.answered = record.amount;
        CHECK_OK(bookApproved(scope, intent, {record}, reply));
    }
    finish(scope, intent, reply);
    scope.describe(Texts::tr("Decided: %1").arg(outcomeText(scope, intent, reply.invoice)),
                   reply.invoice.appointment);
    reply.intent = intent;
    return reply;
}

} // namespace truckroll
