// SPDX-License-Identifier: GPL-3.0-or-later
// From when on and for which visits an act on a series holds.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QDate april(2026, 4, 6); ///< the first Monday

/// A pattern that begins in April, with a date beside it before that.
struct LaterSeries : SeriesDesk
{
    LaterSeries()
    {
        SetSeries set = pattern("FREQ=WEEKLY;COUNT=2", april);
        set.extra = {QDate(2026, 3, 20)};
        act(set);
        REQUIRE(times() == QStringLiteral("2026-03-02T09:00 2026-03-20T09:00 2026-04-06T09:00 "
                                          "2026-04-13T09:00"));
    }
};

} // namespace

TEST_CASE("A pattern takes a booked visit in where it stands, not where it was booked first")
{
    SeriesDesk desk;
    const Visit moved = desk.move(monday, WallTime::at(monday.addDays(2), 9));
    REQUIRE(moved.originalDate == monday);
    SECTION("a pattern of the day on which it stands")
    {
        thereAndBack(desk, desk.pattern("FREQ=WEEKLY;COUNT=2", monday.addDays(2)));
        CHECK(desk.times() == QStringLiteral("2026-03-04T09:00 2026-03-11T09:00"));
        CHECK(desk.visit(monday.addDays(2)).id == moved.id);
    }
    SECTION("a pattern of the day for which it was booked first")
    {
        thereAndBack(desk, desk.pattern("FREQ=WEEKLY;COUNT=2"));
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-04T09:00 2026-03-09T09:00"));
        CHECK(desk.visit(monday).id != moved.id);
    }
    desk.checkSound();
}

TEST_CASE("All of a series begins with its extra dates, also when they lie before the rule's")
{
    LaterSeries desk;
    SECTION("ended")
    {
        thereAndBack(desk, desk.end());
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00"));
    }
    SECTION("moved")
    {
        thereAndBack(desk, desk.moveSeries(april, SeriesScope::All, WallTime::at(april, 13)));
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-20T13:00 2026-04-06T13:00 "
                                             "2026-04-13T13:00"));
    }
    SECTION("another extra date")
    {
        SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=2", april);
        set.extra = {QDate(2026, 3, 10)};
        thereAndBack(desk, set);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-10T09:00 2026-04-06T09:00 "
                                             "2026-04-13T09:00"));
    }
    desk.checkSound();
}

TEST_CASE("Moving all of a series to an earlier weekday leaves the coming visit that would have passed")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;BYDAY=FR;COUNT=4", monday.addDays(4)));
    desk.clock().advance(2 * 86400); // Wednesday
    const QDate third = monday.addDays(18);
    thereAndBack(desk, desk.moveSeries(third, SeriesScope::All, WallTime::at(third.addDays(-3), 9)));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-06T09:00 2026-03-10T09:00 "
                                         "2026-03-17T09:00 2026-03-24T09:00"));
    desk.checkSound();
}

TEST_CASE("A date that is left out and one beside the pattern come to be the same by moving the series")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    desk.act(desk.skip(monday.addDays(7)));
    desk.act(AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(8)});
    thereAndBack(desk, desk.moveSeries(monday, SeriesScope::All, WallTime::at(monday.addDays(1), 9)));
    CHECK(desk.times() == QStringLiteral("2026-03-03T09:00 2026-03-10T09:00 2026-03-17T09:00 "
                                         "2026-03-24T09:00"));
    CHECK(desk.series()->skipped.empty());
    desk.checkSound();
}

TEST_CASE("A date that an earlier pattern left out can be added beside the one that holds now")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    desk.act(desk.skip(monday.addDays(7)));
    SetSeries monthly = desk.pattern("FREQ=MONTHLY;BYMONTHDAY=20;COUNT=1");
    monthly.skipped = desk.series()->skipped;
    desk.act(monthly);
    const Visit added =
        thereAndBack(desk, AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(7)});
    CHECK(added.start == WallTime::at(monday.addDays(7), 9));
    CHECK(desk.times() == QStringLiteral("2026-03-09T09:00 2026-03-20T09:00"));
    desk.checkSound();
}

TEST_CASE("Dates that an act would lose are refused in a sentence: named twice, passed, or before the change")
{
    SeriesDesk desk;
    SetSeries twice = desk.pattern("FREQ=WEEKLY;COUNT=5");
    twice.extra = twice.skipped = {monday.addDays(9)};
    CHECK(refusedCleanly(desk, twice).forUser.contains(QStringLiteral("Mar 11, 2026 is named both")));
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=5"));
    desk.clock().advance(8 * 86400); // Tuesday of the second week
    const Series series = *desk.series();
    const SetSeriesDates both{desk.folder.id, series.version, {april}, {april}, {}};
    CHECK(refusedCleanly(desk, both).code == ErrorCode::RuleBroken);
    const SetSeriesDates passed{desk.folder.id, series.version, {}, {monday.addDays(7)}, {}};
    CHECK(refusedCleanly(desk, passed).forUser.contains(QStringLiteral("Mar 9, 2026 lies in the past")));
    SetSeries other = desk.pattern("FREQ=WEEKLY;COUNT=5");
    other.skipped = passed.skipped;
    CHECK(refusedCleanly(desk, other).forUser.contains(QStringLiteral("lies in the past")));
    other.from = monday.addDays(21);
    other.skipped = {monday.addDays(14)};
    CHECK(refusedCleanly(desk, other).forUser.contains(QStringLiteral("holds from Mar 23, 2026 on")));
    desk.checkSound();
}

TEST_CASE("The last date of a series of single dates takes the series along, and the act says so")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2", monday.addDays(4)));
    desk.act(AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(1)});
    desk.act(desk.end(monday.addDays(2)));
    REQUIRE(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-03T09:00"));
    const SkipVisit last = desk.skip(monday.addDays(1));
    CHECK(inShort(desk.ask(PlanSeries{last})) == QStringLiteral("-"));
    const auto done = desk.report(last);
    CHECK(done.report.text.contains(QStringLiteral("it had no other date")));
    CHECK_FALSE(desk.series());
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00"));
    desk.checkSound();
    REQUIRE(desk.office().undo(desk.owner(), done.report.changeset, done.report.text));
    thereAndBack(desk, last);
}

TEST_CASE("A rule whose dates are all left out gives none: the last one takes the series along")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    desk.act(AddVisit{desk.folder.id, WallTime::at(monday.addDays(3), 16), 30, {desk.bob}});
    desk.act(desk.skip(monday));
    desk.act(desk.skip(monday.addDays(14)));
    CHECK(desk.series()); // one is left
    const SkipVisit last = desk.skip(monday.addDays(7));
    const auto done = desk.report(last);
    CHECK(done.report.text.contains(QStringLiteral("it had no other date")));
    CHECK_FALSE(desk.series());
    desk.checkSound();
    REQUIRE(desk.office().undo(desk.owner(), done.report.changeset, done.report.text));
    CHECK(desk.series());
    thereAndBack(desk, last);
}

TEST_CASE("A visit that its pattern has left goes, and with it a series whose dates are all left out")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2"));
    desk.move(week(1), WallTime::at(week(1).addDays(1), 10));
    desk.act(AddVisit{desk.folder.id, WallTime::at(monday.addDays(3), 16), 30, {desk.bob}});
    SetSeries other = desk.pattern("FREQ=WEEKLY;COUNT=1");
    other.skipped = {monday};
    desk.act(other);
    REQUIRE(desk.series());
    REQUIRE(desk.times() == QStringLiteral("2026-03-05T16:00 2026-03-10T10:00"));
    thereAndBack(desk, desk.skip(week(1)));
    CHECK_FALSE(desk.series());
    CHECK(desk.times() == QStringLiteral("2026-03-05T16:00"));
    desk.checkSound();
}

TEST_CASE("What changes or ends years ahead leaves no hole between what is made and that day")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    const QDate newYear(2028, 1, 3);
    const auto isWhole = [&](const QDate &until) {
        std::set<QDate> there;
        for (const SeriesVisit &known : desk.details().visits)
            there.insert(known.visit.originalDate);
        for (QDate day = monday; day < until; day = day.addDays(7))
            if (!there.contains(day))
                return false;
        return true;
    };
    SECTION("another time from a day on")
    {
        SetSeries set = desk.pattern("FREQ=WEEKLY", newYear);
        set.from = newYear;
        set.pattern.startMinute = 13 * 60;
        desk.act(set);
        CHECK(isWhole(newYear.addDays(7)));
        CHECK(desk.visit(newYear.addDays(-7)).start->minute == 9 * 60);
        CHECK(desk.visit(newYear).start->minute == 13 * 60);
    }
    SECTION("the end")
    {
        desk.act(desk.end(newYear));
        CHECK(isWhole(newYear));
        CHECK(desk.details().visits.back().visit.originalDate == newYear.addDays(-7));
    }
    CHECK(desk.office().verify().isEmpty());
}
