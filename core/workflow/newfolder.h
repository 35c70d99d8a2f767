// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// A folder to be made, with its first visit.
struct NewFolder
{
    /// Title or description must say something; company none: the office's first, site none: the customer's.
    Appointment appointment;
    std::optional<WallTime> start; ///< none: waiting list
    int minutes = 60;
    QByteArray zone; ///< IANA name; empty: the office's
    std::vector<TechnicianId> technicians;
    QString notes; ///< of the visit
    VisitWishes wishes{};
};

struct MadeFolder
{
    Appointment appointment;
    Visit visit;
};

/// Makes exactly one appointment, with the next number, and its first visit. Creator and time of creation are
/// the scope's. RuleBroken or NotFound when customer, site, company, category, technicians, time or texts are
/// not right; describes nothing.
Result<MadeFolder> makeAppointment(WriteScope &scope, const NewFolder &folder);

/// Cleans the header's texts and fills in what is none; the same refusals. `already` is the customer of a
/// stored folder, who may have been put out of use since.
Result<Appointment> checkedHeader(ReadScope &scope, Appointment appointment, CustomerId already = {});
/// The zone a visit is booked in; `name` empty: the office's.
Result<QTimeZone> bookingZone(ReadScope &scope, const QByteArray &name);
/// Each exists, is in use, and stands there once; those of `already` may be out of use.
Done checkTechnicians(ReadScope &scope, const std::vector<TechnicianId> &technicians,
                      const std::vector<TechnicianId> &already = {});
/// The start is a real day, the length within Visit::shortest and longest.
Done checkTime(const std::optional<WallTime> &start, int minutes);
/// The clock shows this time, also in the night when it goes forward. Series go by their own rule (RFC 5545:
/// later by what is left out).
Done checkClock(const std::optional<WallTime> &start, const QTimeZone &zone);

} // namespace truckroll
