// SPDX-License-Identifier: GPL-3.0-or-later
// What calendars of others write as the end of a rule becomes the last day of it.
#include "core/schedule/recurrence.h"
#include "core/schedule/ruleuntil.h"
#include "core/schedule/zonedday.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

std::string day(const char *until, int hour, const char *zone = "America/Chicago")
{
    const QString rule = QStringLiteral("FREQ=DAILY;UNTIL=%1;BYDAY=MO").arg(QLatin1String(until));
    return withLastDay(rule, *findZone(zone), hour * 60).section(u';', 1, 1).section(u'=', 1).toStdString();
}

} // namespace

TEST_CASE("A rule that ends at a time of UTC ends on the day that it is in the zone")
{
    CHECK(day("20270101T055959Z", 9) == "20261231");
    CHECK(day("20270101T060000Z", 0) == "20270101");
    CHECK(day("20270101T060000Z", 9) == "20261231"); // midnight: the day's visit would come later
    CHECK(day("20270101T150000Z", 9) == "20270101"); // its own start
    CHECK(day("20270101T145959Z", 9) == "20261231");
    CHECK(day("20270701T140000Z", 9) == "20270701"); // in summer
    CHECK(day("20261231T160000Z", 9, "Asia/Tokyo") == "20261231");
    CHECK(day("20261231T160000Z", 1, "Asia/Tokyo") == "20270101");
}

TEST_CASE("A rule that ends at a time of the wall clock ends with the last visit that begins by then")
{
    CHECK(day("20270101T235959", 9) == "20270101");
    CHECK(day("20270101T090000", 9) == "20270101");
    CHECK(day("20270101T085959", 9) == "20261231");
    CHECK(day("20270101t235959z", 9) == "20270101");
}

TEST_CASE("An end of a rule that cannot be read is refused and not cut to its date")
{
    CHECK(day("20270101", 9) == "20270101");
    for (const char *until :
         {"20270101Tnonsense", "20270101T2359", "20270101T996101Z", "20270101T235959ZZ"}) {
        INFO(until);
        CHECK(day(until, 9) == until);
        CHECK_FALSE(parseRule(QStringLiteral("FREQ=DAILY;UNTIL=") + QLatin1String(until)));
    }
    CHECK(parseRule(QStringLiteral("FREQ=DAILY;UNTIL=20270101")));
}
