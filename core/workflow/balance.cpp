// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/balance.h"

#include "core/domain/creditnote.h"
#include "core/store/documentstore.h"
#include "core/store/intentstore.h"
#include "core/store/paymentstore.h"
#include <QCoreApplication>

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

} // namespace truckroll
