// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QString>
#include <QTimeZone>

namespace truckroll {

/// What the clock on the wall makes of a time: in the night when it goes forward an hour is left out, in the
/// night when it goes back one comes twice.
enum class WallClock { Once, LeftOut, Twice };

WallClock wallClock(const WallTime &wall, const QTimeZone &zone);

/// Why nothing can begin at a time that is left out, and what the clock shows instead; empty for any other.
QString leftOutText(const WallTime &wall, const QTimeZone &zone);
/// Which of the two is meant by a time that comes twice (ZonedDay takes the first); empty for any other.
QString twiceText(const WallTime &wall, const QTimeZone &zone);

} // namespace truckroll
