// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/cardtasks.h"

#include "core/store/paymentstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardTasks)
};

} // namespace

QString intentTaskKey(const PaymentIntent &intent)
{
    return QStringLiteral("card-intent/%1").arg(intent.id.value());
}

void raiseIntentTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-doubt");
    task.key = intentTaskKey(intent);
    task.text = Texts::tr("%1 of %2 on %3 (our number %4): %5 Look it up at the card processor and say here "
                          "what became of it.")
                    .arg(cardMoveText(intent.move), officeMoney(scope, intent.amount), invoice.number,
                         intent.knownAs(), intent.reason);
    task.invoice = invoice.id;
    task.payment = intent.payment;
    task.intent = intent.id;
    task.reference = intent.reference;
    task.amount = intent.amount;
    raiseTask(scope, task);
}

void raiseDoubleTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice,
                     const Payment &second)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-double");
    task.key = QStringLiteral("card-double/%1").arg(second.id.value());
    task.text =
        isCharge(intent.move)
            ? Texts::tr("The card processor holds the charge %1 on %2 more than once. Give the second one "
                        "back.")
                  .arg(intent.orderId, invoice.number)
            : Texts::tr("The card processor gave money back on %2 more than once (%1). Ask the customer to "
                        "return it, or charge it again.")
                  .arg(intent.orderId, invoice.number);
    task.invoice = invoice.id;
    task.payment = second.id;
    task.intent = intent.id;
    task.reference = second.gatewayReference;
    task.amount = second.amount;
    raiseTask(scope, task);
}

void raiseCancelledTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice)
{
    const auto payment = findPayment(scope, intent.payment);
    if (!payment)
        return;
    OfficeTask task;
    task.kind = QStringLiteral("card-cancelled");
    task.key = QStringLiteral("card-cancelled/%1").arg(payment->id.value());
    task.text = Texts::tr("The charge of %1 on %2 was canceled, but the card processor did not take it back: "
                          "the customer has paid, and it is booked. Give it back, or agree with the customer "
                          "that it stays.")
                    .arg(officeMoney(scope, payment->amount), invoice.number);
    task.invoice = invoice.id;
    task.payment = payment->id;
    task.intent = intent.id;
    task.reference = payment->gatewayReference;
    task.amount = payment->amount;
    raiseTask(scope, task);
}

} // namespace truckroll
