// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"

namespace truckroll {

/// The nearest multiple of `step` minutes of the day.
int snapMinute(int minute, int step);
/// As above, at or before the minute.
int snapDown(int minute, int step);
/// A length of at least the shortest visit, on the step, at most the longest.
int snapLength(int minutes, int step);

} // namespace truckroll
