// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// Vendors and purchase orders.
void addPurchaseCommands(std::vector<CliCommand> &commands);
/// Stock, price levels, prices changed many at once, checklists.
void addStockCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
