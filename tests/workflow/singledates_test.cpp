// SPDX-License-Identifier: GPL-3.0-or-later
// Dates beside the patterns of a series and dates left out, without a word about the patterns.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Mondays at 9:00, from the third week on at 13:00.
struct TwoPatterns : SeriesDesk
{
    TwoPatterns()
    {
        act(pattern("FREQ=WEEKLY;COUNT=5"));
        act(moveSeries(week(2), SeriesScope::Following, WallTime::at(week(2), 13)));
    }
    SetSeriesDates dates(std::set<QDate> extra, std::set<QDate> skipped)
    {
        return {folder.id, series()->version, std::move(extra), std::move(skipped), {}};
    }
};

} // namespace

TEST_CASE("Single dates of a series are set and every pattern stays, also the one that begins later")
{
    TwoPatterns desk;
    const std::vector<SeriesPattern> parts = desk.series()->parts;
    const SetSeriesDates dates = desk.dates({week(1).addDays(2), week(3).addDays(1)}, {week(4)});
    const SeriesPlan plan = desk.ask(PlanSeries{dates});
    CHECK(inShort(plan) == QStringLiteral("==+==+-"));
    CHECK_FALSE(plan.replaces.isValid());
    CHECK(desk.series()->extra.empty()); // only planned
    const Series series = thereAndBack(desk, dates);
    CHECK(series.parts == parts);
    CHECK(desk.times(9) ==
          QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-11T09:00 2026-03-16T13:00 "
                         "2026-03-23T13:00 2026-03-24T13:00"));
    thereAndBack(desk, desk.dates({}, {}));
    CHECK(desk.times(9) ==
          QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-16T13:00 2026-03-23T13:00 "
                         "2026-03-30T13:00"));
    desk.checkSound();
}

TEST_CASE("A date that is left out takes no visit along that was changed by hand, unless it is named")
{
    TwoPatterns desk;
    const Visit moved = desk.move(week(1), WallTime::at(week(1), 15));
    SetSeriesDates dates = desk.dates({}, {week(1)});
    const SeriesPlan plan = desk.ask(PlanSeries{dates});
    CHECK(inShort(plan) == QStringLiteral("====="));
    CHECK(plan.steps[1].mayReset);
    SECTION("kept")
    {
        desk.act(dates);
        CHECK(desk.visit(week(1)).start == WallTime::at(week(1), 15));
    }
    SECTION("named")
    {
        dates.reset = {moved.id};
        thereAndBack(desk, dates);
        CHECK_FALSE(desk.times().contains(QStringLiteral("2026-03-09")));
    }
    desk.checkSound();
}

TEST_CASE("Single dates far ahead are kept until somebody looks there")
{
    TwoPatterns desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    desk.act(desk.dates({week(120).addDays(3)}, {week(120)}));
    desk.ask(BoardRange{week(121), week(121)});
    CHECK(desk.visit(week(120).addDays(3)).start == WallTime::at(week(120).addDays(3), 9));
    for (const SeriesVisit &known : desk.details().visits)
        CHECK(known.visit.originalDate != week(120));
    desk.checkSound();
}

TEST_CASE("Dates that have passed keep what they have, and dates as they are change nothing")
{
    TwoPatterns desk;
    desk.act(desk.dates({monday.addDays(1)}, {week(3)}));
    desk.clock().advance(3 * 86400);
    CHECK(refusedCleanly(desk, desk.dates({monday.addDays(1), monday.addDays(2)}, {week(3)})).code ==
          ErrorCode::RuleBroken);
    const Version before = desk.series()->version;
    const auto same = desk.report(desk.dates({}, {week(3)})); // the extra one lies behind
    CHECK(same.report.text.isEmpty());
    CHECK(same.reply.version == before);
    CHECK(desk.series()->extra == std::set<QDate>{monday.addDays(1)});
    SetSeriesDates stale = desk.dates({}, {});
    --stale.version;
    CHECK(refusedCleanly(desk, stale).code == ErrorCode::Conflict);
    const AppointmentId none = desk.newVisit(desk.customer, desk.ann, 15).appointment.id;
    CHECK(refusedCleanly(desk, SetSeriesDates{none, 0, {}, {}, {}}).code == ErrorCode::NotFound);
}

TEST_CASE("Whichever statement of setting single dates fails, nothing is changed")
{
    TwoPatterns desk;
    int tried = 0;
    failEveryStatement(desk, desk.dates({week(1).addDays(2)}, {week(4)}), tried);
    CHECK(tried > 20);
}

TEST_CASE("A plan says when the act takes the place of a pattern that begins later")
{
    TwoPatterns desk;
    SetSeries set = desk.pattern("FREQ=WEEKLY");
    CHECK(desk.ask(PlanSeries{set}).replaces == week(2));
    set.from = week(3);
    CHECK_FALSE(desk.ask(PlanSeries{set}).replaces.isValid());
    CHECK_FALSE(desk.ask(PlanSeries{desk.end()}).replaces.isValid());
}

TEST_CASE("Visits of a date far ahead that somebody looked for come back with the act, and are made for good")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=DAILY;COUNT=3"));
    const QDate far(2029, 2, 7);
    const auto done = desk.report(SetSeriesDates{desk.folder.id, desk.series()->version, {far}, {}, {}});
    REQUIRE(desk.series()->madeUntil < far);
    desk.ask(BoardRange{far, far});
    REQUIRE(desk.series()->madeUntil == Series::allMade());
    const QString before = dumpOffice(desk.connection(), DumpPart::UserTables);
    for (int times = 0; times < 2; ++times) {
        REQUIRE(desk.office().undo(desk.owner(), done.report.changeset, done.report.text));
        CHECK(desk.details().visits.size() == 3);
        REQUIRE(desk.office().redo(desk.owner(), done.report.changeset, done.report.text));
        CHECK((dumpOffice(desk.connection(), DumpPart::UserTables) == before));
    }
    desk.checkSound();
}
