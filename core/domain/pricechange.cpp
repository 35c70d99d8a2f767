// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricechange.h"

#include "core/domain/wide.h"
#include <algorithm>

namespace truckroll {

namespace {

bool isPriced(const Item &item)
{
    return item.active && item.type != ItemType::Bundle && item.type != ItemType::Discount;
}

UnitPrice changed(UnitPrice from, const PriceRule &rule)
{
    const Wide hundred = Percent::whole(100).units();
    Wide units = dividedHalfUp(Wide(from.units()) * (hundred + rule.percent.units()), hundred);
    units += rule.amount.units();
    if (const Wide step = rule.roundTo.units(); step > 0)
        units = dividedHalfUp(units, step) * step - rule.minus.units();
    return UnitPrice::fromUnits(qint64(std::clamp<Wide>(units, 0, UnitPrice::limit)));
}

} // namespace

std::vector<NewPrice> planPrices(const std::vector<Item> &items, const PriceRule &rule)
{
    std::vector<NewPrice> plan;
    for (const Item &item : items) {
        if (!isPriced(item) || (rule.base == PriceRule::Base::Markup && item.cost.isZero()))
            continue;
        NewPrice next{item.id, item.version, item.price, item.cost};
        if (rule.base == PriceRule::Base::Cost)
            next.cost = changed(item.cost, rule);
        else
            next.price = changed(rule.base == PriceRule::Base::Price ? item.price : item.cost, rule);
        if (next.price != item.price || next.cost != item.cost)
            plan.push_back(next);
    }
    return plan;
}

} // namespace truckroll
