// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/appointment.h"
#include "core/schedule/snapping.h"
#include "core/schedule/zonedday.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("starts snap to the nearest step of the day", "[snapping]")
{
    CHECK(snapMinute(547, 15) == 540);
    CHECK(snapMinute(548, 15) == 555);
    CHECK(snapMinute(540, 15) == 540);
    CHECK(snapDown(554, 15) == 540);
    CHECK(snapMinute(-20, 15) == 0);
    CHECK(snapMinute(1439, 15) == 1425); // 24:00 is no start of this day
    CHECK(snapDown(5000, 30) == 1410);
    CHECK(snapMinute(7, 0) == 7); // a step of nothing is a minute
}

TEST_CASE("every snapped start is on the step, in the day and near", "[snapping]")
{
    for (const int step : {5, 10, 15, 30}) {
        for (int minute = 0; minute < 1440; ++minute) {
            const int snapped = snapMinute(minute, step);
            CHECK(snapped % step == 0);
            CHECK(snapped < 1440);
            CHECK((std::abs(snapped - minute) <= step / 2 || snapped == 1440 - step));
            CHECK(snapDown(minute, step) <= minute);
            CHECK(snapDown(minute, step) > minute - step);
        }
    }
}

TEST_CASE("lengths stay between the shortest and the longest visit", "[snapping]")
{
    CHECK(snapLength(0, 15) == 15);
    CHECK(snapLength(-90, 15) == 15);
    CHECK(snapLength(1, 1) == Visit::shortest);
    CHECK(snapLength(67, 15) == 60);
    CHECK(snapLength(68, 15) == 75);
    CHECK(snapLength(9999, 15) == Visit::longest);
    CHECK(snapLength(9999, 7) == 1435); // the last step within a day
}

TEST_CASE("a step leads over the hour that the clock leaves out, and back over it", "[snapping]")
{
    const QTimeZone zone = *findZone("America/Chicago");
    const QDate spring(2026, 3, 8), autumn(2026, 11, 1);
    struct Row
    {
        WallTime from;
        int minutes;
        WallTime to;
    };
    for (const Row &row : {Row{WallTime::at(spring, 1, 45), 15, WallTime::at(spring, 3)},
                           Row{WallTime::at(spring, 3), -15, WallTime::at(spring, 1, 45)},
                           Row{WallTime::at(spring, 1, 15), 60, WallTime::at(spring, 3, 15)},
                           Row{WallTime::at(spring, 3, 15), -60, WallTime::at(spring, 1, 15)},
                           Row{WallTime::at(spring.addDays(-1), 2, 30), 1440, WallTime::at(spring, 3, 30)},
                           Row{WallTime::at(spring, 1), 120, WallTime::at(spring, 3)}, // by the wall clock
                           Row{WallTime::at(autumn, 0, 45), 15, WallTime::at(autumn, 1)},
                           Row{WallTime::at(autumn, 1, 45), 15, WallTime::at(autumn, 2)},
                           Row{WallTime::at(spring, 9), 15, WallTime::at(spring, 9, 15)}}) {
        CAPTURE(row.from.toText().toStdString(), row.minutes);
        CHECK(stepped(row.from, row.minutes, zone) == row.to);
    }
    // Whoever goes on and on comes through the day both ways.
    WallTime time{spring, 0};
    int steps = 0;
    for (; time.date == spring; ++steps)
        time = stepped(time, 15, zone);
    CHECK(steps == 23 * 4);
    for (; steps > 0; --steps)
        time = stepped(time, -15, zone);
    CHECK(time == WallTime{spring, 0});
}
