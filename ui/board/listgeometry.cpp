// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/listgeometry.h"
#include <algorithm>

namespace truckroll {

ListGeometry::ListGeometry(const BoardPeriod &period, const QTimeZone &zone, int width, int rowHeight,
                           int headingHeight, const std::vector<BoardSpan> &cards)
    : DayCellGeometry(period, zone), m_width(width), m_headingHeight(headingHeight), m_rowHeight(rowHeight),
      m_tops(1, 0), m_starts(size_t(period.days()))
{
    std::vector<int> counts(size_t(period.days()));
    for (const BoardSpan &card : cards)
        ++counts[size_t(indexOf(card))];
    for (const int count : counts)
        m_tops.push_back(m_tops.back() + headingHeight + std::max(1, count) * rowHeight);
    std::fill(counts.begin(), counts.end(), 0);
    m_cards.reserve(cards.size());
    for (const BoardSpan &card : cards) {
        const auto day = size_t(indexOf(card));
        m_starts[day].push_back(card.startUtc);
        m_cards.emplace_back(0, m_tops[day] + headingHeight + counts[day]++ * rowHeight, width, rowHeight);
    }
}

BoardCell ListGeometry::cellAt(int index) const
{
    const int top = m_tops[size_t(index)];
    BoardCell cell;
    cell.date = m_period.from.addDays(index);
    cell.rect = QRect(0, top, m_width, m_tops[size_t(index) + 1] - top);
    cell.heading = QRect(0, top, m_width, m_headingHeight);
    return cell;
}

std::optional<BoardSpot> ListGeometry::spotAt(const QPoint &point) const
{
    const auto below = std::upper_bound(m_tops.begin(), m_tops.end(), point.y());
    const int day = std::clamp(int(below - m_tops.begin()) - 1, 0, m_period.days() - 1);
    return BoardSpot{0, {m_period.from.addDays(day), 0}};
}

/// Between the rows of its day where it would come by its time, none of which is covered as a whole.
QRect ListGeometry::placeRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QDate date = cellDayOf(startUtc, endUtc);
    const QRect cell = cellRect(lane, date);
    if (cell.isEmpty())
        return {};
    const auto &starts = m_starts[size_t(m_period.from.daysTo(date))];
    const auto row = std::lower_bound(starts.begin(), starts.end(), startUtc) - starts.begin();
    const int first = cell.top() + m_headingHeight;
    const int last = std::max(first, cell.bottom() + 1 - m_rowHeight);
    const int top = starts.empty() ? first : first + int(row) * m_rowHeight - m_rowHeight / 2;
    return {cell.left(), std::clamp(top, first, last), cell.width(), m_rowHeight};
}

std::optional<BoardRows> ListGeometry::rowsAt(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QRect cell = cellRect(lane, cellDayOf(startUtc, endUtc));
    if (cell.isEmpty())
        return {};
    return BoardRows{cell.adjusted(0, m_headingHeight, 0, 0), m_rowHeight, 0, m_rowHeight * 2 / 3};
}

} // namespace truckroll
