// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/daygeometry.h"
#include "core/schedule/lanepacking.h"
#include "ui/board/lanemembers.h"
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr int closestTicks = 26; ///< pixels between two lines; closer ones would only be noise
constexpr int narrowestCard = 5; ///< so that a visit of five minutes can still be seen and taken

} // namespace

std::vector<BoardTick> ticksOf(const ZonedDay &day, double hourSize, const std::function<int(qint64)> &at)
{
    int step = 60;
    for (const int minutes : {5, 10, 15, 30}) {
        if (hourSize * minutes / 60 >= closestTicks) {
            step = minutes;
            break;
        }
    }
    std::vector<BoardTick> all;
    for (int elapsed = 0; elapsed < day.minutes(); elapsed += step) {
        const int minute = day.wallMinuteAt(elapsed);
        all.push_back({at(day.startUtc() + qint64(elapsed) * 60), minute, minute % 60 == 0});
    }
    return all;
}

DayGeometry::DayGeometry(const ZonedDay &day, double hourWidth, const LaneHeights &heights,
                         const std::vector<bool> &headings, const std::vector<BoardSpan> &cards)
    : m_day(day), m_hourWidth(hourWidth), m_heights(heights),
      m_ticks(ticksOf(day, hourWidth, [this](qint64 utc) { return xOf(utc); }))
{
    m_width = xOf(m_day.endUtc());
    placeCards(cards, headings);
}

/// Packs lane by lane; a lane is as high as its busiest moment needs.
void DayGeometry::placeCards(const std::vector<BoardSpan> &cards, const std::vector<bool> &headings)
{
    const LaneMembers members(cards, headings.size());
    LanePacker packer;
    std::vector<LaneSpan> spans;
    m_cards.resize(cards.size());
    m_laneTops.reserve(headings.size() + 1);
    m_laneTops.assign(1, 0);
    for (size_t index = 0; index < headings.size(); ++index) {
        const auto lane = members.of(index);
        spans.clear();
        for (const size_t card : lane)
            spans.push_back({cards[card].startUtc, cards[card].endUtc});
        const auto &places = packer.pack(spans);
        const int top = m_laneTops.back();
        int rows = 1;
        for (size_t i = 0; i < lane.size(); ++i) {
            const BoardSpan &span = cards[lane[i]];
            const int left = xOf(span.startUtc);
            const int right = std::max(xOf(span.endUtc) - 1, left + narrowestCard);
            const bool alone = places[i].columns == 1;
            const int y = top + m_heights.gap + (alone ? 0 : places[i].column * m_heights.stacked);
            const int height =
                alone ? m_heights.single - 2 * m_heights.gap - 1 : m_heights.stacked - m_heights.gap;
            m_cards[lane[i]] = QRect(left, y, right - left, height);
            rows = std::max(rows, places[i].columns);
        }
        const int height =
            std::max(m_heights.single, rows > 1 ? rows * m_heights.stacked + m_heights.gap + 1 : 0);
        m_laneTops.push_back(top + (headings[index] ? m_heights.heading : height));
    }
}

int DayGeometry::xOf(qint64 utc) const
{
    const qint64 within = std::clamp(utc, m_day.startUtc(), m_day.endUtc()) - m_day.startUtc();
    return int(std::lround(double(within) * m_hourWidth / 3600.0));
}

QSize DayGeometry::size() const
{
    return {m_width, m_laneTops.back()};
}

QRect DayGeometry::laneRect(int lane) const
{
    const int top = m_laneTops[size_t(lane)];
    return {0, top, m_width, m_laneTops[size_t(lane) + 1] - top};
}

QRect DayGeometry::spanRect(int lane, qint64 startUtc, qint64 endUtc) const
{
    const QRect row = laneRect(lane);
    const int left = xOf(startUtc);
    return {left, row.top(), std::max(0, xOf(endUtc) - left), row.height()};
}

std::optional<BoardSpot> DayGeometry::spotAt(const QPoint &point) const
{
    if (laneCount() == 0)
        return {};
    const auto below = std::upper_bound(m_laneTops.begin(), m_laneTops.end(), point.y());
    const int lane = std::clamp(int(below - m_laneTops.begin()) - 1, 0, laneCount() - 1);
    const int elapsed =
        std::clamp(int(std::floor(point.x() * 60.0 / m_hourWidth)), 0, std::max(0, m_day.minutes() - 1));
    return BoardSpot{
        lane, {m_day.date(), m_day.wallMinuteAt(elapsed)}, m_day.startUtc() + qint64(elapsed) * 60};
}

std::optional<int> DayGeometry::positionOf(qint64 utc) const
{
    if (utc < m_day.startUtc() || utc > m_day.endUtc())
        return {};
    return xOf(utc);
}

qint64 DayGeometry::instantOf(const WallTime &time) const
{
    return ZonedDay::toUtc(time, m_day.zone());
}

WallTime DayGeometry::wallTimeOf(qint64 utc) const
{
    return ZonedDay::toWall(utc, m_day.zone());
}

} // namespace truckroll
