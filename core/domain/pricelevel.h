// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <QString>
#include <vector>

namespace truckroll {

/// A price of one item within a level, instead of what the level's percentage gives.
struct LevelPrice
{
    ItemId item;
    UnitPrice price;

    friend bool operator==(const LevelPrice &, const LevelPrice &) = default;
};

/// What some customers pay: so much more or less than the price book says, and prices of their own for some
/// items.
struct PriceLevel
{
    PriceLevelId id;
    Version version = 0;
    QString name;   ///< unique
    Percent change; ///< -10: ten percent less; above -100, at most 1,000
    bool active = true;
    std::vector<LevelPrice> prices; ///< in the order of the editor

    friend bool operator==(const PriceLevel &, const PriceLevel &) = default;
};

/// What one of the item costs on this level: its own price there, else the price book's changed by the
/// percentage, in cents, half-up. Discounts and bundles have no price of their own to change.
UnitPrice priceOn(const PriceLevel &level, const Item &item);
/// The price book as a customer of this level sees it.
std::vector<Item> pricedFor(const PriceLevel &level, std::vector<Item> items);

} // namespace truckroll
