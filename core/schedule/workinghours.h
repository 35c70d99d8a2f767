// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/technician.h"
#include <optional>
#include <vector>

namespace truckroll {

/// The ranges of `date` in which somebody with this week and these times off works, joined and in order.
std::vector<MinuteRange> workingRanges(const WorkingWeek &week, const std::vector<TimeOff> &timeOff,
                                       TechnicianId technician, const QDate &date);
/// The same with the office's closed days, on which nobody works.
std::vector<MinuteRange> workingRanges(const People::Reply &people, TechnicianId technician,
                                       const QDate &date);
/// Time off of a technician that touches `date`, clipped to it.
std::vector<std::pair<MinuteRange, QString>> timeOffOn(const std::vector<TimeOff> &timeOff,
                                                       TechnicianId technician, const QDate &date);
/// Monday to Friday, 08:00 to 17:00.
WorkingWeek usualWorkingWeek();
/// "Mon-Fri 08:00-17:00; Sat 09:00-12:00", and back; none when it is not understood.
QString workingWeekText(const WorkingWeek &week);
std::optional<WorkingWeek> workingWeekFromText(const QString &text);

} // namespace truckroll
