// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lengthspin.h"
#include "ui/board/visittexts.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A length is understood as people write it")
{
    using visittexts::lengthFromText;
    CHECK(lengthFromText(QStringLiteral("90")) == 90);
    CHECK(lengthFromText(QStringLiteral("1:30")) == 90);
    CHECK(lengthFromText(QStringLiteral("1 h 30 min")) == 90);
    CHECK(lengthFromText(QStringLiteral("1h30")) == 90);
    CHECK(lengthFromText(QStringLiteral("1.5 h")) == 90);
    CHECK(lengthFromText(QStringLiteral("1,5h")) == 90);
    CHECK(lengthFromText(QStringLiteral("2 hours")) == 120);
    CHECK(lengthFromText(QStringLiteral("45 min")) == 45);
    CHECK(lengthFromText(QStringLiteral("soon")) == 0);
    CHECK(lengthFromText(QString()) == 0);
}

TEST_CASE("Every length that is shown is understood again")
{
    for (int minutes = 5; minutes <= 24 * 60; minutes += 5)
        REQUIRE(visittexts::lengthFromText(visittexts::length(minutes)) == minutes);
}

TEST_CASE("The field of a length keeps to what a visit may take")
{
    LengthSpin field;
    field.setValue(24 * 60 + 15);
    CHECK(field.value() == 24 * 60);
    field.setValue(1);
    CHECK(field.value() == 5);
    CHECK(field.text() == QStringLiteral("5 min"));
}

TEST_CASE("How long somebody waits is said in days, then in weeks")
{
    constexpr qint64 day = 24 * 60 * 60;
    CHECK(visittexts::age(1000, 1000 + day - 1) == QStringLiteral("today"));
    CHECK(visittexts::age(1000, 1000 + day) == QStringLiteral("1 day"));
    CHECK(visittexts::age(1000, 1000 + 13 * day) == QStringLiteral("13 days"));
    CHECK(visittexts::age(1000, 1000 + 15 * day) == QStringLiteral("2 weeks"));
}
