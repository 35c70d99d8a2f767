// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customerwishes.h"

#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Wishes that wish nothing are empty, days are bits from Monday on")
{
    CustomerWishes wishes;
    wishes.customer = CustomerId(3);
    CHECK(wishes.isEmpty());
    const QDate monday(2026, 3, 2);
    for (int day = 0; day < 7; ++day) {
        wishes.weekdays = 1 << day;
        CHECK_FALSE(wishes.isEmpty());
        for (int other = 0; other < 7; ++other)
            CHECK(wishes.takesDay(monday.addDays(other)) == (day == other));
    }
    wishes = {};
    wishes.refused = {TechnicianId(1)};
    CHECK_FALSE(wishes.isEmpty());
    CHECK(wishes.refuses(TechnicianId(1)));
    CHECK_FALSE(wishes.wants(TechnicianId(1)));
    wishes = {};
    wishes.hours = {0, 1439};
    CHECK_FALSE(wishes.isEmpty());
    wishes = {};
    wishes.note = QStringLiteral("ring twice");
    CHECK_FALSE(wishes.isEmpty());
}
