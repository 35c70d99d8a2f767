// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace truckroll {

// How papers write dates, times and lists.

/// The long date without its weekday: no guess about the order of day and month, no line filled by it.
QString dayOnPaper(const QDate &date, const QLocale &locale);
/// "9:00 AM"; the minute of the day, 1440 is midnight again.
QString timeOnPaper(int minuteOfDay, const QLocale &locale);
/// "45 min", "2 h", "1 h 30 min".
QString durationOnPaper(int minutes);
/// The lines that are not empty.
QStringList presentLines(const QStringList &lines);

} // namespace truckroll
