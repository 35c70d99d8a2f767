// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/stockacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

/// The ledger of the stock. Documents write into it when they are stored (documentstore), so that no act can
/// forget to.
namespace truckroll {

void insertMovement(WriteScope &scope, StockMovement &movement);
StockLevel stockOf(ReadScope &scope, ItemId item);
/// Of every item that stock is kept of, with or without movements.
std::map<ItemId, StockLevel> stockLevels(ReadScope &scope);
std::vector<StockMovements::Row> movementsOf(ReadScope &scope, ItemId item);
std::vector<ReorderList::Row> reorderRows(ReadScope &scope);

/// Makes the ledger say what a document means for the shelf: an open work order reserves what was not billed
/// of it yet, an invoice takes its items off when it is issued and gives them back when it is void.
/// `before`: the state that was stored, none for a new document. Stock that the invoice took stays as it was
/// taken, whatever the item became since.
void settleStock(WriteScope &scope, const Document &document, std::optional<DocumentState> before);
/// The live work orders that need this item reserve it from now on (its kind became one with stock).
void reserveForWorkOrders(WriteScope &scope, ItemId item);

/// For `office verify`: the reservations in the ledger against the work orders.
QStringList stockProblems(Connection &connection);

} // namespace truckroll
