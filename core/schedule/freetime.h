// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <unordered_map>
#include <vector>

namespace truckroll {

/// UTC seconds at which a visit may begin, both included.
struct StartRange
{
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const StartRange &, const StartRange &) = default;
};

/// When a visit can begin on one day of the office so that it has no problem (problemsOf) and ends that day.
/// Unlike problemsOf it knows all answers of the day at once; the cards are looked at once, when it is made.
class FreeTime
{
public:
    /// `ground` must live as long. Everything about the visit is in `wanted`, its technicians and start left
    /// aside.
    FreeTime(const PlaceGround &ground, const ProposedPlace &wanted, const QDate &date);

    /// In order. For nobody (TechnicianId()): whenever the day, the visit and its customer allow.
    std::vector<StartRange> of(TechnicianId technician) const;
    /// When all of them are free at once.
    std::vector<StartRange> ofAll(const std::vector<TechnicianId> &technicians) const;

    const ZonedDay &day() const { return m_day; }

private:
    bool mayGo(TechnicianId technician) const;
    std::vector<StartRange> workOf(TechnicianId technician) const;

    const PlaceGround &m_ground;
    VisitNeeds m_needs;
    const CustomerWishes *m_customer;
    qint64 m_seconds; ///< that the visit takes
    ZonedDay m_day;
    bool m_open;                                                ///< the day is allowed at all
    std::unordered_map<qint64, std::vector<StartRange>> m_busy; ///< starts that run into other visits, by
                                                                ///< technician
};

/// The first, or the nearest to `wantedUtc`, of the starts on the grid of `stepMinutes` of the wall clock;
/// none when no range holds one. Of two as near the earlier.
std::optional<qint64> firstStart(const std::vector<StartRange> &ranges, int stepMinutes,
                                 const QTimeZone &zone);
std::optional<qint64> nearestStart(const std::vector<StartRange> &ranges, qint64 wantedUtc, int stepMinutes,
                                   const QTimeZone &zone);
/// No start of them is nearer to it; far away when there are none.
qint64 leastDistance(const std::vector<StartRange> &ranges, qint64 wantedUtc);
/// The ranges from `utc` on.
std::vector<StartRange> startsFrom(std::vector<StartRange> ranges, qint64 utc);

} // namespace truckroll
