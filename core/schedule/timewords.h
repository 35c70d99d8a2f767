// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QLocale>
#include <QString>

/// How sentences about the board write days and times.
namespace truckroll {

/// "9:00 AM"; minutes beyond the day count on into the next.
QString timeInWords(int minuteOfDay, const QLocale &locale);
/// "9:00 AM–10:30 AM"
QString rangeInWords(int startMinute, int endMinute, const QLocale &locale);
/// "2 h", "2 h 30 min", "45 min"
QString hoursInWords(int minutes, const QLocale &locale);
/// "Tue, Mar 3, 2026"
QString dayInWords(const QDate &date, const QLocale &locale);

} // namespace truckroll
