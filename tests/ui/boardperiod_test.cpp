// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what each view shows around a day: whole weeks from the office's first day, Monday to Friday,
// whole months.
#include "ui/board/boardperiod.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("rule 22: Work view is Monday to Friday, Week view is Sunday to Saturday")
{
    const QDate wednesday(2026, 3, 4);
    const auto of = [&](BoardViewKind view) { return periodOf(view, wednesday, Qt::Sunday); };
    CHECK(of(BoardViewKind::Day) == BoardPeriod{wednesday, wednesday});
    CHECK(of(BoardViewKind::DayColumns) == BoardPeriod{wednesday, wednesday});
    CHECK(of(BoardViewKind::Week) == BoardPeriod{{2026, 3, 1}, {2026, 3, 7}});
    CHECK(of(BoardViewKind::WorkWeek) == BoardPeriod{{2026, 3, 2}, {2026, 3, 6}});
    CHECK(of(BoardViewKind::Month) == BoardPeriod{{2026, 3, 1}, {2026, 4, 4}});
    CHECK(of(BoardViewKind::List) == BoardPeriod{wednesday, wednesday.addDays(listDays - 1)});
    CHECK(periodOf(BoardViewKind::Week, wednesday, Qt::Monday) == BoardPeriod{{2026, 3, 2}, {2026, 3, 8}});
}

TEST_CASE(
    "Every view holds its day, a week seven days, a month whole weeks, whichever day a week begins with")
{
    for (int first = Qt::Monday; first <= Qt::Sunday; ++first) {
        const auto firstDay = Qt::DayOfWeek(first);
        for (QDate day(2026, 1, 1); day <= QDate(2027, 3, 1); day = day.addDays(1)) {
            const BoardPeriod week = periodOf(BoardViewKind::Week, day, firstDay);
            REQUIRE(week.contains(day));
            REQUIRE(week.days() == 7);
            REQUIRE(week.from.dayOfWeek() == first);
            const BoardPeriod month = periodOf(BoardViewKind::Month, day, firstDay);
            REQUIRE(month.contains(day));
            REQUIRE(month.days() % 7 == 0);
            REQUIRE(month.from.dayOfWeek() == first);
            REQUIRE(month.contains(QDate(day.year(), day.month(), day.daysInMonth())));
            const BoardPeriod work = periodOf(BoardViewKind::WorkWeek, day, firstDay);
            REQUIRE(work.from.dayOfWeek() == Qt::Monday);
            REQUIRE(work.days() == 5);
            REQUIRE((work.contains(day) || day.dayOfWeek() > Qt::Friday));
        }
    }
}

TEST_CASE("Leafing goes on by what the view shows and comes back to the same day")
{
    const QDate day(2026, 3, 4);
    for (const BoardViewKind view : allBoardViews) {
        const QDate next = steppedDay(view, day, 1);
        CHECK(next > day);
        CHECK(steppedDay(view, next, -1) == day);
        CHECK(periodOf(view, next, Qt::Sunday).contains(next));
        CHECK(boardViewFromName(boardViewName(view)) == view);
        CHECK_FALSE(boardViewText(view).isEmpty());
    }
    CHECK(steppedDay(BoardViewKind::Month, {2026, 1, 31}, 1) == QDate(2026, 2, 28));
    CHECK_FALSE(boardViewFromName(QStringLiteral("year")).has_value());
}

TEST_CASE("What is shown is said in words, shared months and years once")
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const auto text = [&](BoardViewKind view, const QDate &day, bool brief) {
        return periodText(view, day, periodOf(view, day, Qt::Sunday), brief, english);
    };
    CHECK(text(BoardViewKind::Week, {2026, 3, 4}, false) == QStringLiteral("Mar 1 – 7, 2026"));
    CHECK(text(BoardViewKind::Week, {2026, 4, 1}, false) == QStringLiteral("Mar 29 – Apr 4, 2026"));
    CHECK(text(BoardViewKind::Week, {2026, 12, 31}, false) == QStringLiteral("Dec 27, 2026 – Jan 2, 2027"));
    CHECK(text(BoardViewKind::Month, {2026, 3, 4}, false) == QStringLiteral("March 2026"));
    CHECK(text(BoardViewKind::Month, {2026, 3, 4}, true) == QStringLiteral("Mar 2026"));
    CHECK(text(BoardViewKind::Day, {2026, 3, 4}, true) == QStringLiteral("Wed, Mar 4"));
    CHECK(text(BoardViewKind::Day, {}, true).isEmpty());
}
