// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/zonedday.h"
#include "ui/board/boardgeometry.h"

namespace truckroll {

/// The day board turned: one column for each lane, the hours of one day downwards. Visits that overlap share
/// the width of their lane.
class ColumnsGeometry final : public BoardGeometry
{
public:
    /// `headings`: lanes that hold no visits and are narrow.
    ColumnsGeometry(const ZonedDay &day, double hourHeight, int laneWidth, const std::vector<bool> &headings,
                    const std::vector<BoardSpan> &cards);

    QSize size() const override { return {m_laneLefts.back(), yOf(m_day.endUtc())}; }
    Qt::Orientation timeAxis() const override { return Qt::Vertical; }
    Qt::Orientation laneAxis() const override { return Qt::Horizontal; }
    int laneCount() const override { return int(m_laneLefts.size()) - 1; }
    QRect laneRect(int lane) const override;
    QRect cardRect(int card) const override { return m_cards[size_t(card)]; }
    QRect spanRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::optional<BoardSpot> spotAt(const QPoint &point) const override;
    std::optional<int> positionOf(qint64 utc) const override;
    qint64 instantOf(const WallTime &time) const override { return ZonedDay::toUtc(time, m_day.zone()); }
    WallTime wallTimeOf(qint64 utc) const override { return ZonedDay::toWall(utc, m_day.zone()); }
    std::vector<BoardTick> ticks() const override { return m_ticks; }

    static constexpr int headingWidth = 26;

private:
    int yOf(qint64 utc) const;
    void placeCards(const std::vector<BoardSpan> &cards, size_t lanes);

    ZonedDay m_day;
    double m_hourHeight;
    std::vector<int> m_laneLefts; ///< one more than lanes: the last is the width of all
    std::vector<QRect> m_cards;
    std::vector<BoardTick> m_ticks;
};

} // namespace truckroll
