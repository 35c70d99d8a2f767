// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace truckroll {

/// Where the demo office lies, in the user's data folder. Each day that was asked for has one of its own, so
/// that it looks the same every time; `date` invalid: the one that is made around the day of its making.
QString demoOffice(const QDate &date);
/// The moment at which the demo office of a day begins, in the system's zone: the morning's visits are done.
qint64 demoMoment(const QDate &date);

} // namespace truckroll
