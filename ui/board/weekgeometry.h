// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardperiod.h"
#include "ui/board/cellgeometry.h"
#include "ui/board/daygeometry.h"

namespace truckroll {

struct WeekSizes
{
    int day;                 ///< width
    int row;                 ///< of one card with the gap below it
    int lane;                ///< least height, for its name
    int foot = 0;            ///< least height below the cards of a lane, for the time of the cursor
    std::vector<int> days{}; ///< width of each, where they are not alike
};

/// Technicians by days: one row for each lane, one column for each day, the visits of a cell below each other
/// in order of time. A lane is as high as its busiest day needs.
class WeekGeometry final : public CellGeometry
{
public:
    /// `headings`: lanes that hold no visits.
    WeekGeometry(const BoardPeriod &period, const QTimeZone &zone, const WeekSizes &sizes,
                 const std::vector<bool> &headings, const std::vector<BoardSpan> &cards);

    QSize size() const override { return {m_columns.back(), m_laneTops.back()}; }
    int laneCount() const override { return int(m_laneTops.size()) - 1; }
    QRect laneRect(int lane) const override;
    std::optional<BoardSpot> spotAt(const QPoint &point) const override;
    QRect placeRect(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::optional<BoardRows> rowsAt(int lane, qint64 startUtc, qint64 endUtc) const override;
    std::vector<BoardCell> cellsIn(const QRect &area) const override;
    QRect cellRect(int lane, const QDate &day) const override;

private:
    int columnWidth(size_t day) const { return m_columns[day + 1] - m_columns[day]; }

    int m_rowHeight;
    std::vector<int> m_columns;       ///< where days begin; one more than days
    std::vector<int> m_laneTops;      ///< one more than lanes
    std::vector<qint64> m_starts;     ///< of the cards, cell by cell, lane by lane
    std::vector<size_t> m_cellStarts; ///< where a cell begins in `m_starts`; one more than cells
};

} // namespace truckroll
