// SPDX-License-Identifier: GPL-3.0-or-later
// How cards are found: by visit and by lane, without looking at each of thousands.
#include "ui/board/boardframe.h"
#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace truckroll {

namespace {

constexpr size_t mostStrangers = 64; ///< each is put between thousands; of more all are sorted

/// Where the entries stand, by visit, and how many visits there are.
std::vector<int> placesByVisit(const std::vector<BoardEntry> &entries, int &visits)
{
    std::vector<std::pair<qint64, int>> places; // side by side: sorting them jumps about less than the cards
    places.reserve(entries.size());
    qint64 least = std::numeric_limits<qint64>::max(), most = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const qint64 visit = entries[i].card->visit.value();
        places.emplace_back(visit, int(i));
        least = std::min(least, visit);
        most = std::max(most, visit);
    }
    std::vector<int> sorted(places.size());
    visits = 0;
    if (places.empty() || least < 0 || most - least > qint64(8 * places.size())) {
        std::sort(places.begin(), places.end());
        std::transform(places.begin(), places.end(), sorted.begin(),
                       [](const std::pair<qint64, int> &place) { return place.second; });
        for (size_t i = 0; i < places.size(); ++i)
            visits += i == 0 || places[i].first != places[i - 1].first ? 1 : 0;
        return sorted;
    }
    // Visits that were booked together have numbers close to each other: they are counted, not compared.
    std::vector<int> next(size_t(most - least) + 2, 0);
    for (const auto &[visit, place] : places)
        visits += next[size_t(visit - least) + 1]++ == 0 ? 1 : 0;
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (const auto &[visit, place] : places)
        sorted[size_t(next[size_t(visit - least)]++)] = place;
    return sorted;
}

} // namespace

void BoardFrame::indexEntries()
{
    byVisit = placesByVisit(entries, visits);
    indexLanes();
}

/// An act changes a few of thousands of cards: the others come in the order that they had.
void BoardFrame::indexEntries(const BoardFrame &before, const std::vector<int> &now)
{
    std::vector<char> isKnown(entries.size(), 0);
    byVisit.clear();
    byVisit.reserve(entries.size());
    for (const int was : before.byVisit) {
        if (const int place = now[size_t(was)]; place >= 0) {
            byVisit.push_back(place);
            isKnown[size_t(place)] = 1;
        }
    }
    if (entries.size() - byVisit.size() > mostStrangers)
        return indexEntries();
    const auto isEarlier = [this](int a, int b) {
        return std::pair(entries[size_t(a)].card->visit, a) < std::pair(entries[size_t(b)].card->visit, b);
    };
    std::set<VisitId> others;
    for (size_t place = 0; place < entries.size(); ++place) {
        if (isKnown[place])
            continue;
        byVisit.insert(std::upper_bound(byVisit.begin(), byVisit.end(), int(place), isEarlier), int(place));
        others.insert(entries[place].card->visit);
    }
    for (size_t was = 0; was < now.size(); ++was) {
        if (now[was] < 0)
            others.insert(before.entries[was].card->visit);
    }
    visits = before.visits;
    for (const VisitId visit : others)
        visits += (find(visit) ? 1 : 0) - (before.find(visit) ? 1 : 0);
    indexLanes();
}

void BoardFrame::indexLanes()
{
    laneStarts.assign(lanes.size() + 1, 0);
    for (const BoardEntry &entry : entries)
        ++laneStarts[size_t(entry.lane) + 1];
    std::partial_sum(laneStarts.begin(), laneStarts.end(), laneStarts.begin());
    byLane.resize(entries.size());
    std::vector<int> next(laneStarts.begin(), laneStarts.end() - 1);
    for (size_t i = 0; i < entries.size(); ++i)
        byLane[size_t(next[size_t(entries[i].lane)]++)] = int(i);
}

std::span<const int> BoardFrame::cardsIn(int lane) const
{
    if (lane < 0 || size_t(lane) + 1 >= laneStarts.size())
        return {};
    return {byLane.begin() + laneStarts[size_t(lane)], byLane.begin() + laneStarts[size_t(lane) + 1]};
}

std::span<const int> BoardFrame::cardsOf(VisitId visit) const
{
    const auto first =
        std::lower_bound(byVisit.begin(), byVisit.end(), visit, [this](int place, VisitId wanted) {
            return entries[size_t(place)].card->visit < wanted;
        });
    auto last = first; // a visit has a few cards at most
    while (last != byVisit.end() && entries[size_t(*last)].card->visit == visit)
        ++last;
    return {first, last};
}

const BoardEntry *BoardFrame::find(const CardKey &key) const
{
    for (const int place : cardsOf(key.visit)) {
        if (entries[size_t(place)].key() == key)
            return &entries[size_t(place)];
    }
    return nullptr;
}

const BoardEntry *BoardFrame::find(VisitId visit) const
{
    const auto cards = cardsOf(visit);
    return cards.empty() ? nullptr : &entries[size_t(cards.front())];
}

} // namespace truckroll
