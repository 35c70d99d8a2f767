// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/visittime.h"
#include <QTimeZone>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QTimeZone chicago("America/Chicago");

Visit at(const QDate &date, int hour, int minute = 0)
{
    Visit visit;
    setVisitTime(visit, WallTime::at(date, hour, minute), chicago, 100);
    return visit;
}

} // namespace

TEST_CASE("08:00 stays 08:00 before and after a clock change, 23 and 25 hours apart")
{
    const qint64 saturday = at(QDate(2026, 3, 7), 8).startUtc;
    const qint64 sunday = at(QDate(2026, 3, 8), 8).startUtc;
    CHECK(sunday - saturday == 23 * 3600);
    CHECK(at(QDate(2026, 11, 1), 8).startUtc - at(QDate(2026, 10, 31), 8).startUtc == 25 * 3600);
}

TEST_CASE(
    "A start in the spring gap keeps its wall time and begins an hour later: in autumn the first of the two")
{
    const Visit gap = at(QDate(2026, 3, 8), 2, 30);
    CHECK(gap.start == WallTime::at(QDate(2026, 3, 8), 2, 30));
    CHECK(gap.startUtc == at(QDate(2026, 3, 8), 3, 30).startUtc);
    const Visit twice = at(QDate(2026, 11, 1), 1, 30);
    CHECK(at(QDate(2026, 11, 1), 2, 30).startUtc - twice.startUtc == 2 * 3600);
}

TEST_CASE("Length is elapsed time: an hour over the gap ends two hours later on the wall")
{
    Visit visit = at(QDate(2026, 3, 8), 1, 30);
    visit.minutes = 60;
    CHECK(visitEnd(visit, chicago) == WallTime::at(QDate(2026, 3, 8), 3, 30));
}

TEST_CASE("Waiting begins when the time is taken away and is not begun again")
{
    Visit visit = at(QDate(2026, 3, 2), 9);
    CHECK(visit.waitingSince == 0);
    setVisitTime(visit, std::nullopt, chicago, 200);
    CHECK(visit.waitingSince == 200);
    CHECK(visit.startUtc == 0);
    setVisitTime(visit, std::nullopt, chicago, 300);
    CHECK(visit.waitingSince == 200);
    setVisitTime(visit, WallTime::at(QDate(2026, 3, 2), 9), chicago, 400);
    CHECK(visit.waitingSince == 0);
    setVisitTime(visit, std::nullopt, chicago, 500);
    CHECK(visit.waitingSince == 500);
}
