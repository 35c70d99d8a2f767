// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/stock.h"
#include <map>
#include <vector>

namespace truckroll {

/// One thing to be ordered. Fields that say nothing are filled from the work order's line and the catalogue.
struct OrderLine
{
    LineId source; ///< the work order's line that needs it; none: it is on no line
    ItemId item;
    QString description;
    Quantity quantity;
    UnitPrice cost; ///< of one, as the vendor is expected to bill it
    VendorId vendor;

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// A part of a work order, what was ordered of it, and what is proposed.
struct PartToOrder
{
    LineId line;
    ItemId item;
    QString name;
    QString description;
    bool inventory = false; ///< stock is kept of it
    Quantity needed;
    Quantity ordered;  ///< on live purchase orders
    Quantity received; ///< of it
    Quantity proposed; ///< what should be ordered now: nothing that is on the shelf
    VendorId vendor;   ///< of the catalogue
    QString vendorNumber;
    UnitPrice cost;
    StockLevel stock; ///< zero when no stock is kept

    /// Neither ordered yet nor more than needed.
    Quantity left() const { return ordered < needed ? needed - ordered : Quantity(); }

    friend bool operator==(const PartToOrder &, const PartToOrder &) = default;
};

/// What was ordered and received of the lines of a work order; read by the store.
struct OrderedSoFar
{
    Quantity ordered; ///< a cancelled order counts with what came on it
    Quantity received;
};

/// The parts of a work order in its order: item lines above zero whose item is a part or kept in stock.
std::vector<PartToOrder> partsToOrder(const Document &workOrder, const std::map<ItemId, Item> &items,
                                      const std::map<LineId, OrderedSoFar> &ordered,
                                      const std::map<ItemId, StockLevel> &stock);

/// The purchase orders that the lines come to, one for each vendor in the order in which they are named, as
/// drafts without ids and numbers: company, customer, folder and visit are the work order's, totals computed,
/// untaxed. RuleBroken when the work order is cancelled or all billed, nothing is ordered, a line has no
/// vendor, or a quantity or cost is out of range.
Result<std::vector<Document>> planPurchases(const Document &workOrder, const std::vector<OrderLine> &lines,
                                            const std::map<ItemId, Item> &items);

} // namespace truckroll
