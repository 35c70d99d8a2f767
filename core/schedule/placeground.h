// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/queries.h"
#include "core/schedule/zonedday.h"
#include <optional>
#include <span>
#include <vector>

namespace truckroll {

/// What places are judged by: what stands on the board, who works when, and what everybody wishes. It points
/// at what somebody else keeps.
struct PlaceGround
{
    const std::vector<BoardCard> &cards; ///< by start
    const People::Reply &people;
    const QTimeZone &zone; ///< the office's
    const BoardNeeds &needs;
    int bufferMinutes = 0; ///< that lie between two visits of a technician
};

/// Where somebody means to put a visit.
struct ProposedPlace
{
    VisitId visit; ///< left out when overlaps are looked for; none for a new one
    WallTime start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    std::optional<VisitNeeds> needs{}; ///< none: what the ground knows of the visit
};

/// What is known of the visit's needs.
VisitNeeds needsOf(const ProposedPlace &place, const PlaceGround &ground);
/// What a card and the ground say of its visit's needs.
VisitNeeds needsOf(const BoardCard &card, const BoardNeeds &needs);
/// What a copy of the visit will want (DuplicateVisit): the time that was wished for is of the first one.
/// None: whose the visit is has not been read yet.
std::optional<VisitNeeds> needsOfCopy(const BoardCard &card);

/// The cards that can touch [fromUtc, toUtc): a small part of the board, found by its order.
std::span<const BoardCard> cardsNear(const std::vector<BoardCard> &cards, qint64 fromUtc, qint64 toUtc);

} // namespace truckroll
