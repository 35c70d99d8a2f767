// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QLocale>
#include <optional>

namespace truckroll {

/// "8:00 AM - 12:00 PM, 1:00 PM - 5:00 PM" in the user's spelling; empty for a free day.
QString dayHoursText(const std::vector<MinuteRange> &ranges, const QLocale &locale);
/// Reads what people type: "8-12, 1-5", "8:30-17", "0800-1200; 13:00 - 17:00", "7a-3p". Without am and pm an
/// end that is not after its beginning is taken twelve hours later. None: not understood, or the ranges do
/// not follow each other. Empty text is a free day.
std::optional<std::vector<MinuteRange>> readDayHours(const QString &text, const QLocale &locale);
/// "8:00 AM"; 1440 is midnight at the end of the day.
QString minuteOfDayText(int minute, const QLocale &locale);
/// "45 h", "37:30 h".
QString hoursText(int minutes);

} // namespace truckroll
