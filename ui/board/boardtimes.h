// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace truckroll {

/// Times of day, lengths and counts as the board writes them, in the user's spelling. Minutes of the day;
/// 1440 is midnight again.
namespace boardtimes {

/// "9:30 AM", "09:30"
QString time(int minute, const QLocale &locale = {});
/// "9:30": without AM and PM, where there is no room
QString bare(int minute, const QLocale &locale = {});
/// "9:00–10:30 AM", "11:30 AM–1:00 PM", "09:00–10:30"
QString range(int from, int until, const QLocale &locale = {});
/// For the scale: "9 AM", "09:00", "9:30"
QString tick(int minute, const QLocale &locale = {});
/// "1 h 30 min", "45 min", "2 h"
QString length(int minutes);
/// "5.5 of 8 h"
QString load(int bookedMinutes, int workMinutes, const QLocale &locale = {});

/// "1 visit", "12 visits"
QString visits(int count);
/// "1 technician", "14 technicians"
QString technicians(int count);

} // namespace boardtimes
} // namespace truckroll
