// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "core/domain/ids.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const Signature &signature()
{
    static const Signature signature = Signature::read(
        "thing add ID --name N [--count N] [--tag T]... [--day D] [--at T] [--price P] [--taxed] "
        "[--from-json FILE]");
    return signature;
}

Values typed(const QStringList &more)
{
    return Values::fromArguments(signature(), QStringList{"7", "--name", "Tap"} + more);
}

} // namespace

TEST_CASE("Typed values are read, missing ones take the other value")
{
    const Values values = typed({"--count=3", "--tag", "a", "--tag", "b", "--day", "2026-03-02", "--at",
                                 "2026-03-02T09:00", "--price", "9.5", "--taxed"});
    CHECK(values.id<ItemId>("ID") == ItemId(7));
    CHECK(values.number("count", 1, 0, 9) == 3);
    CHECK(values.texts("tag") == QStringList{"a", "b"});
    CHECK(values.date("day") == QDate(2026, 3, 2));
    CHECK(values.wallTime("at") == WallTime::at(QDate(2026, 3, 2), 9));
    CHECK(values.amount<Money>("price") == Money::fromUnits(950));
    CHECK(values.has("taxed"));
    CHECK(typed({}).number("count", 5, 0, 9) == 5);
    CHECK(typed({}).text("day", "never") == "never");
    CHECK_FALSE(typed({}).wallTime("at").has_value());
}

TEST_CASE("Wrong values are usage errors")
{
    CHECK_THROWS_AS(typed({"--count", "10"}).number("count", 1, 0, 9), UsageError);
    CHECK_THROWS_AS(typed({"--count", "3x"}).number("count", 1, 0, 9), UsageError);
    CHECK_THROWS_AS(typed({"--day", "2026-02-30"}).date("day"), UsageError);
    CHECK_THROWS_AS(typed({"--day", "2026-3-2"}).date("day"), UsageError);
    CHECK_THROWS_AS(typed({"--at", "2026-03-02T9:00"}).wallTime("at"), UsageError);
    CHECK_THROWS_AS(typed({"--at", "2026-03-02T25:00"}).wallTime("at"), UsageError);
    CHECK_THROWS_AS(typed({"--price", "1.234"}).amount<Money>("price"), UsageError);
    CHECK_THROWS_AS(typed({"--taxed=yes"}).has("taxed"), UsageError);
    CHECK_THROWS_AS(typed({"--from-json", "x"}).has("name"), UsageError);
}

TEST_CASE("An object of a list is read like arguments: underscores, lists, true and null")
{
    const Signature plain = Signature::read("thing add --name N [--tax-exempt] [--tag T]... [--count N]");
    const Values values = Values::fromJson(
        plain, {{"name", "Tap"}, {"tax_exempt", true}, {"tag", QJsonArray{"a", "b"}}, {"count", 3}});
    CHECK(values.has("tax-exempt"));
    CHECK(values.texts("tag") == QStringList{"a", "b"});
    CHECK(values.number("count", 1, 0, 9) == 3);
    CHECK_FALSE(Values::fromJson(plain, {{"name", "Tap"}, {"tax_exempt", false}}).has("tax-exempt"));
    CHECK_FALSE(Values::fromJson(plain, {{"name", "Tap"}, {"count", QJsonValue()}}).has("count"));
    CHECK_THROWS_AS(Values::fromJson(plain, {{"name", QJsonValue()}}), UsageError);
    CHECK_THROWS_AS(Values::fromJson(plain, {{"name", "Tap"}, {"tax_exempt", "yes"}}), UsageError);
    CHECK_THROWS_AS(Values::fromJson(plain, {{"name", "Tap"}, {"count", QJsonObject{}}}), UsageError);
}
