// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <QDate>
#include <QString>
#include <vector>

namespace truckroll {

/// How undo, history and refusals speak of visits, in the user's language and forms of date and time.

/// "Tue 10:30 AM" within the week from `today` on, "Tue, Mar 10, 2026 10:30 AM" otherwise.
QString dayAndTime(const WallTime &wall, const QDate &today);
/// "Bob Meyer", "Bob Meyer, Ann Ruiz", "Unassigned".
QString namesOf(ReadScope &scope, const std::vector<TechnicianId> &technicians);
/// Of a visit that has one: "Tue 10:30 AM", "Sun 1:30 AM (the first of two)".
QString timeOf(ReadScope &scope, const Visit &visit);
/// "Bob Meyer, Tue 10:30 AM", "the waiting list".
QString placeOf(ReadScope &scope, const Visit &visit);
/// "1 h 30 min"
QString lengthInWords(int minutes);

} // namespace truckroll
