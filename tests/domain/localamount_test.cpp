// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localamount.h"
#include <catch2/catch.hpp>
#include <limits>

using namespace truckroll;

namespace {

const QLocale us(QLocale::English, QLocale::UnitedStates);
const QLocale germany(QLocale::German, QLocale::Germany);
const QLocale swiss(QLocale::German, QLocale::Switzerland);
const QLocale france(QLocale::French, QLocale::France);
const QLocale india(QLocale::English, QLocale::India);
const QLocale egypt(QLocale::Arabic, QLocale::Egypt);

std::string text(Money value, const QLocale &locale, const QString &symbol = {})
{
    return moneyText(value, locale, symbol).toStdString();
}

} // namespace

TEST_CASE("amounts are written with the grouping, point and sign of the locale", "[localamount]")
{
    const QString dollar = QStringLiteral("$");
    CHECK(text(Money::fromUnits(123450), us, dollar) == "$1,234.50");
    CHECK(text(Money::fromUnits(-5), us, dollar) == "-$0.05");
    CHECK(text(Money(), us, dollar) == "$0.00");
    CHECK(text(Money::fromUnits(123450), us) == "1,234.50");
    CHECK(text(Money::fromUnits(123456789), germany, QStringLiteral("€")) == "1.234.567,89\u00a0€");
    CHECK(text(Money::fromUnits(-1), germany, QStringLiteral("€")) == "-0,01\u00a0€");
    CHECK(text(Money::fromUnits(100000000), swiss) == "1’000’000.00");
    CHECK(text(Money::fromUnits(1234567800), india) == "1,23,45,678.00");
    CHECK(unitPriceText(UnitPrice::fromUnits(1234), us, dollar) == QStringLiteral("$0.1234"));
    CHECK(unitPriceText(UnitPrice::fromUnits(950000), us, dollar) == QStringLiteral("$95.00"));
    CHECK(quantityText(Quantity::fromUnits(1500), us) == QStringLiteral("1.5"));
    CHECK(quantityText(Quantity::fromUnits(-1200000), us) == QStringLiteral("-1,200"));
    CHECK(percentText(Percent::fromUnits(8250), us) == QStringLiteral("8.25%"));
}

TEST_CASE("amounts beyond the digits of a double are written to the cent", "[localamount]")
{
    CHECK(text(Money::fromUnits(9007199254740993), us) == "90,071,992,547,409.93");
    CHECK(text(Money::fromUnits(std::numeric_limits<qint64>::min()), us) == "-92,233,720,368,547,758.08");
}

TEST_CASE("a currency's sign is the locale's own, a known one, or the code", "[localamount]")
{
    CHECK(currencySymbol(QStringLiteral("USD"), us) == QStringLiteral("$"));
    CHECK(currencySymbol(QStringLiteral("EUR"), us) == QStringLiteral("€"));
    CHECK(currencySymbol(QStringLiteral("GBP"), us) == QStringLiteral("£"));
    CHECK(currencySymbol(QStringLiteral("CHF"), us) == QStringLiteral("CHF\u00a0"));
}

TEST_CASE("amounts are read as people type them", "[localamount]")
{
    const auto reads = [](const char *typed, const QLocale &locale, qint64 cents) {
        CAPTURE(typed);
        const auto value = readMoney(QString::fromUtf8(typed), locale);
        REQUIRE(value);
        CHECK(value->units() == cents);
    };
    reads("1234.5", us, 123450);
    reads("1,234.50", us, 123450);
    reads(" $1,234.50 ", us, 123450);
    reads("-$5", us, -500);
    reads("$-5", us, -500);
    reads("-.05", us, -5);
    reads("5.", us, 500);
    reads("USD 12", us, 1200);
    reads("1,234,567", us, 123456700);
    reads("1.234,50 €", germany, 123450);
    reads("1234,5", germany, 123450);
    reads("1’000.25", swiss, 100025);
    reads("1'000.25", swiss, 100025);
    reads("1 234,50", france, 123450);
    reads("1,23,45,678.00", india, 1234567800);
    reads("\u22125.25", us, -525);
}

TEST_CASE("what is not one clear amount is refused", "[localamount]")
{
    for (const char *typed : {"", "-", "abc", "12,50", "1,2345", "1.2.3", "1.234", "1e5", "--5", "5-5",
                              "1,,000", ",500", "99999999999999999999"}) {
        CAPTURE(typed);
        CHECK_FALSE(readMoney(QString::fromLatin1(typed), us));
    }
    CHECK_FALSE(readMoney(QStringLiteral("95.00"), germany)); // a grouping point that groups nothing
    CHECK_FALSE(readQuantity(QStringLiteral("1.2345"), us));
    CHECK(readQuantity(QStringLiteral("1.234"), us) == Quantity::fromUnits(1234));
    CHECK(readUnitPrice(QStringLiteral("$0.1234"), us) == UnitPrice::fromUnits(1234));
    CHECK(readPercent(QStringLiteral("8.25 %"), us) == Percent::fromUnits(8250));
}

TEST_CASE("what is written can be read again in every locale", "[localamount]")
{
    for (const QLocale &locale : {us, germany, swiss, france, india, egypt}) {
        for (const qint64 cents : {0LL, 1LL, -1LL, 99LL, 100000LL, -123456789LL, 999999999999LL}) {
            const Money value = Money::fromUnits(cents);
            const QString written = moneyText(value, locale, currencySymbol(QStringLiteral("EUR"), locale));
            CAPTURE(locale.name().toStdString(), written.toStdString());
            CHECK(readMoney(written, locale) == value);
        }
    }
}
