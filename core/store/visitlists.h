// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Whose visits a list shows: none set: everybody's; a technician; TechnicianId(): those without anybody.
using OfTechnician = std::optional<TechnicianId>;

/// Visits that begin in [fromUtc, toUtc), cancelled ones too, by start.
std::vector<VisitList::Row> visitRowsBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc,
                                             const OfTechnician &technician);
/// Open visits without a time, longest waiting first.
std::vector<VisitList::Row> waitingRows(ReadScope &scope, const OfTechnician &technician);
/// The same with all that the waiting list shows.
std::vector<WaitingVisit> waitingVisits(ReadScope &scope);

} // namespace truckroll
