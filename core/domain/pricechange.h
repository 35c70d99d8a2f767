// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// How many prices are changed at once.
struct PriceRule
{
    enum class Base {
        Price, ///< the price by `percent` and `amount`
        Cost,  ///< the cost by them
        Markup ///< the price from the cost: cost plus `percent` and `amount`
    };
    Base base = Base::Price;
    Percent percent;  ///< -100 to 10,000
    UnitPrice amount; ///< added after the percentage; may be negative
    /// The result is rounded half-up to a multiple of it; zero: as it is.
    UnitPrice roundTo = UnitPrice::fromUnits(UnitPrice::one / 100);
    /// Taken off after rounding, for prices such as 19.95.
    UnitPrice minus;

    friend bool operator==(const PriceRule &, const PriceRule &) = default;
};

/// What one entry would become.
struct NewPrice
{
    ItemId item;
    Version version = 0; ///< the item's, as the plan saw it
    UnitPrice price;
    UnitPrice cost;

    friend bool operator==(const NewPrice &, const NewPrice &) = default;
};

/// The new prices of those items that the rule changes, in their order. Discounts, bundles and items out of
/// use are left out, and so is a markup on an item without a cost. Nothing falls below zero.
std::vector<NewPrice> planPrices(const std::vector<Item> &items, const PriceRule &rule);

} // namespace truckroll
