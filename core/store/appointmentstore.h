// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <QString>
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Appointment> findAppointment(ReadScope &scope, AppointmentId appointment);
/// By "A-1007", in any case of letters.
std::optional<AppointmentId> appointmentByNumber(ReadScope &scope, const QString &number);
/// Documents of any kind and state stand in the folder.
bool hasDocuments(ReadScope &scope, AppointmentId appointment);

/// Stores a new folder under the id it has, or a new one; gives it the transaction's version. The number is
/// drawn by nextAppointmentNumber before.
void addAppointment(WriteScope &scope, Appointment &appointment);
/// Changes the header (number, creator and time of creation stay) and the copies of it on the board. False:
/// the stored version is another, nothing was changed.
bool changeAppointment(WriteScope &scope, Appointment &appointment);

} // namespace truckroll
