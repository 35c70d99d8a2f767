// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/balance.h"

#include "core/domain/creditnote.h"
#include "core/store/documentstore.h"
#include "core/store/intentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TakingPayment)
};

using S = DocumentState;

} // namespace

void followBalance(WriteScope &scope, Document &invoice)
{
    invoice.paid = paidOf(scope, invoice.id);
    const S state = invoiceStateFor(invoice.balance());
    if (documentMayBecome(invoice.kind, invoice.state, state, StateCause::Balance))
        invoice.state = state;
    updateDocumentHead(scope, invoice);
}

void followCredit(WriteScope &scope, Document &creditNote)
{
    creditNote.paid = usedOf(scope, creditNote.id);
    const S state = creditStateFor(creditNote.balance());
    if (documentMayBecome(creditNote.kind, creditNote.state, state, StateCause::Balance))
        creditNote.state = state;
    updateDocumentHead(scope, creditNote);
}

Done checkTakesMoney(const Document &invoice)
{
    if (invoice.kind != DocumentKind::Invoice)
        return ruleBroken(Texts::tr("Money is taken on invoices only, and %1 is a %2. Nothing was recorded; "
                                    "convert it to an invoice first.")
                              .arg(invoice.number, documentKindText(invoice.kind).toLower()));
    if (invoice.state == S::Draft)
        return ruleBroken(
            Texts::tr("%1 is still a draft. Nothing was recorded; issue it first.").arg(invoice.number));
    if (invoice.state == S::Void)
        return ruleBroken(
            Texts::tr("%1 is void, so nothing is owed on it. Nothing was recorded.").arg(invoice.number));
    if (invoice.state == S::Paid && invoice.totals.total.isNegative())
        return ruleBroken(
            Texts::tr("%1 is below zero: it is a credit that the customer is owed, and nothing is "
                      "to be paid on it. Nothing was recorded.")
                .arg(invoice.number));
    if (invoice.state == S::Paid)
        return ruleBroken(
            Texts::tr("%1 is paid, so nothing is owed on it. Nothing was recorded.").arg(invoice.number));
    return Nothing{};
}

Done checkNothingOpen(ReadScope &scope, const Document &invoice)
{
    const auto open = openIntentOf(scope, invoice.id);
    if (!open)
        return Nothing{};
    if (open->state == IntentState::NeedsPerson)
        return ruleBroken(Texts::tr("What the card processor did for %1 has to be decided by somebody first. "
                                    "Nothing was changed; see the tasks.")
                              .arg(invoice.number));
    return ruleBroken(
        Texts::tr("%1 is being checked with the card processor - do not charge again. Nothing was "
                  "changed; wait until the outcome is known.")
            .arg(invoice.number));
}

Done checkNoSecondPayment(ReadScope &scope, const Document &invoice)
{
    const auto task = openTaskOf(scope, invoice.id, QStringLiteral("card-second"));
    if (!task)
        return Nothing{};
    return ruleBroken(
        Texts::tr("%1 may have come in on %2 already, by a second payment of its link. Nothing was "
                  "changed; see the tasks, or wait until it has settled.")
            .arg(officeMoney(scope, task->amount), invoice.number));
}

Done checkNotForgotten(ReadScope &scope, const Document &invoice)
{
    // Also what is billed only now: its folder was there, and may have been billed and paid since that
    // backup. Ids only go up, whatever the clock says.
    const qint64 folder = invoice.appointment.value();
    const auto tasks = officeTasks(scope, false);
    if (std::none_of(tasks.begin(), tasks.end(), [&](const OfficeTask &task) {
            return task.kind == u"card-restored" && task.id.value() > folder;
        }))
        return Nothing{};
    return ruleBroken(
        Texts::tr("The office was restored from a backup, and %1 may have been paid by card since "
                  "that backup. Nothing was charged; look at the card processor's own site, then "
                  "close the task that says so under Payments.")
            .arg(invoice.number));
}

} // namespace truckroll
