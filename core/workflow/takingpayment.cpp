// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TakingPayment)
};

using Reply = RecordPayment::Reply;

constexpr int firstYear = 1970;

Done checkAmount(ReadScope &scope, const Document &invoice, Money amount)
{
    if (amount <= Money())
        return ruleBroken(
            Texts::tr("A payment is more than zero. Nothing was recorded; type the amount received."));
    if (amount > invoice.balance())
        return ruleBroken(
            Texts::tr("%1 is more than the balance of %2, which is %3. Nothing was recorded; "
                      "take at most the balance.")
                .arg(officeMoney(scope, amount), invoice.number, officeMoney(scope, invoice.balance())));
    return Nothing{};
}

Done checkDate(ReadScope &scope, const QDate &date)
{
    if (date > officeToday(scope))
        return ruleBroken(Texts::tr("The date %1 is still to come, and a payment is recorded when it was "
                                    "received. Nothing was recorded; correct the date.")
                              .arg(writtenDay(date)));
    if (date.year() < firstYear)
        return ruleBroken(Texts::tr("This is no date that a payment can have. Nothing was recorded; choose "
                                    "another one."));
    return Nothing{};
}

Result<Payment> paymentOf(ReadScope &scope, const RecordPayment &command)
{
    Payment payment;
    payment.invoice = command.invoice;
    payment.amount = command.amount;
    if (command.method != PaymentMethod::Cash && command.method != PaymentMethod::Check)
        return ruleBroken(Texts::tr("Only cash and checks are recorded by hand. Cards and bank accounts are "
                                    "charged through the card processor. Nothing was recorded."));
    payment.method = command.method;
    payment.reference = command.reference;
    CHECK_OK(takeLine(payment.reference, Texts::tr("reference"), FieldLimit::name));
    payment.date = command.date.isValid() ? command.date : officeToday(scope);
    CHECK_OK(checkDate(scope, payment.date));
    payment.takenBy = scope.actor().user;
    payment.takenAt = scope.clock().nowUtc();
    return payment;
}

} // namespace

Result<Reply> perform(WriteScope &scope, const RecordPayment &command)
{
    TRY(Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkTakesMoney(invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    CHECK_OK(checkNoSecondPayment(scope, invoice));
    CHECK_OK(checkAmount(scope, invoice, command.amount));
    TRY(Payment payment, paymentOf(scope, command));
    insertPayment(scope, payment);
    followBalance(scope, invoice);
    scope.cannotBeUndone(Texts::tr("Void the payment in its folder instead."));
    scope.describe(Texts::tr("Took %1 on %2 (%3)")
                       .arg(officeMoney(scope, payment.amount), invoice.number,
                            paymentMethodText(payment.method).toLower()),
                   invoice.appointment);
    return Reply{payment, invoice};
}

Result<Reply> perform(WriteScope &scope, const VoidPayment &command)
{
    auto payment = findPayment(scope, command.payment);
    if (!payment)
        return notThere(Texts::tr("payment"));
    TRY(Document invoice, documentNamed(scope, payment->invoice));
    const QString name =
        Texts::tr("Payment of %1 on %2").arg(officeMoney(scope, payment->amount), invoice.number);
    CHECK_OK(checkVersion(scope, name, payment->version, command.version));
    if (payment->state == PaymentState::Voided)
        return ruleBroken(Texts::tr("This payment was voided already. Nothing was changed."));
    if (!payment->gatewayReference.isEmpty())
        return ruleBroken(
            Texts::tr("This payment was taken by the card processor, so it is given back there. "
                      "Nothing was changed; use “Give money back”."));
    payment->voidReason = command.reason;
    CHECK_OK(takeLine(payment->voidReason, Texts::tr("reason")));
    payment->state = PaymentState::Voided;
    updatePaymentState(scope, *payment);
    followBalance(scope, invoice);
    if (auto credit = findDocument(scope, payment->creditNote))
        followCredit(scope, *credit);
    scope.cannotBeUndone(Texts::tr("Record the payment again instead."));
    scope.describe(
        Texts::tr("Voided the payment of %1 on %2").arg(officeMoney(scope, payment->amount), invoice.number),
        invoice.appointment);
    return Reply{*payment, invoice};
}

} // namespace truckroll
