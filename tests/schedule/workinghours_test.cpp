// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

const TechnicianId ann(1);
const TechnicianId bob(2);

TimeOff off(TechnicianId technician, const WallTime &start, const WallTime &end, const char *reason = "")
{
    TimeOff timeOff;
    timeOff.technician = technician;
    timeOff.start = start;
    timeOff.end = end;
    timeOff.reason = QString::fromLatin1(reason);
    return timeOff;
}

using Ranges = std::vector<MinuteRange>;

std::string roundTrip(const char *text)
{
    const auto week = workingWeekFromText(QString::fromLatin1(text));
    return week ? workingWeekText(*week).toStdString() : "refused";
}

} // namespace

TEST_CASE("the usual week is Monday to Friday, 08:00 to 17:00", "[workinghours]")
{
    const WorkingWeek week = usualWorkingWeek();
    CHECK(workingWeekText(week) == QStringLiteral("Mon-Fri 08:00-17:00"));
    CHECK(workingRanges(week, {}, ann, monday) == Ranges{{480, 1020}});
    CHECK(workingRanges(week, {}, ann, monday.addDays(5)).empty());
}

TEST_CASE("times off cut holes into the hours of their technician only", "[workinghours]")
{
    const WorkingWeek week = usualWorkingWeek();
    const std::vector<TimeOff> times{off(ann, WallTime::at(monday, 12), WallTime::at(monday, 13), "Doctor"),
                                     off(bob, WallTime::at(monday, 0), WallTime::at(monday.addDays(2), 0))};
    CHECK(workingRanges(week, times, ann, monday) == Ranges{{480, 720}, {780, 1020}});
    CHECK(workingRanges(week, times, bob, monday).empty());
    CHECK(workingRanges(week, times, bob, monday.addDays(1)).empty());
    CHECK(workingRanges(week, times, bob, monday.addDays(2)) == Ranges{{480, 1020}});
    const auto found = timeOffOn(times, ann, monday);
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == MinuteRange{720, 780});
    CHECK(found[0].second == QStringLiteral("Doctor"));
}

TEST_CASE("time off over several days is clipped to each of them", "[workinghours]")
{
    const std::vector<TimeOff> times{off(ann, WallTime::at(monday, 15), WallTime::at(monday.addDays(2), 10))};
    CHECK(timeOffOn(times, ann, monday)[0].first == MinuteRange{900, 1440});
    CHECK(timeOffOn(times, ann, monday.addDays(1))[0].first == MinuteRange{0, 1440});
    CHECK(timeOffOn(times, ann, monday.addDays(2))[0].first == MinuteRange{0, 600});
    CHECK(timeOffOn(times, ann, monday.addDays(3)).empty());
    CHECK(timeOffOn(times, ann, monday.addDays(-1)).empty());
}

TEST_CASE("ranges that touch or overlap are joined and put in order", "[workinghours]")
{
    WorkingWeek week;
    week.days[0] = {{780, 1020}, {480, 720}, {720, 780}, {1100, 1100}};
    CHECK(workingRanges(week, {}, ann, monday) == Ranges{{480, 1020}});
}

TEST_CASE("working weeks are written and read back", "[workinghours]")
{
    CHECK(roundTrip("Mon-Fri 08:00-17:00; Sat 09:00-12:00") == "Mon-Fri 08:00-17:00; Sat 09:00-12:00");
    CHECK(roundTrip("mon 8:00-12:00, 13:00-17:00") == "Mon 08:00-12:00, 13:00-17:00");
    CHECK(roundTrip("Mon, Wed, Fri 08:00-17:00") == "Mon 08:00-17:00; Wed 08:00-17:00; Fri 08:00-17:00");
    CHECK(roundTrip("Sat-Mon 00:00-24:00") == "Mon 00:00-24:00; Sat-Sun 00:00-24:00");
    CHECK(roundTrip("Mon 08:00-12:00; Tue 08:00-12:00") == "Mon-Tue 08:00-12:00");
    CHECK(roundTrip("").empty());
}

TEST_CASE("hours that are not understood are refused whole", "[workinghours]")
{
    for (const char *text :
         {"always", "Mon", "08:00-17:00", "Mon 17:00-08:00", "Mon 08:00", "Mon 08:00-25:00",
          "Mon 08:60-09:00", "Mon 08:00-12:00, 11:00-13:00", "Mon 08:00-12:00; Mon 13:00-14:00",
          "Day 08:00-12:00", "Mon-Tue-Wed 08:00-09:00"}) {
        CAPTURE(text);
        CHECK(roundTrip(text) == "refused");
    }
}
