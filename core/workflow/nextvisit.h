// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/seriesacts.h"
#include "core/store/scope.h"

/// The next visit of a service that comes once in a year or more lies beyond what is made ahead.
namespace truckroll {

/// The act is about a visit of the folder that none is there for.
bool wantsNextVisit(ReadScope &scope, const RepeatWorkOrder &command);
/// A folder without any open visit from today on is shown with its next one.
bool wantsNextVisit(ReadScope &scope, const SeriesDetails &query);

/// The first date of the folder's series from today on that is not made, as far ahead as its rule goes;
/// invalid: none.
QDate nextNotMade(ReadScope &scope, AppointmentId folder);

} // namespace truckroll
