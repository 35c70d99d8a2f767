// SPDX-License-Identifier: GPL-3.0-or-later
// Technicians of a series who are out of use.
#include "core/workflow/serieswork.h"

#include "core/store/seriesstore.h"
#include "core/store/statement.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include "tests/workflow/seriesdesk.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct WeeklyDesk : SeriesDesk
{
    WeeklyDesk() { act(pattern("FREQ=WEEKLY")); }
    void use(bool active)
    {
        Technician technician = *ask(People{}).find(ann);
        technician.active = active;
        act(SaveTechnician{technician});
    }
    QDate madeUntil() { return series()->madeUntil; }
};

} // namespace

TEST_CASE("A technician who is out of use for a while is in the pattern again afterwards")
{
    WeeklyDesk desk;
    desk.use(false);
    desk.act(desk.skip(week(1))); // an act on the series meanwhile
    desk.ask(BoardRange{week(100), week(100)});
    CHECK(desk.visit(week(100)).technicians.empty());
    desk.use(true);
    desk.ask(BoardRange{week(160), week(160)});
    CHECK(desk.visit(week(160)).technicians == std::vector{desk.ann});
    CHECK(desk.office().verify().isEmpty());
}

TEST_CASE("Visits of a technician who went out of use stand where their pattern has them")
{
    WeeklyDesk desk;
    desk.use(false);
    CHECK_FALSE(desk.known(week(2)).mayReset);
    const Visit noted = desk.visit(week(3));
    desk.act(SaveVisitNotes{noted.id, noted.version, QStringLiteral("Key")});
    const Visit cleared = desk.visit(week(3));
    CHECK_FALSE(desk.act(SaveVisitNotes{cleared.id, cleared.version, QString()}).edited);
    const SetSeries same = desk.pattern("FREQ=WEEKLY");
    CHECK(inShort(desk.ask(PlanSeries{same})) == QStringLiteral("========"));
    desk.act(same);
    CHECK(desk.visit(week(2)).technicians == std::vector{desk.ann});
}

TEST_CASE("A pattern that is moved leaves out who is out of use, as do visits that are changed")
{
    WeeklyDesk desk;
    desk.use(false);
    SetSeries later = desk.pattern("FREQ=WEEKLY");
    later.pattern.startMinute = 11 * 60;
    later.from = week(5);
    desk.act(later);
    CHECK(desk.visit(week(5)).technicians.empty());
    CHECK(desk.series()->parts.back().technicians == std::vector{desk.ann});
    const Series moved =
        desk.act(desk.moveSeries(week(2), SeriesScope::Following, WallTime::at(week(2), 14)));
    CHECK(moved.parts.back().technicians.empty());
    CHECK(desk.visit(week(1)).technicians == std::vector{desk.ann});
    CHECK(desk.visit(week(3)).technicians.empty());
    SetSeries other = desk.pattern("FREQ=WEEKLY");
    other.pattern.technicians = {desk.ann};
    other.from = week(9);
    CHECK(refusedCleanly(desk, other).code == ErrorCode::RuleBroken);
}

TEST_CASE("How far somebody may look is bounded, and what cannot be made is not tried again and again")
{
    WeeklyDesk desk;
    const QDate most = monday.addYears(5);
    desk.ask(BoardRange{monday.addYears(40), monday.addYears(40)});
    CHECK(desk.madeUntil() >= most);
    CHECK(desk.madeUntil() < most.addDays(200));
    int commits = 0;
    desk.office().onCommit([&commits](const ActReport &) { ++commits; });
    desk.act(ExtendSeries{monday.addYears(60)});
    desk.ask(BoardRange{monday.addYears(41), monday.addYears(41)});
    CHECK(commits == 0);
    Statement(desk.connection(), "UPDATE series SET zone = 'Mars/Base', made_until = '2026-03-02'").run();
    ReadScope scope(desk.connection(), desk.clock(), desk.owner());
    CHECK(seriesToMake(scope, monday.addYears(1)).empty());
}

TEST_CASE("Last visits that were moved beyond what was made stay when a later act is done again")
{
    WeeklyDesk desk;
    const auto look = [&desk](int weeks) { desk.ask(BoardRange{week(weeks), week(weeks)}); };
    look(100);
    const auto moveAll = [&desk](int fromDay, int toDay, int hour) {
        return desk.report(desk.moveSeries(monday.addDays(fromDay), SeriesScope::All,
                                           WallTime::at(monday.addDays(toDay), hour)));
    };
    moveAll(0, 2, 9);
    moveAll(2, 4, 9);
    REQUIRE(desk.details().visits.back().visit.originalDate > desk.madeUntil());
    const auto dump = [&desk] { return dumpOffice(desk.connection(), DumpPart::UserTables); };
    const QString before = dump();
    const ActReport later = moveAll(4, 4, 11).report;
    const QString after = dump();
    REQUIRE(desk.office().undo(desk.owner(), later.changeset, later.text));
    CHECK(dump() == before);
    look(160);
    REQUIRE(desk.office().redo(desk.owner(), later.changeset, later.text));
    CHECK(dump() == after);
}
