// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"

namespace truckroll {

/// The card of a visit that was read by itself, in nobody's lane; what only its folder's site and pattern
/// know (place, recurring) is left to who asks. A visit that waits has no time on it.
BoardCard cardOf(const Visit &visit, const Appointment &folder, const QString &customer);

} // namespace truckroll
