// SPDX-License-Identifier: GPL-3.0-or-later
// The skill for which a folder was booked holds for its series.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QString gas = QStringLiteral("Gas");

/// Ann, who has no skill, is booked for work that needs one.
struct SkilledDesk : SeriesDesk
{
    SkilledDesk()
    {
        const Visit booked = ask(Folder{folder.id}).visits.front();
        VisitWishes wishes = booked.wishes;
        wishes.skill = gas;
        act(SaveVisitWishes{booked.id, booked.version, wishes});
    }
    QStringList skills(int most = 5)
    {
        QStringList skills;
        for (const SeriesVisit &known : details().visits)
            skills << known.visit.wishes.skill;
        return skills.mid(0, most);
    }
};

} // namespace

TEST_CASE("All visits of a series need the skill for which the folder was booked, and none counts as changed")
{
    SkilledDesk desk;
    thereAndBack(desk, desk.pattern("FREQ=WEEKLY;COUNT=3"));
    CHECK(desk.skills() == QStringList{gas, gas, gas});
    for (const SeriesVisit &known : desk.details().visits)
        CHECK_FALSE(known.visit.edited);
    thereAndBack(desk, desk.moveSeries(monday, SeriesScope::All, WallTime::at(monday.addDays(1), 10)));
    CHECK(desk.times() == QStringLiteral("2026-03-03T10:00 2026-03-10T10:00 2026-03-17T10:00"));
    const Visit extra = desk.act(AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(9)});
    CHECK(extra.wishes.skill == gas);
    CHECK_FALSE(extra.edited);
    CHECK(desk.office().verify().isEmpty());
}

TEST_CASE("Visits that are made when somebody looks further need the skill as well")
{
    SkilledDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY"));
    desk.move(monday, WallTime::at(monday.addDays(1), 9));
    desk.ask(BoardRange{monday.addYears(2), monday.addYears(2)});
    const auto skills = desk.skills(1000);
    CHECK(skills.size() > 110);
    CHECK(skills.count(gas) == skills.size());
}

TEST_CASE("The skill of one visit that a person takes away or changes is that visit's own")
{
    SkilledDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    const Visit first = desk.visit(monday);
    CHECK(desk.act(SaveVisitWishes{first.id, first.version, {}}).edited);
    const Visit extra = desk.act(AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(9)});
    CHECK(extra.wishes.skill == gas);
    VisitWishes again;
    again.skill = gas;
    CHECK_FALSE(desk.act(SaveVisitWishes{first.id, desk.visit(monday).version, again}).edited);
}

TEST_CASE("Where all visits were changed by hand, another skill of one is not that of those made later")
{
    SkilledDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    for (int n = 0; n < 3; ++n) {
        const Visit visit = desk.visit(monday.addDays(7 * n));
        desk.act(SaveVisitNotes{visit.id, visit.version, QStringLiteral("Ring twice")});
    }
    const Visit first = desk.visit(monday);
    VisitWishes other = first.wishes;
    other.skill = QStringLiteral("Backflow");
    CHECK(desk.act(SaveVisitWishes{first.id, first.version, other}).edited);
    CHECK(desk.series()->skill == gas);
    const Visit extra = desk.act(AddSeriesDate{desk.folder.id, desk.series()->version, monday.addDays(23)});
    CHECK(extra.wishes.skill == gas);
    const Visit now = desk.visit(monday);
    CHECK(desk.act(SaveVisitNotes{now.id, now.version, {}}).edited); // its skill is its own still
}

TEST_CASE("The preview of a series tells of the skill that its technician has not")
{
    SkilledDesk desk;
    const SeriesPlan plan = desk.ask(PlanSeries{desk.pattern("FREQ=WEEKLY;COUNT=3")});
    REQUIRE(plan.conflicts.size() == 3);
    CHECK(plan.conflicts.front().stays); // the booked one stays where it is
    CHECK(plan.conflicts.front().text.contains(gas));
    CHECK_FALSE(plan.conflicts.back().stays);
    CHECK(plan.conflicts.back().text.contains(gas));
}
