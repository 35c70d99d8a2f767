// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// What leaves the office as files for other programs.
void addExportCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
