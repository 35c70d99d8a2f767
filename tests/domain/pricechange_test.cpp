// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricechange.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using Base = PriceRule::Base;

namespace {

Item item(qint64 id, int price, int cost, ItemType type = ItemType::Part)
{
    Item made;
    made.id = ItemId(id);
    made.version = id * 10;
    made.type = type;
    made.price = UnitPrice::fromUnits(qint64(price) * 100);
    made.cost = UnitPrice::fromUnits(qint64(cost) * 100);
    return made;
}

qint64 centsAfter(Base base, int percent, int amount, int step, int minus)
{
    PriceRule rule;
    rule.base = base;
    rule.percent = Percent::whole(percent);
    rule.amount = UnitPrice::fromUnits(qint64(amount) * 100);
    rule.roundTo = UnitPrice::fromUnits(qint64(step) * 100);
    rule.minus = UnitPrice::fromUnits(qint64(minus) * 100);
    const auto plan = planPrices({item(1, 1999, 1237)}, rule);
    if (plan.empty())
        return -1;
    return (base == Base::Cost ? plan[0].cost : plan[0].price).units() / 100;
}

} // namespace

TEST_CASE("A rule changes price or cost by percent and amount, rounded to a step", "[pricechange]")
{
    CHECK(centsAfter(Base::Price, 10, 0, 1, 0) == 2199);  // 21.989
    CHECK(centsAfter(Base::Price, -10, 0, 1, 0) == 1799); // 17.991
    CHECK(centsAfter(Base::Price, 0, 150, 1, 0) == 2149);
    CHECK(centsAfter(Base::Price, 10, 0, 100, 0) == 2200);
    CHECK(centsAfter(Base::Price, 10, 0, 100, 5) == 2195); // such as 21.95
    CHECK(centsAfter(Base::Price, 0, 0, 1, 0) == -1);      // changes nothing
    CHECK(centsAfter(Base::Price, -100, -100, 1, 0) == 0); // never below zero
    CHECK(centsAfter(Base::Cost, 8, 0, 1, 0) == 1336);     // 13.3596
    CHECK(centsAfter(Base::Markup, 50, 0, 5, 0) == 1855);  // 18.555
}

TEST_CASE("Only entries with a price that changes are planned, in their order, with the version seen",
          "[pricechange]")
{
    Item idle = item(4, 1000, 500);
    idle.active = false;
    PriceRule rule;
    rule.percent = Percent::whole(10);
    const auto plan = planPrices({item(1, 1000, 500), item(2, 1000, 0, ItemType::Bundle),
                                  item(3, 1000, 0, ItemType::Discount), idle, item(5, 0, 0), item(6, 200, 0)},
                                 rule);
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].item == ItemId(1));
    CHECK(plan[0].version == 10);
    CHECK(plan[0].cost == UnitPrice::whole(5));
    CHECK(plan[1].item == ItemId(6));
    rule.base = Base::Markup;
    const auto markup = planPrices({item(1, 1000, 500), item(6, 200, 0)}, rule);
    REQUIRE(markup.size() == 1);
    CHECK(markup[0].price == UnitPrice::fromUnits(55000));
}
