// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/openday.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

WorkingWeek mondayToFriday()
{
    WorkingWeek week;
    for (size_t day = 0; day < 5; ++day)
        week.days[day].push_back({8 * 60, 17 * 60});
    return week;
}

} // namespace

TEST_CASE("A day on which nobody works gives way to the next one on which the office is open")
{
    const QDate monday(2026, 3, 9);
    ClosingDay closed;
    closed.first = monday;
    closed.last = monday;
    CHECK(openDayFrom(QDate(2026, 3, 6), mondayToFriday(), {}) == QDate(2026, 3, 6));
    CHECK(openDayFrom(QDate(2026, 3, 7), mondayToFriday(), {}) == monday);
    CHECK(openDayFrom(QDate(2026, 3, 7), mondayToFriday(), {closed}) == QDate(2026, 3, 10));
}

TEST_CASE("An office that never opens is given the day itself")
{
    CHECK(openDayFrom(QDate(2026, 3, 7), WorkingWeek(), {}) == QDate(2026, 3, 7));
}
