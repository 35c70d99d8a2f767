// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardframe.h"
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

using Entries = std::map<CardKey, const BoardEntry *>;

Entries byKey(const BoardFrame &frame)
{
    Entries all;
    for (const BoardEntry &entry : frame.entries)
        all.emplace(entry.key(), &entry);
    return all;
}

bool looksDifferent(const BoardFrame &before, const BoardFrame &after, const CardKey &key)
{
    const auto isSelected = [&](const BoardFrame &frame) {
        return frame.state.selection.contains(key.visit);
    };
    const auto hasFocus = [&](const BoardFrame &frame) {
        return frame.state.focus == key && frame.state.hasFocus;
    };
    const auto isHovered = [&](const BoardFrame &frame) { return frame.hovered == key; };
    const auto isHeld = [&](const BoardFrame &frame) {
        return frame.preview && frame.preview->visit == key.visit;
    };
    return isSelected(before) != isSelected(after) || hasFocus(before) != hasFocus(after) ||
           isHovered(before) != isHovered(after) || isHeld(before) != isHeld(after);
}

void addCards(QRegion &region, const BoardFrame &before, const BoardFrame &after)
{
    const Entries old = byKey(before);
    for (const BoardEntry &entry : after.entries) {
        const auto was = old.find(entry.key());
        if (was == old.end() || !(*was->second == entry) || looksDifferent(before, after, entry.key()))
            region += after.toViewport(entry.rect).adjusted(-3, -3, 3, 3); // with the frame of the focus
    }
    const Entries now = byKey(after);
    for (const BoardEntry &entry : before.entries) {
        const auto is = now.find(entry.key());
        if (is == now.end() || is->second->rect != entry.rect)
            region += before.toViewport(entry.rect).adjusted(-3, -3, 3, 3);
    }
}

/// Lane headers whose figures changed.
void addHeaders(QRegion &region, const BoardFrame &before, const BoardFrame &after)
{
    for (size_t i = 0; i < after.lanes.size(); ++i) {
        if (before.lanes[i] == after.lanes[i])
            continue;
        const QRect row = after.toViewport(after.geometry->laneRect(int(i)));
        region += QRect(0, row.top(), after.viewport.width(), row.height());
    }
}

bool sameGround(const BoardFrame &before, const BoardFrame &after)
{
    if (!before.geometry || !after.geometry || before.scroll != after.scroll ||
        before.viewport != after.viewport || before.lanes.size() != after.lanes.size() ||
        before.geometry->size() != after.geometry->size() || before.headerWidth != after.headerWidth ||
        before.corner != after.corner)
        return false;
    for (int lane = 0; lane < after.geometry->laneCount(); ++lane) {
        if (before.geometry->laneRect(lane) != after.geometry->laneRect(lane))
            return false;
    }
    const auto first = [](const BoardFrame &frame) { return frame.geometry->spotAt({0, 0}); };
    return !first(after) || first(before)->time == first(after)->time;
}

} // namespace

QRect BoardFrame::contentArea() const
{
    return {headerWidth, scaleHeight, std::max(0, viewport.width() - headerWidth),
            std::max(0, viewport.height() - scaleHeight)};
}

QPoint BoardFrame::toContent(const QPoint &viewportPoint) const
{
    return viewportPoint - QPoint(headerWidth, scaleHeight) + scroll;
}

QRect BoardFrame::toViewport(const QRect &contentRect) const
{
    return contentRect.translated(QPoint(headerWidth, scaleHeight) - scroll);
}

int BoardFrame::laneOf(TechnicianId technician) const
{
    const auto it = std::find_if(lanes.begin(), lanes.end(),
                                 [&](const BoardLane &lane) { return lane.technician == technician; });
    return it == lanes.end() ? -1 : int(it - lanes.begin());
}

const BoardEntry *BoardFrame::find(const CardKey &key) const
{
    const auto it =
        std::find_if(entries.begin(), entries.end(), [&](const BoardEntry &e) { return e.key() == key; });
    return it == entries.end() ? nullptr : &*it;
}

const BoardEntry *BoardFrame::find(VisitId visit) const
{
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [&](const BoardEntry &e) { return e.card.visit == visit; });
    return it == entries.end() ? nullptr : &*it;
}

std::vector<QRect> BoardFrame::previewRects() const
{
    std::vector<QRect> rects;
    if (!preview || preview->outside || preview->lane < 0 || preview->lane >= int(lanes.size()))
        return rects;
    const qint64 start = geometry->instantOf(preview->place.start);
    const auto add = [&](int lane) {
        const QRect span = geometry->spanRect(lane, start, start + qint64(preview->place.minutes) * 60);
        rects.push_back(span.adjusted(0, 2, -1, -3));
    };
    add(preview->lane);
    for (const TechnicianId technician : preview->technicians) {
        const int lane = laneOf(technician);
        if (lane >= 0 && lane != preview->lane)
            add(lane);
    }
    return rects;
}

QRect BoardFrame::nowLine() const
{
    const auto at = geometry->positionOf(nowUtc);
    QRect area = contentArea();
    area.setBottom(std::min(area.bottom(), toViewport({QPoint(), geometry->size()}).bottom()));
    return at ? QRect(*at + headerWidth - scroll.x() - 1, area.top(), 2, area.height()) : QRect();
}

QRect BoardFrame::cursorRect() const
{
    const int lane = state.cursor ? laneOf(state.cursor->technician) : -1;
    if (lane < 0)
        return {};
    const qint64 start = geometry->instantOf(state.cursor->start);
    return geometry->spanRect(lane, start, start + qint64(state.cursor->minutes) * 60).adjusted(0, 2, -1, -3);
}

QRegion changedRegion(const BoardFrame &before, const BoardFrame &after)
{
    const QRect all({}, after.viewport);
    if (!sameGround(before, after))
        return all;
    QRegion region;
    addCards(region, before, after);
    addHeaders(region, before, after);
    for (const BoardFrame *frame : {&before, &after}) {
        for (const QRect &rect : frame->previewRects())
            region += frame->toViewport(rect.adjusted(-3, -3, 3, 3));
        region += frame->toViewport(frame->cursorRect().adjusted(-3, -3, 3, 3));
    }
    return region & all;
}

} // namespace truckroll
