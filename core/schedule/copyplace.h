// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <optional>

namespace truckroll {

/// Where a copy of the visit begins, office wall clock: behind it, at the first time up to the end of the day
/// `last` at which nothing speaks against it, with the people that the visit has and what the copy will want.
/// Where there is none, at the first time of the day on which it ends at which none of them is booked twice.
/// None: there is no such time.
std::optional<WallTime> placeForCopy(const BoardCard &card, const PlaceGround &ground, int stepMinutes,
                                     const QDate &last);

} // namespace truckroll
