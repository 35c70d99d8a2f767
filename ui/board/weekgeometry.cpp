// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/weekgeometry.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr int gap = 2;
constexpr int headingHeight = 26;

} // namespace

WeekGeometry::WeekGeometry(const BoardPeriod &period, const QTimeZone &zone, int columnWidth, int rowHeight,
                           int leastHeight, const std::vector<bool> &headings,
                           const std::vector<BoardSpan> &cards)
    : CellGeometry(period, zone), m_columnWidth(columnWidth), m_rowHeight(rowHeight), m_laneTops(1, 0),
      m_starts(headings.size() * size_t(period.days()))
{
    const auto days = size_t(period.days());
    std::vector<std::pair<size_t, size_t>> places; // cell and row of each card
    places.reserve(cards.size());
    for (const BoardSpan &card : cards) { // in order of time
        const auto day = size_t(indexOf(card));
        auto &cell = m_starts[size_t(card.lane) * days + day];
        places.emplace_back(day, cell.size());
        cell.push_back(card.startUtc);
    }
    for (size_t lane = 0; lane < headings.size(); ++lane) {
        size_t rows = 0;
        for (size_t day = 0; day < days; ++day)
            rows = std::max(rows, m_starts[lane * days + day].size());
        const int height = std::max(leastHeight, int(rows) * rowHeight + 3 * gap + rowHeight / 3);
        m_laneTops.push_back(m_laneTops.back() + (headings[lane] ? headingHeight : height));
    }
    m_cards.reserve(cards.size());
    for (size_t i = 0; i < cards.size(); ++i) {
        const auto [day, row] = places[i];
        m_cards.emplace_back(int(day) * columnWidth + gap,
                             m_laneTops[size_t(cards[i].lane)] + gap + int(row) * rowHeight,
                             columnWidth - 2 * gap - 1, rowHeight - gap);
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
    return {int(m_period.from.daysTo(day)) * m_columnWidth, row.top(), m_columnWidth, row.height()};
}

std::optional<BoardSpot> WeekGeometry::spotAt(const QPoint &point) const
{
    if (laneCount() == 0)
        return {};
    const auto below = std::upper_bound(m_laneTops.begin(), m_laneTops.end(), point.y());
    const int lane = std::clamp(int(below - m_laneTops.begin()) - 1, 0, laneCount() - 1);
    const int day = std::clamp(point.x() / m_columnWidth, 0, m_period.days() - 1);
    return BoardSpot{lane, {m_period.from.addDays(day), 0}};
}

/// Where it would come in the order of the cell.
QRect WeekGeometry::placeRect(int lane, qint64 startUtc, qint64) const
{
    const QRect cell = cellRect(lane, dayOf(startUtc));
    if (cell.isEmpty())
        return {};
    const auto day = size_t(m_period.from.daysTo(dayOf(startUtc)));
    const auto &starts = m_starts[size_t(lane) * size_t(m_period.days()) + day];
    const auto row = std::lower_bound(starts.begin(), starts.end(), startUtc) - starts.begin();
    return {cell.left() + gap, cell.top() + gap + int(row) * m_rowHeight, m_columnWidth - 2 * gap - 1,
            m_rowHeight - gap};
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
