// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/weekgeometry.h"
#include <algorithm>
#include <numeric>

namespace truckroll {

namespace {

constexpr int gap = 2;
constexpr int headingHeight = 26;
constexpr int load = 5;      ///< at the foot of a cell it is said how much is booked
constexpr int leastRow = 18; ///< of one line that can be read

} // namespace

WeekGeometry::WeekGeometry(const BoardPeriod &period, const QTimeZone &zone, const WeekSizes &sizes,
                           const std::vector<bool> &headings, const std::vector<BoardSpan> &cards)
    : CellGeometry(period, zone), m_rowHeight(sizes.row), m_columns(1, 0), m_laneTops(1, 0),
      m_starts(cards.size()), m_cellStarts(headings.size() * size_t(period.days()) + 1, 0)
{
    const auto days = size_t(period.days());
    for (size_t day = 0; day < days; ++day)
        m_columns.push_back(m_columns.back() + (day < sizes.days.size() ? sizes.days[day] : sizes.day));
    std::vector<size_t> cells; // of each card
    cells.reserve(cards.size());
    for (const BoardSpan &card : cards) {
        cells.push_back(size_t(card.lane) * days + size_t(indexOf(card)));
        ++m_cellStarts[cells.back() + 1];
    }
    for (size_t lane = 0; lane < headings.size(); ++lane) {
        const auto counts = m_cellStarts.begin() + std::ptrdiff_t(lane * days) + 1;
        const size_t rows = *std::max_element(counts, counts + std::ptrdiff_t(days));
        const int foot = std::max(3 * gap + m_rowHeight / 3, sizes.foot);
        const int height = std::max(sizes.lane, int(rows) * m_rowHeight + foot);
        m_laneTops.push_back(m_laneTops.back() + (headings[lane] ? headingHeight : height));
    }
    std::partial_sum(m_cellStarts.begin(), m_cellStarts.end(), m_cellStarts.begin());
    std::vector<size_t> next(m_cellStarts);
    m_cards.reserve(cards.size());
    for (size_t i = 0; i < cards.size(); ++i) { // in order of time
        const size_t cell = cells[i];
        const size_t row = next[cell]++ - m_cellStarts[cell];
        m_starts[m_cellStarts[cell] + row] = cards[i].startUtc;
        m_cards.emplace_back(m_columns[cell % days] + gap,
                             m_laneTops[cell / days] + gap + int(row) * m_rowHeight,
                             columnWidth(cell % days) - 2 * gap - 1, m_rowHeight - gap);
    }
}

QRect WeekGeometry::laneRect(int lane) const
{
    const int top = m_laneTops[size_t(lane)];
    return {0, top, size().width(), m_laneTops[size_t(lane) + 1] - top};
}

QRect WeekGeometry::cellRect(int lane, const QDate &day) const
{
    if (!m_period.contains(day))
        return {};
    const QRect row = laneRect(lane);
    const auto column = size_t(m_period.from.daysTo(day));
    return {m_columns[column], row.top(), columnWidth(column), row.height()};
}

std::optional<BoardSpot> WeekGeometry::spotAt(const QPoint &point) const
{
    if (laneCount() == 0)
        return {};
    const auto below = std::upper_bound(m_laneTops.begin(), m_laneTops.end(), point.y());
    const int lane = std::clamp(int(below - m_laneTops.begin()) - 1, 0, laneCount() - 1);
    const auto right = std::upper_bound(m_columns.begin(), m_columns.end(), point.x());
    const int day = std::clamp(int(right - m_columns.begin()) - 1, 0, m_period.days() - 1);
    return BoardSpot{lane, {m_period.from.addDays(day), 0}};
}

/// Where it would come in the order of the cell.
QRect WeekGeometry::placeRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QDate date = cellDayOf(startUtc, endUtc);
    const QRect cell = cellRect(lane, date);
    if (cell.isEmpty())
        return {};
    const auto day = size_t(m_period.from.daysTo(date));
    const size_t index = size_t(lane) * size_t(m_period.days()) + day;
    const auto first = m_starts.begin() + std::ptrdiff_t(m_cellStarts[index]);
    const auto row =
        std::lower_bound(first, m_starts.begin() + std::ptrdiff_t(m_cellStarts[index + 1]), startUtc) - first;
    return {cell.left() + gap, cell.top() + gap + int(row) * m_rowHeight, cell.width() - 2 * gap - 1,
            m_rowHeight - gap};
}

std::optional<BoardRows> WeekGeometry::rowsAt(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QRect cell = cellRect(lane, cellDayOf(startUtc, endUtc));
    if (cell.isEmpty())
        return {};
    return BoardRows{cell.adjusted(gap, gap, -gap - 1, -load), m_rowHeight, gap,
                     std::min(m_rowHeight, leastRow)};
}

std::vector<BoardCell> WeekGeometry::cellsIn(const QRect &area) const
{
    std::vector<BoardCell> cells;
    const auto first = std::upper_bound(m_laneTops.begin(), m_laneTops.end(), area.top());
    for (int lane = std::max(0, int(first - m_laneTops.begin()) - 1);
         lane < laneCount() && m_laneTops[size_t(lane)] <= area.bottom(); ++lane) {
        for (int day = 0; day < m_period.days(); ++day) {
            const QDate date = m_period.from.addDays(day);
            const QRect rect = cellRect(lane, date);
            if (rect.intersects(area))
                cells.push_back({lane, date, rect, {}, 0, {}});
        }
    }
    return cells;
}

} // namespace truckroll
