// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/keptchecks.h"

#include <QHash>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

/// A figure for each lane, looked up with each of thousands of cards: numbers of technicians are small, and
/// stand side by side in a table; a large one is looked for.
class LaneFigures
{
public:
    size_t &operator[](TechnicianId lane)
    {
        const qint64 number = lane.value();
        if (number < 0 || number >= mostInTable)
            return m_large[number];
        if (size_t(number) >= m_table.size())
            m_table.resize(size_t(number) + 1, 0);
        return m_table[size_t(number)];
    }

private:
    static constexpr qint64 mostInTable = 100'000;
    std::vector<size_t> m_table;
    QHash<qint64, size_t> m_large;
};

} // namespace

void KeptChecks::begin(const CheckScope &scope, const PlaceGround &ground)
{
    m_scope = scope;
    m_words = {};
    m_open.merge(std::exchange(m_lanes, {TechnicianId()}));
    m_until.clear();
    for (const Technician &technician : ground.people.technicians)
        m_lanes.insert(technician.id);
    LaneFigures known;
    for (const BoardCard &card : ground.cards) { // also those of somebody who does not exist any more
        if (std::exchange(known[card.technician], 1) == 0)
            m_lanes.insert(card.technician);
    }
    m_open.insert(m_lanes.begin(), m_lanes.end());
}

void KeptChecks::beginWithNone(const CheckScope &scope)
{
    m_scope = scope;
    m_words = {};
    m_lanes.clear();
    m_open.clear();
    m_until.clear();
}

void KeptChecks::goOnAt(qint64 nowUtc)
{
    if (nowUtc < m_scope.nowUtc) // the clock was put back: what was found late may not be late any more
        m_open.insert(m_lanes.begin(), m_lanes.end());
    m_scope.nowUtc = nowUtc;
    for (const auto &[lane, until] : m_until) {
        if (until <= nowUtc)
            m_open.insert(lane);
    }
}

/// The lanes still to be looked at, in the order in which that is done.
std::vector<TechnicianId> KeptChecks::next() const
{
    std::vector<TechnicianId> lanes;
    for (const TechnicianId lane : m_first) {
        if (m_open.contains(lane))
            lanes.push_back(lane);
    }
    const std::set<TechnicianId> taken(lanes.begin(), lanes.end());
    std::copy_if(m_open.begin(), m_open.end(), std::back_inserter(lanes),
                 [&](TechnicianId lane) { return !taken.contains(lane); });
    return lanes;
}

/// Only of those that are looked at now: gathering all costs more than that.
std::map<TechnicianId, LaneCards> KeptChecks::cardsOfNext(const PlaceGround &ground, size_t cards) const
{
    LaneFigures counts;
    for (const BoardCard &card : ground.cards)
        ++counts[card.technician];
    std::map<TechnicianId, LaneCards> lanes;
    std::vector<LaneCards *> taken{nullptr};
    LaneFigures places; // in `taken`
    size_t looked = 0;
    for (const TechnicianId lane : next()) {
        if (looked >= cards)
            break;
        const size_t count = counts[lane];
        LaneCards &own = lanes[lane];
        own.reserve(count);
        places[lane] = taken.size();
        taken.push_back(&own);
        looked += std::max<size_t>(1, count);
    }
    for (const BoardCard &card : ground.cards) {
        if (const size_t place = places[card.technician])
            taken[place]->push_back(&card);
    }
    return lanes;
}

void KeptChecks::goOn(const PlaceGround &ground, size_t cards, std::vector<BoardCheck> &found)
{
    if (m_open.empty())
        return;
    const auto lanes = cardsOfNext(ground, cards);
    std::erase_if(found, [&](const BoardCheck &check) { return lanes.contains(check.technician); });
    const auto kept = std::ptrdiff_t(found.size());
    for (const auto &[lane, own] : lanes) {
        LaneFindings findings = checkLane(ground, lane, own, m_scope, m_words);
        std::move(findings.found.begin(), findings.found.end(), std::back_inserter(found));
        m_until[lane] = findings.untilUtc;
        m_open.erase(lane);
    }
    std::stable_sort(found.begin() + kept, found.end(), isBefore);
    std::inplace_merge(found.begin(), found.begin() + kept, found.end(), isBefore);
}

} // namespace truckroll
