// SPDX-License-Identifier: GPL-3.0-or-later
// What a date beside the rules begins as, and where a visit goes that was moved with others of its series.
#include "tests/workflow/seriesdesk.h"

#include "core/schedule/seriesplan.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QDate day(int n)
{
    return monday.addDays(n);
}

struct PartsDesk : SeriesDesk
{
    void add(const QDate &date) { act(AddSeriesDate{folder.id, series()->version, date}); }
    void note(const QDate &date, const QString &text)
    {
        const Visit before = visit(date);
        act(SaveVisitNotes{before.id, before.version, text});
    }
};

} // namespace

TEST_CASE("A date written in before the rule's first keeps its own when the pattern is moved from there on")
{
    PartsDesk desk;
    const QDate april(2026, 4, 6);
    const QDate written(2026, 3, 20);
    SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=2", april);
    set.extra = {written};
    desk.act(set);
    thereAndBack(desk, desk.moveSeries(april, SeriesScope::Following, WallTime::at(april, 13)));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-20T09:00 2026-04-06T13:00 "
                                         "2026-04-13T13:00"));
    CHECK_FALSE(desk.known(written).mayReset);
    desk.note(written, QStringLiteral("Key"));
    desk.note(written, QString());
    CHECK_FALSE(desk.visit(written).edited);
    SECTION("nothing of it is left")
    {
        thereAndBack(desk, desk.end());
        CHECK_FALSE(desk.series());
    }
    SECTION("the rule is ended, the written date stays")
    {
        thereAndBack(desk, desk.end(april));
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-20T09:00"));
        REQUIRE(desk.series());
        SetSeries again = desk.pattern("FREQ=WEEKLY;COUNT=2", april);
        again.pattern.startMinute = 7 * 60;
        again.extra = {written};
        again.from = april;
        thereAndBack(desk, again);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-20T09:00 2026-04-06T07:00 "
                                             "2026-04-13T07:00"));
    }
    SECTION("both are moved at once")
    {
        thereAndBack(desk, desk.moveSeries(april, SeriesScope::All, WallTime::at(april, 7)));
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-20T07:00 2026-04-06T07:00 "
                                             "2026-04-13T07:00"));
    }
    desk.checkSound();
}

TEST_CASE("office verify sees a date before the rule's first that is not where its pattern has it")
{
    PartsDesk desk;
    SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=2", day(35));
    set.extra = {day(18)};
    desk.act(set);
    desk.checkSound();
    Statement(desk.connection(),
              "UPDATE visit SET start_wall = '2026-03-20T10:00' WHERE original_date = '2026-03-20'")
        .run();
    CHECK_FALSE(desk.office().verify().isEmpty());
}

TEST_CASE("All that lie ahead are changed, also the date beside the rule that comes before its next")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    desk.add(day(10));
    desk.clock().advance(8 * 86400); // Tuesday of the second week
    SECTION("by another pattern, with one more date")
    {
        SetSeries other = desk.pattern("FREQ=WEEKLY;COUNT=4");
        other.pattern.startMinute = 7 * 60;
        other.pattern.technicians = {desk.bob};
        other.extra = {day(10), day(11)};
        thereAndBack(desk, other);
        CHECK(desk.visit(day(11)).start == WallTime::at(day(11), 7));
        CHECK(desk.visit(day(10)).technicians == std::vector{desk.bob});
    }
    SECTION("by moving one of its visits")
    {
        MoveSeries all = desk.moveSeries(day(14), SeriesScope::All, WallTime::at(day(14), 7));
        all.technicians = {desk.bob};
        thereAndBack(desk, all);
        CHECK(desk.visit(day(10)).technicians == std::vector{desk.bob});
    }
    CHECK(desk.visit(day(7)).start == WallTime::at(day(7), 9));
    CHECK(desk.visit(day(10)).start == WallTime::at(day(10), 7));
    CHECK(desk.visit(day(14)).start == WallTime::at(day(14), 7));
    CHECK_FALSE(desk.visit(day(10)).edited);
    desk.checkSound();
}

TEST_CASE("A visit on a date beside the rule keeps time, length and technician with which it is dragged")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    desk.add(day(10));
    MoveSeries following = desk.moveSeries(day(10), SeriesScope::Following, WallTime::at(day(10), 13));
    following.minutes = 90;
    following.technicians = {desk.bob};
    SECTION("by the act on the series itself")
    {
        thereAndBack(desk, following);
    }
    SECTION("when it stands there already")
    {
        const Visit before = desk.visit(day(10));
        following.version =
            desk.act(MoveVisit{before.id, before.version, WallTime::at(day(10), 13), 90, {desk.bob}}).version;
        thereAndBack(desk, following);
    }
    for (const int n : {10, 14}) {
        const Visit visit = desk.visit(day(n));
        CHECK(visit.start == WallTime::at(day(n), 13));
        CHECK(visit.minutes == 90);
        CHECK(visit.technicians == std::vector{desk.bob});
        CHECK_FALSE(visit.edited);
    }
    CHECK(desk.visit(day(7)).start == WallTime::at(day(7), 9));
    desk.checkSound();
}

TEST_CASE("Only the technician is another: a visit beside the rule gets him with those that follow")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    desk.add(day(10));
    MoveSeries following = desk.moveSeries(day(10), SeriesScope::Following, WallTime::at(day(10), 9));
    following.technicians = {desk.bob};
    thereAndBack(desk, following);
    CHECK(desk.visit(day(7)).technicians == std::vector{desk.ann});
    CHECK(desk.visit(day(10)).technicians == std::vector{desk.bob});
    CHECK(desk.visit(day(14)).technicians == std::vector{desk.bob});
    desk.checkSound();
}

TEST_CASE("A visit that the pattern has left behind takes no others along and does not vanish")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    const Visit kept = desk.move(day(7), WallTime::at(day(9), 9));
    desk.act(desk.pattern("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8", day(1)));
    const Visit dragged = desk.move(day(7), WallTime::at(day(11), 9));
    REQUIRE(dragged.id == kept.id);
    for (const SeriesScope scope : {SeriesScope::Following, SeriesScope::All}) {
        const MoveSeries others = desk.moveSeries(day(7), scope, WallTime::at(day(11), 9));
        CHECK(refusedCleanly(desk, others).code == ErrorCode::RuleBroken);
        CHECK_FALSE(desk.office().ask(desk.owner(), PlanSeries{others}));
    }
    CHECK(desk.visit(day(7)) == dragged);
    CHECK_FALSE(desk.ask(VisitDetails{kept.id}).ofSeries);
    CHECK(desk.ask(VisitDetails{desk.visit(day(8)).id}).ofSeries);
}

TEST_CASE("This and following is deleted with the very visit that was named, moved by hand or confirmed")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    Visit named = desk.visit(day(7));
    SECTION("moved by hand")
    {
        named = desk.move(day(7), WallTime::at(day(9), 15));
    }
    SECTION("confirmed")
    {
        named = desk.act(SetVisitStatus{named.id, named.version, VisitStatus::Confirmed});
    }
    SECTION("moved by hand, and its date has passed")
    {
        named = desk.move(day(7), WallTime::at(day(9), 15));
        desk.clock().advance(8 * 86400);
    }
    const Visit other = desk.move(day(14), WallTime::at(day(15), 15));
    EndSeries end = desk.end(named.originalDate);
    end.visit = named.id;
    const SeriesPlan plan = desk.ask(PlanSeries{end});
    CHECK(inShort(plan) == QStringLiteral("-=-"));
    thereAndBack(desk, end);
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-17T15:00"));
    CHECK(desk.visit(day(14)) == other);
    desk.checkSound();
}

TEST_CASE("A series is not ended with a visit that is none of its own, and what is done stays")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    EndSeries end = desk.end(day(7));
    end.visit = desk.act(AddVisit{desk.folder.id, WallTime::at(day(8), 16), 30, {desk.bob}}).id;
    CHECK(refusedCleanly(desk, end).code == ErrorCode::RuleBroken);
    Visit done = desk.visit(day(7));
    for (const VisitStatus status : {VisitStatus::Dispatched, VisitStatus::InProgress, VisitStatus::Done})
        done = desk.act(SetVisitStatus{done.id, done.version, status});
    end.visit = done.id;
    thereAndBack(desk, end);
    CHECK(desk.visit(day(7)).status == VisitStatus::Done);
}

TEST_CASE("The series follows by the days that a visit was moved now, not by those of an earlier move")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    const Visit moved = desk.move(day(7), WallTime::at(day(9), 9)); // Wednesday, this one only
    SECTION("made longer where it stands")
    {
        MoveSeries longer = desk.moveSeries(day(7), SeriesScope::Following, WallTime::at(day(9), 9));
        longer.minutes = 90;
        longer.stood = day(9);
        thereAndBack(desk, longer);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-11T09:00 2026-03-16T09:00 "
                                             "2026-03-23T09:00"));
        CHECK(desk.visit(day(14)).minutes == 90);
        CHECK(desk.visit(day(7)).minutes == 90);
    }
    SECTION("moved by another day")
    {
        MoveSeries further = desk.moveSeries(day(7), SeriesScope::Following, WallTime::at(day(10), 9));
        further.stood = day(9);
        thereAndBack(desk, further);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-12T09:00 2026-03-17T09:00 "
                                             "2026-03-24T09:00"));
        CHECK(desk.visit(day(8)).id == moved.id);
    }
    SECTION("where it stands is what the others are given")
    {
        thereAndBack(desk, desk.moveSeries(day(7), SeriesScope::Following, WallTime::at(day(9), 9)));
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-11T09:00 2026-03-18T09:00 "
                                             "2026-03-25T09:00"));
    }
    desk.checkSound();
}

TEST_CASE("Parts that are moved along keep a length and people of their own, and their time moves by as much")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=6"));
    SetSeries later = desk.pattern("FREQ=WEEKLY;COUNT=2", day(28));
    later.from = day(28);
    later.pattern.startMinute = 13 * 60;
    later.pattern.minutes = 90;
    later.pattern.technicians = {desk.bob};
    desk.act(later);
    MoveSeries move = desk.moveSeries(day(14), SeriesScope::Following, WallTime::at(day(15), 10));
    SECTION("another time and length")
    {
        move.minutes = 120;
        CHECK_FALSE(desk.ask(PlanSeries{move}).replaces.isValid());
        thereAndBack(desk, move);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-17T10:00 "
                                             "2026-03-24T10:00 2026-03-31T14:00 2026-04-07T14:00"));
        CHECK(desk.visit(day(22)).minutes == 120);
        CHECK(desk.visit(day(29)).minutes == 90);
        CHECK(desk.visit(day(29)).technicians == std::vector{desk.bob});
        CHECK_FALSE(desk.visit(day(29)).edited);
    }
    SECTION("what is the same in both parts is the same afterwards")
    {
        later = desk.pattern("FREQ=WEEKLY;COUNT=2", day(28));
        later.from = day(28);
        desk.act(later);
        move.technicians = {desk.bob};
        move.minutes = 45;
        thereAndBack(desk, move);
        CHECK(desk.times().endsWith(QStringLiteral("2026-03-31T10:00 2026-04-07T10:00")));
        CHECK(desk.visit(day(29)).minutes == 45);
        CHECK(desk.visit(day(29)).technicians == std::vector{desk.bob});
    }
    SECTION("a time does not leave its day")
    {
        move.start = WallTime::at(day(15), 22);
        desk.act(move);
        CHECK(desk.times().endsWith(QStringLiteral("2026-03-31T23:59 2026-04-07T23:59")));
    }
    desk.checkSound();
}

TEST_CASE("A part without dates of its rule cannot be moved on its own: the preview says what is replaced")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2"));
    desk.add(day(10));
    SetSeries later = desk.pattern("FREQ=WEEKLY;COUNT=2", day(28));
    later.from = day(28);
    later.extra = desk.series()->extra;
    later.pattern.startMinute = 13 * 60;
    desk.act(later);
    const auto move = desk.moveSeries(day(10), SeriesScope::Following, WallTime::at(day(10), 10));
    CHECK(desk.ask(PlanSeries{move}).replaces == day(28));
    thereAndBack(desk, move);
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-12T10:00 "
                                         "2026-03-30T10:00 2026-04-06T10:00"));
    desk.checkSound();
}

TEST_CASE("A date left out long after what is made follows the pattern to another day")
{
    PartsDesk desk;
    SetSeries set = desk.pattern("FREQ=WEEKLY");
    const QDate christmas(2028, 12, 25); // a Monday
    set.skipped = {day(14), christmas};
    desk.act(set);
    const std::set<QDate> tuesdays{day(15), christmas.addDays(1)};
    SECTION("moved")
    {
        thereAndBack(desk, desk.moveSeries(monday, SeriesScope::All, WallTime::at(day(1), 9)));
    }
    SECTION("chosen anew")
    {
        SetSeries other = desk.pattern("FREQ=WEEKLY;BYDAY=TU");
        other.skipped = set.skipped;
        thereAndBack(desk, other);
    }
    CHECK(desk.series()->skipped == tuesdays);
    CHECK(desk.ask(BoardRange{christmas, christmas.addDays(1)}).cards.empty());
    desk.checkSound();
}

TEST_CASE("A date that is named with the new pattern is left out as it is written")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=8"));
    desk.act(desk.skip(day(7)));
    SetSeries other = desk.pattern("FREQ=WEEKLY;BYDAY=TU;COUNT=8", day(1));
    other.skipped = {day(7), day(14)}; // the second is new: a Monday
    thereAndBack(desk, other);
    CHECK(desk.series()->skipped == std::set<QDate>{day(8), day(14)});
    CHECK(desk.visit(day(15)).start == WallTime::at(day(15), 9));
    desk.checkSound();
}

TEST_CASE("A folder tells the pattern that is in force, not the one that is to come")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    SetSeries later = desk.pattern("FREQ=MONTHLY;COUNT=2", day(28));
    later.from = day(28);
    desk.act(later);
    const auto told = [&desk] {
        const auto rows = desk.ask(AppointmentList{});
        CHECK(rows.front().appointment.rule == desk.ask(Folder{desk.folder.id}).appointment.rule);
        return rows.front().appointment.rule;
    };
    CHECK(told() == QStringLiteral("FREQ=WEEKLY;COUNT=4"));
    desk.clock().advance(28 * 24 * 3600);
    CHECK(told() == QStringLiteral("FREQ=MONTHLY;COUNT=2"));
}

TEST_CASE("No others go with a visit that the pattern has left behind")
{
    PartsDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    desk.note(day(7), QStringLiteral("Key"));
    desk.act(desk.pattern("FREQ=DAILY;INTERVAL=2;COUNT=4", day(2))); // nothing on that Monday any more
    REQUIRE(desk.visit(day(7)).notes == QStringLiteral("Key"));
    REQUIRE_FALSE(isDateOf(*desk.series(), day(7)));
    EndSeries end = desk.end(day(7));
    end.visit = desk.visit(day(7)).id;
    CHECK(desk.refusal(end).forUser.contains(QStringLiteral("stands beside the pattern")));
    end.from = {}; // all that lie ahead, and it
    desk.act(end);
    CHECK_FALSE(desk.series());
}
