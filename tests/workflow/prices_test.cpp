// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

PriceLevel newLevel(const char *name, int percent)
{
    PriceLevel level;
    level.name = QString::fromLatin1(name);
    level.change = Percent::whole(percent);
    return level;
}

} // namespace

TEST_CASE("A price level keeps its percentage and its own prices, and belongs to customers")
{
    PurchaseBench shop;
    PriceLevel level = newLevel("Trade", -15);
    level.prices = {{shop.valve.id, UnitPrice::whole(70)}, {shop.labor.id, UnitPrice::whole(80)}};
    level = shop.act(SavePriceLevel{level});
    CHECK(shop.ask(PriceLevels{}) == std::vector<PriceLevel>{level});
    auto customer = shop.ask(CustomerDetails{shop.customer}).customer;
    customer.priceLevel = level.id;
    shop.act(SaveCustomer{customer});
    CHECK(shop.ask(CustomerDetails{shop.customer}).customer.priceLevel == level.id);
    level.active = false;
    CHECK(shop.refusal(SavePriceLevel{level}).forUser.contains(QStringLiteral("Kline Bakery")));
    customer = shop.ask(CustomerDetails{shop.customer}).customer;
    customer.priceLevel = {};
    shop.act(SaveCustomer{customer});
    CHECK_FALSE(shop.act(SavePriceLevel{level}).active);
    customer = shop.ask(CustomerDetails{shop.customer}).customer;
    customer.priceLevel = level.id;
    CHECK(shop.refusal(SaveCustomer{customer}).forUser.contains(QStringLiteral("out of use")));
}

TEST_CASE("A price level refuses what is no level")
{
    PurchaseBench shop;
    shop.act(SavePriceLevel{newLevel("Trade", -15)});
    CHECK(shop.refusal(SavePriceLevel{newLevel("trade", 5)}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(SavePriceLevel{newLevel("", 5)}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(SavePriceLevel{newLevel("Gift", -101)}).code == ErrorCode::RuleBroken);
    PriceLevel twice = newLevel("Twice", 0);
    twice.prices = {{shop.valve.id, UnitPrice::whole(1)}, {shop.valve.id, UnitPrice::whole(2)}};
    CHECK(shop.refusal(SavePriceLevel{twice}).forUser.contains(QStringLiteral("two prices")));
    twice.prices = {{ItemId(99999), UnitPrice::whole(1)}};
    CHECK(shop.refusal(SavePriceLevel{twice}).code == ErrorCode::NotFound);
    twice.prices = {{shop.valve.id, UnitPrice::whole(-1)}};
    CHECK(shop.refusal(SavePriceLevel{twice}).code == ErrorCode::RuleBroken);
}

TEST_CASE("Many prices are changed as one act that undo takes back whole, or none is")
{
    PurchaseBench shop;
    PriceRule rule;
    rule.percent = Percent::whole(10);
    const auto plan = planPrices(shop.ask(PriceBook{}).items, rule);
    REQUIRE(plan.size() == 3);
    const auto changed = shop.report(ChangePrices{plan});
    CHECK(changed.reply == 3);
    const auto priceOfValve = [&] {
        for (const Item &item : shop.ask(PriceBook{}).items)
            if (item.id == shop.valve.id)
                return item.price;
        return UnitPrice();
    };
    CHECK(priceOfValve() == UnitPrice::whole(99));
    REQUIRE(shop.office().undo(shop.owner(), changed.report.changeset, changed.report.text));
    CHECK(priceOfValve() == UnitPrice::whole(90));
    shop.filter.price = UnitPrice::whole(31);
    shop.act(SaveItem{shop.filter});
    CHECK(shop.refusal(ChangePrices{plan}).code == ErrorCode::Conflict);
    CHECK(priceOfValve() == UnitPrice::whole(90));
    CHECK(shop.refusal(ChangePrices{}).code == ErrorCode::RuleBroken);
}

TEST_CASE("A merged customer brings its price level along when the other has none")
{
    PurchaseBench shop;
    const PriceLevel level = shop.act(SavePriceLevel{newLevel("Trade", -15)});
    auto customer = shop.ask(CustomerDetails{shop.customer}).customer;
    customer.priceLevel = level.id;
    shop.act(SaveCustomer{customer});
    const CustomerId other = shop.newCustomer(QStringLiteral("Kline & Sons"));
    CHECK(shop.act(MergeCustomers{shop.customer, other}).priceLevel == level.id);
}
