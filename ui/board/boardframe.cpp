// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardframe.h"
#include "ui/board/boardpinned.h"
#include "ui/board/boardtimes.h"
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {

constexpr int reach = 6; ///< how far a card's frame stands over its lane, and a little more

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

/// Cards that are in sight; those beside it need not even be compared.
class SeenCards
{
public:
    explicit SeenCards(const BoardFrame &frame) : m_seen({}, frame.viewport) {}

    bool isSeen(const QRect &card) const
    {
        return card.adjusted(-margin, -margin, margin, margin).intersects(m_seen);
    }
    void add(const QRect &card)
    {
        if (++m_count <= mostRegions)
            m_region += card.adjusted(-margin, -margin, margin, margin);
    }
    /// What is seen, on the plane of the frame.
    QRect content(const BoardFrame &frame) const
    {
        return {frame.toContent(m_seen.topLeft()), m_seen.size()};
    }
    QRegion region() const { return m_count > mostRegions ? QRegion(m_seen) : m_region; }

private:
    static constexpr int margin = 3; ///< the frame of the focus

    QRect m_seen;
    QRegion m_region;
    int m_count = 0;
};

QRegion differentCards(const BoardFrame &before, const BoardFrame &after)
{
    SeenCards cards(after);
    const auto eachSeen = [&cards](const BoardFrame &frame, const auto &look) {
        for (const int lane : frame.lanesAt(cards.content(frame))) {
            for (const int place : frame.cardsIn(lane)) {
                const BoardEntry &entry = frame.entries[size_t(place)];
                if (const QRect rect = frame.toViewport(entry.rect); cards.isSeen(rect))
                    look(entry, rect);
            }
        }
    };
    eachSeen(after, [&](const BoardEntry &entry, const QRect &rect) {
        const BoardEntry *was = before.find(entry.key());
        if (!was || !(*was == entry) || looksDifferent(before, after, entry.key()))
            cards.add(rect);
    });
    eachSeen(before, [&](const BoardEntry &entry, const QRect &rect) {
        const BoardEntry *is = after.find(entry.key());
        if (!is || is->rect != entry.rect)
            cards.add(rect);
    });
    return cards.region();
}

bool isWorkTheSame(const BoardLane &a, const BoardLane &b)
{
    return a.hours == b.hours && a.absences == b.absences;
}

/// Lanes whose figures or hours changed: of most only the head.
void addChangedLanes(QRegion &region, const BoardFrame &before, const BoardFrame &after)
{
    for (size_t i = 0; i < after.lanes.size(); ++i) {
        const BoardLane &was = before.lanes[i], &is = after.lanes[i];
        if (was == is)
            continue;
        region += after.laneHeader(int(i));
        // Cells say how full each day is, the ground of hours who works when.
        if (!after.geometry->isTimed() || !isWorkTheSame(was, is))
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

QString BoardEntry::time() const
{
    return brief ? boardtimes::bare(from.minute) : boardtimes::range(from.minute, until.minute);
}

BoardEntry BoardEntry::alone() const
{
    BoardEntry entry = *this;
    entry.card = HeldCard(*card);
    return entry;
}

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

int BoardFrame::laneBeside(int lane, int way) const
{
    for (int next = lane + way; next >= 0 && next < int(lanes.size()); next += way) {
        if (takesVisits(next))
            return next;
    }
    return lane;
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

/// Thousands of cards are not copied for a look at what has changed.
BoardFrame BoardFrame::handOver()
{
    auto cards = std::exchange(entries, {});
    auto rows = std::exchange(lanes, {});
    auto visits = std::exchange(byVisit, {});
    auto places = std::exchange(byLane, {});
    auto starts = std::exchange(laneStarts, {});
    BoardFrame before = *this;
    before.entries = std::move(cards);
    before.lanes = std::move(rows);
    before.byVisit = std::move(visits);
    before.byLane = std::move(places);
    before.laneStarts = std::move(starts);
    return before;
}

std::vector<int> BoardFrame::lanesAt(const QRect &content) const
{
    std::vector<int> touched;
    for (int lane = 0; geometry && lane < geometry->laneCount(); ++lane) {
        if (geometry->laneRect(lane).adjusted(-reach, -reach, reach, reach).intersects(content))
            touched.push_back(lane);
    }
    return touched;
}

std::vector<QRect> BoardFrame::previewRects() const
{
    std::vector<QRect> rects;
    if (!preview || preview->outside || preview->lane < 0 || preview->lane >= int(lanes.size()))
        return rects;
    rects = ghostRects(preview->visit, preview->lane, preview->place, preview->technicians);
    for (const PreviewPart &part : preview->others) {
        const auto more = ghostRects(part.card.visit, part.lane, part.place, part.technicians);
        rects.insert(rects.end(), more.begin(), more.end());
    }
    return rects;
}

std::vector<QRect> BoardFrame::previewAreas() const
{
    std::vector<QRect> areas = previewRects();
    areas.insert(areas.end(), room.areas.begin(), room.areas.end());
    return areas;
}

std::vector<int> BoardFrame::lanesWith(int lane, const std::vector<TechnicianId> &technicians) const
{
    std::vector<int> all{lane};
    for (const TechnicianId technician : technicians) {
        if (const int other = laneOf(technician); other >= 0 && other != lane)
            all.push_back(other);
    }
    return all;
}

std::vector<QRect> BoardFrame::ghostRects(VisitId visit, int lane, const BoardPlace &place,
                                          const std::vector<TechnicianId> &technicians) const
{
    std::vector<QRect> rects;
    for (const int each : lanesWith(lane, technicians)) {
        const auto made =
            std::find_if(room.ghosts.begin(), room.ghosts.end(), [&](const PreviewRoom::Ghost &ghost) {
                return ghost.lane == each && ghost.visit == visit;
            });
        const QRect rect = made == room.ghosts.end() ? placeRect(each, place) : made->rect;
        if (!rect.isEmpty())
            rects.push_back(rect);
    }
    return rects;
}

QRect BoardFrame::rectNow(int place) const
{
    const auto moved = std::lower_bound(room.cards.begin(), room.cards.end(), place,
                                        [](const auto &each, int wanted) { return each.first < wanted; });
    return moved != room.cards.end() && moved->first == place ? moved->second : entries[size_t(place)].rect;
}

std::pair<WallTime, WallTime> BoardFrame::clockOf(const BoardPlace &place) const
{
    const qint64 start = geometry->instantOf(place.start);
    return {geometry->wallTimeOf(start), geometry->wallTimeOf(start + qint64(place.minutes) * 60)};
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

std::vector<QRect> fewRects(const QRegion &region)
{
    constexpr qint64 worth = 6000; // pixels that are painted as fast as another rectangle is begun
    const auto area = [](const QRect &rect) { return qint64(rect.width()) * rect.height(); };
    std::vector<QRect> rects(region.begin(), region.end());
    if (rects.size() > size_t(mostRegions))
        return {region.boundingRect()};
    for (size_t i = 0; i < rects.size();) {
        const auto near =
            std::find_if(rects.begin() + std::ptrdiff_t(i) + 1, rects.end(), [&](const QRect &other) {
                return area(rects[i] | other) <= area(rects[i]) + area(other) + worth;
            });
        if (near == rects.end()) {
            ++i;
            continue;
        }
        rects[i] |= *near;
        rects.erase(near);
        i = 0; // it may reach others now
    }
    return rects;
}

QRect scrolledArea(const BoardFrame &frame, const QPoint &before)
{
    const QRect area(0, frame.scaleHeight, frame.viewport.width(), frame.contentArea().height());
    const int way = std::abs(frame.scroll.y() - before.y());
    const bool onlyDown = frame.scroll.x() == before.x() && way > 0 && way < area.height();
    // What hangs on the hand stays under it, and a message where it is.
    if (!frame.geometry || !onlyDown || frame.preview || !frame.message.isEmpty() || frame.laneGap >= 0)
        return {};
    return area;
}

/// Why somebody is away stands in the middle of what is seen of the lane.
QRegion stickingRegion(const BoardFrame &frame, const QPoint &before)
{
    const QRect area = frame.contentArea();
    const QPoint way = before - frame.scroll;
    const QRegion pinned = pinnedStrips(frame);
    QRegion region = pinned + pinned.translated(0, way.y()); // where they are, and where they came along
    region += movedNames(frame, before);
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        const QRect now = frame.toViewport(frame.geometry->laneRect(lane));
        const bool whole = area.top() <= now.top() && now.bottom() <= area.bottom();
        const bool wasWhole = area.top() <= now.top() - way.y() && now.bottom() - way.y() <= area.bottom();
        if (!frame.lanes[size_t(lane)].absences.empty() && !(whole && wasWhole))
            region += now & area;
    }
    return region & QRect(0, area.top(), frame.viewport.width(), area.height());
}

QRegion changedRegion(const BoardFrame &before, const BoardFrame &after)
{
    const QRect all({}, after.viewport);
    if (!sameGround(before, after))
        return all;
    QRegion region = differentCards(before, after);
    addChangedLanes(region, before, after);
    for (const BoardFrame *frame : {&before, &after}) {
        for (const QRect &rect : frame->previewAreas())
            region += frame->toViewport(rect.adjusted(-3, -3, 3, 3));
        for (const QRect &rect : frame->proposalRects())
            region += frame->toViewport(rect.adjusted(-3, -3, 3, 3));
        region += frame->toViewport(frame->cursorRect().adjusted(-3, -3, 3, 3));
    }
    return region & all;
}

} // namespace truckroll
