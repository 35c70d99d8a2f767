// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/zonedday.h"
#include "ui/board/boardgeometry.h"
#include "ui/board/boardperiod.h"

namespace truckroll {

/// What views have in common in which a day is a cell: within it visits are in order of time, and minutes are
/// not told apart.
class CellGeometry : public BoardGeometry
{
public:
    Qt::Orientation timeAxis() const override { return Qt::Horizontal; }
    bool isTimed() const override { return false; }
    QRect cardRect(int card) const override { return m_cards[size_t(card)]; }
    /// From the first to the last day's cell.
    QRect spanRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    /// Days have no line for the present moment.
    std::optional<int> positionOf(qint64) const override { return {}; }
    qint64 instantOf(const WallTime &time) const override { return ZonedDay::toUtc(time, m_zone); }
    WallTime wallTimeOf(qint64 utc) const override { return ZonedDay::toWall(utc, m_zone); }
    std::vector<BoardTick> ticks() const override { return {}; }

    /// Empty when the day is not shown.
    virtual QRect cellRect(int lane, const QDate &day) const = 0;

protected:
    CellGeometry(const BoardPeriod &period, const QTimeZone &zone);

    /// In whose cell a visit of that time stands: the first day's when it began before.
    QDate cellDayOf(qint64 startUtc, qint64 endUtc) const;
    QDate dayOf(qint64 utc) const { return ZonedDay::toWall(utc, m_zone).date; }
    /// Visits that began before the first day stand in its cell.
    int indexOf(const BoardSpan &card) const;

    BoardPeriod m_period;
    QTimeZone m_zone;
    std::vector<qint64> m_dayStarts; ///< UTC, one more than days
    std::vector<QRect> m_cards;      ///< empty: no room
};

/// Where each day is one cell, with everybody's visits in it.
class DayCellGeometry : public CellGeometry
{
public:
    bool tellsPeople() const final { return false; }
    int laneCount() const final { return 1; }
    QRect laneRect(int) const final { return {QPoint(), size()}; }
    std::vector<BoardCell> cellsIn(const QRect &area) const final;
    QRect cellRect(int lane, const QDate &day) const final;

protected:
    using CellGeometry::CellGeometry;

    /// `index`: of the day in the period.
    virtual BoardCell cellAt(int index) const = 0;
};

} // namespace truckroll
