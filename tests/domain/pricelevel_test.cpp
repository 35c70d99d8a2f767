// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricelevel.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

Item priced(qint64 tenThousandths, ItemType type = ItemType::Part)
{
    Item item;
    item.id = ItemId(1);
    item.type = type;
    item.price = UnitPrice::fromUnits(tenThousandths);
    return item;
}

PriceLevel level(qint64 thousandths)
{
    PriceLevel made;
    made.change = Percent::fromUnits(thousandths);
    return made;
}

} // namespace

TEST_CASE("A level's percentage changes a price in cents, half-up", "[pricelevel]")
{
    const struct
    {
        qint64 price;
        qint64 change;
        qint64 expected;
    } rows[] = {
        {1000000, -10000, 900000}, {1000000, 25000, 1250000},
        {199500, -10000, 179600},                      // 17.955
        {199400, -10000, 179500},                      // 17.946
        {1234, 0, 1234},                               // as it is, not rounded
        {1000000, -100000, 0},     {100, -50000, 100}, // half a cent
        {100, -51000, 0},          {0, 50000, 0},
    };
    for (const auto &row : rows) {
        CAPTURE(row.price, row.change);
        CHECK(priceOn(level(row.change), priced(row.price)) == UnitPrice::fromUnits(row.expected));
    }
}

TEST_CASE("A price of its own counts before the percentage, discounts and bundles stay", "[pricelevel]")
{
    PriceLevel made = level(-10000);
    made.prices = {{ItemId(2), UnitPrice::whole(1)}, {ItemId(1), UnitPrice::fromUnits(123456)}};
    CHECK(priceOn(made, priced(1000000)) == UnitPrice::fromUnits(123456));
    CHECK(priceOn(made, priced(1000000, ItemType::Discount)) == UnitPrice::fromUnits(1000000));
    CHECK(priceOn(made, priced(1000000, ItemType::Bundle)) == UnitPrice::fromUnits(1000000));
    const auto all = pricedFor(made, {priced(1000000), priced(1000000, ItemType::Bundle)});
    CHECK(all[0].price == UnitPrice::fromUnits(123456));
    CHECK(all[1].price == UnitPrice::fromUnits(1000000));
}
