// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "core/store/scope.h"
#include <map>
#include <optional>

namespace truckroll {

/// The office's own hours stand under "no technician"; a technician who is not named here has them too.
std::map<TechnicianId, WorkingWeek> workingWeeks(ReadScope &scope);
/// Replaces the week; none: the technician has no hours of its own any more.
void storeWorkingWeek(WriteScope &scope, TechnicianId technician, const std::optional<WorkingWeek> &week);

} // namespace truckroll
