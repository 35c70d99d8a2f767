// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/settlementtasks.h"

#include "core/base/localday.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settlementstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettlementTasks)
};

/// What was charged and is in no settlement after so many days is looked at by somebody; older than this many
/// it was asked about before.
constexpr int missingAfterDays = 4;
constexpr int missingUntilDays = 30;
/// Banks take several days for what is collected from accounts.
constexpr int accountMissingAfterDays = 10;

bool isMissed(const Payment &payment, const QDate &today)
{
    if (payment.method == PaymentMethod::Ach)
        return payment.state == PaymentState::Pending &&
               payment.date.addDays(accountMissingAfterDays) <= today;
    return payment.method == PaymentMethod::Card && payment.state == PaymentState::Approved;
}

QString unknownText(ReadScope &scope, const SettlementBatch &batch, const SettledRow &row)
{
    if (row.amount.isNegative())
        return Texts::tr("The card processor gave back %1 that nobody here asked it for (number %2, invoice "
                         "“%3”, batch %4). Book it on the invoice whose payment it is of.")
            .arg(officeMoney(scope, -row.amount), row.reference, row.orderId, batch.batch);
    if (const auto payment = findPaymentByOrder(scope, row.orderId)) {
        const auto invoice = findDocument(scope, payment->invoice);
        return Texts::tr(
                   "The card processor settled %1 (number %2, batch %4) under the name of the payment on "
                   "%3: a second charge, or money that went back. Look it up there, then book it.")
            .arg(officeMoney(scope, row.amount), row.reference, invoice ? invoice->number : QString(),
                 batch.batch);
    }
    return Texts::tr("The card processor settled %1 that nobody here knows (number %2, invoice “%3”, "
                     "batch %4). Book it on its invoice, or give it back.")
        .arg(officeMoney(scope, row.amount), row.reference, row.orderId, batch.batch);
}

QString chargebackKey(const QString &name)
{
    return QStringLiteral("card-chargeback/") + name;
}

QString chargebackText(ReadScope &scope, const std::optional<Document> &invoice,
                       const FundingChargeback &chargeback, Money amount, const QDate &day)
{
    if (invoice)
        return Texts::tr(
                   "The bank of the customer has taken the card payment of %1 on %2 (number %3) back: a "
                   "chargeback. Look at the card processor's own site until when it can be answered, "
                   "and settle with the customer what becomes of the invoice.")
            .arg(officeMoney(scope, amount), invoice->number, chargeback.reference);
    return Texts::tr(
               "The card processor tells of a chargeback on %1: a customer's bank has taken a card "
               "payment back%2. Look at its own site which one it is and until when it can be answered.")
        .arg(writtenDay(day), chargeback.reference.isEmpty()
                                  ? QString()
                                  : Texts::tr(" (number %1)").arg(chargeback.reference));
}

} // namespace

void raiseUnknown(WriteScope &scope, const SettlementBatch &batch, const SettledRow &row)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-unknown");
    task.key = unknownChargeKey(row.reference);
    task.text = unknownText(scope, batch, row);
    task.reference = row.reference;
    task.amount = row.amount;
    raiseTaskOnce(scope, task);
}

void compareSettled(WriteScope &scope, const Payment &payment, const SettledRow &row)
{
    const bool isVoid = payment.state == PaymentState::Voided;
    if (!isVoid && row.amount == payment.amount)
        return;
    const auto invoice = findDocument(scope, payment.invoice);
    const QString number = invoice ? invoice->number : QString();
    OfficeTask task;
    task.kind = QStringLiteral("card-differing");
    task.key = QStringLiteral("card-differing/%1").arg(payment.id.value());
    task.text = isVoid ? Texts::tr("The card processor settled %1 (number %2), a payment on %3 that is void "
                                   "here. Look it up there, and give the money back.")
                             .arg(officeMoney(scope, row.amount), row.reference, number)
                       : Texts::tr("The card processor settled %1 (number %2), and %3 is booked on %4. Look "
                                   "it up there; give back what is too much, or charge the rest.")
                             .arg(officeMoney(scope, row.amount), row.reference,
                                  officeMoney(scope, payment.amount), number);
    task.invoice = payment.invoice;
    task.payment = payment.id;
    task.reference = row.reference;
    task.amount = row.amount;
    raiseTaskOnce(scope, task);
}

void raiseRejectedRefund(WriteScope &scope, const SettledRow &row)
{
    const auto payment = findPayment(scope, paymentOfRefund(scope, row.reference));
    const auto invoice = payment ? findDocument(scope, payment->invoice) : std::nullopt;
    const Money amount = row.amount.isNegative() ? -row.amount : row.amount;
    OfficeTask task;
    task.kind = QStringLiteral("card-refund-rejected");
    task.key = QStringLiteral("card-refund-rejected/") + row.reference;
    task.text = Texts::tr("The refund of %1 on %2 (number %3) was rejected in the settlement: the customer "
                          "does not get it. Give it back at the card processor's own site, or by check.")
                    .arg(officeMoney(scope, amount), invoice ? invoice->number : QString(), row.reference);
    task.invoice = payment ? payment->invoice : DocumentId();
    task.payment = payment ? payment->id : PaymentId();
    task.reference = row.reference;
    task.amount = -amount;
    raiseTaskOnce(scope, task);
}

void raiseLost(WriteScope &scope, const Payment &payment, const Document &invoice, const QString &why)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-returned");
    task.key = QStringLiteral("card-returned/%1").arg(payment.id.value());
    task.text = Texts::tr("The payment of %1 on %2 did not come in: %3. It was given back before, so the "
                          "customer has the money twice: ask for it.")
                    .arg(officeMoney(scope, payment.amount), invoice.number, why);
    task.invoice = invoice.id;
    task.payment = payment.id;
    task.reference = payment.gatewayReference;
    task.amount = payment.amount;
    raiseTaskOnce(scope, task);
}

bool isChargedBack(ReadScope &scope, const QString &reference)
{
    return !reference.isEmpty() && wasTaskRaised(scope, chargebackKey(reference));
}

bool raiseChargeback(WriteScope &scope, CompanyId company, const QDate &day,
                     const FundingChargeback &chargeback, int nth)
{
    const auto payment = findPaymentByReference(scope, chargeback.reference);
    const auto invoice = payment ? findDocument(scope, payment->invoice) : std::nullopt;
    const QString ofDay =
        QStringLiteral("%1/%2/%3").arg(company.value()).arg(day.toString(Qt::ISODate)).arg(nth);
    OfficeTask task;
    task.kind = QStringLiteral("card-chargeback");
    task.key = chargebackKey(chargeback.reference.isEmpty() ? ofDay : chargeback.reference);
    if (wasTaskRaised(scope, task.key))
        return false;
    task.invoice = payment ? payment->invoice : DocumentId();
    task.payment = payment ? payment->id : PaymentId();
    task.reference = payment ? payment->gatewayReference : QString();
    task.amount = payment && chargeback.amount.isZero() ? payment->amount : chargeback.amount;
    task.text = chargebackText(scope, invoice, chargeback, task.amount, day);
    raiseTask(scope, task);
    return true;
}

void raiseMissing(WriteScope &scope, CompanyId company)
{
    const QDate today = officeToday(scope);
    for (const Payment &payment : unsettledPayments(scope, company, today.addDays(-missingUntilDays),
                                                    today.addDays(-missingAfterDays))) {
        if (!isMissed(payment, today))
            continue;
        OfficeTask task;
        task.kind = QStringLiteral("card-missing");
        task.key = QStringLiteral("card-missing/%1").arg(payment.id.value());
        const QString text =
            payment.method == PaymentMethod::Ach
                ? Texts::tr("A payment by bank account of %1 (number %2) is in no settlement of the card "
                            "processor yet. Look it up there.")
                : Texts::tr("A card payment of %1 (number %2) is in no settlement of the card processor yet. "
                            "Look it up there.");
        task.text = text.arg(officeMoney(scope, payment.amount), payment.gatewayReference);
        task.invoice = payment.invoice;
        task.payment = payment.id;
        task.reference = payment.gatewayReference;
        task.amount = payment.amount;
        raiseTaskOnce(scope, task);
    }
}

} // namespace truckroll
