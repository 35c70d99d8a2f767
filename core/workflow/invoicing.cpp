// SPDX-License-Identifier: GPL-3.0-or-later
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
    Q_DECLARE_TR_FUNCTIONS(Invoicing)
};

using S = DocumentState;

Done checkCanBeIssued(const Document &document)
{
    if (document.kind != DocumentKind::Invoice)
        return ruleBroken(Texts::tr("%1 is no invoice, and only invoices are issued. Nothing was changed; "
                                    "convert it to an invoice.")
                              .arg(document.number));
    if (document.state != S::Draft)
        return ruleBroken(Texts::tr("%1 is “%2” and was issued before. Nothing was changed.")
                              .arg(document.number, documentStateText(document.state)));
    return checkHasItems(document, Texts::tr("issued"));
}

tl::unexpected<Error> noVoidFor(const Document &document)
{
    if (document.state == S::Void)
        return ruleBroken(Texts::tr("%1 is void already.").arg(document.number));
    if (document.kind == DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("A work order is cancelled, not voided. Nothing was changed; mark %1 as "
                                    "cancelled.")
                              .arg(document.number));
    return ruleBroken(Texts::tr("%1 is “%2” and cannot be voided. Nothing was changed; make it a draft "
                                "first.")
                          .arg(document.number, documentStateText(document.state)));
}

Done checkCanBeVoided(ReadScope &scope, const Document &document)
{
    if (!documentMayBecome(document.kind, document.state, S::Void, StateCause::Person))
        return noVoidFor(document);
    CHECK_OK(checkNothingOpen(scope, document));
    const Money paid = paidOf(scope, document.id);
    if (!paid.isZero())
        return ruleBroken(Texts::tr("%1 was paid with %2 and cannot be voided while that stands. Void its "
                                    "payments first; nothing was changed.")
                              .arg(document.number, officeMoney(scope, paid)));
    return Nothing{};
}

/// What the books were told stays right: what they never saw is taken out, what they know is told again.
AccountingState accountingOfVoid(AccountingState before)
{
    return before == AccountingState::Pending || before == AccountingState::NotApplicable
               ? AccountingState::NotApplicable
               : AccountingState::Pending;
}

} // namespace

Result<Document> perform(WriteScope &scope, const IssueInvoice &command)
{
    TRY(Document invoice, documentSeen(scope, command.invoice, command.version));
    CHECK_OK(checkCanBeIssued(invoice));
    invoice.state = invoiceStateFor(invoice.balance());
    invoice.accounting = AccountingState::Pending;
    leaveTheHouse(scope, invoice);
    updateDocumentHead(scope, invoice);
    scope.describe(Texts::tr("Issued %1").arg(invoice.number), invoice.appointment);
    return invoice;
}

Result<Document> perform(WriteScope &scope, const VoidDocument &command)
{
    TRY(Document document, documentSeen(scope, command.document, command.version));
    CHECK_OK(checkCanBeVoided(scope, document));
    QString reason = command.reason;
    CHECK_OK(takeLine(reason, Texts::tr("reason")));
    document.state = S::Void;
    document.stateReason = reason;
    document.accounting = accountingOfVoid(document.accounting);
    updateDocumentHead(scope, document);
    if (document.kind == DocumentKind::Invoice && document.source)
        settleSource(scope, document.source);
    scope.describe(Texts::tr("Voided %1").arg(document.number), document.appointment);
    return document;
}

} // namespace truckroll
