// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// What was freed goes back to the system, where the library of C keeps it for later: after something large
/// that does not come again soon. Takes a millisecond.
void giveBackMemory();

} // namespace truckroll
