// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

namespace truckroll {

/// The year in which this day of a month is nearest to today; invalid when no month has it.
QDate nearestDay(int month, int day, const QDate &today);
/// "3/14", "14.3.", "3/14/2026" in the order of the locale; "2026-03-14" always. `alone`: nothing but a day
/// is meant, so that "14.3" (an amount otherwise) and digits together ("0314", "031426", "20260314") are one,
/// too. None: not written as a date; invalid: a date that no calendar has.
std::optional<QDate> readNumericDay(const QString &word, const QDate &today, const QLocale &locale,
                                    bool alone);

} // namespace truckroll
