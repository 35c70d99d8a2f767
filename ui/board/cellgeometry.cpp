// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cellgeometry.h"
#include <algorithm>

namespace truckroll {

CellGeometry::CellGeometry(const BoardPeriod &period, const QTimeZone &zone) : m_period(period), m_zone(zone)
{
    for (int i = 0; period.isValid() && i <= period.days(); ++i)
        m_dayStarts.push_back(ZonedDay::toUtc({period.from.addDays(i), 0}, zone));
}

QRect CellGeometry::spanRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QDate first = std::max(dayOf(startUtc), m_period.from);
    const QDate last = std::min(dayOf(std::max(endUtc - 1, startUtc)), m_period.to);
    return last < first ? QRect() : cellRect(lane, first) | cellRect(lane, last);
}

QDate CellGeometry::cellDayOf(qint64 startUtc, qint64 endUtc) const
{
    const bool goesOn =
        !m_dayStarts.empty() && startUtc < m_dayStarts.front() && endUtc > m_dayStarts.front();
    return goesOn ? m_period.from : dayOf(startUtc);
}

/// Thousands are asked for. Only near midnight the date has to be: clocks that go back there have part of a
/// day twice.
int CellGeometry::indexOf(const BoardSpan &card) const
{
    constexpr qint64 near = qint64(3) * 3600;
    const auto next = std::upper_bound(m_dayStarts.begin(), m_dayStarts.end(), card.startUtc);
    if (next != m_dayStarts.begin() && next != m_dayStarts.end() && card.startUtc - *(next - 1) > near &&
        *next - card.startUtc > near)
        return int(next - m_dayStarts.begin()) - 1;
    return std::clamp(int(m_period.from.daysTo(dayOf(card.startUtc))), 0, m_period.days() - 1);
}

std::vector<BoardCell> DayCellGeometry::cellsIn(const QRect &area) const
{
    std::vector<BoardCell> cells;
    for (int i = 0; i < m_period.days(); ++i) {
        if (BoardCell cell = cellAt(i); cell.rect.intersects(area))
            cells.push_back(cell);
    }
    return cells;
}

QRect DayCellGeometry::cellRect(int, const QDate &day) const
{
    return m_period.contains(day) ? cellAt(int(m_period.from.daysTo(day))).rect : QRect();
}

} // namespace truckroll
