// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/closingday.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<ClosingDay> findClosingDay(ReadScope &scope, ClosingDayId id);
/// All of them, by first day.
std::vector<ClosingDay> closingDays(ReadScope &scope);
void insertClosingDay(WriteScope &scope, ClosingDay &day);
void updateClosingDay(WriteScope &scope, ClosingDay &day);
void removeClosingDay(WriteScope &scope, ClosingDayId id);

} // namespace truckroll
