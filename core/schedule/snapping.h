// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QTimeZone>

namespace truckroll {

/// The nearest multiple of `step` minutes of the day.
int snapMinute(int minute, int step);
/// As above, at or before the minute.
int snapDown(int minute, int step);
/// A length of at least the shortest visit, on the step, at most the longest.
int snapLength(int minutes, int step);
/// So many minutes later, or before, by the wall clock. Where that is in the hour which the clock leaves out,
/// as much later by the time that goes by: a step leads over that hour, whichever way it goes.
WallTime stepped(const WallTime &from, int minutes, const QTimeZone &zone);

} // namespace truckroll
