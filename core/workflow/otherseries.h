// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/serieswork.h"

namespace truckroll {

/// A place that a series takes, or has and keeps.
struct SeriesPlace
{
    VisitId visit;
    WallTime start; ///< in the series' zone
    qint64 startUtc = 0;
    int minutes = 0;
    std::vector<TechnicianId> technicians;
    VisitWishes wishes;
    bool stays = false;
};

/// What other series of the same technicians bring near these places up to a day where their visits are not
/// made yet, by start: cards that are not stored and have visits of no office. No more of them than can stand
/// in the way: a technician may have hundreds of series, and this is asked while somebody types.
std::vector<BoardCard> cardsToCome(ReadScope &scope, const SeriesWork &work,
                                   const std::vector<SeriesPlace> &places, const QDate &until,
                                   int bufferMinutes);

} // namespace truckroll
