// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/seriesplan.h"
#include "tests/testkit/monday.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

SeriesPattern pattern(const char *rule, const QDate &first = monday)
{
    return {QString::fromLatin1(rule), first, 8 * 60, 60, {}};
}

Series series(std::initializer_list<SeriesPattern> parts)
{
    Series made;
    made.zone = "America/Chicago";
    made.parts = parts;
    return made;
}

SeriesVisit visitOn(const QDate &date, qint64 id, int hour = 8)
{
    SeriesVisit known;
    known.ofSeries = true;
    known.visit.id = VisitId(id);
    known.visit.originalDate = date;
    known.visit.start = WallTime::at(date, hour);
    known.visit.minutes = 60;
    return known;
}

/// "FREQ=WEEKLY;BYDAY=TU from 2026-03-03"
QString moved(const char *rule, const QDate &from, const QDate &to, const QDate &first = monday)
{
    const auto shifted = shiftedPattern(pattern(rule, first), from, to);
    return shifted ? shifted->rule + QStringLiteral(" from ") + shifted->first.toString(Qt::ISODate)
                   : QString();
}

} // namespace

TEST_CASE("A series gives the dates of its parts, extra ones in, skipped ones out")
{
    Series two =
        series({pattern("FREQ=WEEKLY;UNTIL=20260315"), pattern("FREQ=WEEKLY;BYDAY=TU", monday.addDays(15))});
    two.extra = {monday.addDays(3)};
    two.skipped = {monday.addDays(7)};
    const std::vector<QDate> dates{monday, monday.addDays(3), monday.addDays(15), monday.addDays(22)};
    CHECK(datesOf(two, monday, monday.addDays(25)) == dates);
    CHECK(isDateOf(two, monday.addDays(3)));
    CHECK_FALSE(isDateOf(two, monday.addDays(7)));
    CHECK(two.partOf(monday.addDays(-5)) == two.parts[0]);
    CHECK(two.partOf(monday.addDays(14)) == two.parts[0]);
    CHECK(two.partOf(monday.addDays(15)) == two.parts[1]);
    CHECK_FALSE(endsBy(two, monday.addDays(400)));
    CHECK(endsBy(series({pattern("FREQ=WEEKLY;COUNT=3")}), monday.addDays(14)));
    CHECK_FALSE(endsBy(series({pattern("FREQ=WEEKLY;COUNT=3")}), monday.addDays(13)));
}

TEST_CASE("A pattern is cut at a day without losing count or phase")
{
    const auto rest = restFrom(pattern("FREQ=WEEKLY;INTERVAL=2;COUNT=5;BYDAY=MO,TH"), monday.addDays(5));
    REQUIRE(rest);
    CHECK(rest->rule == QStringLiteral("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=MO,TH"));
    CHECK(rest->first == monday.addDays(14));
    CHECK_FALSE(restFrom(pattern("FREQ=DAILY;COUNT=2"), monday.addDays(2)));
    CHECK(restFrom(pattern("FREQ=MONTHLY", QDate(2026, 1, 31)), QDate(2026, 2, 1))->first ==
          QDate(2026, 3, 31));
    const Series ended = endedBefore(series({pattern("FREQ=WEEKLY;COUNT=5")}), monday.addDays(14));
    CHECK(ended.parts.at(0).rule == QStringLiteral("FREQ=WEEKLY;UNTIL=20260315"));
    CHECK(endedBefore(series({pattern("FREQ=WEEKLY;COUNT=2")}), monday.addDays(14)).parts.at(0).rule ==
          QStringLiteral("FREQ=WEEKLY;COUNT=2"));
    CHECK(endedBefore(series({pattern("FREQ=WEEKLY")}), monday).parts.empty());
}

TEST_CASE("A pattern goes to another day with one of its visits, or says that it cannot")
{
    const QDate tuesday = monday.addDays(1);
    CHECK(moved("FREQ=WEEKLY", monday, tuesday) == QStringLiteral("FREQ=WEEKLY from 2026-03-03"));
    CHECK(moved("FREQ=WEEKLY;BYDAY=MO,TH", monday, tuesday) ==
          QStringLiteral("FREQ=WEEKLY;BYDAY=TU,FR from 2026-03-03"));
    CHECK(moved("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", monday, tuesday)
              .isEmpty()); // its Sunday would be next week's
    CHECK(moved("FREQ=DAILY;COUNT=3", monday, tuesday) ==
          QStringLiteral("FREQ=DAILY;COUNT=3 from 2026-03-03"));
    CHECK(moved("FREQ=MONTHLY;BYDAY=1MO", monday, QDate(2026, 3, 12)) ==
          QStringLiteral("FREQ=MONTHLY;BYDAY=2TH from 2026-03-12"));
    CHECK(moved("FREQ=MONTHLY;BYMONTHDAY=-1", QDate(2026, 3, 31), QDate(2026, 3, 30), QDate(2026, 3, 31)) ==
          QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=-2 from 2026-03-30"));
    CHECK(moved("FREQ=MONTHLY;BYMONTHDAY=2", monday, QDate(2026, 4, 1)).isEmpty());
    CHECK(moved("FREQ=YEARLY", monday, QDate(2026, 5, 4)) ==
          QStringLiteral("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4 from 2026-05-04"));
    CHECK(moved("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", monday, tuesday).isEmpty());
}

TEST_CASE("A pattern by months or years keeps its last visit, and gets no other, when it goes to another day")
{
    const QDate third(2027, 1, 21);
    CHECK(moved("FREQ=MONTHLY;UNTIL=20271216;BYDAY=3TH", third, QDate(2027, 1, 12), third) ==
          QStringLiteral("FREQ=MONTHLY;UNTIL=20271231;BYDAY=2TU from 2027-01-12"));
    const QDate friday(2027, 1, 1);
    CHECK(moved("FREQ=MONTHLY;UNTIL=20271231;BYDAY=1FR", friday, QDate(2027, 1, 12), friday) ==
          QStringLiteral("FREQ=MONTHLY;UNTIL=20271231;BYDAY=2TU from 2027-01-12"));
    CHECK(moved("FREQ=MONTHLY;UNTIL=20270615;BYMONTHDAY=31", QDate(2027, 1, 31), QDate(2027, 1, 2),
                QDate(2027, 1, 31)) ==
          QStringLiteral("FREQ=MONTHLY;UNTIL=20270531;BYMONTHDAY=2 from 2027-01-02"));
    const QDate february(2027, 2, 1);
    CHECK(moved("FREQ=YEARLY;UNTIL=20280201", february, QDate(2027, 3, 31), february) ==
          QStringLiteral("FREQ=YEARLY;UNTIL=20281231;BYMONTH=3;BYMONTHDAY=31 from 2027-03-31"));
    CHECK(moved("FREQ=WEEKLY;UNTIL=20260330", monday, monday.addDays(1)) ==
          QStringLiteral("FREQ=WEEKLY;UNTIL=20260331 from 2026-03-03"));
}

TEST_CASE("A part that has no date of its rule stays for the dates written in beside it")
{
    Series later = series({pattern("FREQ=WEEKLY;COUNT=3", monday.addDays(35))});
    later.extra = {monday.addDays(18)};
    const Series ended = endedBefore(later, monday.addDays(35));
    REQUIRE(ended.parts.size() == 1);
    CHECK(ended.parts[0].from == monday.addDays(18));
    CHECK(datesOf(ended, monday, monday.addDays(400)) == std::vector{monday.addDays(18)});
    CHECK(endedBefore(later, monday.addDays(18)).parts.empty());

    Series two = ended;
    two.parts.push_back(pattern("FREQ=WEEKLY", monday.addDays(42)));
    two.parts.back().from = monday.addDays(30);
    CHECK(two.partOf(monday.addDays(29)) == two.parts[0]);
    CHECK(two.partOf(monday.addDays(30)) == two.parts[1]);
    CHECK(patternAhead(two, monday).first == monday.addDays(42));
    CHECK_FALSE(patternAhead(two, monday).from.isValid());
}

TEST_CASE("Visits follow a pattern that repeats as often, and no two come to stand for one date")
{
    const Series before = series({pattern("FREQ=WEEKLY;COUNT=3")});
    const Series after = series({pattern("FREQ=WEEKLY;BYDAY=TU;COUNT=3", monday.addDays(1))});
    const auto pairs = pairedDates(before, after, monday, monday.addDays(60));
    CHECK(pairs.size() == 3);
    CHECK(pairs.at(monday.addDays(7)) == monday.addDays(8));
    CHECK(pairedDates(before, series({pattern("FREQ=DAILY;COUNT=3")}), monday, monday.addDays(60)).empty());
    CHECK(
        pairedDates(before, series({pattern("FREQ=WEEKLY", monday.addDays(14))}), monday, monday.addDays(60))
            .empty());

    SeriesChange change{after, monday, monday.addDays(60), monday, pairs, {}};
    std::vector<SeriesVisit> visits{visitOn(monday, 1), visitOn(monday.addDays(7), 2),
                                    visitOn(monday.addDays(14), 3),
                                    visitOn(monday.addDays(8), 4)}; // an extra date where the second would go
    change.after.extra = {monday.addDays(8)};
    const auto steps = planSeries(visits, change);
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].kind == SeriesStep::Kind::Change);
    CHECK(steps[0].newDate == monday.addDays(1));
    CHECK(steps[1].kind == SeriesStep::Kind::Remove);
    CHECK(steps[2].kind == SeriesStep::Kind::Keep);
    CHECK(steps[3].newDate == monday.addDays(15));
}

TEST_CASE("The past gets no new visits and keeps those it has")
{
    const Series after = series({pattern("FREQ=WEEKLY;COUNT=4")});
    SeriesChange change{after, monday, monday.addDays(60), monday.addDays(10), {}, {}};
    const auto steps = planSeries({visitOn(monday, 1, 7)}, change);
    REQUIRE(steps.size() == 3); // 9 March lies behind, too
    CHECK(steps[0].kind == SeriesStep::Kind::Keep);
    CHECK_FALSE(steps[0].why.isEmpty());
    CHECK(steps[1].newDate == monday.addDays(14));
}

TEST_CASE("A visit to come does not go to a day that has passed unless it was named")
{
    const QDate friday = monday.addDays(4);
    const QDate tuesday = monday.addDays(1);
    const Series after = series({pattern("FREQ=WEEKLY;BYDAY=TU;COUNT=3", tuesday)});
    SeriesChange change{after,
                        tuesday,
                        monday.addDays(60),
                        monday.addDays(2),
                        {{friday, tuesday}, {friday.addDays(7), tuesday.addDays(7)}},
                        {}};
    const std::vector<SeriesVisit> visits{visitOn(friday, 1), visitOn(friday.addDays(7), 2)};
    auto steps = planSeries(visits, change);
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].kind == SeriesStep::Kind::Keep);
    CHECK(steps[0].newDate == tuesday); // its place in the row is taken
    CHECK(steps[0].after == WallTime::at(friday, 8));
    CHECK_FALSE(steps[0].why.isEmpty());
    CHECK(steps[1].after == WallTime::at(tuesday.addDays(7), 8));
    CHECK(steps[2].kind == SeriesStep::Kind::Add);
    change.reset = {VisitId(1)};
    steps = planSeries(visits, change);
    CHECK(steps[0].kind == SeriesStep::Kind::Change);
    CHECK(steps[0].after == WallTime::at(tuesday, 8));
}
