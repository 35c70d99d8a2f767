// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <map>
#include <vector>

namespace truckroll {

/// What the visits of the cards (which lie in the span) and those that wait want, and all their customers.
BoardNeeds boardNeeds(ReadScope &scope, const std::vector<BoardCard> &cards, qint64 fromUtc, qint64 toUtc);

/// Postcodes of the sites of the folders with visits in the span.
std::map<AppointmentId, QString> postcodesBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc);

} // namespace truckroll
