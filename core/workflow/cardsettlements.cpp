// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"
#include "core/store/documentstore.h"
#include "core/store/intentstore.h"
#include "core/store/officestore.h"
#include "core/store/paymentstore.h"
#include "core/store/settlementstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/settlementtasks.h"
#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardSettlements)
};

using Reply = RecordSettlement::Reply;

/// A bank account counts as paid when so many banking days have passed since it was accepted: returns come
/// until then.
constexpr int bankingDays = 5;
/// Batches of so many days are looked at once more.
constexpr int pendingDays = 30;

QDate afterBankingDays(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --count;
    }
    return day;
}

bool counts(const Payment &payment)
{
    return payment.state == PaymentState::Approved || payment.state == PaymentState::Pending;
}

void noteSettled(WriteScope &scope, const Payment &payment, const SettlementBatch &batch,
                 const SettledRow &row)
{
    auto facts = findCardFacts(scope, payment.id);
    if (!facts)
        return;
    facts->batch = batch.batch;
    facts->settled = row.isAccepted()   ? QStringLiteral("Accepted")
                     : row.isRejected() ? QStringLiteral("Rejected")
                                        : facts->settled;
    if (row.isAccepted() && !facts->settledOn.isValid())
        facts->settledOn = batch.day;
    storeCardFacts(scope, *facts);
}

void takeBack(WriteScope &scope, Payment payment, const QString &why, Reply &reply)
{
    auto invoice = findDocument(scope, payment.invoice);
    if (!invoice)
        return;
    if (payment.state == PaymentState::Refunded)
        raiseLost(scope, payment, *invoice, why);
    if (!counts(payment))
        return;
    bookReturn(scope, *invoice, payment, why);
    ++reply.rejected;
}

bool isBeingAsked(ReadScope &scope, const QString &orderId)
{
    const auto open = openIntents(scope);
    return !orderId.isEmpty() && std::any_of(open.begin(), open.end(), [&](const PaymentIntent &intent) {
        return intent.knownAs() == orderId;
    });
}

void takeRow(WriteScope &scope, const SettlementBatch &batch, const SettledRow &row, Reply &reply)
{
    ++reply.rows;
    const auto payment = findPaymentByReference(scope, row.reference);
    if (payment) {
        noteSettled(scope, *payment, batch, row);
        if (row.isRejected())
            takeBack(scope, *payment, Texts::tr("the card processor rejected it in the settlement"), reply);
        else
            compareSettled(scope, *payment, row);
        return;
    }
    if (isOwnRefund(scope, row.reference)) {
        if (row.isRejected())
            raiseRejectedRefund(scope, row);
        return;
    }
    if (row.isRejected() || isBeingAsked(scope, row.orderId))
        return;
    ++reply.unknown;
    raiseUnknown(scope, batch, row);
}

/// Bank accounts that were accepted long enough ago are paid.
void settlePending(WriteScope &scope, const std::vector<SettlementBatch> &batches)
{
    const QDate today = officeToday(scope);
    for (const SettlementBatch &batch : batches)
        for (const SettledRow &row : batch.rows) {
            auto payment = findPaymentByReference(scope, row.reference);
            if (!payment || payment->state != PaymentState::Pending)
                continue;
            const auto facts = findCardFacts(scope, payment->id);
            if (!facts || !facts->settledOn.isValid() ||
                afterBankingDays(facts->settledOn, bankingDays) > today)
                continue;
            payment->state = PaymentState::Approved;
            updatePaymentState(scope, *payment);
        }
}

/// More of one payment are not looked for.
constexpr int refundsOfOne = 20;

/// The payment of which it is a refund by its name, which this office has forgotten.
std::optional<Payment> forgottenRefundOf(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    for (const Payment &payment : paymentsOf(scope, invoice.id))
        for (int nth = 0; nth < refundsOfOne && !payment.gatewayReference.isEmpty(); ++nth)
            if (refundOrderOf(payment, nth) == record.orderId)
                return payment;
    return std::nullopt;
}

/// The payment that it was taken from: by its name, of the same order, or the only one that has so much left.
std::optional<Payment> givenBackOf(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    if (const auto named = forgottenRefundOf(scope, invoice, record))
        return counts(*named) && named->amount - named->refunded >= record.amount ? named : std::nullopt;
    std::vector<Payment> fit;
    for (const Payment &payment : paymentsOf(scope, invoice.id)) {
        const bool enough = payment.amount - payment.refunded >= record.amount;
        if (!counts(payment) || payment.gatewayReference.isEmpty() || !enough)
            continue;
        if (!record.orderId.isEmpty() && payment.orderId == record.orderId)
            return payment;
        fit.push_back(payment);
    }
    return fit.size() == 1 ? std::optional(fit.front()) : std::nullopt;
}

/// It says so or has the name of a refund, somebody has seen it, or it has settled under the order of a
/// payment that is booked, and cannot be refunded.
bool isGivenBack(ReadScope &scope, const Document &invoice, const AdoptCharge &command)
{
    const CardRecord &record = command.record;
    if (record.refund || forgottenRefundOf(scope, invoice, record))
        return true;
    if (command.seenAs != AdoptCharge::SeenAs::Unsaid)
        return command.seenAs == AdoptCharge::SeenAs::Refund;
    const auto payment = findPaymentByOrder(scope, record.orderId);
    return payment && payment->invoice == invoice.id && payment->gatewayReference != record.reference &&
           payment->amount >= record.amount && record.isAccepted() && !record.refundable;
}

/// A charge, or money that went back: booked as the wrong one it would go back twice. Another movement under
/// the name of a payment that has settled may be either until it has settled as well; one whose charge is not
/// known here may be either while it cannot be refunded: nothing can be before it has settled.
bool mayBeEither(ReadScope &scope, const CardRecord &record)
{
    const auto payment = findPaymentByOrder(scope, record.orderId);
    if (!payment)
        return !record.refund && !record.refundable;
    if (payment->gatewayReference == record.reference || payment->amount < record.amount)
        return false;
    const auto facts = findCardFacts(scope, payment->id);
    const bool settled = facts && facts->settled.compare(u"Accepted", Qt::CaseInsensitive) == 0;
    return settled && !record.refund && !record.refundable && !record.isAccepted();
}

/// Its own name when it is one of ours: the next refund gets another one then.
QString orderOfFound(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    const auto intents = intentsOf(scope, invoice.id);
    const bool isFree = std::none_of(intents.begin(), intents.end(), [&](const PaymentIntent &intent) {
        return intent.orderId == record.orderId;
    });
    if (isFree && forgottenRefundOf(scope, invoice, record))
        return record.orderId;
    return newOrderId(invoice.number, QRandomGenerator::system()->generate64());
}

/// As a movement of ours that was decided: so its settlement is known from now on.
void noteFoundRefund(WriteScope &scope, const Document &invoice, const Payment &payment,
                     const CardRecord &record)
{
    PaymentIntent intent;
    intent.invoice = invoice.id;
    intent.company = invoice.company;
    intent.move = CardMove::Refund;
    intent.state = IntentState::Approved;
    intent.amount = record.amount;
    intent.currency = officeBasics(scope).currency;
    intent.orderId = orderOfFound(scope, invoice, record);
    intent.merchant = record.merchant;
    intent.payment = payment.id;
    intent.ofReference = payment.gatewayReference;
    intent.with.last4 = payment.cardLast4;
    intent.madeBy = scope.actor().user;
    intent.madeAt = scope.clock().nowUtc();
    insertIntent(scope, intent);
    intent.reference = record.reference;
    intent.authCode = record.authCode;
    intent.answerCode = record.code;
    intent.answered = record.amount;
    intent.reason = Texts::tr("It was found at the card processor.");
    intent.resolvedBy = scope.actor().user;
    intent.resolvedAt = intent.madeAt;
    updateIntent(scope, intent);
}

Result<Payment> adoptRefund(WriteScope &scope, Document &invoice, const CardRecord &record)
{
    auto payment = givenBackOf(scope, invoice, record);
    if (!payment)
        return ruleBroken(Texts::tr("%1 has no card payment of which %2 could have gone back. Nothing was "
                                    "booked; book the charge first when it is not known here either, or "
                                    "choose another invoice.")
                              .arg(invoice.number, officeMoney(scope, record.amount)));
    noteFoundRefund(scope, invoice, *payment, record);
    bookRefund(scope, invoice, *payment, record.amount);
    for (const QString &key : {unknownChargeKey(record.reference), secondChargeKey(record.reference)})
        settleTask(scope, key, Texts::tr("Booked on %1").arg(invoice.number));
    scope.describe(Texts::tr("Booked a refund of %1 found at the card processor on %2")
                       .arg(officeMoney(scope, record.amount), invoice.number),
                   invoice.appointment);
    return *payment;
}

/// What somebody has seen at the processor's own site fits to what it answers.
Done checkSeenAs(ReadScope &scope, const Document &invoice, const AdoptCharge &command)
{
    using SeenAs = AdoptCharge::SeenAs;
    if (command.seenAs == SeenAs::Refund && command.record.refundable)
        return ruleBroken(Texts::tr("The card processor says that this can be refunded, so it is a charge. "
                                    "Nothing was booked; look the number up once more."));
    if (command.seenAs == SeenAs::Charge && command.record.refund)
        return ruleBroken(Texts::tr("The card processor says that this money went back, so it is a refund. "
                                    "Nothing was booked; look the number up once more."));
    if (command.seenAs != SeenAs::Unsaid || forgottenRefundOf(scope, invoice, command.record) ||
        !mayBeEither(scope, command.record))
        return Nothing{};
    const bool isForgotten = !findPaymentByOrder(scope, command.record.orderId);
    return ruleBroken(
        isForgotten || command.record.isAccepted()
            ? Texts::tr("This may be a charge or money that went back, and the card processor's answer does "
                        "not tell which. Nothing was booked; look it up at its own site, and say here what "
                        "it is: a charge or a refund.")
            : Texts::tr("This may be a second payment or money that went back; the card processor's answer "
                        "tells which when it has settled, mostly the next day, and a payment is booked by "
                        "itself then. Nothing was booked; look it up at its own site, and say here what it "
                        "is: a charge or a refund."));
}

Done checkCanBeBooked(ReadScope &scope, const Document &invoice, const AdoptCharge &command)
{
    CHECK_OK(checkNothingOpen(scope, invoice));
    if (invoice.kind != DocumentKind::Invoice ||
        (invoice.state != DocumentState::Open && invoice.state != DocumentState::Paid))
        return ruleBroken(Texts::tr("Money is booked on issued invoices only. Nothing was booked; choose "
                                    "another one."));
    if (!command.record.stands() || command.record.amount <= Money() || command.record.reference.isEmpty())
        return ruleBroken(Texts::tr("The card processor holds no such charge. Nothing was booked."));
    if (command.record.isReserved())
        return ruleBroken(
            Texts::tr("This is only reserved on the card, not taken. Nothing was booked; capture "
                      "it at the card processor's own site first."));
    if (findPaymentByReference(scope, command.record.reference))
        return ruleBroken(Texts::tr("This charge is booked already. Nothing was changed."));
    if (isOwnRefund(scope, command.record.reference)) // of whatever invoice: it is no payment of another
        return ruleBroken(Texts::tr("This refund is booked already. Nothing was changed."));
    if (isBeingAsked(scope, command.record.orderId)) // of another invoice, which it would leave unpaid
        return ruleBroken(
            Texts::tr("This charge is being looked up for another invoice just now. Nothing was "
                      "booked; wait until the outcome is known."));
    return checkSeenAs(scope, invoice, command);
}

} // namespace

Result<Reply> perform(WriteScope &scope, const RecordSettlement &command)
{
    Reply reply;
    for (SettlementBatch batch : command.batches) {
        batch.company = command.company;
        batch.day = command.day;
        storeBatch(scope, batch);
        ++reply.batches;
        for (const SettledRow &row : batch.rows)
            takeRow(scope, batch, row, reply);
    }
    for (const FundingReturn &returned : command.returns)
        if (const auto payment = findPaymentByReference(scope, returned.reference))
            takeBack(scope, *payment, returnCodeText(returned.returnCode), reply);
    int nth = 0;
    for (const FundingChargeback &chargeback : command.chargebacks)
        reply.chargebacks += raiseChargeback(scope, command.company, command.day, chargeback, nth++) ? 1 : 0;
    const QDate today = officeToday(scope);
    settlePending(scope, settlementBatches(scope, command.company, today.addDays(-pendingDays), today));
    raiseMissing(scope, command.company);
    if (reply.unknown + reply.rejected + reply.chargebacks > 0)
        scope.describe(Texts::tr("Compared with the card processor's settlement"));
    return reply;
}

Result<Payment> perform(WriteScope &scope, const AdoptCharge &command)
{
    TRY(Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkCanBeBooked(scope, invoice, command));
    if (isGivenBack(scope, invoice, command))
        return adoptRefund(scope, invoice, command.record);
    ChargeSource source;
    source.entry = QStringLiteral("found");
    source.orderId = command.record.orderId;
    const Payment payment = bookCharge(scope, invoice, command.record, source);
    scope.describe(Texts::tr("Booked a charge of %1 found at the card processor on %2")
                       .arg(officeMoney(scope, payment.amount), invoice.number),
                   invoice.appointment);
    return payment;
}

} // namespace truckroll
