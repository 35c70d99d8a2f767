// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <Qt>
#include <array>
#include <optional>

namespace truckroll {

/// The ways to look at the board.
enum class BoardViewKind {
    Day,        ///< technicians are rows, the hours of one day go across
    DayColumns, ///< the same turned: technicians are columns, the hours go down
    WorkWeek,   ///< technicians by days, Monday to Friday
    Week,       ///< technicians by days, a whole week
    Month,      ///< days of a month, everybody's visits
    List,       ///< everybody's visits below each other, day by day
};
inline constexpr std::array<BoardViewKind, 6> allBoardViews{
    BoardViewKind::Day,  BoardViewKind::DayColumns, BoardViewKind::WorkWeek,
    BoardViewKind::Week, BoardViewKind::Month,      BoardViewKind::List};

/// "work-week": preferences, object names, the command line.
QString boardViewName(BoardViewKind view);
std::optional<BoardViewKind> boardViewFromName(const QString &name);
/// "Work week"
QString boardViewText(BoardViewKind view);

/// The view shows one day with its hours.
constexpr bool showsHours(BoardViewKind view)
{
    return view == BoardViewKind::Day || view == BoardViewKind::DayColumns;
}
/// Lanes are technicians.
constexpr bool showsLanes(BoardViewKind view)
{
    return view != BoardViewKind::Month && view != BoardViewKind::List;
}
/// A work week leaves the days between two of them out.
bool viewShowsDay(BoardViewKind view, const QDate &day);
/// The day, or the next one that way (1 or -1) that the view shows.
QDate nextShownDay(BoardViewKind view, QDate day, int way);

/// The days that are shown, both included.
struct BoardPeriod
{
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid(); }
    bool contains(const QDate &day) const { return day >= from && day <= to; }
    int days() const { return int(from.daysTo(to)) + 1; }

    friend bool operator==(const BoardPeriod &, const BoardPeriod &) = default;
};

/// How many days the list goes on.
inline constexpr int listDays = 14;

/// What a view shows around a day. A month is made of whole weeks.
BoardPeriod periodOf(BoardViewKind view, const QDate &day, Qt::DayOfWeek firstDayOfWeek);
/// The day to look at after leafing `by` pages on or back.
QDate steppedDay(BoardViewKind view, const QDate &day, int by);
/// "Monday, March 2, 2026", "March 1 – 7, 2026", "March 2026"; `brief` where there is little room.
QString periodText(BoardViewKind view, const QDate &day, const BoardPeriod &period, bool brief,
                   const QLocale &locale = {});

} // namespace truckroll
