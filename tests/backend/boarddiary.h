// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/connection.h"
#include <map>

namespace truckroll {

/// What is known of a visit: by the office, and by the model of it.
struct Known
{
    AppointmentId folder;
    Version version = 0;
    QDate original;
    std::optional<WallTime> start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    VisitStatus status = VisitStatus::Scheduled;
    QString notes;
    bool edited = false;
    bool documented = false;

    friend bool operator==(const Known &, const Known &) = default;
};

/// All visits, and the rows of the series: in which version, and up to when visits are made.
struct Diary
{
    struct SeriesRow
    {
        Version version = 0;
        QDate madeUntil;
    };
    std::map<VisitId, Known> visits;
    std::map<AppointmentId, SeriesRow> series;
    struct Paper
    {
        AppointmentId folder;
        qint64 createdAt = 0;

        friend bool operator==(const Paper &, const Paper &) = default;
    };
    std::map<DocumentId, Paper> papers; ///< those that name no visit
};

/// From the tables themselves, past all that the program makes of them.
Diary readDiary(Connection &connection);

QString inWords(const Known &known);
/// Empty, or the first visit that is not as it should be.
QString difference(const Diary &found, const Diary &expected);

} // namespace truckroll
