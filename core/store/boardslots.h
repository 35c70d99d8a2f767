// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <QStringList>
#include <vector>

namespace truckroll {

/// The copy of the visits that the board draws. Written by the visit store only.
void addSlots(WriteScope &scope, const Visit &visit);
void removeSlots(WriteScope &scope, VisitId visit);

/// Cards of the visits that last into [fromUtc, toUtc), by start, then technician, then visit: one ordered
/// scan.
std::vector<BoardCard> cardsBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc);

/// Visits whose copies differ from what the visits say: a sentence for each, at most `most`; for checks.
QStringList slotProblems(Connection &connection, int most = 20);

} // namespace truckroll
