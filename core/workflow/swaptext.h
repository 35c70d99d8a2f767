// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commands.h"
#include "core/store/scope.h"

namespace truckroll {

/// "Swapped Kline Bakery and Oak School" when these are two visits that take each other's time and people;
/// empty otherwise.
QString swapText(ReadScope &scope, const std::vector<MoveVisit> &moves);

} // namespace truckroll
