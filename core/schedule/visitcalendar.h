// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

/// A visit with what a calendar tells of it.
struct CalendarEntry
{
    Visit visit;
    QString number; ///< of the folder
    QString customer;
    QString title;
    QString description;
    QString place; ///< the whole address, in one line
    QString phone;
    QStringList technicians; ///< names
};

/// Of which office, and when it is written.
struct CalendarGround
{
    /// Tells the visits of one office from those of another; the same each time (OfficeInfo::madeAt).
    qint64 officeMark = 0;
    qint64 nowUtc = 0;
};

/// Visits as an iCalendar file (RFC 5545) that calendars take in: times in UTC, the same UID for a visit each
/// time, so that a calendar puts the later state in the place of the earlier one; cancelled visits are told
/// as such. Visits without a time are left out.
QByteArray calendarOf(const std::vector<CalendarEntry> &entries, const CalendarGround &ground);

} // namespace truckroll
