// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/cellgeometry.h"

namespace truckroll {

/// Everybody's visits as rows below each other, day by day. A day without any has one row that says so.
class ListGeometry final : public DayCellGeometry
{
public:
    /// `cards`: in lane 0, in order of time.
    ListGeometry(const BoardPeriod &period, const QTimeZone &zone, int width, int rowHeight,
                 int headingHeight, const std::vector<BoardSpan> &cards);

    QSize size() const override { return {m_width, m_tops.back()}; }
    std::optional<BoardSpot> spotAt(const QPoint &point) const override;
    QRect placeRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::optional<BoardRows> rowsAt(int lane, qint64 startUtc, qint64 endUtc) const override;

private:
    BoardCell cellAt(int index) const override;

    int m_width;
    int m_headingHeight;
    int m_rowHeight;
    std::vector<int> m_tops;                   ///< of each day; one more than days
    std::vector<std::vector<qint64>> m_starts; ///< UTC, of the cards of each day, in order
};

} // namespace truckroll
