// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/seriesdesk.h"

#include "core/store/seriesstore.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A pattern takes the booked visit in, makes the others, and undo takes them back to the same rows")
{
    SeriesDesk desk;
    const Visit first = desk.visit(monday);
    thereAndBack(desk, desk.pattern("FREQ=WEEKLY;COUNT=5"));
    CHECK(desk.times() ==
          QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-16T09:00 2026-03-23T09:00 "
                         "2026-03-30T09:00"));
    CHECK(desk.visit(monday) == first);
    CHECK(desk.series()->madeUntil == Series::allMade());
    CHECK(desk.ask(BoardRange{week(1), week(1)}).cards.at(0).recurring);
    desk.checkSound();
}

TEST_CASE("08:00 stays 08:00 over the change of clocks")
{
    SeriesDesk desk;
    SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=3");
    set.pattern.startMinute = 8 * 60;
    desk.act(set);
    const Visit before = desk.visit(monday);
    const Visit after = desk.visit(week(1)); // clocks go forward on 8 March
    CHECK(before.start->minute == 8 * 60);
    CHECK(after.start->minute == 8 * 60);
    CHECK(after.startUtc - before.startUtc == 7 * 86400 - 3600);
}

TEST_CASE("Job of several days: a daily pattern in one folder")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=DAILY;COUNT=3"));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-03T09:00 2026-03-04T09:00"));
    CHECK(desk.ask(AppointmentList{}).size() == 1);
}

TEST_CASE("A folder on the waiting list becomes the first visit of its pattern")
{
    SeriesDesk desk;
    const Visit booked = desk.visit(monday);
    desk.act(MoveVisit{booked.id, booked.version, std::nullopt, 60, {}});
    SetSeries set = desk.pattern("FREQ=MONTHLY;BYDAY=2TU;COUNT=2");
    desk.act(set);
    CHECK(desk.times() == QStringLiteral("- 2026-03-10T09:00 2026-04-14T09:00").mid(2));
    CHECK(desk.visit(QDate(2026, 3, 10)).id == booked.id);
    desk.checkSound();
}

TEST_CASE("Moving one visit of a series moves only it, marks it, and neither drifts nor fills its hole again")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    const Visit moved = desk.move(week(1), WallTime::at(week(1).addDays(1), 14));
    CHECK(moved.edited);
    CHECK(moved.originalDate == week(1));
    desk.act(ExtendSeries{monday.addYears(5)});
    CHECK(desk.times() ==
          QStringLiteral("2026-03-02T09:00 2026-03-10T14:00 2026-03-16T09:00 2026-03-23T09:00"));
    CHECK_FALSE(desk.move(week(1), WallTime::at(week(1), 9)).edited); // back where the pattern has it
    desk.checkSound();
}

TEST_CASE("Notes, wishes, waiting: what a person gave a visit of a series is an edit")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    Visit visit = desk.visit(week(1));
    visit = desk.act(SaveVisitNotes{visit.id, visit.version, QStringLiteral("Key at the bakery")});
    CHECK(visit.edited);
    Visit second = desk.visit(week(2));
    const auto waiting = desk.report(MoveVisit{second.id, second.version, std::nullopt, 60, {}});
    CHECK(waiting.report.text.contains(QStringLiteral("this visit only"))); // the status line says so
    second = waiting.reply;
    CHECK(second.edited);
    CHECK(second.originalDate == week(2));
    CHECK(desk.visit(week(3)).edited == false);
}

TEST_CASE("This and following: the pattern before stays in force before, in the same folder")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=5"));
    const auto command =
        desk.moveSeries(week(2), SeriesScope::Following, WallTime::at(week(2).addDays(1), 13));
    const SeriesPlan plan = desk.ask(PlanSeries{command});
    CHECK(inShort(plan) == QStringLiteral("~~~"));
    const VisitId last = desk.visit(week(4)).id;
    thereAndBack(desk, command);
    CHECK(desk.times() ==
          QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-17T13:00 2026-03-24T13:00 "
                         "2026-03-31T13:00"));
    CHECK(desk.visit(week(4).addDays(1)).id == last); // the visits follow, they are not made anew
    const Series series = *desk.series();
    REQUIRE(series.parts.size() == 2);
    CHECK(series.parts[0].rule == QStringLiteral("FREQ=WEEKLY;UNTIL=20260315"));
    CHECK(series.parts[1].rule == QStringLiteral("FREQ=WEEKLY;COUNT=3"));
    CHECK(desk.ask(AppointmentList{}).size() == 1);
    desk.checkSound();
}

TEST_CASE("All: every visit that does not lie in the past, also of later parts")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=5"));
    desk.act(desk.moveSeries(week(2), SeriesScope::Following, WallTime::at(week(2), 13)));
    desk.clock().advance(8 * 86400); // Tuesday of the second week: the first two lie behind
    thereAndBack(desk, desk.moveSeries(week(3), SeriesScope::All, WallTime::at(week(3), 7)));
    CHECK(desk.times() ==
          QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-16T07:00 2026-03-23T07:00 "
                         "2026-03-30T07:00"));
    desk.checkSound();
}

TEST_CASE("rule 5: what has begun, is done, cancelled or documented is never rewritten by its series")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=DAILY;COUNT=7"));
    const auto day = [](int n) { return monday.addDays(n); };
    const auto become = [&](int n, std::initializer_list<VisitStatus> ways) {
        for (const VisitStatus status : ways) {
            const Visit visit = desk.visit(day(n));
            desk.act(SetVisitStatus{visit.id, visit.version, status});
        }
    };
    become(0, {VisitStatus::Dispatched, VisitStatus::InProgress});
    become(1, {VisitStatus::Dispatched, VisitStatus::InProgress, VisitStatus::Done});
    become(2, {VisitStatus::Cancelled});
    become(3, {VisitStatus::Dispatched});
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.appointment = desk.folder.id;
    order.document.visit = desk.visit(day(4)).id;
    desk.act(order);
    std::vector<Visit> before;
    for (int n = 0; n < 5; ++n)
        before.push_back(desk.visit(day(n)));

    SetSeries other = desk.pattern("FREQ=DAILY;COUNT=7");
    other.pattern.startMinute = 7 * 60;
    const SeriesPlan plan = desk.ask(PlanSeries{other});
    CHECK(inShort(plan) == QStringLiteral("=====~~"));
    for (int n = 0; n < 5; ++n) {
        CHECK_FALSE(plan.steps[size_t(n)].why.isEmpty());
        CHECK_FALSE(plan.steps[size_t(n)].mayReset);
        other.reset.insert(before[size_t(n)].id); // asking for it does not help
    }
    desk.act(other);
    desk.act(desk.end());
    for (int n = 0; n < 5; ++n) {
        Visit after = desk.ask(VisitDetails{before[size_t(n)].id}).visit;
        CHECK(after.start == before[size_t(n)].start);
        CHECK(after.status == before[size_t(n)].status);
        CHECK(after.minutes == 60);
    }
    desk.checkSound();
}

TEST_CASE("Changed by hand or confirmed: kept, listed with the reason, and given back when the user says so")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    const Visit moved = desk.move(week(1), WallTime::at(week(1), 15));
    Visit confirmed = desk.visit(week(2));
    confirmed = desk.act(SetVisitStatus{confirmed.id, confirmed.version, VisitStatus::Confirmed});
    SetSeries other = desk.pattern("FREQ=WEEKLY;COUNT=4");
    other.pattern.technicians = {desk.bob};
    const SeriesPlan plan = desk.ask(PlanSeries{other});
    CHECK(inShort(plan) == QStringLiteral("~==~"));
    CHECK(plan.steps[1].mayReset);
    CHECK(plan.steps[2].mayReset);
    SECTION("kept")
    {
        desk.act(other);
        CHECK(desk.visit(week(1)).start == WallTime::at(week(1), 15));
        CHECK(desk.visit(week(2)).technicians == std::vector{desk.ann});
        CHECK(desk.known(week(2)).mayReset);
        thereAndBack(desk, ResetVisits{desk.folder.id,
                                       desk.series()->version,
                                       {{moved.id, desk.visit(week(1)).version},
                                        {confirmed.id, desk.visit(week(2)).version}}});
        CHECK(desk.visit(week(1)).start == WallTime::at(week(1), 9));
        CHECK(desk.visit(week(2)).technicians == std::vector{desk.bob});
        CHECK_FALSE(desk.visit(week(1)).edited);
    }
    SECTION("given back at once")
    {
        other.reset = {moved.id};
        thereAndBack(desk, other);
        CHECK(desk.visit(week(1)).start == WallTime::at(week(1), 9));
        CHECK(desk.visit(week(1)).technicians == std::vector{desk.bob});
        CHECK(desk.visit(week(2)).technicians == std::vector{desk.ann});
    }
    desk.checkSound();
}

TEST_CASE("Another weekday: visits follow their pattern, a moved one keeps its time and its place in the row")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    const Visit moved = desk.move(week(1), WallTime::at(week(1).addDays(3), 15));
    const VisitId third = desk.visit(week(2)).id;
    SetSeries other = desk.pattern("FREQ=WEEKLY;BYDAY=WE;COUNT=4");
    desk.act(other);
    CHECK(desk.times() ==
          QStringLiteral("2026-03-04T09:00 2026-03-12T15:00 2026-03-18T09:00 2026-03-25T09:00"));
    CHECK(desk.visit(week(2).addDays(2)).id == third);
    CHECK(desk.visit(week(1).addDays(2)).id == moved.id);
    desk.checkSound();
}

TEST_CASE("Leaving a date out, adding one, ending: each can be taken back, and a folder keeps a visit")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=4"));
    thereAndBack(desk, desk.skip(week(1)));
    desk.act(ExtendSeries{monday.addYears(3)});
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-16T09:00 2026-03-23T09:00"));
    thereAndBack(desk, AddSeriesDate{desk.folder.id, desk.series()->version, week(1).addDays(2)});
    CHECK(desk.times() ==
          QStringLiteral("2026-03-02T09:00 2026-03-11T09:00 2026-03-16T09:00 2026-03-23T09:00"));
    thereAndBack(desk, AddSeriesDate{desk.folder.id, desk.series()->version, week(1)}); // the one left out
    CHECK(desk.series()->skipped.empty());
    CHECK(refusedCleanly(desk, AddSeriesDate{desk.folder.id, desk.series()->version, week(1)}).code ==
          ErrorCode::RuleBroken);
    thereAndBack(desk, desk.end(week(2)));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-11T09:00"));
    thereAndBack(desk, desk.end());
    CHECK(desk.times() == QStringLiteral("[2026-03-02T09:00]"));
    CHECK_FALSE(desk.series());
    CHECK(desk.ask(Folder{desk.folder.id}).appointment.rule.isEmpty());
    desk.checkSound();
}

TEST_CASE("A visit beside the pattern stays when the pattern changes")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    const Visit beside = desk.act(AddVisit{desk.folder.id, WallTime::at(week(1), 16), 30, {desk.bob}});
    CHECK_FALSE(beside.originalDate.isValid());
    SetSeries other = desk.pattern("FREQ=WEEKLY;BYDAY=FR;COUNT=3");
    desk.act(other);
    CHECK(desk.ask(VisitDetails{beside.id}).visit == beside);
    desk.checkSound();
}

TEST_CASE("Who looks further finds the visits there, without a step of undo, and undo takes them along")
{
    SeriesDesk desk;
    const QString before = dumpOffice(desk.connection(), DumpPart::UserTables);
    const auto set = desk.report(desk.pattern("FREQ=WEEKLY"));
    const QString after = dumpOffice(desk.connection(), DumpPart::UserTables);
    const QDate horizon = desk.series()->madeUntil;
    CHECK(horizon == monday.addDays(400));
    CHECK(desk.ask(BoardRange{week(100), week(100)}).cards.size() == 1);
    CHECK(desk.ask(VisitList{week(101), week(101), {}, false}).size() == 1);
    CHECK(desk.series()->madeUntil > week(101));
    const QString looked = dumpOffice(desk.connection(), DumpPart::UserTables);
    REQUIRE(desk.office().undo(desk.owner(), set.report.changeset, set.report.text));
    CHECK(dumpOffice(desk.connection(), DumpPart::UserTables) == before);
    REQUIRE(desk.office().redo(desk.owner(), set.report.changeset, set.report.text));
    CHECK(dumpOffice(desk.connection(), DumpPart::UserTables) == looked);
    REQUIRE(desk.office().undo(desk.owner(), set.report.changeset, set.report.text));
    CHECK(dumpOffice(desk.connection(), DumpPart::UserTables) == before);
    CHECK(after != looked);
    desk.checkSound();
}

TEST_CASE("An act that met looked-for visits is undone and done again whole, whatever is looked for between")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    const auto look = [&desk](int weeks) { desk.ask(BoardRange{week(weeks), week(weeks)}); };
    const auto dump = [&desk] { return dumpOffice(desk.connection(), DumpPart::UserTables); };
    look(100);
    const QString before = dump();
    const bool between = GENERATE(false, true);
    const auto backAndForth = [&](const ActReport &report) {
        const QString after = dump();
        for (int round = 0; round < 2; ++round) {
            REQUIRE(desk.office().undo(desk.owner(), report.changeset, report.text));
            CHECK(dump() == before);
            if (between)
                look(160);
            REQUIRE(desk.office().redo(desk.owner(), report.changeset, report.text));
            CHECK(dump() == after);
        }
        desk.checkSound();
    };
    SECTION("all that follow are moved")
    {
        backAndForth(
            desk.report(desk.moveSeries(week(1), SeriesScope::Following, WallTime::at(week(1), 11))).report);
    }
    SECTION("one is left out")
    {
        backAndForth(desk.report(desk.skip(week(1))).report);
    }
    SECTION("one is added")
    {
        backAndForth(
            desk.report(AddSeriesDate{desk.folder.id, desk.series()->version, week(1).addDays(2)}).report);
    }
    SECTION("it is ended")
    {
        backAndForth(desk.report(desk.end(week(3))).report);
    }
    SECTION("another pattern")
    {
        SetSeries other = desk.pattern("FREQ=WEEKLY;INTERVAL=2");
        other.from = week(5);
        backAndForth(desk.report(other).report);
    }
}

TEST_CASE("An act is done again though a visit that was looked for cannot come back: another one is made")
{
    SeriesDesk desk;
    const auto set = desk.report(desk.pattern("FREQ=WEEKLY")).report;
    const auto look = [&desk] { desk.ask(BoardRange{week(100), week(100)}); };
    look();
    const Visit far = desk.visit(week(100));
    REQUIRE(desk.office().undo(desk.owner(), set.changeset, set.text));
    const VisitId other = desk.newVisit(desk.customer, desk.bob, 13).visit.id;
    Statement(desk.connection(), "PRAGMA foreign_keys = OFF").run();
    Statement(desk.connection(), "UPDATE visit SET id = ? WHERE id = ?").bindAll(far.id, other).run();
    Statement(desk.connection(), "PRAGMA foreign_keys = ON").run();
    const auto again = desk.office().redo(desk.owner(), set.changeset, set.text);
    REQUIRE(again);
    look();
    CHECK(desk.visit(week(100)).start == far.start);
    CHECK(desk.visit(week(100)).id != far.id);
}

TEST_CASE("Years later nobody finds visits that were never made in the past")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    desk.clock().advance(qint64(800) * 86400);
    const QDate today = monday.addDays(800);
    CHECK(desk.ask(VisitList{today, today.addDays(6), {}, false}).size() == 1);
    CHECK(desk.ask(VisitList{today.addDays(-60), today.addDays(-1), {}, false}).empty());
}

TEST_CASE("The preview names what stands against the series, over years and without the series itself")
{
    SeriesDesk desk;
    SetSeries set = desk.pattern("FREQ=WEEKLY;COUNT=100");
    desk.newVisit(desk.newCustomer(QStringLiteral("Oak School")), desk.ann, 9, 30);
    SaveTimeOff off;
    off.timeOff.technician = desk.ann;
    off.timeOff.start = WallTime::at(week(60), 0);
    off.timeOff.end = WallTime::at(week(60).addDays(1), 0);
    desk.act(off);
    const SeriesPlan plan = desk.ask(PlanSeries{set});
    REQUIRE(plan.conflicts.size() == 2);
    CHECK(plan.conflicts[0].stays); // the first visit is there already; it is not put anywhere
    CHECK(plan.conflicts[1].start == WallTime::at(week(60), 9));
    CHECK_FALSE(plan.conflicts[1].stays);
    CHECK_FALSE(plan.overlaps());
    CHECK(plan.dates.size() == 100);
    CHECK_FALSE(plan.endless);
    set.pattern.startMinute = 9 * 60 + 15;
    const SeriesPlan later = desk.ask(PlanSeries{set});
    CHECK(later.overlaps());
    CHECK(later.conflicts.at(0).text.contains(QStringLiteral("Oak School")));
}

TEST_CASE("A technician who is out of use gets no new visits of a series")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    Technician gone = *desk.ask(People{}).find(desk.ann);
    gone.active = false;
    desk.act(SaveTechnician{gone});
    desk.ask(BoardRange{week(100), week(100)});
    CHECK(desk.visit(week(100)).technicians.empty());
    desk.checkSound();
}

TEST_CASE("What a series cannot do is refused in a sentence, and nothing is changed")
{
    SeriesDesk desk;
    const Visit alone = desk.visit(monday);
    CHECK(refusedCleanly(desk, SkipVisit{alone.id, alone.version}).code == ErrorCode::RuleBroken);
    SetSeries wrong = desk.pattern("FREQ=HOURLY");
    CHECK(desk.refusal(wrong).code == ErrorCode::RuleBroken);
    wrong = desk.pattern("FREQ=WEEKLY");
    wrong.pattern.minutes = 0;
    CHECK(refusedCleanly(desk, wrong).code == ErrorCode::RuleBroken);
    wrong = desk.pattern("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    CHECK(refusedCleanly(desk, wrong).code == ErrorCode::RuleBroken);
    desk.act(desk.pattern("FREQ=MONTHLY;BYDAY=1MO"));
    SetSeries stale = desk.pattern("FREQ=WEEKLY");
    desk.act(desk.skip(QDate(2026, 4, 6)));
    CHECK(desk.refusal(stale).code == ErrorCode::Conflict);
    const QDate may(2026, 5, 4);
    CHECK(refusedCleanly(desk, desk.moveSeries(may, SeriesScope::Following, WallTime::at(may.addDays(40), 9)))
              .code == ErrorCode::RuleBroken); // the first Monday is in no other month
    CHECK(desk.act(desk.moveSeries(may, SeriesScope::Following, WallTime::at(may.addDays(1), 9)))
              .parts.back()
              .rule == QStringLiteral("FREQ=MONTHLY;BYDAY=1TU"));
}

TEST_CASE("Whichever statement of an act on a series fails, nothing is changed")
{
    SeriesDesk desk;
    int tried = 0;
    failEveryStatement(desk, desk.pattern("FREQ=DAILY;COUNT=4"), tried);
    desk.move(monday.addDays(2), WallTime::at(monday.addDays(2), 15));
    failEveryStatement(
        desk, desk.moveSeries(monday.addDays(1), SeriesScope::Following, WallTime::at(monday.addDays(1), 7)),
        tried);
    failEveryStatement(desk, AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(20)},
                       tried);
    failEveryStatement(desk, desk.skip(monday.addDays(20)), tried);
    failEveryStatement(
        desk,
        ResetVisits{desk.folder.id,
                    desk.series()->version,
                    {{desk.visit(monday.addDays(2)).id, desk.visit(monday.addDays(2)).version}}},
        tried);
    failEveryStatement(desk, desk.end(monday.addDays(1)), tried);
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=80"));
    failEveryStatement(desk, ExtendSeries{monday.addDays(410)}, tried);
    WARN("statements made to fail: " << tried);
    CHECK(tried > 150);
    desk.checkSound();
}

TEST_CASE("Merging customers and duplicating a visit leave a series as it is")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    const Visit twin =
        desk.act(DuplicateVisit{desk.visit(week(1)).id, WallTime::at(week(1), 12), {desk.bob}});
    CHECK_FALSE(desk.ask(SeriesDetails{twin.appointment}).series);
    const auto other = desk.newCustomer(QStringLiteral("Kline and Sons"));
    thereAndBack(desk, MergeCustomers{desk.customer, other});
    CHECK(desk.series()->parts.size() == 1);
    desk.checkSound();
}

TEST_CASE("office verify finds series that do not fit their visits")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    CHECK(desk.office().verify().isEmpty());
    const char *damage =
        GENERATE("UPDATE appointment SET rule = 'FREQ=DAILY'", "UPDATE series_part SET rule = 'x'",
                 "UPDATE visit SET original_date = '2026-03-09', edited = 1",
                 "UPDATE series_part SET minutes = 45", "DELETE FROM series");
    Statement(desk.connection(), damage).run();
    INFO(damage);
    CHECK_FALSE(desk.office().verify().isEmpty());
}
