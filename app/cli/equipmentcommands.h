// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/ids.h"

namespace truckroll {

/// Equipment and duplicates of customers.
void addEquipmentCommands(std::vector<CliCommand> &commands);
/// Everything about a customer: equipment, folders, documents, payments, credits, letters.
Result<QJsonObject> customerWithAll(CliContext &context, CustomerId id);
const CliView &wholeCustomerView();

} // namespace truckroll
