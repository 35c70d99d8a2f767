// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Crew> findCrew(ReadScope &scope, CrewId id);
/// By name, members in their order.
std::vector<Crew> crews(ReadScope &scope);
/// The crew of this name whatever its case; none when there is none.
CrewId crewNamed(ReadScope &scope, const QString &name);
void insertCrew(WriteScope &scope, Crew &crew);
void updateCrew(WriteScope &scope, Crew &crew);

} // namespace truckroll
