// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "core/domain/pricechange.h"
#include "core/domain/pricelevel.h"
#include <vector>

/// Price levels of customers, and prices changed many at once.
namespace truckroll {

/// New (id none) or changed.
struct SavePriceLevel
{
    static constexpr Action action = Action::ChangePriceBook;
    static constexpr bool undoable = true;
    using Reply = PriceLevel;

    PriceLevel level;
};

/// All of it or nothing, one step of undo; a price that somebody changed since it was looked at is a
/// Conflict.
struct ChangePrices
{
    static constexpr Action action = Action::ChangePriceBook;
    static constexpr bool undoable = true;
    using Reply = int; ///< how many entries were changed

    std::vector<NewPrice> prices;
};

/// By name, those out of use as well.
struct PriceLevels
{
    using Reply = std::vector<PriceLevel>;
};

} // namespace truckroll
