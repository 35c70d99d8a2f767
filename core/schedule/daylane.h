// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <unordered_map>
#include <vector>

namespace truckroll {

/// How much of somebody's working time of a day is booked, in minutes.
struct DayLoad
{
    int booked = 0;
    int works = 0;

    /// 100: full; somebody who does not work and has visits is over full.
    int percent() const;
};

/// The open visits of a day, lane by lane, in order of time.
class DayLanes
{
public:
    /// `without`: a visit that is left out; none: all. `ground` must live as long.
    DayLanes(const PlaceGround &ground, const ZonedDay &day, VisitId without = {});

    /// Those that begin on the day.
    const std::vector<const BoardCard *> &of(TechnicianId technician) const;
    /// The last that begins at or before the instant, the first that begins after it; null when there is
    /// none.
    const BoardCard *before(TechnicianId technician, qint64 utc) const;
    const BoardCard *behind(TechnicianId technician, qint64 utc) const;
    /// Also what is done already: it took its share of the day.
    DayLoad load(TechnicianId technician) const;

private:
    const PlaceGround &m_ground;
    QDate m_date;
    std::unordered_map<qint64, std::vector<const BoardCard *>> m_lanes;
    std::unordered_map<qint64, int> m_doneMinutes;
};

} // namespace truckroll
