// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

void addMailCommands(std::vector<CliCommand> &commands);
void addMailTemplateCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
