// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/closingday.h"
#include "core/domain/technician.h"

namespace truckroll {

/// The first day from `from` on, that day included, on which the office works: it has hours on that weekday
/// and is not closed. `from` itself when none of the year that follows is one.
QDate openDayFrom(const QDate &from, const WorkingWeek &week, const std::vector<ClosingDay> &closed);

} // namespace truckroll
