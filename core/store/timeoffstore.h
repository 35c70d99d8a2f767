// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<TimeOff> findTimeOff(ReadScope &scope, TimeOffId id);
/// All of it, by start.
std::vector<TimeOff> timesOff(ReadScope &scope);
void insertTimeOff(WriteScope &scope, TimeOff &timeOff);
void updateTimeOff(WriteScope &scope, TimeOff &timeOff);
void removeTimeOff(WriteScope &scope, TimeOffId id);

} // namespace truckroll
