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
        return frame.preview && holds(*frame.preview, key.visit);
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
        region += after.laneHeader(int(i));
        if (!after.geometry->isTimed()) // the cells say how full each day is
            region += after.toViewport(after.geometry->laneRect(int(i)));
    }
}

bool sameGround(const BoardFrame &before, const BoardFrame &after)
{
    if (!before.geometry || !after.geometry || before.scroll != after.scroll ||
        before.viewport != after.viewport || before.lanes.size() != after.lanes.size() ||
        before.geometry->size() != after.geometry->size() || before.headerWidth != after.headerWidth ||
        before.scaleHeight != after.scaleHeight || before.corner != after.corner ||
        before.view != after.view || before.period != after.period || before.today != after.today)
        return false;
    for (int lane = 0; lane < after.geometry->laneCount(); ++lane) {
        if (before.geometry->laneRect(lane) != after.geometry->laneRect(lane))
            return false;
    }
    return true;
}

} // namespace

bool holds(const BoardPreview &preview, VisitId visit)
{
    return preview.visit == visit ||
           std::any_of(preview.others.begin(), preview.others.end(),
                       [&](const PreviewPart &part) { return part.card.visit == visit; });
}

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
    if (geometry && !geometry->tellsPeople())
        return lanes.empty() ? -1 : 0;
    const auto it = std::find_if(lanes.begin(), lanes.end(), [&](const BoardLane &lane) {
        return lane.technician == technician && !lane.heading;
    });
    return it == lanes.end() ? -1 : int(it - lanes.begin());
}

bool BoardFrame::takesVisits(int lane) const
{
    return lane >= 0 && lane < int(lanes.size()) && !lanes[size_t(lane)].heading;
}

QString BoardFrame::laneName(int lane) const
{
    return takesVisits(lane) && geometry->tellsPeople() ? lanes[size_t(lane)].name : QString();
}

QRect BoardFrame::laneHeader(int lane) const
{
    if (!geometry->tellsPeople() || lane < 0 || lane >= geometry->laneCount())
        return {};
    const QRect all = toViewport(geometry->laneRect(lane));
    return geometry->laneAxis() == Qt::Vertical ? QRect(0, all.top(), headerWidth, all.height())
                                                : QRect(all.left(), 0, all.width(), scaleHeight);
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
    const auto add = [&](int lane, const BoardPlace &place) {
        if (const QRect rect = placeRect(lane, place); !rect.isEmpty())
            rects.push_back(rect);
    };
    const auto addVisit = [&](int first, const BoardPlace &place,
                              const std::vector<TechnicianId> &technicians) {
        add(first, place);
        for (const TechnicianId technician : technicians) {
            const int lane = laneOf(technician);
            if (lane >= 0 && lane != first)
                add(lane, place);
        }
    };
    addVisit(preview->lane, preview->place, preview->technicians);
    for (const PreviewPart &part : preview->others)
        addVisit(part.lane, part.place, part.technicians);
    return rects;
}

QRect BoardFrame::placeRect(int lane, const BoardPlace &place) const
{
    const qint64 start = geometry->instantOf(place.start);
    const QRect rect = geometry->placeRect(lane, start, start + qint64(place.minutes) * 60);
    if (!geometry->isTimed())
        return rect;
    return geometry->timeAxis() == Qt::Horizontal ? rect.adjusted(0, 2, -1, -3) : rect.adjusted(2, 0, -4, -1);
}

QRect BoardFrame::nowLine() const
{
    const auto at = geometry->positionOf(nowUtc);
    if (!at)
        return {};
    const QRect area = contentArea() & toViewport({QPoint(), geometry->size()});
    return geometry->timeAxis() == Qt::Horizontal
               ? QRect(*at + headerWidth - scroll.x() - 1, area.top(), 2, area.height())
               : QRect(area.left(), *at + scaleHeight - scroll.y() - 1, area.width(), 2);
}

QRect BoardFrame::cursorRect() const
{
    const int lane = state.cursor ? laneOf(state.cursor->technician) : -1;
    if (lane < 0)
        return {};
    if (geometry->isTimed())
        return placeRect(lane, *state.cursor);
    const qint64 start = geometry->instantOf(state.cursor->start);
    return geometry->spanRect(lane, start, start + 1).adjusted(1, 1, -2, -2); // the whole day
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
