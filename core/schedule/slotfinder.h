// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/slotproposal.h"
#include "core/schedule/freetime.h"
#include "core/schedule/placeground.h"
#include <QLocale>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace truckroll {

/// What a place is looked for.
struct SlotSearch
{
    ProposedPlace visit; ///< its start says nothing; two or more technicians stay together
    QString postcode;    ///< of its site
    QDate from;
    int days = 14;
    int count = 5;
    qint64 notBeforeUtc = 0; ///< now: nothing earlier is proposed
    int stepMinutes = 15;    ///< starts lie on this grid of the wall clock
};

/// Postcodes of the sites of the folders on the board.
using Postcodes = std::map<AppointmentId, QString>;

/// The best places without any problem (problemsOf), the best first. In each gap between the visits of a
/// technician the earliest start is looked at, and what it costs is added up:
/// - earliness: a point for each hour from the first day's midnight; half of it for a visit of low priority,
///   twice for a high one, four times for an urgent one;
/// - driving: 6 points for each step of postcodes out of the way from the visit before to the one behind;
/// - load: a point for each 4 percent of the day's working time that are booked with this visit; more than
///   all of it is 24 points and another for each percent too much, and the reasons say so;
/// - a technician whom the customer wants: 40 points less.
/// Of equal ones the earlier, then the upper lane. A visit ends on the day on which it begins.
std::vector<SlotProposal> bestSlots(const SlotSearch &search, const PlaceGround &ground,
                                    const Postcodes &postcodes, const QLocale &locale);

/// A free place near one that is not.
struct NearSlot
{
    WallTime start; ///< office wall clock
    std::vector<TechnicianId> technicians;

    friend bool operator==(const NearSlot &, const NearSlot &) = default;
};

/// The nearest start to the place at which it has no problem, with the technicians that it has, on its day or
/// one of the `days` - 1 after it; of those the first day with one.
std::optional<NearSlot> nearestInLane(const ProposedPlace &place, const PlaceGround &ground, int stepMinutes,
                                      int days = 1, qint64 notBeforeUtc = 0);

/// The nearest start without any problem on the place's day and the `days` - 1 after it, a day at a time: in
/// the place's own lane, else, for a place of one technician, with the other whose start is the nearest. The
/// place itself when it has no problem and lies on the grid. Fast enough for every movement of the mouse.
std::optional<NearSlot> nearestFree(const ProposedPlace &place, const PlaceGround &ground, int stepMinutes,
                                    int days = 1, qint64 notBeforeUtc = 0);

/// The free time of a day as one visit sees it, each technician's asked once.
class FreeDay
{
public:
    /// `ground` must live as long.
    FreeDay(const PlaceGround &ground, const ProposedPlace &wanted, const QDate &date)
        : m_free(ground, wanted, date)
    {
    }

    const FreeTime &free() const { return m_free; }
    const std::vector<StartRange> &of(TechnicianId technician);

private:
    FreeTime m_free;
    std::map<TechnicianId, std::vector<StartRange>> m_kept;
};

/// nearestFree() for a hand that moves: what a day of thousands of visits leaves free is found out once, not
/// with every movement.
class FreeNearby
{
public:
    /// Of the place's day. What the ground points at must stay as it is until forget().
    std::optional<NearSlot> nearest(const ProposedPlace &place, const PlaceGround &ground, int stepMinutes,
                                    qint64 notBeforeUtc = 0);
    /// Visits, people or wishes are others now.
    void forget() { m_day.reset(); }

private:
    std::unique_ptr<PlaceGround> m_ground;
    std::optional<FreeDay> m_day;
    VisitId m_visit;
    int m_minutes = 0;
    VisitNeeds m_needs;
};

} // namespace truckroll
