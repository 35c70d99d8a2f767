// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/newoffice.h"
#include "core/store/scope.h"

namespace truckroll {

/// Adds technicians, customers and visits for measuring, through the same functions as bookings by hand. The
/// same for the same seed and day. RuleBroken for less than one technician or day, or more than a million
/// visits.
Done generateLoad(WriteScope &scope, const GenerateLoad &what);

} // namespace truckroll
