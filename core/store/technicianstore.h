// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Technician> findTechnician(ReadScope &scope, TechnicianId id);
/// In the order of the lanes, those out of use as well.
std::vector<Technician> technicians(ReadScope &scope);
/// The technician in use of this name whatever its case; none when there is none.
TechnicianId technicianNamed(ReadScope &scope, const QString &name);
/// The position behind all others.
int nextLane(ReadScope &scope);
void insertTechnician(WriteScope &scope, Technician &technician);
void updateTechnician(WriteScope &scope, Technician &technician);

} // namespace truckroll
