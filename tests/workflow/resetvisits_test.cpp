// SPDX-License-Identifier: GPL-3.0-or-later
// Visits that are given back to their series.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A confirmed visit that goes back to another time is to be confirmed again")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2"));
    const Visit moved = desk.move(monday, WallTime::at(monday, 15));
    const Visit confirmed = desk.act(SetVisitStatus{moved.id, moved.version, VisitStatus::Confirmed});
    thereAndBack(desk, ResetVisits{desk.folder.id, desk.series()->version, {{moved.id, confirmed.version}}});
    CHECK(desk.visit(monday).start == WallTime::at(monday, 9));
    CHECK(desk.visit(monday).status == VisitStatus::Scheduled);
}

TEST_CASE("A confirmed visit whose length alone goes back stays confirmed")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2"));
    const Visit before = desk.visit(monday);
    const Visit longer = desk.act(MoveVisit{before.id, before.version, before.start, 90, before.technicians});
    const Visit confirmed = desk.act(SetVisitStatus{longer.id, longer.version, VisitStatus::Confirmed});
    desk.act(ResetVisits{desk.folder.id, desk.series()->version, {{longer.id, confirmed.version}}});
    CHECK(desk.visit(monday).minutes == 60);
    CHECK(desk.visit(monday).status == VisitStatus::Confirmed);
}

TEST_CASE("A visit that somebody changed a moment ago is not given back unseen")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=2"));
    const Visit moved = desk.move(monday, WallTime::at(monday, 15));
    desk.move(monday, WallTime::at(monday, 16));
    const ResetVisits reset{desk.folder.id, desk.series()->version, {{moved.id, moved.version}}};
    CHECK(refusedCleanly(desk, reset).code == ErrorCode::Conflict);
    CHECK(desk.visit(monday).start == WallTime::at(monday, 16));
}
