// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardwalk.h"
#include <algorithm>
#include <cstdlib>
#include <optional>

namespace truckroll {

namespace {

/// Of a lane, in order of time, from top to bottom where times are the same.
std::vector<const BoardEntry *> inLane(const BoardFrame &frame, int lane)
{
    std::vector<const BoardEntry *> found;
    for (const int place : frame.cardsIn(lane)) {
        const BoardEntry &entry = frame.entries[size_t(place)];
        if (!entry.faded && !entry.rect.isEmpty())
            found.push_back(&entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const BoardEntry *a, const BoardEntry *b) {
        return std::pair(a->card->startUtc, a->rect.top()) < std::pair(b->card->startUtc, b->rect.top());
    });
    return found;
}

qint64 distance(const BoardEntry &entry, qint64 utc)
{
    if (utc >= entry.card->startUtc && utc < entry.card->endUtc())
        return 0;
    return 1 + std::min(std::abs(entry.card->startUtc - utc), std::abs(entry.card->endUtc() - utc));
}

CardKey nearest(const std::vector<const BoardEntry *> &entries, qint64 utc)
{
    const auto it =
        std::min_element(entries.begin(), entries.end(), [utc](const BoardEntry *a, const BoardEntry *b) {
            return distance(*a, utc) < distance(*b, utc);
        });
    return it == entries.end() ? CardKey{} : (*it)->key();
}

/// How far `to` is from `from` when somebody presses the arrow: straight ahead is near, aside is far. None
/// when it does not lie that way.
std::optional<int> wayTo(const QRect &from, const QRect &to, int key)
{
    constexpr int aside = 4;
    const QPoint way = to.center() - from.center();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const int ahead = (across ? way.x() : way.y()) * (key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
    if (ahead <= (across ? from.width() : from.height()) / 4)
        return {};
    return ahead + aside * std::abs(across ? way.y() : way.x());
}

/// The next card of the day up or down, also one for which there is no room: it is shown once it has the
/// focus.
CardKey besideOnDay(const BoardFrame &frame, const BoardEntry &from, int key)
{
    std::vector<const BoardEntry *> day;
    for (const BoardEntry &entry : frame.entries) {
        if (entry.from.date == from.from.date && (!entry.faded || &entry == &from))
            day.push_back(&entry);
    }
    const auto here = std::find(day.begin(), day.end(), &from);
    if (key == Qt::Key_Up && here != day.begin())
        return (*std::prev(here))->key();
    if (key == Qt::Key_Down && here != day.end() && std::next(here) != day.end())
        return (*std::next(here))->key();
    return {};
}

CardKey nearestThatWay(const BoardFrame &frame, const BoardEntry &from, int key)
{
    const BoardEntry *best = &from;
    std::optional<int> shortest;
    for (const BoardEntry &entry : frame.entries) {
        if (entry.faded || entry.rect.isEmpty() || entry.key() == from.key())
            continue;
        const auto way = wayTo(from.rect, entry.rect, key);
        if (way && (!shortest || *way < *shortest)) {
            shortest = way;
            best = &entry;
        }
    }
    return best->key();
}

} // namespace

CardKey cardTowards(const BoardFrame &frame, const CardKey &from, int key)
{
    const BoardEntry *entry = frame.find(from);
    if (!entry)
        return from;
    if (frame.view == BoardViewKind::Month) {
        if (const CardKey beside = besideOnDay(frame, *entry, key))
            return beside;
    }
    const bool isArrow = key != Qt::Key_Home && key != Qt::Key_End;
    if (isArrow && frame.view != BoardViewKind::Day)
        return nearestThatWay(frame, *entry, key);
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int way = key == Qt::Key_Up ? -1 : 1;
        for (int lane = entry->lane + way; lane >= 0 && lane < int(frame.lanes.size()); lane += way) {
            if (const auto there = inLane(frame, lane); !there.empty())
                return nearest(there, entry->card->startUtc);
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
        return nearest(lane, entry->card->startUtc);
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
        if (!entry.faded && !entry.rect.isEmpty())
            all.push_back(&entry);
    }
    return nearest(all, utc);
}

} // namespace truckroll
