// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/schedule/zonedday.h"
#include <optional>

namespace truckroll {

/// Gives the visit this wall time of `zone` (the zone it names) and the instant that belongs to it, or puts
/// it on the waiting list. Who waits already keeps the time since when.
void setVisitTime(Visit &visit, const std::optional<WallTime> &start, const QTimeZone &zone, qint64 nowUtc);

/// Its end on the wall clock of its zone; the visit has a start.
WallTime visitEnd(const Visit &visit, const QTimeZone &zone);

} // namespace truckroll
