// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardperiod.h"
#include "core/domain/nametable.h"
#include "ui/board/visittexts.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<allBoardViews.size()> names{"day", "day-columns", "work-week", "week", "month", "list"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardPeriod)
};

QDate startOfWeek(const QDate &day, int firstDayOfWeek)
{
    return day.addDays(-((day.dayOfWeek() - firstDayOfWeek + 7) % 7));
}

/// Monday to Friday of the week that the day is in.
BoardPeriod workWeekOf(const QDate &day, int firstDayOfWeek)
{
    QDate monday = day.addDays(Qt::Monday - day.dayOfWeek());
    if (day.dayOfWeek() > Qt::Friday) { // the Monday of the week that the free day belongs to
        monday = startOfWeek(day, firstDayOfWeek);
        while (monday.dayOfWeek() != Qt::Monday)
            monday = monday.addDays(1);
    }
    return {monday, monday.addDays(4)};
}

BoardPeriod weeksOfMonth(const QDate &day, int firstDayOfWeek)
{
    const QDate first(day.year(), day.month(), 1);
    const QDate last(day.year(), day.month(), day.daysInMonth());
    return {startOfWeek(first, firstDayOfWeek), startOfWeek(last, firstDayOfWeek).addDays(6)};
}

/// "March 1 – 7, 2026", "Mar 29 – Apr 4, 2026": what both dates share is said once.
QString spanText(const BoardPeriod &period, const QLocale &locale)
{
    const bool sameYear = period.from.year() == period.to.year();
    const QString from = locale.toString(period.from, sameYear ? Texts::tr("MMM d", "date format, no year")
                                                               : Texts::tr("MMM d, yyyy", "date format"));
    const bool sameMonth = sameYear && period.from.month() == period.to.month();
    const QString to = locale.toString(period.to, sameMonth ? Texts::tr("d, yyyy", "date format, no month")
                                                            : Texts::tr("MMM d, yyyy", "date format"));
    return Texts::tr("%1 – %2", "first and last day").arg(from, to);
}

} // namespace

QString boardViewName(BoardViewKind view)
{
    return nameIn(names, view);
}

std::optional<BoardViewKind> boardViewFromName(const QString &name)
{
    return valueIn<BoardViewKind>(names, name);
}

QString boardViewText(BoardViewKind view)
{
    switch (view) {
    case BoardViewKind::Day:
        return Texts::tr("Day");
    case BoardViewKind::DayColumns:
        return Texts::tr("Day, turned");
    case BoardViewKind::WorkWeek:
        return Texts::tr("Work week");
    case BoardViewKind::Week:
        return Texts::tr("Week");
    case BoardViewKind::Month:
        return Texts::tr("Month");
    case BoardViewKind::List:
        return Texts::tr("List");
    }
    return {};
}

bool viewShowsDay(BoardViewKind view, const QDate &day)
{
    return view != BoardViewKind::WorkWeek || day.dayOfWeek() <= Qt::Friday;
}

QDate nextShownDay(BoardViewKind view, QDate day, int way)
{
    while (!viewShowsDay(view, day))
        day = day.addDays(way);
    return day;
}

BoardPeriod periodOf(BoardViewKind view, const QDate &day, Qt::DayOfWeek firstDayOfWeek)
{
    switch (view) {
    case BoardViewKind::Day:
    case BoardViewKind::DayColumns:
        return {day, day};
    case BoardViewKind::WorkWeek:
        return workWeekOf(day, firstDayOfWeek);
    case BoardViewKind::Week: {
        const QDate first = startOfWeek(day, firstDayOfWeek);
        return {first, first.addDays(6)};
    }
    case BoardViewKind::Month:
        return weeksOfMonth(day, firstDayOfWeek);
    case BoardViewKind::List:
        return {day, day.addDays(listDays - 1)};
    }
    return {day, day};
}

QDate steppedDay(BoardViewKind view, const QDate &day, int by)
{
    switch (view) {
    case BoardViewKind::Day:
    case BoardViewKind::DayColumns:
        return day.addDays(by);
    case BoardViewKind::WorkWeek:
    case BoardViewKind::Week:
        return day.addDays(7 * by);
    case BoardViewKind::Month:
        return day.addMonths(by);
    case BoardViewKind::List:
        return day.addDays(listDays * by);
    }
    return day;
}

QString periodText(BoardViewKind view, const QDate &day, const BoardPeriod &period, bool brief,
                   const QLocale &locale)
{
    if (!day.isValid())
        return {};
    if (view == BoardViewKind::Month)
        return locale.toString(day, brief ? Texts::tr("MMM yyyy", "date format, month and year")
                                          : Texts::tr("MMMM yyyy", "date format, month and year"));
    if (!showsHours(view))
        return spanText(period, locale);
    return brief ? locale.toString(day, Texts::tr("ddd, MMM d", "date format, no year"))
                 : visittexts::longDay(day);
}

} // namespace truckroll
