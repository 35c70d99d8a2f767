// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnsgeometry.h"
#include "core/schedule/lanepacking.h"
#include "ui/board/daygeometry.h"
#include "ui/board/lanemembers.h"
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr int gap = 2;
constexpr int lowestCard = 8; ///< so that a visit of five minutes can still be seen and taken

} // namespace

ColumnsGeometry::ColumnsGeometry(const ZonedDay &day, double hourHeight, int laneWidth,
                                 const std::vector<bool> &headings, const std::vector<BoardSpan> &cards)
    : m_day(day), m_hourHeight(hourHeight), m_laneLefts(1, 0),
      m_ticks(ticksOf(day, hourHeight, [this](qint64 utc) { return yOf(utc); }))
{
    for (const bool heading : headings)
        m_laneLefts.push_back(m_laneLefts.back() + (heading ? headingWidth : laneWidth));
    placeCards(cards, headings.size());
}

void ColumnsGeometry::placeCards(const std::vector<BoardSpan> &cards, size_t lanes)
{
    const LaneMembers members(cards, lanes);
    LanePacker packer;
    std::vector<LaneSpan> spans;
    m_cards.resize(cards.size());
    for (size_t index = 0; index < lanes; ++index) {
        const auto lane = members.of(index);
        spans.clear();
        for (const size_t card : lane)
            spans.push_back({cards[card].startUtc, cards[card].endUtc});
        const auto &places = packer.pack(spans);
        for (size_t i = 0; i < lane.size(); ++i) {
            const BoardSpan &span = cards[lane[i]];
            const QRect all = laneRect(span.lane).adjusted(gap, 0, -gap - 2, 0); // room to press beside cards
            const int left = all.left() + all.width() * places[i].column / places[i].columns;
            const int right = all.left() + all.width() * (places[i].column + 1) / places[i].columns;
            const int top = yOf(span.startUtc);
            m_cards[lane[i]] =
                QRect(left, top + 1, right - left - 1, std::max(yOf(span.endUtc) - 2 - top, lowestCard));
        }
    }
}

int ColumnsGeometry::yOf(qint64 utc) const
{
    const qint64 within = std::clamp(utc, m_day.startUtc(), m_day.endUtc()) - m_day.startUtc();
    return int(std::lround(double(within) * m_hourHeight / 3600.0));
}

QRect ColumnsGeometry::laneRect(int lane) const
{
    const int left = m_laneLefts[size_t(lane)];
    return {left, 0, m_laneLefts[size_t(lane) + 1] - left, yOf(m_day.endUtc())};
}

QRect ColumnsGeometry::spanRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QRect column = laneRect(lane);
    const int top = yOf(startUtc);
    return {column.left(), top, column.width(), std::max(0, yOf(endUtc) - top)};
}

std::optional<BoardSpot> ColumnsGeometry::spotAt(const QPoint &point) const
{
    if (laneCount() == 0)
        return {};
    const auto right = std::upper_bound(m_laneLefts.begin(), m_laneLefts.end(), point.x());
    const int lane = std::clamp(int(right - m_laneLefts.begin()) - 1, 0, laneCount() - 1);
    const int elapsed =
        std::clamp(int(std::floor(point.y() * 60.0 / m_hourHeight)), 0, std::max(0, m_day.minutes() - 1));
    return BoardSpot{
        lane, {m_day.date(), m_day.wallMinuteAt(elapsed)}, m_day.startUtc() + qint64(elapsed) * 60};
}

std::optional<int> ColumnsGeometry::positionOf(qint64 utc) const
{
    if (utc < m_day.startUtc() || utc > m_day.endUtc())
        return {};
    return yOf(utc);
}
} // namespace truckroll
