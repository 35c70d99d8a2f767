// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/partbilling.h"
#include "core/store/documentstore.h"
#include "core/store/purchasestore.h"
#include "core/store/receiptstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/markings.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/quotework.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MarkingDocuments)
};

using S = DocumentState;

QString stateList(const std::vector<S> &states)
{
    QStringList names;
    for (const S state : states)
        names.append(documentStateText(state));
    return names.join(Texts::tr(", ", "between the states of a list"));
}

tl::unexpected<Error> notFrom(const Document &document, S to)
{
    if (document.state == to)
        return ruleBroken(
            Texts::tr("%1 is marked “%2” already.").arg(document.number, documentStateText(to)));
    const auto next = nextStatesByPerson(document.kind, document.state);
    const QString sentence =
        Texts::tr("%1 is “%2” and cannot be marked “%3”.")
            .arg(document.number, documentStateText(document.state), documentStateText(to));
    if (next.empty())
        return ruleBroken(sentence + Texts::tr(" It stays as it is; nothing was changed."));
    return ruleBroken(sentence + Texts::tr(" It can become: %1. Nothing was changed.").arg(stateList(next)));
}

/// What was made from it stands in the way of another state.
tl::unexpected<Error> hasResult(ReadScope &scope, const Document &document, DocumentId result)
{
    const auto made = findDocument(scope, result);
    return ruleBroken(Texts::tr("%1 was made from %2, which cannot be marked otherwise while it stands. Void "
                                "or cancel %1 first; nothing was changed.")
                          .arg(made ? made->number : QString(), document.number));
}

/// A live result keeps a quote sold, and a live invoice keeps a work order from being cancelled.
Done checkResults(ReadScope &scope, const Document &document, S to)
{
    const bool asks = document.kind == DocumentKind::Quote || to == S::Cancelled;
    if (!asks)
        return Nothing{};
    if (const auto result = firstLiveResult(scope, document.id, DocumentKind::Invoice))
        return hasResult(scope, document, *result);
    return Nothing{};
}

bool takesAgain(const Document &order, const TakenSoFar &taken)
{
    return std::any_of(order.lines.begin(), order.lines.end(), [&](const DocumentLine &line) {
        return line.sourceLine && !takenOf(line.sourceLine, taken).quantity.isZero();
    });
}

/// Parts that are still to come would have nobody who waits for them.
Done checkOpenPurchases(ReadScope &scope, const Document &document)
{
    const auto open = openPurchasesOf(scope, document.id);
    if (document.kind != DocumentKind::WorkOrder || open.empty())
        return Nothing{};
    QStringList numbers;
    for (const DocumentId id : open) {
        if (const auto order = findDocument(scope, id))
            numbers += order->number;
    }
    return ruleBroken(
        Texts::tr("Parts for %1 are still to come on %2. Nothing was changed; say whether these "
                  "orders are canceled, too, or stay.")
            .arg(document.number, numbers.join(Texts::tr(", ", "between the states of a list"))));
}

/// What came on a cancelled order came; the rest is ordered again, on another one.
Done checkPurchaseReopened(ReadScope &scope, const Document &order)
{
    for (const Receipt &receipt : receiptsOf(scope, order.id)) {
        if (!receipt.takenBack)
            return ruleBroken(Texts::tr("Parts were received on %1 before it was canceled. Nothing was "
                                        "changed; order what is missing with another one.")
                                  .arg(order.number));
    }
    return Nothing{};
}

/// A cancelled work order gave its quote free; it comes back only while nobody else took it.
Done checkReopened(ReadScope &scope, const Document &order)
{
    const auto quote = findDocument(scope, order.source);
    if (!quote)
        return Nothing{};
    if (quote->state != S::Sold)
        return ruleBroken(Texts::tr("%1 was made from %2, which is marked “%3” now. Mark that as sold first; "
                                    "nothing was changed.")
                              .arg(order.number, quote->number, documentStateText(quote->state)));
    if (takesAgain(order, takenSoFar(scope, quote->id)))
        return ruleBroken(
            Texts::tr("%1 was made from %2, which was converted again in the meantime. Use what "
                      "was made then; nothing was changed.")
                .arg(order.number, quote->number));
    return Nothing{};
}

Done checkStep(ReadScope &scope, const Document &document, S to)
{
    if (!documentMayBecome(document.kind, document.state, to, StateCause::Person))
        return notFrom(document, to);
    CHECK_OK(checkResults(scope, document, to));
    if (to == S::Sold) {
        CHECK_OK(checkHasItems(document, Texts::tr("sold")));
        return checkOptionChosen(document);
    }
    if (document.kind == DocumentKind::PurchaseOrder && to == S::Sent)
        return checkHasItems(document, Texts::tr("sent"));
    if (document.state != S::Cancelled)
        return Nothing{};
    return document.kind == DocumentKind::PurchaseOrder ? checkPurchaseReopened(scope, document)
                                                        : checkReopened(scope, document);
}

/// What went to the vendor names him, and us, as they were then.
void followSending(ReadScope &scope, Document &document)
{
    if (document.kind != DocumentKind::PurchaseOrder)
        return;
    if (document.state == S::Sent)
        return leaveTheHouse(scope, document);
    if (document.state != S::Draft)
        return;
    document.billTo.clear();
    document.serviceAt.clear();
    document.sender.clear();
    document.senderContact.clear();
    document.terms.clear();
}

} // namespace

Result<Document> perform(WriteScope &scope, const MarkDocument &command)
{
    if (command.state == S::Void) {
        CHECK_OK(checkPermitted(scope, VoidDocument::action));
        return perform(scope, VoidDocument{command.document, command.version, command.reason});
    }
    TRY(const Document document, documentNamed(scope, command.document));
    CHECK_OK(checkPermitted(scope, kindAction(document.kind)));
    if (command.state == S::Cancelled)
        CHECK_OK(checkOpenPurchases(scope, document));
    return markAnyway(scope, command);
}

Result<Document> markAnyway(WriteScope &scope, const MarkDocument &command)
{
    TRY(Document document, documentSeen(scope, command.document, command.version));
    CHECK_OK(checkStep(scope, document, command.state));
    QString reason = command.reason;
    CHECK_OK(takeLine(reason, Texts::tr("reason")));
    CHECK_OK(checkLostReason(command.state, reason));
    const bool cancels = command.state == S::Cancelled || document.state == S::Cancelled;
    document.state = command.state;
    document.stateReason = stateNeedsReason(document.kind, command.state) ? reason : QString();
    followSending(scope, document);
    settleStage(scope, document);
    updateDocumentHead(scope, document);
    if (cancels && document.source)
        settleSource(scope, document.source);
    scope.describe(
        Texts::tr("Marked %1 as %2").arg(document.number, documentStateText(document.state).toLower()),
        document.appointment);
    return document;
}

} // namespace truckroll
