// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"
#include "core/store/documentstore.h"
#include "core/store/intentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settlementstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
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
/// What was charged and is in no settlement after so many days is looked at by somebody; older than this many
/// it was asked about before.
constexpr int missingAfterDays = 4;
constexpr int missingUntilDays = 30;

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
    if (!counts(payment))
        return;
    auto invoice = findDocument(scope, payment.invoice);
    if (!invoice)
        return;
    bookReturn(scope, *invoice, payment, why);
    ++reply.rejected;
}

bool isBeingAsked(ReadScope &scope, const QString &orderId)
{
    const auto open = openIntents(scope);
    return std::any_of(open.begin(), open.end(),
                       [&](const PaymentIntent &intent) { return intent.orderId == orderId; });
}

void raiseUnknown(WriteScope &scope, const SettlementBatch &batch, const SettledRow &row)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-unknown");
    task.key = unknownChargeKey(row.reference);
    task.text = Texts::tr("The card processor settled %1 that nobody here knows (number %2, invoice \"%3\", "
                          "batch %4). Book it on its invoice, or give it back.")
                    .arg(officeMoney(scope, row.amount), row.reference, row.orderId, batch.batch);
    task.reference = row.reference;
    task.amount = row.amount;
    raiseTaskOnce(scope, task);
}

void takeRow(WriteScope &scope, const SettlementBatch &batch, const SettledRow &row, Reply &reply)
{
    ++reply.rows;
    const auto payment = findPaymentByReference(scope, row.reference);
    if (payment) {
        noteSettled(scope, *payment, batch, row);
        if (row.isRejected())
            takeBack(scope, *payment, Texts::tr("the card processor rejected it in the settlement"), reply);
        return;
    }
    if (row.isRejected() || isOwnRefund(scope, row.reference) || isBeingAsked(scope, row.orderId))
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

void raiseMissing(WriteScope &scope, CompanyId company)
{
    const QDate today = officeToday(scope);
    for (const Payment &payment : unsettledPayments(scope, company, today.addDays(-missingUntilDays),
                                                    today.addDays(-missingAfterDays))) {
        if (!counts(payment) || payment.method != PaymentMethod::Card)
            continue;
        OfficeTask task;
        task.kind = QStringLiteral("card-missing");
        task.key = QStringLiteral("card-missing/%1").arg(payment.id.value());
        task.text =
            Texts::tr("A card payment of %1 (number %2) is in no settlement of the card processor yet. "
                      "Look it up there.")
                .arg(officeMoney(scope, payment.amount), payment.gatewayReference);
        task.invoice = payment.invoice;
        task.payment = payment.id;
        task.reference = payment.gatewayReference;
        task.amount = payment.amount;
        raiseTaskOnce(scope, task);
    }
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
    const QDate today = officeToday(scope);
    settlePending(scope, settlementBatches(scope, command.company, today.addDays(-missingUntilDays), today));
    raiseMissing(scope, command.company);
    if (reply.unknown + reply.rejected > 0)
        scope.describe(Texts::tr("Compared with the card processor's settlement"));
    return reply;
}

Result<Payment> perform(WriteScope &scope, const AdoptCharge &command)
{
    TRY(Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    if (invoice.kind != DocumentKind::Invoice ||
        (invoice.state != DocumentState::Open && invoice.state != DocumentState::Paid))
        return ruleBroken(Texts::tr("Money is booked on issued invoices only. Nothing was booked; choose "
                                    "another one."));
    if (!command.record.stands() || command.record.amount <= Money() || command.record.reference.isEmpty())
        return ruleBroken(Texts::tr("The card processor holds no such charge. Nothing was booked."));
    if (findPaymentByReference(scope, command.record.reference))
        return ruleBroken(Texts::tr("This charge is booked already. Nothing was changed."));
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
