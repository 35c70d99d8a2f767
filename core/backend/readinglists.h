// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include "core/domain/officelists.h"

namespace truckroll {

/// Reads what is exported. Refused to who may not see one of the lists: half an export would pass for a
/// whole one.
Result<OfficeLists> readOfficeLists(Office &office, const Actor &actor);

} // namespace truckroll
