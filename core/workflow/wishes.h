// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/visitwishes.h"

namespace truckroll {

/// Cleans the skill; RuleBroken when days or hours do not fit.
Done takeWishes(VisitWishes &wishes);

} // namespace truckroll
