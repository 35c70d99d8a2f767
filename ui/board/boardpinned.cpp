// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpinned.h"
#include <algorithm>

namespace truckroll {

std::optional<BoardCell> pinnedDay(const BoardFrame &frame)
{
    if (frame.view != BoardViewKind::List || !frame.geometry)
        return {};
    const int top = frame.scroll.y();
    for (BoardCell cell : frame.geometry->cellsIn(QRect(0, top, 1, 1))) {
        if (cell.heading.top() >= top)
            return {};
        // The next day pushes it out.
        cell.heading.moveTop(std::min(top, cell.rect.bottom() + 1 - cell.heading.height()));
        return cell;
    }
    return {};
}

int pinnedHeight(const BoardFrame &frame)
{
    if (frame.view != BoardViewKind::List || !frame.geometry)
        return 0;
    const auto first = frame.geometry->cellsIn(QRect(0, 0, 1, 1));
    return first.empty() ? 0 : first.front().heading.height();
}

std::optional<PinnedGroup> pinnedGroup(const BoardFrame &frame)
{
    if (!frame.geometry || !frame.geometry->tellsPeople())
        return {};
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    const auto startOf = [rows](const QRect &head) { return rows ? head.top() : head.left(); };
    const QRect area = frame.contentArea();
    std::optional<PinnedGroup> pinned;
    int start = startOf(area);
    for (int lane = 0; lane < int(frame.lanes.size()); ++lane) {
        if (!frame.lanes[size_t(lane)].heading)
            continue;
        const QRect head = frame.laneHeader(lane);
        if (startOf(head) < startOf(area)) {
            pinned = {lane, head};
            continue;
        }
        if (pinned) // it pushes the one before it out
            start = std::min(start, startOf(head) - (rows ? pinned->rect.height() : pinned->rect.width()));
        break;
    }
    if (pinned && rows)
        pinned->rect.moveTop(start);
    else if (pinned)
        pinned->rect.moveLeft(start);
    return pinned;
}

static int groupHeight(const BoardFrame &frame)
{
    const auto group = std::find_if(frame.lanes.begin(), frame.lanes.end(),
                                    [](const BoardLane &lane) { return lane.heading; });
    return group == frame.lanes.end() || frame.geometry->laneAxis() != Qt::Vertical
               ? 0
               : frame.laneHeader(int(group - frame.lanes.begin())).height();
}

QRegion pinnedStrips(const BoardFrame &frame)
{
    const QRect area = frame.contentArea();
    QRegion strips(area.left(), area.top(), area.width(), pinnedHeight(frame));
    return strips + QRect(0, area.top(), frame.headerWidth, groupHeight(frame));
}

QRegion movedNames(const BoardFrame &frame, const QPoint &before)
{
    QRegion heads;
    if (!frame.geometry->tellsPeople() || frame.geometry->laneAxis() != Qt::Vertical)
        return heads;
    const int top = frame.contentArea().top(), edge = top + groupHeight(frame);
    const auto isCut = [&](const QRect &head) { return head.top() < edge && head.bottom() >= top; };
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        const QRect head = frame.laneHeader(lane);
        if (isCut(head) || isCut(head.translated(0, frame.scroll.y() - before.y())))
            heads += head;
    }
    return heads;
}

} // namespace truckroll
