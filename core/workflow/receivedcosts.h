// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// The cost of each line of a work order that was ordered becomes what came of it at its cost, and the rest
/// as planned; the lines of live invoices made from it follow. Papers do not show costs, so issued ones may
/// change in this.
Done settleReceivedCosts(WriteScope &scope, DocumentId workOrder);

} // namespace truckroll
