// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include <catch2/catch.hpp>
#include <limits>

using namespace truckroll;

TEST_CASE("plain amounts are written with a point and the digits of their kind", "[money]")
{
    CHECK(toPlain(Money::fromUnits(12345)) == QStringLiteral("123.45"));
    CHECK(toPlain(Money::whole(7)) == QStringLiteral("7.00"));
    CHECK(toPlain(Money::fromUnits(-5)) == QStringLiteral("-0.05"));
    CHECK(toPlain(Quantity::fromUnits(1500)) == QStringLiteral("1.5"));
    CHECK(toPlain(Quantity::whole(2)) == QStringLiteral("2"));
    CHECK(toPlain(UnitPrice::whole(95)) == QStringLiteral("95.00"));
    CHECK(toPlain(UnitPrice::fromUnits(1234)) == QStringLiteral("0.1234"));
    CHECK(toPlain(UnitPrice::fromUnits(1230)) == QStringLiteral("0.123"));
    CHECK(toPlain(Percent::fromUnits(8250)) == QStringLiteral("8.25"));
    CHECK(toPlain(Money::fromUnits(std::numeric_limits<qint64>::min())) ==
          QStringLiteral("-92233720368547758.08"));
}

TEST_CASE("plain amounts are read to the last digit", "[money]")
{
    CHECK(fromPlain<Money>(QStringLiteral("123.45")) == Money::fromUnits(12345));
    CHECK(fromPlain<Money>(QStringLiteral(" -0.05 ")) == Money::fromUnits(-5));
    CHECK(fromPlain<Money>(QStringLiteral("+5")) == Money::whole(5));
    CHECK(fromPlain<Money>(QStringLiteral(".5")) == Money::fromUnits(50));
    CHECK(fromPlain<Quantity>(QStringLiteral("0.001")) == Quantity::fromUnits(1));
    CHECK(fromPlain<UnitPrice>(QStringLiteral("0.0001")) == UnitPrice::fromUnits(1));
    CHECK(fromPlain<Money>(QStringLiteral("10000000000.00")) == Money::fromUnits(Money::limit));
}

TEST_CASE("text that is no amount of the kind is refused", "[money]")
{
    for (const char *text : {"", "-", ".", "1.234", "1,50", "1.2.3", "abc", "1 2", "--1", "0x10", "1e3",
                             "10000000000.01", "99999999999999999999999", "\u0661"}) {
        CAPTURE(text);
        CHECK_FALSE(fromPlain<Money>(QString::fromUtf8(text)));
    }
}

TEST_CASE("every amount survives writing and reading", "[money]")
{
    for (qint64 units = -20000; units <= 20000; units += 7) {
        CHECK(fromPlain<Money>(toPlain(Money::fromUnits(units))) == Money::fromUnits(units));
        CHECK(fromPlain<Quantity>(toPlain(Quantity::fromUnits(units))) == Quantity::fromUnits(units));
        CHECK(fromPlain<UnitPrice>(toPlain(UnitPrice::fromUnits(units))) == UnitPrice::fromUnits(units));
    }
}

TEST_CASE("amounts add, subtract and compare within their kind", "[money]")
{
    Money sum = Money::fromUnits(150) + Money::fromUnits(-50);
    CHECK(sum == Money::whole(1));
    sum -= Money::fromUnits(101);
    CHECK(sum.isNegative());
    CHECK(-sum > sum);
    CHECK((sum + Money::fromUnits(1)).isZero());
}
