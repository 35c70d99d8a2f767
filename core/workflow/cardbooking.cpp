// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/cardbooking.h"

#include "core/store/cardstore.h"
#include "core/store/intentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardBooking)
};

CardFacts factsOf(const CardRecord &record, const ChargeSource &source, const PaidWith &with)
{
    CardFacts facts;
    facts.merchant = record.merchant.isEmpty() ? source.merchant : record.merchant;
    facts.authCode = record.authCode;
    facts.brand = with.brand;
    facts.entry = source.entry;
    facts.batch = record.batch;
    facts.settled = record.settled;
    facts.checks = record.checks;
    facts.intent = source.intent;
    return facts;
}

/// What the processor says of the card counts more than what we thought.
PaidWith paidWith(const CardRecord &record, const ChargeSource &source)
{
    PaidWith with = source.with;
    if (!record.last4.isEmpty())
        with.last4 = record.last4;
    if (!record.brand.isEmpty())
        with.brand = record.brand;
    if (record.account && with.accountType.isEmpty())
        with.accountType = QStringLiteral("ECHK");
    return with;
}

} // namespace

Payment bookCharge(WriteScope &scope, Document &invoice, const CardRecord &record, const ChargeSource &source)
{
    if (const auto known = findPaymentByReference(scope, record.reference))
        return *known;
    const PaidWith with = paidWith(record, source);
    Payment payment;
    payment.invoice = invoice.id;
    payment.amount = record.amount;
    payment.method = record.account ? PaymentMethod::Ach : source.method; // a page may take accounts, too
    payment.state = payment.method == PaymentMethod::Ach ? PaymentState::Pending : PaymentState::Approved;
    payment.date = officeToday(scope);
    payment.reference = paidWithText(with);
    payment.orderId = source.orderId;
    payment.gatewayReference = record.reference;
    payment.cardLast4 = with.last4;
    payment.takenBy = scope.actor().user;
    payment.takenAt = scope.clock().nowUtc();
    insertPayment(scope, payment);
    CardFacts facts = factsOf(record, source, with);
    facts.payment = payment.id;
    storeCardFacts(scope, facts);
    followBalance(scope, invoice);
    noticeOverpayment(scope, invoice);
    for (const QString &key : {unknownChargeKey(record.reference), reservedChargeKey(record.reference),
                               secondChargeKey(record.reference)})
        settleTask(scope, key, Texts::tr("Booked on %1").arg(invoice.number));
    return payment;
}

void bookVoid(WriteScope &scope, Document &invoice, Payment &payment)
{
    payment.state = PaymentState::Voided;
    payment.voidReason = Texts::tr("Voided at the card processor");
    updatePaymentState(scope, payment);
    followBalance(scope, invoice);
}

void bookRefund(WriteScope &scope, Document &invoice, Payment &payment, Money amount)
{
    payment.refunded += amount;
    if (payment.refunded == payment.amount)
        payment.state = PaymentState::Refunded;
    updatePaymentState(scope, payment);
    followBalance(scope, invoice);
}

void bookReturn(WriteScope &scope, Document &invoice, Payment &payment, const QString &why)
{
    payment.state = PaymentState::Returned;
    payment.voidReason = why;
    updatePaymentState(scope, payment);
    followBalance(scope, invoice);
    OfficeTask task;
    task.kind = QStringLiteral("card-returned");
    task.key = QStringLiteral("card-returned/%1").arg(payment.id.value());
    task.text = Texts::tr("The payment of %1 on %2 did not come in: %3. The invoice is open again.")
                    .arg(officeMoney(scope, payment.amount), invoice.number, why);
    if (!payment.refunded.isZero())
        task.text += QLatin1Char(' ') +
                     Texts::tr("%1 of it was given back before: ask the customer to return that, too.")
                         .arg(officeMoney(scope, payment.refunded));
    task.invoice = invoice.id;
    task.payment = payment.id;
    task.reference = payment.gatewayReference;
    task.amount = payment.amount;
    raiseTask(scope, task);
}

QString refundOrderOf(const Payment &payment, int nth)
{
    return refundOrderId(orderIdBeginning(payment.orderId), payment.gatewayReference, nth);
}

void noticeOverpayment(WriteScope &scope, const Document &invoice)
{
    if (!invoice.balance().isNegative())
        return;
    OfficeTask task;
    task.kind = QStringLiteral("card-overpaid");
    task.key = QStringLiteral("card-overpaid/%1").arg(invoice.id.value());
    task.text = Texts::tr("%1 was paid with %2 more than it asks for. Give the money back, or agree with the "
                          "customer what becomes of it.")
                    .arg(invoice.number, officeMoney(scope, -invoice.balance()));
    task.invoice = invoice.id;
    task.amount = -invoice.balance();
    raiseTask(scope, task);
}

QString unknownChargeKey(const QString &reference)
{
    return QStringLiteral("card-unknown/") + reference;
}

QString secondChargeKey(const QString &reference)
{
    return QStringLiteral("card-second/") + reference;
}

QString reservedChargeKey(const QString &reference)
{
    return QStringLiteral("card-reserved/") + reference;
}

bool isLeftByPerson(ReadScope &scope, DocumentId invoice, const QString &reference)
{
    const auto intents = intentsOf(scope, invoice);
    return std::any_of(intents.begin(), intents.end(), [&](const PaymentIntent &intent) {
        return intent.move == CardMove::Capture && intent.ofReference == reference &&
               intent.state == IntentState::NotCharged && intent.resolvedBy;
    });
}

} // namespace truckroll
