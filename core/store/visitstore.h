// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Visits with their technicians. What the board draws (board_slot) is a copy that these functions write in
/// the same transaction: one row for each technician of a visit with a time that is not cancelled.

std::optional<Visit> findVisit(ReadScope &scope, VisitId visit);
/// By time, those without one last.
std::vector<Visit> visitsOf(ReadScope &scope, AppointmentId appointment);
/// Whom the folder speaks of: its first visit with a time that is not cancelled, else the first not
/// cancelled, else its first.
std::optional<Visit> firstVisitOf(ReadScope &scope, AppointmentId appointment);

/// Stores a new visit under a new id with the transaction's version.
void addVisit(WriteScope &scope, Visit &visit);
/// False: the stored version is another, nothing was changed. Gives the visit its new version.
bool changeVisit(WriteScope &scope, Visit &visit);
/// A date of a series that is not to be; nothing may refer to the visit.
void removeVisit(WriteScope &scope, VisitId visit);

/// Renew the copies on the board after the folder's header (title, category, pattern), the customer's name or
/// the site's address changed, also after folders went to another customer. Visits keep their versions.
void refreshSlotsOfAppointment(WriteScope &scope, AppointmentId appointment);
void refreshSlotsOfCustomer(WriteScope &scope, CustomerId customer);
void refreshSlotsOfSite(WriteScope &scope, SiteId site);

} // namespace truckroll
