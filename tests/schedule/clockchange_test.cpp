// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/clockchange.h"

#include "core/schedule/zonedday.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

WallClock at(const char *zone, const QDate &date, int hour, int minute = 0)
{
    return wallClock(WallTime::at(date, hour, minute), *findZone(zone));
}

} // namespace

TEST_CASE("An hour is left out when the clocks go forward and comes twice when they go back", "[clockchange]")
{
    const QDate spring(2026, 3, 8);
    const QDate autumn(2026, 11, 1);
    CHECK(at("America/Chicago", spring, 1, 59) == WallClock::Once);
    CHECK(at("America/Chicago", spring, 2) == WallClock::LeftOut);
    CHECK(at("America/Chicago", spring, 2, 59) == WallClock::LeftOut);
    CHECK(at("America/Chicago", spring, 3) == WallClock::Once);
    CHECK(at("America/Chicago", autumn, 0, 59) == WallClock::Once);
    CHECK(at("America/Chicago", autumn, 1) == WallClock::Twice);
    CHECK(at("America/Chicago", autumn, 1, 59) == WallClock::Twice);
    CHECK(at("America/Chicago", autumn, 2) == WallClock::Once);
    CHECK(at("America/Chicago", autumn.addDays(-1), 1, 30) == WallClock::Once);
    CHECK(at("America/Chicago", autumn.addDays(1), 1, 30) == WallClock::Once);
    CHECK(at("America/Phoenix", spring, 2, 30) == WallClock::Once);
    // By half an hour, over midnight, and a whole day.
    CHECK(at("Australia/Lord_Howe", {2026, 4, 5}, 1, 29) == WallClock::Once);
    CHECK(at("Australia/Lord_Howe", {2026, 4, 5}, 1, 30) == WallClock::Twice);
    CHECK(at("Australia/Lord_Howe", {2026, 10, 4}, 2, 15) == WallClock::LeftOut);
    CHECK(at("Pacific/Apia", {2011, 12, 30}, 9) == WallClock::LeftOut);
    CHECK(at("Pacific/Apia", {2011, 12, 31}, 9) == WallClock::Once);
}

TEST_CASE("What becomes of such a time is said in words, of any other nothing", "[clockchange]")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QTimeZone chicago = *findZone("America/Chicago");
    const auto plain = [](QString text) {
        return text.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' ');
    };
    CHECK(plain(leftOutText(WallTime::at({2026, 3, 8}, 2, 30), chicago)) ==
          QStringLiteral("There is no 2:30 AM on Sunday, March 8, 2026: the clocks go forward then and show "
                         "3:30 AM instead. Choose another time."));
    CHECK(
        plain(twiceText(WallTime::at({2026, 11, 1}, 1, 30), chicago)) ==
        QStringLiteral("1:30 AM comes twice on Sunday, November 1, 2026, since the clocks go back; the first "
                       "of the two is meant."));
    for (const QDate &date : {QDate(2026, 3, 8), QDate(2026, 11, 1)})
        for (const int hour : {0, 5, 9, 23}) {
            CHECK(leftOutText(WallTime::at(date, hour), chicago).isEmpty());
            CHECK(twiceText(WallTime::at(date, hour), chicago).isEmpty());
        }
    QLocale::setDefault(before);
}
