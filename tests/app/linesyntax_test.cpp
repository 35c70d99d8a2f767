// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linesyntax.h"

#include "app/cli/signature.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

Item item(qint64 id, const char *name, const char *number, int price, bool taxable)
{
    Item item;
    item.id = ItemId(id);
    item.name = QString::fromLatin1(name);
    item.number = QString::fromLatin1(number);
    item.description = item.name + " as sold";
    item.type = ItemType::Part;
    item.price = UnitPrice::whole(price);
    item.taxable = taxable;
    return item;
}

PriceBook::Reply book()
{
    PriceBook::Reply book;
    book.items = {item(1, "Tap, chrome", "T-100", 148, true), item(2, "Labor", "", 95, false),
                  item(3, "Old tap", "T-1", 5, false)};
    book.items[2].active = false;
    Item bundle = item(4, "Tap set", "", 0, false);
    bundle.type = ItemType::Bundle;
    bundle.parts = {{ItemId(1), Quantity::whole(2)}, {ItemId(2), Quantity::fromUnits(1500)}};
    book.items.push_back(bundle);
    TaxRate county;
    county.id = TaxRateId(7);
    county.name = QStringLiteral("County 6%");
    book.taxRates = {county};
    return book;
}

DocumentLine line(const char *text)
{
    const auto lines = readLine(QString::fromUtf8(text), book());
    REQUIRE(lines);
    REQUIRE(lines->size() == 1);
    return lines->front();
}

} // namespace

TEST_CASE("A line takes what it does not say from the item, found by name or number in any case")
{
    for (const char *text : {"tap, CHROME", "t-100", "Tap, chrome|1||", " t-100 | 1 | | | "}) {
        CAPTURE(text);
        const DocumentLine tap = line(text);
        CHECK(tap.item == ItemId(1));
        CHECK(tap.quantity == Quantity::whole(1));
        CHECK(tap.unitPrice == UnitPrice::whole(148));
        CHECK(tap.taxable);
    }
    const DocumentLine told = line("Labor|1.5|80.1234|By night|tax");
    CHECK(told.quantity == Quantity::fromUnits(1500));
    CHECK(told.unitPrice == UnitPrice::fromUnits(801234));
    CHECK(told.description == "By night");
    CHECK(told.taxable);
}

TEST_CASE("A line has a tax rate of its own when one is named at its end")
{
    const DocumentLine told = line("Labor|1|80||tax=county 6%");
    CHECK(told.taxable);
    CHECK(told.taxRate == TaxRateId(7));
    CHECK(line("Labor|1|80||tax").taxRate.isNone());
    CHECK(readLine(QStringLiteral("Labor|1|80||tax=Nowhere"), book()).error().code == ErrorCode::NotFound);
    for (const char *text : {"Labor|1|80||tax=", "Labor|1|80||taxes", "Labor|1|80||rate=County 6%"})
        CHECK_THROWS_AS(readLine(QString::fromLatin1(text), book()), UsageError);
}

TEST_CASE("A line without an item is taxed only with tax at its end")
{
    CHECK_FALSE(line("|1|20.00|Fitting").taxable);
    CHECK(line("|1|20.00|Fitting|tax").taxable);
    CHECK(line("|-2|20.00|Taken back").quantity == Quantity::whole(-2));
    CHECK(line("|1|20.00|either \\| or").description == "either | or");
}

TEST_CASE("Neither quantity nor price is a heading: a negative percentage is a discount")
{
    CHECK(line("|||Kitchen").kind == LineKind::Text);
    const DocumentLine discount = line("||-10%|Plan");
    CHECK(discount.kind == LineKind::DiscountPercent);
    CHECK(discount.percent == Percent::whole(10));
}

TEST_CASE("A bundle becomes its parts")
{
    const auto lines = readLine("Tap set|2", book());
    REQUIRE(lines);
    CHECK(lines->size() >= 2);
}

TEST_CASE("What is not a line is a usage error: an item that is not there is not found")
{
    for (const char *text : {"", "|||", "|x|1.00|y", "|1|12,50|y", "|1|1.23456|y", "|1|10%|y",
                             "|1|1.00|y|maybe", "a|1|1|b|tax|more"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(readLine(QString::fromUtf8(text), book()).has_value(), UsageError);
    }
    CHECK(readLine("Hammer|1", book()).error().code == ErrorCode::NotFound);
    CHECK(readLine("Old tap|1", book()).error().code == ErrorCode::NotFound);
}
