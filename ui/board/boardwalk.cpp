// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardwalk.h"
#include <algorithm>
#include <cstdlib>

namespace truckroll {

namespace {

/// Of a lane, in order of time, from top to bottom where times are the same.
std::vector<const BoardEntry *> inLane(const BoardFrame &frame, int lane)
{
    std::vector<const BoardEntry *> found;
    for (const BoardEntry &entry : frame.entries) {
        if (entry.lane == lane && !entry.faded)
            found.push_back(&entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const BoardEntry *a, const BoardEntry *b) {
        return std::pair(a->card.startUtc, a->rect.top()) < std::pair(b->card.startUtc, b->rect.top());
    });
    return found;
}

qint64 distance(const BoardEntry &entry, qint64 utc)
{
    if (utc >= entry.card.startUtc && utc < entry.card.endUtc())
        return 0;
    return 1 + std::min(std::abs(entry.card.startUtc - utc), std::abs(entry.card.endUtc() - utc));
}

CardKey nearest(const std::vector<const BoardEntry *> &entries, qint64 utc)
{
    const auto it =
        std::min_element(entries.begin(), entries.end(), [utc](const BoardEntry *a, const BoardEntry *b) {
            return distance(*a, utc) < distance(*b, utc);
        });
    return it == entries.end() ? CardKey{} : (*it)->key();
}

} // namespace

CardKey cardTowards(const BoardFrame &frame, const CardKey &from, int key)
{
    const BoardEntry *entry = frame.find(from);
    if (!entry)
        return from;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int way = key == Qt::Key_Up ? -1 : 1;
        for (int lane = entry->lane + way; lane >= 0 && lane < int(frame.lanes.size()); lane += way) {
            if (const auto there = inLane(frame, lane); !there.empty())
                return nearest(there, entry->card.startUtc);
        }
        return from;
    }
    const auto lane = inLane(frame, entry->lane);
    if (lane.empty())
        return from;
    if (key == Qt::Key_Home)
        return lane.front()->key();
    if (key == Qt::Key_End)
        return lane.back()->key();
    const auto here = std::find(lane.begin(), lane.end(), entry);
    if (here == lane.end())
        return nearest(lane, entry->card.startUtc);
    if (key == Qt::Key_Left && here != lane.begin())
        return (*std::prev(here))->key();
    if (key == Qt::Key_Right && std::next(here) != lane.end())
        return (*std::next(here))->key();
    return from;
}

CardKey cardNear(const BoardFrame &frame, int lane, qint64 utc)
{
    if (lane >= 0) {
        if (const CardKey found = nearest(inLane(frame, lane), utc))
            return found;
    }
    std::vector<const BoardEntry *> all;
    for (const BoardEntry &entry : frame.entries) {
        if (!entry.faded)
            all.push_back(&entry);
    }
    return nearest(all, utc);
}

qint64 freeFrom(const BoardFrame &frame, int lane, qint64 utc, int minutes, qint64 endOfDay)
{
    qint64 from = utc;
    for (const BoardEntry *entry : inLane(frame, lane)) {
        if (visitIsClosed(entry->card.status) || entry->card.endUtc() <= from)
            continue;
        if (entry->card.startUtc >= from + qint64(minutes) * 60)
            break;
        from = entry->card.endUtc();
    }
    return from + qint64(minutes) * 60 <= endOfDay ? from : utc;
}

} // namespace truckroll
