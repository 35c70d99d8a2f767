// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/receivedcosts.h"

#include "core/domain/receipt.h"
#include "core/domain/totals.h"
#include "core/store/documentstore.h"
#include "core/store/purchasestore.h"

namespace truckroll {

namespace {

using Costs = std::map<LineId, UnitPrice>;

Costs costsAfterReceipts(ReadScope &scope, const Document &workOrder)
{
    Costs costs;
    const auto known = costsOfLines(scope, workOrder.id);
    for (const DocumentLine &line : workOrder.lines) {
        if (const auto own = known.find(line.id); own != known.end())
            costs[line.id] = costAfterReceipts(line.quantity, own->second.planned, own->second.received);
    }
    return costs;
}

/// Lines whose id (or whose source, on what was made from them) has a cost take it.
Done takeCosts(WriteScope &scope, Document document, const Costs &costs, bool bySource)
{
    bool changed = false;
    for (DocumentLine &line : document.lines) {
        const auto cost = costs.find(bySource ? line.sourceLine : line.id);
        if (cost == costs.end() || line.kind != LineKind::Item || line.unitCost == cost->second)
            continue;
        line.unitCost = cost->second;
        changed = true;
    }
    if (!changed)
        return Nothing{};
    CHECK_OK(computeTotals(document, {}));
    updateDocument(scope, document);
    return Nothing{};
}

} // namespace

Done settleReceivedCosts(WriteScope &scope, DocumentId id)
{
    const auto workOrder = findDocument(scope, id);
    if (!workOrder)
        return Nothing{};
    const Costs costs = costsAfterReceipts(scope, *workOrder);
    CHECK_OK(takeCosts(scope, *workOrder, costs, false));
    for (const DocumentId invoice : liveInvoicesOf(scope, id)) {
        if (const auto made = findDocument(scope, invoice))
            CHECK_OK(takeCosts(scope, *made, costs, true));
    }
    return Nothing{};
}

} // namespace truckroll
