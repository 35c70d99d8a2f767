// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace truckroll {

/// A day inside a sentence, as the tables write it: "Dec 31, 2026". Numbers alone would be read as another
/// day elsewhere, and two digits as another year.
QString writtenDay(const QDate &day, const QLocale &locale = QLocale());
/// The same with its weekday: "Thu, Dec 31, 2026".
QString writtenWeekday(const QDate &day, const QLocale &locale = QLocale());
/// How a field writes that.
QString weekdayForm();

} // namespace truckroll
