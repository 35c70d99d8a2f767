// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "core/domain/stock.h"
#include "core/domain/vendor.h"
#include <QStringList>
#include <map>
#include <vector>

/// What can be done and asked about the stock of items that it is kept of.
namespace truckroll {

/// So many were found on the shelf: the difference to what the list says becomes a movement of its own. A
/// count that finds what was expected is noted, too.
struct CountStock
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    using Reply = StockLevel;

    ItemId item;
    Quantity counted;
    QString note;
};

/// Of every item that stock is kept of.
struct StockLevels
{
    using Reply = std::map<ItemId, StockLevel>;
};

/// The ledger of one item, oldest first. The sums of its entries are the level.
struct StockMovements
{
    struct Row
    {
        StockMovement movement;
        QString documentNumber; ///< empty: by hand
        Quantity onHandAfter;
        Quantity reservedAfter;
    };
    struct Reply
    {
        StockLevel level;
        std::vector<Row> rows;
    };
    ItemId item;
};

/// Items in use of which less is there and on its way than their reorder point says, those that lack most
/// first.
struct ReorderList
{
    struct Row
    {
        ItemId item;
        QString number;
        QString name;
        VendorId vendor;
        QString vendorName;
        QString vendorNumber;
        StockLevel stock;
        Quantity reorderPoint;
        Quantity missing; ///< up to the reorder point
        UnitPrice cost;
        QStringList neededBy; ///< numbers of the work orders that reserve it

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
};

} // namespace truckroll
