// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/documentacts.h"

#include "core/domain/creditnote.h"
#include "core/domain/newdocument.h"
#include "core/domain/paperaddress.h"
#include "core/domain/quoteoptions.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/counters.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/sitestore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentActs)
};

using S = DocumentState;

/// The state that follows from what was taken; the one it has when the table allows no other.
DocumentState settledState(const Document &source, bool anyTaken, bool closed)
{
    const bool isQuote = source.kind == DocumentKind::Quote;
    const S wanted = isQuote ? S::Sold : closed ? S::Invoiced : S::Completed;
    const bool moves = isQuote ? anyTaken : closed || source.state == S::Invoiced;
    return moves && documentMayBecome(source.kind, source.state, wanted, StateCause::Conversion)
               ? wanted
               : source.state;
}

} // namespace

Result<Document> documentNamed(ReadScope &scope, DocumentId id)
{
    auto document = findDocument(scope, id);
    if (!document)
        return notThere(Texts::tr("document"));
    return std::move(*document);
}

Result<Document> documentSeen(ReadScope &scope, DocumentId id, Version seen)
{
    TRY(Document document, documentNamed(scope, id));
    CHECK_OK(checkVersion(scope, document.number, document.version, seen));
    return document;
}

Done beginDocument(WriteScope &scope, Document &document)
{
    TRY(document.number, nextDocumentNumber(scope, document.company, document.kind));
    document.createdBy = scope.actor().user;
    document.createdAt = scope.clock().nowUtc();
    return Nothing{};
}

Done completeDocument(WriteScope &scope, Document &document)
{
    document.date = officeToday(scope);
    const auto customer = findCustomer(scope, document.customer);
    const auto company = findCompany(scope, document.company);
    if (customer && company)
        document.dueDate = usualDueDate(document.kind, document.date, *customer, *company);
    return beginDocument(scope, document);
}

Done checkHasItems(const Document &document, const QString &act)
{
    if (std::any_of(document.lines.begin(), document.lines.end(),
                    [](const DocumentLine &line) { return line.kind == LineKind::Item; }))
        return Nothing{};
    return ruleBroken(Texts::tr("%1 has no lines yet and cannot be %2. Add at least one line first; nothing "
                                "was changed.")
                          .arg(document.number, act));
}

QString insteadOfTakingBack(const Document &issued)
{
    return Texts::tr("Void %1 in its folder instead; its number stays taken.").arg(issued.number);
}

void leaveTheHouse(ReadScope &scope, Document &document)
{
    const auto customer = findCustomer(scope, document.customer);
    const auto site = findSite(scope, document.site);
    const auto company = findCompany(scope, document.company);
    if (!customer || !company)
        return;
    if (document.kind == DocumentKind::PurchaseOrder)
        keepVendor(document, findVendor(scope, document.vendor).value_or(Vendor()), site.value_or(Site()),
                   *company);
    else
        keepAddresses(document, *customer, site.value_or(Site()));
    keepSender(document, *company);
}

void settleSource(WriteScope &scope, DocumentId id)
{
    auto source = findDocument(scope, id);
    if (!source)
        return;
    const TakenSoFar taken = takenSoFar(scope, id);
    const bool closed = fullyTaken(*source, taken);
    const DocumentState state = settledState(*source, !taken.lines.empty(), closed);
    const bool converted = closed && source->kind == DocumentKind::Quote;
    if (state == source->state && converted == source->converted)
        return;
    source->state = state;
    source->converted = converted;
    if (state == S::Sold)
        source->chosenOption = countedOption(*source); // what was made holds it
    updateDocumentHead(scope, *source);
}

} // namespace truckroll
