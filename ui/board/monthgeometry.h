// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/cellgeometry.h"

namespace truckroll {

/// Whole weeks below each other, a cell for each day, everybody's visits in it as far as there is room.
class MonthGeometry final : public DayCellGeometry
{
public:
    /// `rowHeight`: of one card with the gap below it; `headingHeight`: of the day's number. `cards`: in lane
    /// 0, in order of time. `wanted`: the card that is shown where its day has no room for all; -1: none.
    MonthGeometry(const BoardPeriod &period, const QTimeZone &zone, const QSize &cell, int rowHeight,
                  int headingHeight, const std::vector<BoardSpan> &cards, int wanted = -1);

    QSize size() const override { return {m_cell.width() * 7, m_cell.height() * m_period.days() / 7}; }
    std::optional<BoardSpot> spotAt(const QPoint &point) const override;
    QRect placeRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::optional<BoardRows> rowsAt(int lane, qint64 startUtc, qint64 endUtc) const override;

private:
    int roomFor() const; ///< rows of cards in a cell
    void showInstead(int wanted, const std::vector<BoardSpan> &cards);
    BoardCell cellAt(int index) const override;

    QSize m_cell;
    int m_rowHeight;
    int m_headingHeight;
    std::vector<int> m_counts; ///< cards of each day
};

} // namespace truckroll
