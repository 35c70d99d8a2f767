// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/walltime.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("wall times move over midnight in both directions", "[walltime]")
{
    const WallTime late = WallTime::at(QDate(2026, 2, 28), 23, 30);
    CHECK(late.plusMinutes(45) == WallTime::at(QDate(2026, 3, 1), 0, 15));
    CHECK(late.plusMinutes(45).plusMinutes(-45) == late);
    CHECK(WallTime::at(QDate(2026, 1, 1), 0).plusMinutes(-1) == WallTime::at(QDate(2025, 12, 31), 23, 59));
    CHECK(late.plusMinutes(45).minutesSince(late) == 45);
    CHECK(late.minutesSince(late.plusMinutes(3 * 24 * 60)) == -3 * 24 * 60);
}

TEST_CASE("wall times order by date, then by minute", "[walltime]")
{
    CHECK(WallTime::at(QDate(2026, 3, 2), 9) < WallTime::at(QDate(2026, 3, 2), 9, 1));
    CHECK(WallTime::at(QDate(2026, 3, 2), 23) < WallTime::at(QDate(2026, 3, 3), 0));
}

TEST_CASE("wall times are written and read in the form of files", "[walltime]")
{
    const WallTime nine = WallTime::at(QDate(2026, 3, 2), 9, 5);
    CHECK(nine.toText() == QStringLiteral("2026-03-02T09:05"));
    CHECK(WallTime::fromText(nine.toText()) == nine);
    CHECK(WallTime::fromText(QStringLiteral("2026-03-02 09:05")) == nine);
    for (const char *text : {"", "2026-03-02", "2026-03-02T24:00", "2026-02-30T09:00", "2026-03-02T9:05",
                             "2026-03-02T09:05:00", "2026-03-02X09:05"}) {
        CAPTURE(text);
        CHECK_FALSE(WallTime::fromText(QString::fromLatin1(text)));
    }
}
