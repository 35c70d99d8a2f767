// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricelevel.h"

#include "core/domain/wide.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr qint64 cent = UnitPrice::one / Money::one;

bool hasPrice(const Item &item)
{
    return item.type != ItemType::Bundle && item.type != ItemType::Discount;
}

} // namespace

UnitPrice priceOn(const PriceLevel &level, const Item &item)
{
    if (!hasPrice(item))
        return item.price;
    const auto own = std::find_if(level.prices.begin(), level.prices.end(),
                                  [&](const LevelPrice &price) { return price.item == item.id; });
    if (own != level.prices.end())
        return own->price;
    if (level.change.isZero())
        return item.price;
    const Wide hundred = Percent::whole(100).units();
    const Wide changed = Wide(item.price.units()) * (hundred + level.change.units());
    const Wide cents = dividedHalfUp(changed, hundred * cent);
    return UnitPrice::fromUnits(std::min(qint64(cents) * cent, UnitPrice::limit));
}

std::vector<Item> pricedFor(const PriceLevel &level, std::vector<Item> items)
{
    for (Item &item : items)
        item.price = priceOn(level, item);
    return items;
}

} // namespace truckroll
