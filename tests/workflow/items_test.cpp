// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include <functional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Item tap()
{
    Item item;
    item.number = QStringLiteral("P-470");
    item.name = QStringLiteral("Kitchen faucet");
    item.type = ItemType::Inventory;
    item.price = UnitPrice::whole(285);
    item.cost = UnitPrice::whole(152);
    item.taxable = true;
    return item;
}

Item named(const char *name, ItemType type = ItemType::Service)
{
    Item item;
    item.name = QString::fromLatin1(name);
    item.type = type;
    return item;
}

Item bundle(const char *name, std::vector<ItemId> parts)
{
    Item item = named(name, ItemType::Bundle);
    for (const ItemId part : parts)
        item.parts.push_back({part, Quantity::whole(2)});
    return item;
}

Item discount(std::optional<qint64> percent, qint64 price)
{
    Item item = named("Coupon", ItemType::Discount);
    if (percent)
        item.percent = Percent::whole(*percent);
    item.price = UnitPrice::whole(price);
    return item;
}

} // namespace

TEST_CASE("The price book gives items back as they were saved, by name, bundles with their parts in order")
{
    TempOffice shop;
    const Item faucet = shop.act(SaveItem{tap()});
    const Item labor = shop.act(SaveItem{named("Labor", ItemType::Labor)});
    const Item set = shop.act(SaveItem{bundle("Faucet, installed", {labor.id, faucet.id})});
    CHECK(shop.ask(PriceBook{}).items == std::vector<Item>{set, faucet, labor});
}

TEST_CASE("What an item may not be is refused in a sentence, and nothing is changed")
{
    TempOffice shop;
    shop.act(SaveItem{tap()});
    struct Wrong
    {
        const char *says;
        std::function<void(Item &)> spoil;
    };
    const Wrong wrong[] = {
        {"name is missing", [](Item &i) { i.name.clear(); }},
        {"“KITCHEN faucet” already", [](Item &i) { i.name = QStringLiteral("KITCHEN faucet"); }},
        {"“p-470” already", [](Item &i) { i.number = QStringLiteral("p-470"); }},
        {"between 0 and", [](Item &i) { i.price = UnitPrice::fromUnits(-1); }},
        {"between 0 and", [](Item &i) { i.cost = UnitPrice::fromUnits(UnitPrice::limit + 1); }},
        {"Only a discount", [](Item &i) { i.percent = Percent::whole(5); }},
        {"Only a bundle",
         [](Item &i) {
             i.parts = {{ItemId(1), Quantity::whole(1)}};
         }},
        {"between 1 and", [](Item &i) { i.type = ItemType::Bundle; }},
        {"item is not there", [](Item &i) { i.id = ItemId(99); }},
    };
    for (const Wrong &each : wrong) {
        Item item = named("Shower head", ItemType::Part);
        each.spoil(item);
        const Error error = refusedCleanly(shop, SaveItem{item});
        INFO(error.forUser.toStdString());
        CHECK(error.forUser.contains(QString::fromUtf8(each.says)));
    }
}

TEST_CASE("A discount is a percentage above 0 up to 100, or an amount: never both, never nothing")
{
    TempOffice shop;
    for (const Item &wrong :
         {discount({}, 0), discount(0, 0), discount(-5, 0), discount(101, 0), discount({}, -3)})
        CHECK(refusedCleanly(shop, SaveItem{wrong}).code == ErrorCode::RuleBroken);
    Item both = shop.act(SaveItem{discount(100, 25)});
    CHECK(both.price.isZero());
    both.percent.reset();
    both.price = UnitPrice::whole(25);
    CHECK(shop.act(SaveItem{both}).price == UnitPrice::whole(25));
}

TEST_CASE("A bundle holds neither itself, nor what holds it, nor what is not there, nor no quantity")
{
    TempOffice shop;
    const Item faucet = shop.act(SaveItem{tap()});
    Item inner = shop.act(SaveItem{bundle("Inner", {faucet.id})});
    const Item outer = shop.act(SaveItem{bundle("Outer", {inner.id, faucet.id})});
    inner.parts.push_back({inner.id, Quantity::whole(1)});
    CHECK(refusedCleanly(shop, SaveItem{inner}).forUser.contains(QStringLiteral("hold itself")));
    inner.parts.back().item = outer.id;
    CHECK(refusedCleanly(shop, SaveItem{inner}).forUser.contains(QStringLiteral("hold itself")));
    inner.parts.back().item = ItemId(99);
    CHECK(refusedCleanly(shop, SaveItem{inner}).code == ErrorCode::NotFound);
    inner.parts.back() = {faucet.id, Quantity()};
    CHECK(refusedCleanly(shop, SaveItem{inner}).forUser.contains(QStringLiteral("above zero")));

    ItemId below = outer.id;
    for (const char *name : {"Third", "Fourth"})
        below = shop.act(SaveItem{bundle(name, {below})}).id;
    CHECK(
        refusedCleanly(shop, SaveItem{bundle("Fifth", {below})}).forUser.contains(QStringLiteral("4 deep")));
}

TEST_CASE("A part of a bundle in use stays in use: one out of use gets into no bundle anew")
{
    TempOffice shop;
    Item faucet = shop.act(SaveItem{tap()});
    const Item labor = shop.act(SaveItem{named("Labor", ItemType::Labor)});
    Item set = shop.act(SaveItem{bundle("Faucet, installed", {faucet.id})});
    faucet.active = false;
    CHECK(refusedCleanly(shop, SaveItem{faucet}).forUser.contains(QStringLiteral("Faucet, installed")));
    set.parts = {{labor.id, Quantity::whole(1)}};
    set = shop.act(SaveItem{set});
    faucet = shop.act(SaveItem{faucet});
    set.parts.push_back({faucet.id, Quantity::whole(1)});
    CHECK(refusedCleanly(shop, SaveItem{set}).forUser.contains(QStringLiteral("out of use")));
}

TEST_CASE("A stale item is a Conflict")
{
    TempOffice shop;
    Item item = shop.act(SaveItem{tap()});
    const Item stale = item;
    item.price = UnitPrice::whole(300);
    shop.act(SaveItem{item});
    Item late = stale;
    late.name = QStringLiteral("Faucet");
    CHECK(refusedCleanly(shop, SaveItem{late}).code == ErrorCode::Conflict);
}

TEST_CASE("Acts about items are undone to the same rows and fail whole")
{
    TempOffice shop;
    int tried = 0;
    Item faucet = failEveryStatement(shop, SaveItem{tap()}, tried);
    Item set = failEveryStatement(shop, SaveItem{bundle("Set", {faucet.id, faucet.id})}, tried);
    CHECK(tried >= 18);
    set.parts.pop_back();
    thereAndBack(shop, SaveItem{set});
    faucet.active = true;
    faucet.price = UnitPrice::whole(290);
    thereAndBack(shop, SaveItem{faucet});
    thereAndBack(shop, SaveItem{named("Labor", ItemType::Labor)});
}
