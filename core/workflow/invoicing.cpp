// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/depositstore.h"
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
    if (document.kind == DocumentKind::WorkOrder || document.kind == DocumentKind::PurchaseOrder)
        return ruleBroken(Texts::tr("A %1 is canceled, not voided. Nothing was changed; mark %2 as "
                                    "canceled.")
                              .arg(documentKindText(document.kind).toLower(), document.number));
    return ruleBroken(Texts::tr("%1 is “%2” and cannot be voided. Nothing was changed; make it a draft "
                                "first.")
                          .arg(document.number, documentStateText(document.state)));
}

tl::unexpected<Error> standsInTheWay(const Document &document, const QString &what, const Document &other)
{
    return ruleBroken(
        Texts::tr("%1 cannot be voided while %2 stands: %3. Void that first; nothing was changed.")
            .arg(document.number, other.number, what));
}

/// A credit note that paid something, an invoice with credit notes, a deposit that was taken off already.
Done checkNothingHangsOn(ReadScope &scope, const Document &document)
{
    if (document.kind == DocumentKind::CreditNote && !usedOf(scope, document.id).isZero())
        return ruleBroken(
            Texts::tr("%1 has paid for invoices and cannot be voided while that stands. Void those "
                      "payments first; nothing was changed.")
                .arg(document.number));
    if (document.kind != DocumentKind::Invoice)
        return Nothing{};
    if (const auto id = firstLiveResult(scope, document.id, DocumentKind::CreditNote)) {
        if (const auto credit = findDocument(scope, *id))
            return standsInTheWay(document, Texts::tr("it credits this invoice"), *credit);
    }
    if (const auto user = findDocument(scope, invoiceUsing(scope, document.id)))
        return standsInTheWay(document, Texts::tr("it takes this deposit off"), *user);
    return Nothing{};
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
    return checkNothingHangsOn(scope, document);
}

} // namespace

Result<Document> perform(WriteScope &scope, const IssueInvoice &command)
{
    TRY(Document invoice, documentSeen(scope, command.invoice, command.version));
    CHECK_OK(checkCanBeIssued(invoice));
    invoice.state = invoiceStateFor(invoice.balance());
    leaveTheHouse(scope, invoice);
    updateDocumentHead(scope, invoice);
    scope.cannotBeUndone(insteadOfTakingBack(invoice));
    scope.describe(invoice.totals.total.isNegative()
                       ? Texts::tr("Issued %1, a credit of %2 for the customer")
                             .arg(invoice.number, officeMoney(scope, -invoice.totals.total))
                       : Texts::tr("Issued %1").arg(invoice.number),
                   invoice.appointment);
    return invoice;
}

Result<VoidingPreview::Reply> answer(ReadScope &scope, const VoidingPreview &query)
{
    VoidingPreview::Reply rows;
    for (const DocumentId id : query.documents) {
        TRY(const Document document, documentNamed(scope, id));
        const Done may = checkCanBeVoided(scope, document);
        const auto entity = bookedAs(document);
        const auto link = entity ? findLink(scope, *entity, id.value()) : std::nullopt;
        const bool inBooks = link && link->live; // also while a change of it waits
        const bool frees = document.kind == DocumentKind::Invoice && document.source;
        rows.push_back({id, document.version, document.number, document.totals.total, inBooks, frees,
                        may ? QString() : may.error().forUser});
    }
    return rows;
}

Result<Document> perform(WriteScope &scope, const VoidDocument &command)
{
    TRY(Document document, documentSeen(scope, command.document, command.version));
    CHECK_OK(checkCanBeVoided(scope, document));
    QString reason = command.reason;
    CHECK_OK(takeLine(reason, Texts::tr("reason")));
    const bool wentOut = document.state != S::Draft;
    document.state = S::Void;
    document.stateReason = reason;
    updateDocumentHead(scope, document);
    if (document.kind == DocumentKind::Invoice && document.source)
        settleSource(scope, document.source);
    if (wentOut) // a draft is nobody's but the office's
        scope.cannotBeUndone(Texts::tr("Make a new document instead; what it billed can be billed again."));
    scope.describe(Texts::tr("Voided %1").arg(document.number), document.appointment);
    return document;
}

} // namespace truckroll
