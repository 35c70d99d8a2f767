// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"
#include <QString>
#include <optional>

namespace truckroll {

/// Lets the window that holds the office do the request; none when no window answers at its socket. When the
/// window ends before it answered, the answer says that the outcome is unknown.
std::optional<CliAnswer> handToWindow(const QString &officePath, const CliRequest &request);
/// Asks the window that holds the office to come to the front; false when there is none.
bool raiseWindow(const QString &officePath);

} // namespace truckroll
