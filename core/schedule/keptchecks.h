// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/boardchecks.h"
#include <map>
#include <set>
#include <vector>

namespace truckroll {

/// The checks of some days, kept lane by lane: after a change only the lanes that it touched are looked at
/// again, and a crowded board is gone through in steps, so that nobody waits for it.
class KeptChecks
{
public:
    /// Days, moment, people or wishes are others: each lane of the ground is to be looked at. What was found
    /// before is forgotten.
    void begin(const CheckScope &scope, const PlaceGround &ground);
    /// Visits of this lane are others now (none: those that nobody is sent to).
    void touch(TechnicianId lane) { m_open.insert(lane); }
    /// The lanes that are to be looked at before the others: those in sight.
    void first(std::vector<TechnicianId> lanes) { m_first = std::move(lanes); }

    bool isDone() const { return m_open.empty(); }
    /// Looks at whole lanes, until these have at least so many cards.
    void goOn(const PlaceGround &ground, size_t cards);
    /// What has been found so far: by priority, then time, then lane.
    std::vector<BoardCheck> all() const;

private:
    std::vector<TechnicianId> next() const;

    CheckScope m_scope;
    CheckWords m_words;
    std::set<TechnicianId> m_open; ///< lanes still to be looked at
    std::vector<TechnicianId> m_first;
    std::map<TechnicianId, std::vector<BoardCheck>> m_found;
};

} // namespace truckroll
