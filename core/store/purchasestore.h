// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "core/store/scope.h"
#include <map>
#include <utility>
#include <vector>

/// Purchase orders in lists, and what they come to for the work order that they were made for.
namespace truckroll {

std::vector<PurchaseRow> purchaseRows(ReadScope &scope, const PurchaseList &question);
/// Those of a work order on which something is still to come, oldest first.
std::vector<DocumentId> openPurchasesOf(ReadScope &scope, DocumentId workOrder);

/// What was ordered and received of each line of a work order.
std::map<LineId, OrderedSoFar> orderedSoFar(ReadScope &scope, DocumentId workOrder);

/// What live receipts brought for one line of a work order, and what was planned for it before.
struct CostOfLine
{
    UnitPrice planned;
    std::vector<std::pair<Quantity, UnitPrice>> received;
};
/// Of each line of a work order that was ever ordered.
std::map<LineId, CostOfLine> costsOfLines(ReadScope &scope, DocumentId workOrder);
/// Live documents (draft and issued invoices) with lines that were made from lines of this one.
std::vector<DocumentId> liveInvoicesOf(ReadScope &scope, DocumentId workOrder);

} // namespace truckroll
