// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes put in order by hand: a head is taken and let go between two others.
#include "ui/board/boardhit.h"
#include "ui/board/boardview.h"
#include <QMouseEvent>
#include <algorithm>
#include <iterator>

namespace truckroll {

bool BoardView::takeLane(const QPoint &viewportPos)
{
    const BoardHit hit = hitBoard(m_frame, viewportPos);
    if (hit.what != BoardHit::What::LaneHeader || m_frame.lanes[size_t(hit.lane)].technician.isNone())
        return false;
    m_heldLane = m_frame.lanes[size_t(hit.lane)].technician;
    m_lanePress = viewportPos;
    return true;
}

/// The lane before which it would come; one behind the last at the end. The unassigned lane stays first, and
/// nobody leaves the group that their crew, department or skill puts them in.
int BoardView::laneGapAt(const QPoint &viewportPos) const
{
    const bool rows = m_frame.geometry->laneAxis() == Qt::Vertical;
    const auto &lanes = m_frame.lanes;
    const auto isHeading = [](const BoardLane &lane) { return lane.heading; };
    const auto held = lanes.begin() + std::max(0, m_frame.laneOf(m_heldLane));
    const auto heading = std::find_if(std::make_reverse_iterator(held), lanes.rend(), isHeading);
    const auto end = std::find_if(held, lanes.end(), isHeading);
    int gap = heading == lanes.rend() ? 1 : int(heading.base() - lanes.begin());
    for (int lane = gap; lane < int(end - lanes.begin()); ++lane) {
        const QRect head = m_frame.laneHeader(lane);
        if (rows ? viewportPos.y() > head.center().y() : viewportPos.x() > head.center().x())
            gap = lane + 1;
    }
    return gap;
}

void BoardView::dragLane(const QPoint &viewportPos)
{
    const bool far = (viewportPos - m_lanePress).manhattanLength() >= BoardInteraction::dragDistance;
    if (!far && m_frame.laneGap < 0)
        return;
    const int gap = laneGapAt(viewportPos);
    if (gap == m_frame.laneGap)
        return;
    m_frame.laneGap = gap;
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void BoardView::dropLane(bool keep)
{
    if (m_heldLane.isNone())
        return;
    const TechnicianId lane = std::exchange(m_heldLane, {});
    const int gap = std::exchange(m_frame.laneGap, -1);
    viewport()->update();
    viewport()->setCursor(Qt::ArrowCursor);
    if (!keep || gap < 0)
        return;
    std::vector<TechnicianId> order;
    for (int i = 0; i <= int(m_frame.lanes.size()); ++i) {
        if (i == gap)
            order.push_back(lane);
        if (i < int(m_frame.lanes.size()) && m_frame.lanes[size_t(i)].technician &&
            m_frame.lanes[size_t(i)].technician != lane)
            order.push_back(m_frame.lanes[size_t(i)].technician);
    }
    emit lanesOrdered(orderWith(order, m_model.lanes(), m_model.people().technicians));
}

} // namespace truckroll
