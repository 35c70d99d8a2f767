// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// Pro formas that are billed, credit notes and what they pay.
void addCreditCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
