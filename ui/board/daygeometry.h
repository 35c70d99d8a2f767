// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/zonedday.h"
#include "ui/board/boardgeometry.h"
#include <functional>

namespace truckroll {

/// Heights that depend on the font.
struct LaneHeights
{
    int single = 64;  ///< of a lane without overlaps
    int stacked = 44; ///< of one row where several visits share the time
    int gap = 2;      ///< around cards
    int heading = 26; ///< of a lane that is the heading of others
};

/// Lines of the time scale, as close as they can be told apart at `hourSize` pixels an hour: every 5 minutes
/// to every hour. `at`: where an instant is.
std::vector<BoardTick> ticksOf(const ZonedDay &day, double hourSize, const std::function<int(qint64)> &at);

/// The day board: one row for each lane, the hours of one day across. Days have 23, 24 or 25 hours; in the
/// last, the hour that comes twice has its two places.
class DayGeometry final : public BoardGeometry
{
public:
    /// Cards outside the day are cut at its ends. A lane grows with the visits that overlap in it.
    /// `headings`: lanes that hold no visits and are low.
    DayGeometry(const ZonedDay &day, double hourWidth, const LaneHeights &heights,
                const std::vector<bool> &headings, const std::vector<BoardSpan> &cards);

    QSize size() const override;
    Qt::Orientation timeAxis() const override { return Qt::Horizontal; }
    int laneCount() const override { return int(m_laneTops.size()) - 1; }
    QRect laneRect(int lane) const override;
    QRect cardRect(int card) const override { return m_cards[size_t(card)]; }
    QRect spanRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::optional<BoardSpot> spotAt(const QPoint &point) const override;
    std::optional<int> positionOf(qint64 utc) const override;
    qint64 instantOf(const WallTime &time) const override;
    WallTime wallTimeOf(qint64 utc) const override;
    std::vector<BoardTick> ticks() const override { return m_ticks; }

    const ZonedDay &day() const { return m_day; }
    double hourWidth() const { return m_hourWidth; }

private:
    int xOf(qint64 utc) const;
    void placeCards(const std::vector<BoardSpan> &cards, const std::vector<bool> &headings);

    ZonedDay m_day;
    double m_hourWidth;
    LaneHeights m_heights;
    int m_width = 0;
    std::vector<int> m_laneTops; ///< one more than lanes: the last is the height of all
    std::vector<QRect> m_cards;
    std::vector<BoardTick> m_ticks;
};

} // namespace truckroll
