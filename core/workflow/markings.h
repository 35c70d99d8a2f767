// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/commands.h"
#include "core/store/scope.h"

namespace truckroll {

/// What MarkDocument does, without asking what becomes of open purchase orders: for acts that decide about
/// them.
Result<Document> markAnyway(WriteScope &scope, const MarkDocument &command);

} // namespace truckroll
