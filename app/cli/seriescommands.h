// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/commands.h"
#include "core/domain/seriesacts.h"

namespace truckroll {

void addSeriesCommands(std::vector<CliCommand> &commands);
/// `visit move` with the visits of the series that follow, or all.
Result<CliOutput> moveSeriesByCommand(CliContext &context, const Values &values, const MoveVisit &move,
                                      SeriesScope scope);

} // namespace truckroll
