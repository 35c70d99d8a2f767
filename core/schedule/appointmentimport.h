// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csvread.h"
#include "core/base/result.h"
#include "core/domain/commands.h"
#include "core/domain/importfate.h"
#include "core/domain/queries.h"
#include <QLocale>
#include <QTimeZone>
#include <vector>

namespace truckroll {

/// What one row of a list of appointments books.
struct ImportedAppointment
{
    int line = 0;                          ///< of the file
    ImportFate fate = ImportFate::Refused; ///< a duplicate: the customer has this visit at this time already
    QString name;                          ///< "Kline Bakery: Tap repair"
    BookVisit booking;
    QString what; ///< when, or of refused ones the reason
};

/// What rows name and are compared with.
struct AppointmentGround
{
    std::vector<CustomerRow> customers;
    std::vector<Technician> technicians;
    VisitList::Reply booked; ///< visits of the days of the list (daysOfImport), and those that wait
    QTimeZone zone;          ///< the office's
    QDate today;
    int usualMinutes = 60;
    /// Of days like 3/4/2026 and times like 4 PM: not the user's, since one file means the same everywhere.
    QLocale locale{QLocale::English, QLocale::UnitedStates};
};

/// The days that a list of appointments names.
struct ImportDays
{
    QDate first; ///< invalid: none
    QDate last;
};
ImportDays daysOfImport(const std::vector<CsvRow> &rows, const QDate &today, const QLocale &locale);

/// What a list of appointments (its first row names the columns) would book, each in a folder of its own.
/// Customers are there already, named as in the office, with a telephone where several have the name. A row
/// without a time is for the waiting list, of its day where it names one. RuleBroken when no column is the
/// customer or the title.
Result<std::vector<ImportedAppointment>> planAppointmentImport(const std::vector<CsvRow> &rows,
                                                               const AppointmentGround &ground);

/// Those that are booked, in the order of the file.
std::vector<BookVisit> visitsToBook(const std::vector<ImportedAppointment> &rows);

} // namespace truckroll
