// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/boardchecks.h"
#include <map>
#include <set>
#include <vector>

namespace truckroll {

/// Looks at the lanes of some days, so that after a change only those that it touched are looked at again,
/// and a crowded board is gone through in steps, for which nobody waits. What was found is the caller's: of
/// each lane it holds what was found there last.
class KeptChecks
{
public:
    /// Days, moment, people or wishes are others: each lane is to be looked at, also those that are gone.
    void begin(const CheckScope &scope, const PlaceGround &ground);
    /// Only lanes that are touched from now on are to be looked at.
    void beginWithNone(const CheckScope &scope);
    /// It is later: only lanes in which something else may be found now are to be looked at.
    void goOnAt(qint64 nowUtc);
    /// Visits of this lane are others now (none: those that nobody is sent to).
    void touch(TechnicianId lane)
    {
        m_lanes.insert(lane);
        m_open.insert(lane);
    }
    /// The lanes that are to be looked at before the others: those in sight.
    void first(std::vector<TechnicianId> lanes) { m_first = std::move(lanes); }

    bool isDone() const { return m_open.empty(); }
    /// Looks at whole lanes, until these have at least so many cards. `found` is by priority, then time, then
    /// lane; only findings of these lanes are put in the place of others, so that little is done where
    /// thousands stand.
    void goOn(const PlaceGround &ground, size_t cards, std::vector<BoardCheck> &found);

private:
    std::vector<TechnicianId> next() const;
    std::map<TechnicianId, LaneCards> cardsOfNext(const PlaceGround &ground, size_t cards) const;

    CheckScope m_scope;
    CheckWords m_words;
    std::set<TechnicianId> m_lanes;         ///< of which something may have been found
    std::set<TechnicianId> m_open;          ///< lanes still to be looked at
    std::map<TechnicianId, qint64> m_until; ///< when the others have to be looked at again, in UTC seconds
    std::vector<TechnicianId> m_first;
};

} // namespace truckroll
