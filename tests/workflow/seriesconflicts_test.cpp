// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/seriesdesk.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

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
