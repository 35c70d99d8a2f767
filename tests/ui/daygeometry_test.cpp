// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/daygeometry.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

DayGeometry dayOf(const QDate &date, double hourWidth, const std::vector<BoardSpan> &cards = {},
                  int lanes = 3)
{
    return {ZonedDay(date, chicago()), hourWidth, LaneHeights{60, 40, 2, 26},
            std::vector<bool>(size_t(lanes), false), cards};
}

BoardSpan span(int lane, const QDate &date, int from, int until)
{
    return {lane, ZonedDay::toUtc({date, from}, chicago()), ZonedDay::toUtc({date, until}, chicago())};
}

} // namespace

TEST_CASE("A day is as wide as it has hours: 23, 24 or 25")
{
    CHECK(dayOf({2026, 3, 2}, 60).size().width() == 24 * 60);
    CHECK(dayOf({2026, 3, 8}, 60).size().width() == 23 * 60);
    CHECK(dayOf({2026, 11, 1}, 60).size().width() == 25 * 60);
    CHECK(dayOf({2026, 11, 1}, 60).ticks().size() == 50);
}

TEST_CASE("Every quarter of an hour is found again where it is drawn, on each day and zoom")
{
    for (const QDate &date : {QDate(2026, 3, 2), QDate(2026, 3, 8), QDate(2026, 11, 1)}) {
        for (const double hour : {24.0, 60.0, 96.0, 117.3, 384.0}) {
            const DayGeometry geometry = dayOf(date, hour);
            for (int minute = 0; minute < 24 * 60; minute += 15) {
                const WallTime time{date, minute};
                const qint64 utc = geometry.instantOf(time);
                const auto x = geometry.positionOf(utc);
                REQUIRE(x);
                // The wall time that the spring gap leaves out is shown an hour later.
                const WallTime shown = geometry.wallTimeOf(utc);
                const auto spot = geometry.spotAt({*x + 1, 70});
                REQUIRE(spot);
                INFO(time.toText().toStdString() << " at " << *x << ", hour of " << hour);
                CHECK(spot->lane == 1);
                CHECK(spot->time.minutesSince(shown) <= int(std::ceil(120 / hour)));
                CHECK(spot->time.minutesSince(shown) >= -int(std::ceil(60 / hour)));
            }
        }
    }
}

TEST_CASE("After the clock change eight o'clock stands where its instant is")
{
    const DayGeometry spring = dayOf({2026, 3, 8}, 60);
    CHECK(spring.positionOf(spring.instantOf({{2026, 3, 8}, 8 * 60})) == 7 * 60);
    const DayGeometry autumn = dayOf({2026, 11, 1}, 60);
    CHECK(autumn.positionOf(autumn.instantOf({{2026, 11, 1}, 8 * 60})) == 9 * 60);
    // Both one o'clocks are places; both are read as 1:30.
    CHECK(autumn.spotAt({90, 0})->time.minute == 90);
    CHECK(autumn.spotAt({150, 0})->time.minute == 90);
}

TEST_CASE("Points outside are the nearest place")
{
    const DayGeometry geometry = dayOf({2026, 3, 2}, 60);
    CHECK(geometry.spotAt({-50, -50})->lane == 0);
    CHECK(geometry.spotAt({-50, -50})->time.minute == 0);
    CHECK(geometry.spotAt({5000, 5000})->lane == 2);
    CHECK(geometry.spotAt({5000, 5000})->time.minute == 24 * 60 - 1);
    CHECK_FALSE(dayOf({2026, 3, 2}, 60, {}, 0).spotAt({10, 10}));
}

TEST_CASE("A lane grows with what overlaps in it, and only that lane")
{
    const QDate day(2026, 3, 2);
    const DayGeometry geometry = dayOf(
        day, 60,
        {span(1, day, 540, 600), span(1, day, 570, 660), span(1, day, 580, 640), span(2, day, 540, 600)});
    CHECK(geometry.laneRect(0).height() == 60);
    CHECK(geometry.laneRect(1).height() > 3 * 39);
    CHECK(geometry.laneRect(2).height() == 60);
    CHECK(geometry.laneRect(2).top() == geometry.laneRect(1).bottom() + 1);
    for (int a = 0; a < 3; ++a) {
        CHECK(geometry.laneRect(1).contains(geometry.cardRect(a)));
        for (int b = a + 1; b < 3; ++b)
            CHECK_FALSE(geometry.cardRect(a).intersects(geometry.cardRect(b)));
    }
    CHECK(geometry.laneRect(2).contains(geometry.cardRect(3)));
}

TEST_CASE("A visit over midnight is cut at the ends of the day")
{
    const QDate day(2026, 3, 2);
    BoardSpan night = span(0, day, 23 * 60, 23 * 60 + 30);
    night.endUtc += 4 * 3600;
    const DayGeometry geometry = dayOf(day, 60, {night});
    CHECK(geometry.cardRect(0).left() == 23 * 60);
    CHECK(geometry.cardRect(0).right() < 24 * 60);
}
