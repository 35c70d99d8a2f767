// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "app/cli/request.h"
#include "core/backend/office.h"
#include "core/base/clock.h"

namespace truckroll {

/// Does a request on an office that is already open (a window's, on its lane). Signs in as the request says.
CliAnswer runOnOffice(Office &office, const Clock &clock, const CliRequest &request);

/// Does a request in this process: opens the office, or hands the request to the window that holds it. An
/// office held by another command is waited for, up to `patience` milliseconds.
CliAnswer runAlone(const CliRequest &request, const Clock &clock, int patience = 5000);

/// True when the request draws on paper and so needs fonts; false as well when it is not understood.
bool needsFonts(const CliRequest &request);

} // namespace truckroll
