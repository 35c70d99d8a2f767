// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deposit.h"
#include "core/store/depositstore.h"
#include "core/store/documentstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conversions)
};

bool isLive(const Document &document)
{
    return document.state != DocumentState::Void && document.state != DocumentState::Cancelled;
}

/// Rule 9: what was converted before is shown, not made a second time. Several where it went in parts.
std::vector<Document> earlierResults(ReadScope &scope, const Document &source, DocumentKind to)
{
    const bool closed = source.converted || source.state == DocumentState::Invoiced;
    if (!closed || !kindConvertsTo(source.kind, to))
        return {};
    std::vector<Document> made;
    for (const DocumentId id : resultsOf(scope, source.id)) {
        auto result = findDocument(scope, id);
        if (result && result->kind == to && isLive(*result) && !isDepositInvoice(scope, id))
            made.push_back(std::move(*result));
    }
    if (!made.empty())
        return made;
    if (const auto result = firstLiveResult(scope, source.id, to))
        if (auto other = findDocument(scope, *result))
            made.push_back(std::move(*other));
    return made;
}

/// A pro forma and what is bought for the work leave all of it to be billed.
bool takesOfSource(DocumentKind kind)
{
    return kind != DocumentKind::ProForma && kind != DocumentKind::PurchaseOrder;
}

bool hasLineOf(const Document &result, const std::vector<LineTake> &takes)
{
    return std::any_of(result.lines.begin(), result.lines.end(), [&](const DocumentLine &line) {
        return std::any_of(takes.begin(), takes.end(),
                           [&](const LineTake &take) { return take.line == line.sourceLine; });
    });
}

/// Rule 9 for parts: whoever asks for lines that are billed already is shown the bills; first the one that
/// has the first of them.
std::vector<Document> earlierParts(ReadScope &scope, const Document &source, const ConvertDocument &command,
                                   const TakenSoFar &taken)
{
    if (!kindConvertsTo(source.kind, command.to) || !isLive(source) ||
        !asksForTakenOnly(source, command.takes, taken))
        return {};
    std::vector<Document> made;
    for (const DocumentId id : resultsOf(scope, source.id)) {
        auto result = findDocument(scope, id);
        if (result && isLive(*result) && takesOfSource(result->kind) && hasLineOf(*result, command.takes))
            made.push_back(std::move(*result));
    }
    std::stable_partition(made.begin(), made.end(),
                          [&](const Document &result) { return hasLineOf(result, {command.takes.front()}); });
    return made;
}

ConvertDocument::Reply madeBefore(const std::vector<Document> &made)
{
    ConvertDocument::Reply reply{made.front(), true, {}};
    for (const Document &each : made)
        reply.in << each.number;
    return reply;
}

/// What several bills of one run take off deposits that they share.
using DepositsTaken = std::map<DocumentId, Money>;

/// The invoice of all that is left, as it would be made after those that took `taken` off.
Result<Document> planBill(ReadScope &scope, const Document &source, DepositsTaken &taken)
{
    if (const auto earlier = earlierResults(scope, source, DocumentKind::Invoice); !earlier.empty())
        return ruleBroken(Texts::tr("%1 is billed already, with %2.")
                              .arg(source.number, QLocale().createSeparatedList(madeBefore(earlier).in)));
    TRY(Document bill, planConversion(source, DocumentKind::Invoice, {}, takenSoFar(scope, source.id)));
    auto deposits = openDepositsFor(scope, source.id);
    for (OpenDeposit &deposit : deposits)
        deposit.left -= taken[deposit.invoice];
    TRY(const auto uses, takeDepositsOff(bill, deposits));
    for (const DepositUse &use : uses)
        taken[use.deposit] -= bill.lines[use.line].amount;
    return bill;
}

QString sentenceFor(ReadScope &scope, const Document &source, const Document &made)
{
    if (made.kind != DocumentKind::Invoice)
        return Texts::tr("Turned %1 into %2").arg(source.number, made.number);
    if (made.state != DocumentState::Draft && made.totals.total.isNegative())
        return Texts::tr("Billed %1 with %2, a credit of %3 for the customer")
            .arg(source.number, made.number, officeMoney(scope, -made.totals.total));
    return made.state == DocumentState::Draft
               ? Texts::tr("Drafted %2 from %1").arg(source.number, made.number)
               : Texts::tr("Billed %1 with %2").arg(source.number, made.number);
}

/// By invoices of the document itself, and of the work order that a quote became.
Money billedForWork(ReadScope &scope, const Document &source)
{
    const auto order = source.kind == DocumentKind::Quote
                           ? firstLiveResult(scope, source.id, DocumentKind::WorkOrder)
                           : std::nullopt;
    return billedOf(scope, source.id) + (order ? billedOf(scope, *order) : Money());
}

/// A pro forma of it asks the customer for money that an invoice asks for, too. It may be meant; it is said.
QString billedAlready(ReadScope &scope, const Document &source, Money billed)
{
    if (billed <= Money())
        return {};
    if (billed >= source.totals.total)
        return Texts::tr(
                   "All of %1 has been billed already: this pro forma asks for the same once more. Hand "
                   "it out only if that is meant; otherwise undo or void it.")
            .arg(source.number);
    return Texts::tr("%2 of %1 have been billed already, and this pro forma is of the whole. A pro forma of "
                     "the lines that are left asks for the rest only.")
        .arg(source.number, officeMoney(scope, billed));
}

} // namespace

Result<ConvertDocument::Reply> perform(WriteScope &scope, const ConvertDocument &command)
{
    CHECK_OK(checkPermitted(scope, kindAction(command.to)));
    if (command.to == DocumentKind::ProForma)
        return ruleBroken(Texts::tr("A pro forma takes nothing from its source and so is no conversion. "
                                    "Nothing was changed; make it as a pro forma."));
    TRY(const Document source, documentNamed(scope, command.source));
    const TakenSoFar taken = takenSoFar(scope, source.id);
    if (const auto parts = earlierParts(scope, source, command, taken); !parts.empty())
        return madeBefore(parts);
    if (const auto earlier = earlierResults(scope, source, command.to); !earlier.empty())
        return madeBefore(earlier);
    TRY(Document made, planConversion(source, command.to, command.takes, taken));
    std::vector<DepositUse> deposits;
    if (command.to == DocumentKind::Invoice) {
        TRY(deposits, takeDepositsOff(made, openDepositsFor(scope, source.id)));
    }
    CHECK_OK(completeDocument(scope, made));
    if (command.to == DocumentKind::Invoice && !command.keepAsDraft) {
        made.state = invoiceStateFor(made.balance());
        leaveTheHouse(scope, made);
        scope.cannotBeUndone(insteadOfTakingBack(made));
    }
    insertDocument(scope, made);
    storeDepositUses(scope, made, deposits);
    settleSource(scope, source.id);
    scope.describe(sentenceFor(scope, source, made), made.appointment);
    return ConvertDocument::Reply{made, false, {}};
}

Result<BillingPreview::Reply> answer(ReadScope &scope, const BillingPreview &query)
{
    BillingPreview::Reply rows;
    DepositsTaken taken;
    for (const DocumentId id : query.documents) {
        TRY(const Document source, documentNamed(scope, id));
        const auto bill = planBill(scope, source, taken);
        rows.push_back({id, source.number, source.totals.total, bill ? bill->totals.total : Money(),
                        bill ? QString() : bill.error().forUser});
    }
    return rows;
}

Result<MakeProForma::Reply> perform(WriteScope &scope, const MakeProForma &command)
{
    TRY(const Document source, documentNamed(scope, command.source));
    const Money billed = billedForWork(scope, source);
    TRY(Document made, planConversion(source, DocumentKind::ProForma, {}, {}));
    CHECK_OK(completeDocument(scope, made));
    leaveTheHouse(scope, made);
    insertDocument(scope, made);
    scope.describe(Texts::tr("Made the pro forma %2 of %1").arg(source.number, made.number),
                   made.appointment);
    return MakeProForma::Reply{made, billedAlready(scope, source, billed)};
}

} // namespace truckroll
