// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder's first pattern may be.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A first pattern that lies behind altogether is refused")
{
    SeriesDesk desk;
    desk.clock().advance(30 * 86400);
    CHECK(refusedCleanly(desk, desk.pattern("FREQ=WEEKLY;COUNT=4")).code == ErrorCode::RuleBroken);
    thereAndBack(desk, desk.pattern("FREQ=WEEKLY;COUNT=6"));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-04-06T09:00"));
}

TEST_CASE("A rule of another calendar that ends at a time of UTC makes no visit too many")
{
    SeriesDesk desk;
    const Series made = desk.act(desk.pattern("FREQ=DAILY;UNTIL=20260305T055959Z"));
    CHECK(made.parts.front().rule == QStringLiteral("FREQ=DAILY;UNTIL=20260304"));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-03T09:00 2026-03-04T09:00"));
}
