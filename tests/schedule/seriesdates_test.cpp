// SPDX-License-Identifier: GPL-3.0-or-later
// Which visit goes where when a pattern moves, and when no pattern can follow.
#include "core/schedule/seriesplan.h"
#include "tests/testkit/monday.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

Series series(const char *rule, const QDate &first)
{
    Series made;
    made.zone = "America/Chicago";
    made.parts = {{QString::fromLatin1(rule), first, 8 * 60, 60, {}}};
    return made;
}

/// "2026-03-31>2026-03-30": what goes to another date.
QString shown(const std::map<QDate, QDate> &pairs)
{
    QStringList texts;
    for (const auto &[from, to] : pairs)
        texts += from.toString(Qt::ISODate) + QLatin1Char('>') + to.toString(Qt::ISODate);
    return texts.join(QLatin1Char(' '));
}

QString shifted(const char *rule, const QDate &from, const QDate &to, const QDate &until)
{
    const Series before = series(rule, from);
    const auto pattern = shiftedPattern(before.parts.front(), from, to);
    REQUIRE(pattern.has_value());
    Series after = before;
    after.parts = {*pattern};
    return shown(movedDates(before, from, after, std::min(from, to), until));
}

bool canShift(const char *rule, const QDate &first, const QDate &from, const QDate &to)
{
    return shiftedPattern(series(rule, first).parts.front(), from, to).has_value();
}

} // namespace

TEST_CASE("Visits of the 31st, of a fifth Friday, of 29 February go to their own month's or year's new date")
{
    const QDate january(2026, 1, 31);
    CHECK(shifted("FREQ=MONTHLY;BYMONTHDAY=31", january, QDate(2026, 1, 30), QDate(2026, 7, 31)) ==
          QStringLiteral("2026-01-31>2026-01-30 2026-03-31>2026-03-30 2026-05-31>2026-05-30 "
                         "2026-07-31>2026-07-30"));
    CHECK(shifted("FREQ=MONTHLY;BYDAY=5FR", QDate(2026, 1, 30), QDate(2026, 1, 29), QDate(2026, 8, 1)) ==
          QStringLiteral("2026-01-30>2026-01-29 2026-07-31>2026-07-30"));
    CHECK(shifted("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", QDate(2024, 2, 29), QDate(2024, 2, 28),
                  QDate(2032, 12, 31)) ==
          QStringLiteral("2024-02-29>2024-02-28 2028-02-29>2028-02-28 2032-02-29>2032-02-28"));
}

TEST_CASE("A monthly pattern chosen anew takes over the visits of its month, or of the one before")
{
    const QDate from(2026, 3, 5);
    const Series last = series("FREQ=MONTHLY;BYMONTHDAY=31", QDate(2026, 1, 31));
    CHECK(shown(pairedDates(last, series("FREQ=MONTHLY;BYMONTHDAY=28", from), from, QDate(2026, 6, 1))) ==
          QStringLiteral("2026-03-31>2026-03-28 2026-05-31>2026-05-28"));
    const Series thirtieth = series("FREQ=MONTHLY;BYMONTHDAY=30", QDate(2026, 1, 30));
    CHECK(
        shown(pairedDates(thirtieth, series("FREQ=MONTHLY;BYMONTHDAY=1", from), from, QDate(2026, 5, 15))) ==
        QStringLiteral("2026-03-30>2026-04-01 2026-04-30>2026-05-01"));
}

TEST_CASE("A monthly or yearly pattern does not follow a visit on a date that is not its own")
{
    const QDate tenth(2026, 3, 10);
    CHECK(canShift("FREQ=MONTHLY;BYMONTHDAY=10", tenth, tenth, QDate(2026, 3, 12)));
    CHECK(canShift("FREQ=MONTHLY", tenth, QDate(2026, 4, 10), QDate(2026, 4, 12)));
    CHECK_FALSE(canShift("FREQ=MONTHLY;BYMONTHDAY=10", tenth, QDate(2026, 3, 20), QDate(2026, 3, 22)));
    CHECK_FALSE(canShift("FREQ=MONTHLY", tenth, QDate(2026, 3, 20), QDate(2026, 3, 22)));
    CHECK_FALSE(canShift("FREQ=MONTHLY;BYDAY=1MO", QDate(2026, 3, 2), QDate(2026, 3, 3), QDate(2026, 3, 4)));
    CHECK_FALSE(canShift("FREQ=YEARLY", tenth, QDate(2027, 3, 11), QDate(2027, 3, 12)));
    CHECK_FALSE(canShift("FREQ=YEARLY;BYMONTHDAY=10", tenth, tenth, QDate(2026, 3, 12))); // every month's
    // The same pattern that only begins later goes along.
    CHECK(canShift("FREQ=MONTHLY;BYMONTHDAY=10", QDate(2026, 5, 10), tenth, QDate(2026, 3, 12)));
}

TEST_CASE("A series of several patterns is told in words by all that are to come, each with its time")
{
    Series parts = series("FREQ=WEEKLY;UNTIL=20260308", monday);
    parts.parts.push_back({QStringLiteral("FREQ=WEEKLY;COUNT=19"), monday.addDays(7), 12 * 60 + 30, 90, {}});
    const QLocale locale(QStringLiteral("en_US"));
    CHECK(seriesInWords(parts, monday, locale) ==
          QStringLiteral("Every Monday, until Mar 8, 2026, at 8:00 AM; from Mar 9, 2026 on: Every Monday, 19 "
                         "times, at 12:30 PM"));
    CHECK(seriesInWords(parts, monday.addDays(3), locale) == QStringLiteral("Every Monday, 19 times"));
    CHECK(seriesInWords(parts, monday.addYears(3), locale) == QStringLiteral("Every Monday, 19 times"));
    CHECK(partsAhead(parts, monday.addYears(3)) == std::vector<const SeriesPattern *>{&parts.parts.back()});
}

TEST_CASE("What is ahead of a series begins with the part in force and goes on to the end of the last")
{
    Series parts = series("FREQ=WEEKLY;UNTIL=20260322", monday);
    parts.parts.push_back({QStringLiteral("FREQ=WEEKLY;COUNT=3"), monday.addDays(21), 13 * 60, 90, {}});
    const SeriesPattern ahead = patternAhead(parts, monday.addDays(2));
    CHECK(ahead.first == monday);
    CHECK(ahead.startMinute == 8 * 60);
    CHECK(ahead.rule == QStringLiteral("FREQ=WEEKLY;UNTIL=20260406"));
    CHECK(patternAhead(parts, monday.addDays(15)) == parts.parts.back()); // the first gives no date any more
    CHECK(patternAhead(parts, monday.addDays(30)) == parts.parts.back());
    parts.parts.back().rule = QStringLiteral("FREQ=WEEKLY");
    CHECK(patternAhead(parts, monday).rule == QStringLiteral("FREQ=WEEKLY"));
    parts.parts.back().rule = QStringLiteral("FREQ=WEEKLY;UNTIL=20260501");
    CHECK(patternAhead(parts, monday).rule == QStringLiteral("FREQ=WEEKLY;UNTIL=20260501"));
    const Series one = series("FREQ=WEEKLY;COUNT=4", monday);
    CHECK(patternAhead(one, monday.addYears(1)) == one.parts.front());
}
