// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/queries.h"
#include "core/schedule/zonedday.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Why a place on the board is not a good one; shown while a card is dragged and before it is booked.
struct PlaceProblem
{
    enum class Kind { Overlap, OffHours, TimeOff, TechnicianInactive };
    Kind kind;
    TechnicianId technician;
    VisitId with; ///< Overlap: the other visit
    QString text; ///< "Overlaps Kline Bakery, 09:00-10:30"
};

/// Where somebody means to put a visit.
struct ProposedPlace
{
    VisitId visit; ///< left out when overlaps are looked for; none for a new one
    WallTime start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
};

/// All problems of the place: overlaps with open visits among `cards`, hours and time off of each technician.
std::vector<PlaceProblem> problemsOf(const ProposedPlace &place, const std::vector<BoardCard> &cards,
                                     const People::Reply &people, const QTimeZone &zone);

} // namespace truckroll
