// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/dayclock.h"

#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;

TEST_CASE("A clock that remembers the day shows what each instant shows by itself", "[dayclock]")
{
    // Chicago and Lord Howe change their clocks by an hour and by half of one, Apia left out a whole day,
    // Cairo goes forward at midnight.
    for (const char *name : {"America/Chicago", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo"}) {
        const QTimeZone zone = *findZone(name);
        DayClock clock(zone);
        std::mt19937_64 random(7);
        for (const int year : {2011, 2026}) {
            qint64 utc = ZonedDay::toUtc({{year, 1, 1}, 0}, zone) - 86'400;
            const qint64 end = ZonedDay::toUtc({{year + 1, 1, 3}, 0}, zone);
            for (; utc < end; utc += 60 * qint64(1 + random() % 90)) {
                INFO(name << " at " << utc);
                const qint64 asked = random() % 10 == 0 ? utc - qint64(random() % 200'000) : utc;
                REQUIRE(clock.at(asked) == ZonedDay::toWall(asked, zone));
                REQUIRE(clock.dateOf(asked) == ZonedDay::toWall(asked, zone).date);
            }
        }
    }
}
