// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/newpattern.h"
#include "core/schedule/zonedday.h"
#include "tests/testkit/monday.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

const QTimeZone &chicago()
{
    static const QTimeZone zone("America/Chicago");
    return zone;
}

SeriesVisit visitOn(const QDate &date, int hour, VisitStatus status = VisitStatus::Scheduled)
{
    SeriesVisit known;
    known.visit.start = WallTime::at(date, hour);
    known.visit.startUtc = ZonedDay::toUtc(*known.visit.start, chicago());
    known.visit.minutes = hour * 10;
    known.visit.status = status;
    return known;
}

SeriesPattern proposed(const std::vector<SeriesVisit> &visits)
{
    return proposedPattern(visits, monday, ZonedDay::toUtc(WallTime::at(monday, 8), chicago()));
}

} // namespace

TEST_CASE("A first pattern is proposed like the folder's next visit, not like one that is long over")
{
    const auto done = visitOn(monday.addDays(-200), 7, VisitStatus::Done);
    const auto cancelled = visitOn(monday.addDays(1), 8, VisitStatus::Cancelled);
    const SeriesPattern pattern = proposed({done, cancelled, visitOn(monday.addDays(2), 9)});
    CHECK(pattern.first == monday.addDays(2));
    CHECK(pattern.startMinute == 9 * 60);
    CHECK(pattern.minutes == 90);
}

TEST_CASE("Without a visit to come a first pattern is proposed from today, at the time of the last one")
{
    CHECK(proposed({}).first == monday);
    const SeriesPattern pattern = proposed({visitOn(monday.addDays(-200), 7, VisitStatus::Done)});
    CHECK(pattern.first == monday);
    CHECK(pattern.startMinute == 7 * 60);
    CHECK(proposed({visitOn(monday.addDays(-3), 7)}).first == monday); // late
    SeriesVisit waits;
    waits.visit.minutes = 45;
    CHECK(proposed({waits}).first == monday);
    CHECK(proposed({waits}).minutes == 45);
}
