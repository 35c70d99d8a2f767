// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include "core/domain/ids.h"
#include "core/domain/visitstatus.h"
#include "core/domain/visitwishes.h"
#include <QString>
#include <optional>
#include <vector>

namespace truckroll {

/// The folder of one customer request.
struct Appointment
{
    AppointmentId id;
    Version version = 0;
    QString number; ///< "A-1007"
    CompanyId company;
    CustomerId customer;
    SiteId site;
    QString title;
    QString description;
    CategoryId category;
    QString department;
    QString contactName;
    QString contactPhone;
    QString rule; ///< RFC 5545 RRULE, empty for a single visit
    UserId createdBy;
    qint64 createdAt = 0; ///< UTC seconds

    friend bool operator==(const Appointment &, const Appointment &) = default;
};

/// One block of time on the board; without a start it is on the waiting list.
struct Visit
{
    static constexpr int shortest = 5;      ///< minutes
    static constexpr int longest = 24 * 60; ///< minutes; longer jobs are a daily pattern

    VisitId id;
    Version version = 0;
    AppointmentId appointment;
    QDate originalDate;            ///< the date the pattern gave it; stays when the visit moves
    std::optional<WallTime> start; ///< wall clock in `zone`; the truth
    int minutes = 60;              ///< elapsed minutes
    QByteArray zone;               ///< IANA name
    qint64 startUtc = 0;           ///< index made from start and zone; 0 without a start
    VisitStatus status = VisitStatus::Scheduled;
    std::vector<TechnicianId> technicians; ///< none: unassigned; the first leads
    QString notes;
    qint64 waitingSince = 0; ///< UTC seconds since it is on the waiting list; 0 when it has a time
    VisitWishes wishes;
    bool edited = false; ///< differs by hand from what its series gave it

    qint64 endUtc() const { return startUtc + qint64(minutes) * 60; }

    friend bool operator==(const Visit &, const Visit &) = default;
};

/// A note of a telephone call, stamped with time and user; notes are added to, never rewritten.
struct CallNote
{
    CallNoteId id;
    Version version = 0;
    AppointmentId appointment;
    QString text;
    qint64 at = 0; ///< UTC seconds
    UserId by;
    QString byName;

    friend bool operator==(const CallNote &, const CallNote &) = default;
};

} // namespace truckroll
