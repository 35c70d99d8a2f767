// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhit.h"
#include "ui/board/boardpinned.h"
#include <algorithm>

namespace truckroll {

namespace {

using What = BoardHit::What;

/// How far from an end an edge is taken: less on short cards, none where nothing would be left to move.
int edgeWidth(int length)
{
    return length < 18 ? 0 : std::clamp(length / 6, 3, 8);
}

/// Where a visit goes on beyond the days that are shown, the cut is no end that could be taken.
What partOf(const BoardFrame &frame, const BoardEntry &entry, const QPoint &point)
{
    const QRect &card = entry.rect;
    const bool across = frame.geometry->timeAxis() == Qt::Horizontal;
    const int length = across ? card.width() : card.height();
    const int at = across ? point.x() - card.left() : point.y() - card.top();
    const int edge = edgeWidth(length);
    if (at < edge)
        return entry.from.date < frame.period.from ? What::Card : What::StartEdge;
    if (at < length - edge)
        return What::Card;
    const QDate after = frame.period.to.addDays(1);
    const bool goesOn = entry.until.date > after || (entry.until.date == after && entry.until.minute > 0);
    return goesOn ? What::Card : What::EndEdge;
}

/// What is held goes by the board as it is without it.
bool isProposed(const BoardFrame &frame, const QPoint &point)
{
    const auto rects = frame.preview ? std::vector<QRect>() : frame.proposalRects();
    return std::any_of(rects.begin(), rects.end(), [&](const QRect &rect) { return rect.contains(point); });
}

} // namespace

BoardHit hitBoard(const BoardFrame &frame, const QPoint &viewportPoint)
{
    BoardHit hit;
    if (!frame.geometry || !QRect({}, frame.viewport).contains(viewportPoint))
        return hit;
    const bool left = viewportPoint.x() < frame.headerWidth;
    const bool above = viewportPoint.y() < frame.scaleHeight;
    if (left && above) {
        hit.what = What::Corner;
        return hit;
    }
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    const QPoint point = frame.toContent(viewportPoint);
    const auto spot = frame.geometry->spotAt(point);
    const QSize size = frame.geometry->size();
    if (!spot || (!above && point.y() >= size.height()) || (!left && point.x() >= size.width()))
        return hit;
    hit.time = spot->time;
    hit.utc = spot->utc;
    if (rows ? above : left) {
        hit.what = What::Scale;
        return hit;
    }
    hit.lane = spot->lane;
    if (left || above) {
        const auto group = pinnedGroup(frame);
        const bool pinned = group && group->rect.contains(viewportPoint);
        hit.lane = pinned ? group->lane : hit.lane;
        hit.what = pinned ? What::GroupHeader : What::LaneHeader;
        return hit;
    }
    if (!frame.takesVisits(hit.lane)) {
        hit.what = What::GroupHeader;
        return hit;
    }
    for (const BoardCell &cell : frame.geometry->cellsIn(QRect(point, QSize(1, 1)))) {
        if (cell.more.contains(point))
            hit.what = What::More;
    }
    if (hit.what == What::More)
        return hit;
    hit.what = What::Slot;
    if (const auto day = pinnedDay(frame); day && day->heading.contains(point))
        return hit; // its rows lie below it
    const auto cards = frame.cardsIn(hit.lane);
    for (auto place = cards.rbegin(); place != cards.rend(); ++place) { // painted last, taken first
        const BoardEntry &entry = frame.entries[size_t(*place)];
        // What is held goes by where they stand: they would give way to the hand otherwise.
        if (!(frame.preview ? entry.rect : frame.rectNow(*place)).contains(point))
            continue;
        hit.entry = *place;
        hit.what = frame.geometry->isTimed() ? partOf(frame, entry, point) : What::Card;
        break;
    }
    if (hit.what == What::Slot && isProposed(frame, point))
        hit.what = What::Proposal;
    return hit;
}

} // namespace truckroll
