// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/monthgeometry.h"
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {

constexpr int gap = 2;
constexpr int daysOfWeek = 7;

} // namespace

MonthGeometry::MonthGeometry(const BoardPeriod &period, const QTimeZone &zone, const QSize &cell,
                             int rowHeight, int headingHeight, const std::vector<BoardSpan> &cards,
                             int wanted)
    : DayCellGeometry(period, zone), m_cell(cell), m_rowHeight(rowHeight), m_headingHeight(headingHeight),
      m_counts(size_t(period.days()))
{
    for (const BoardSpan &card : cards)
        ++m_counts[size_t(indexOf(card))];
    std::vector<int> used(m_counts.size());
    m_cards.reserve(cards.size());
    for (const BoardSpan &card : cards) {
        const auto day = size_t(indexOf(card));
        const int room = m_counts[day] > roomFor() ? roomFor() - 1 : roomFor(); // the last row says how many
        const int row = used[day]++;
        const QRect all = cellAt(int(day)).rect;
        m_cards.push_back(row < room
                              ? QRect(all.left() + gap, all.top() + m_headingHeight + row * m_rowHeight,
                                      all.width() - 2 * gap - 1, m_rowHeight - gap)
                              : QRect());
    }
    if (wanted >= 0 && wanted < int(cards.size()) && m_cards[size_t(wanted)].isEmpty())
        showInstead(wanted, cards);
}

/// In the place of the last of its day that has one: what somebody put there should be seen.
void MonthGeometry::showInstead(int wanted, const std::vector<BoardSpan> &cards)
{
    for (int card = wanted - 1; card >= 0; --card) {
        if (m_cards[size_t(card)].isEmpty() || indexOf(cards[size_t(card)]) != indexOf(cards[size_t(wanted)]))
            continue;
        std::swap(m_cards[size_t(card)], m_cards[size_t(wanted)]);
        return;
    }
}

int MonthGeometry::roomFor() const
{
    return std::max(1, (m_cell.height() - m_headingHeight - gap) / m_rowHeight);
}

BoardCell MonthGeometry::cellAt(int index) const
{
    BoardCell cell;
    cell.date = m_period.from.addDays(index);
    cell.rect =
        QRect(QPoint(index % daysOfWeek * m_cell.width(), index / daysOfWeek * m_cell.height()), m_cell);
    cell.heading = QRect(cell.rect.topLeft(), QSize(m_cell.width(), m_headingHeight));
    const int count = m_counts[size_t(index)];
    if (count > roomFor()) {
        cell.hidden = count - (roomFor() - 1);
        cell.more =
            QRect(cell.rect.left() + gap, cell.rect.top() + m_headingHeight + (roomFor() - 1) * m_rowHeight,
                  m_cell.width() - 2 * gap - 1, m_rowHeight - gap);
    }
    return cell;
}

std::optional<BoardSpot> MonthGeometry::spotAt(const QPoint &point) const
{
    const int column = std::clamp(point.x() / m_cell.width(), 0, daysOfWeek - 1);
    const int week = std::clamp(point.y() / m_cell.height(), 0, m_period.days() / daysOfWeek - 1);
    return BoardSpot{0, {m_period.from.addDays(week * daysOfWeek + column), 0}};
}

/// All of the day: its cards may have no room to show an order.
QRect MonthGeometry::placeRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    return cellRect(lane, cellDayOf(startUtc, endUtc)).adjusted(gap, m_headingHeight, -gap - 1, -gap);
}

/// None where not all of the day have room already.
std::optional<BoardRows> MonthGeometry::rowsAt(int, qint64 startUtc, qint64 endUtc) const
{
    constexpr int closer = 5; // as far as the words of a card still stand alone
    const QDate day = cellDayOf(startUtc, endUtc);
    if (!m_period.contains(day))
        return {};
    const BoardCell cell = cellAt(int(m_period.from.daysTo(day)));
    if (cell.hidden > 0)
        return {};
    return BoardRows{cell.rect.adjusted(gap, m_headingHeight, -gap - 1, -gap), m_rowHeight, gap,
                     m_rowHeight - closer};
}

} // namespace truckroll
