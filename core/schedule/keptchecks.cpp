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
    QHash<qint64, size_t> counts;
    for (const BoardCard &card : ground.cards)
        ++counts[card.technician.value()];
    QHash<qint64, LaneCards>
        lanes; // only of those that are looked at now: gathering all costs more than that
    size_t looked = 0;
    for (const TechnicianId lane : next()) {
        if (looked >= cards)
            break;
        const size_t count = counts.value(lane.value());
        lanes[lane.value()].reserve(count);
        looked += std::max<size_t>(1, count);
    }
    for (const BoardCard &card : ground.cards) {
        const auto lane = lanes.find(card.technician.value());
        if (lane != lanes.end())
            lane->push_back(&card);
    }
    for (auto lane = lanes.cbegin(); lane != lanes.cend(); ++lane) {
        const TechnicianId technician(lane.key());
        m_found[technician] = checkLane(ground, technician, *lane, m_scope, m_words);
        m_open.erase(technician);
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
