// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/keptchecks.h"

#include <QHash>
#include <algorithm>

namespace truckroll {

void KeptChecks::begin(const CheckScope &scope, const PlaceGround &ground)
{
    m_scope = scope;
    m_words = {};
    m_found.clear();
    m_open = {TechnicianId()};
    for (const Technician &technician : ground.people.technicians)
        m_open.insert(technician.id);
    for (const BoardCard &card : ground.cards) // also those of somebody who does not exist any more
        m_open.insert(card.technician);
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

void KeptChecks::goOn(const PlaceGround &ground, size_t cards)
{
    if (m_open.empty())
        return;
    QHash<qint64, LaneCards> lanes;
    for (const BoardCard &card : ground.cards)
        lanes[card.technician.value()].push_back(&card);
    size_t looked = 0;
    for (const TechnicianId lane : next()) {
        const LaneCards mine = lanes.value(lane.value());
        m_found[lane] = checkLane(ground, lane, mine, m_scope, m_words);
        m_open.erase(lane);
        looked += std::max<size_t>(1, mine.size());
        if (looked >= cards)
            break;
    }
}

std::vector<BoardCheck> KeptChecks::all() const
{
    std::vector<const std::vector<BoardCheck> *> lanes;
    lanes.reserve(m_found.size());
    for (const auto &[lane, found] : m_found)
        lanes.push_back(&found);
    return inOrder(lanes);
}

} // namespace truckroll
