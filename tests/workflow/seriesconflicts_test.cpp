// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/seriesdesk.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A folder of another customer for Bob, on Mondays at 9:30 for ever, of which a good year is made.
struct OtherSeriesDesk : SeriesDesk
{
    OtherSeriesDesk() : other(newVisit(newCustomer(QStringLiteral("Oak School")), bob, 15).appointment.id)
    {
        SetSeries weekly;
        weekly.appointment = other;
        weekly.pattern = {QStringLiteral("FREQ=WEEKLY"), QDate(2026, 3, 9), 9 * 60 + 30, 60, {bob}};
        act(weekly);
    }
    SeriesPlan planned(const char *rule, const QDate &first = QDate(2026, 3, 2))
    {
        SetSeries set = pattern(rule, first);
        set.pattern.technicians = {bob};
        return ask(PlanSeries{set});
    }
    AppointmentId other;
};

} // namespace

TEST_CASE("The preview of a series looks at other series beyond the day up to which their visits are made")
{
    OtherSeriesDesk desk;
    const SeriesPlan plan = desk.planned("FREQ=WEEKLY");
    REQUIRE(plan.conflicts.size() == plan.dates.size() - 1); // the first Monday is free
    CHECK(plan.conflicts.size() > 255);
    CHECK(plan.conflicts.back().start == WallTime::at(plan.dates.back(), 9));
    CHECK(plan.conflicts.back().text.startsWith(QStringLiteral("Overlaps Oak School")));
    CHECK(plan.overlaps());
    CHECK(desk.planned("FREQ=WEEKLY", QDate(2026, 3, 3)).conflicts.empty()); // Tuesdays
    SetSeries later = desk.pattern("FREQ=WEEKLY");
    later.pattern.technicians = {desk.bob};
    later.pattern.startMinute = 10 * 60 + 30;
    CHECK(desk.ask(PlanSeries{later}).conflicts.empty());
    later.pattern.technicians = {desk.ann};
    later.pattern.startMinute = 9 * 60;
    CHECK(desk.ask(PlanSeries{later}).conflicts.empty());
}

TEST_CASE("Dates years ahead that stay as they are when single dates change are told as staying, no more")
{
    OtherSeriesDesk desk;
    SetSeries weekly = desk.pattern("FREQ=WEEKLY");
    weekly.pattern.technicians = {desk.bob};
    desk.act(weekly);
    const QDate thursday(2026, 3, 5);
    const SetSeriesDates dates{desk.folder.id, desk.series()->version, {thursday}, {}, {}};
    const SeriesPlan plan = desk.ask(PlanSeries{dates});
    CHECK(plan.conflicts.size() > 255);
    const auto stays = [](const SeriesConflict &conflict) { return conflict.stays; };
    CHECK(std::all_of(plan.conflicts.begin(), plan.conflicts.end(), stays));
    CHECK_FALSE(plan.overlaps()); // whoever may not book over others may change this
    weekly.version = desk.series()->version;
    weekly.pattern.minutes = 90;
    const SeriesPlan longer = desk.ask(PlanSeries{weekly});
    CHECK(longer.conflicts.size() > 255);
    CHECK(std::none_of(longer.conflicts.begin(), longer.conflicts.end(), stays));
    CHECK(longer.overlaps());
}

TEST_CASE("What is over or canceled is not judged as a visit that stays")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    const QDate next(2026, 3, 9);
    const AppointmentId school =
        desk.newVisit(desk.newCustomer(QStringLiteral("Oak School")), desk.ann, 15).appointment.id;
    desk.act(AddVisit{school, WallTime::at(next, 9), 60, {desk.ann}});
    SetSeries same = desk.pattern("FREQ=WEEKLY;COUNT=3");
    same.version = desk.series()->version;
    REQUIRE(desk.ask(PlanSeries{same}).conflicts.size() == 1);
    const Visit visit = desk.visit(next);
    desk.act(SetVisitStatus{visit.id, visit.version, VisitStatus::Cancelled});
    CHECK(desk.ask(PlanSeries{same}).conflicts.empty());
}

TEST_CASE("What other series leave out, add or have moved long ahead is looked at as it will be")
{
    OtherSeriesDesk desk;
    const QDate far = QDate(2026, 3, 2).addDays(7 * 150);
    const Series series = *desk.ask(SeriesDetails{desk.other}).series;
    desk.act(SetSeriesDates{desk.other, series.version, {far.addDays(1)}, {far}, {}});
    const auto startsOf = [](const SeriesPlan &plan) {
        std::set<QDate> dates;
        for (const SeriesConflict &conflict : plan.conflicts)
            if (conflict.overlap)
                dates.insert(conflict.start.date);
        return dates;
    };
    const auto mondays = startsOf(desk.planned("FREQ=WEEKLY"));
    CHECK_FALSE(mondays.contains(far));
    CHECK(mondays.contains(far.addDays(7)));
    CHECK(startsOf(desk.planned("FREQ=WEEKLY", QDate(2026, 3, 3))) == std::set<QDate>{far.addDays(1)});
    CHECK(startsOf(desk.planned("FREQ=DAILY")).size() == mondays.size() + 1);
}

TEST_CASE("The preview of a series keeps the office's buffer to visits before and behind")
{
    SeriesDesk desk;
    const QDate next(2026, 3, 9);
    const AppointmentId school =
        desk.newVisit(desk.newCustomer(QStringLiteral("Oak School")), desk.bob, 15).appointment.id;
    desk.act(AddVisit{school, WallTime::at(next, 10, 15), 60, {desk.ann}});
    desk.act(AddVisit{school, WallTime::at(next, 8), 50, {desk.bob}});
    SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=2");
    set.pattern.technicians = {desk.ann, desk.bob};
    CHECK(desk.ask(PlanSeries{set}).conflicts.empty());
    desk.act(SaveSetting{QStringLiteral("board.buffer_minutes"), QStringLiteral("20")});
    const SeriesPlan plan = desk.ask(PlanSeries{set});
    REQUIRE(plan.conflicts.size() == 2);
    CHECK(plan.conflicts[0].start == WallTime::at(next, 9));
    CHECK(plan.conflicts[0].text == QStringLiteral("Only 15 min between it and Oak School"));
    CHECK(plan.conflicts[1].text == QStringLiteral("Only 10 min between it and Oak School"));
    CHECK_FALSE(plan.overlaps());
}
