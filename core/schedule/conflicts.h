// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Why a place on the board is not a good one; shown while a card is dragged and before it is booked.
struct PlaceProblem
{
    enum class Kind {
        Overlap,
        Buffer, ///< too near to the visit before or after
        OffHours,
        TimeOff,
        ClosedDay, ///< of the office
        TechnicianInactive,
        MissingSkill,
        TechnicianRefused, ///< by the customer
        CustomerWish,      ///< day or hours that the customer does not take visits on
        WantedTime,        ///< day or hours other than the visit itself wants
    };
    Kind kind;
    TechnicianId technician; ///< none when it is the same for everybody
    VisitId with;            ///< Overlap, Buffer: the other visit
    QString text;            ///< "Overlaps Kline Bakery, 09:00-10:30"
    QString brief{}; ///< the same where the technician's name stands before it; empty: it names nobody

    const QString &besideName() const { return brief.isEmpty() ? text : brief; }
};

/// All problems of the place: the office's closed days and what visit and customer wish, then for each
/// technician overlaps with open visits, visits too near, hours, time off, skill. Looks only at the cards
/// near the place: it is asked with every movement of the mouse.
std::vector<PlaceProblem> problemsOf(const ProposedPlace &place, const PlaceGround &ground);

/// Why a technician cannot be somewhere from `start` to `end` (the office's wall clock): TimeOff or OffHours.
struct HoursProblem
{
    PlaceProblem::Kind kind;
    QDate date;
    QString reason; ///< of the time off; may be empty
};
/// What hours and times off have against it, day by day. Closed days say that themselves.
std::vector<HoursProblem> hoursProblems(const Technician &technician, const People::Reply &people,
                                        const WallTime &start, const WallTime &end);

/// The part of it that other visits and working hours have no say in.
std::vector<PlaceProblem> wishProblems(const ProposedPlace &place, const PlaceGround &ground);

} // namespace truckroll
