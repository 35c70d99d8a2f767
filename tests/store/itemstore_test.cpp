// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/itemstore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Items are read as they were written: types, prices to the ten-thousandth, percent or none, parts")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Item wire;
        wire.number = QStringLiteral("E-700");
        wire.name = QStringLiteral("Wire");
        wire.description = QStringLiteral("Copper,\nper foot");
        wire.type = ItemType::Part;
        wire.price = UnitPrice::fromUnits(14'501);
        wire.cost = UnitPrice::fromUnits(-1);
        wire.taxable = true;
        insertItem(scope, wire);
        Item coupon;
        coupon.name = QStringLiteral("Coupon");
        coupon.type = ItemType::Discount;
        coupon.percent = Percent();
        insertItem(scope, coupon);
        Item set;
        set.name = QStringLiteral("a set");
        set.type = ItemType::Bundle;
        set.parts = {{wire.id, Quantity::fromUnits(1500)}, {coupon.id, Quantity::whole(1)}, {wire.id, {}}};
        insertItem(scope, set);
        CHECK(findItem(scope, wire.id) == wire);
        CHECK(findItem(scope, coupon.id) == coupon);
        CHECK(findItem(scope, set.id) == set);
        CHECK(items(scope) == std::vector<Item>{set, coupon, wire});

        set.parts = {{coupon.id, Quantity::whole(2)}};
        set.active = false;
        updateItem(scope, set);
        CHECK(findItem(scope, set.id) == set);
        const auto holders = bundlesWith(scope, coupon.id);
        REQUIRE(holders.size() == 1);
        CHECK(holders[0].id == set.id);
        CHECK(bundlesWith(scope, wire.id).empty());
        CHECK(itemNamed(scope, QStringLiteral("WIRE")) == wire.id);
        CHECK(itemNumbered(scope, QStringLiteral("e-700")) == wire.id);
        CHECK_FALSE(itemNumbered(scope, QString())); // most have none
    });
}
