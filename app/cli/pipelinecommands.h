// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// Stages, the pipeline, versions of quotes and the report on them.
void addPipelineCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
