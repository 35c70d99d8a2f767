// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// Rule 12: Open or Paid follows the balance. Adds up what was paid and stores the invoice's head.
void followBalance(WriteScope &scope, Document &invoice);
/// Rule 13: money is taken on issued, open invoices and nowhere else.
Done checkTakesMoney(const Document &invoice);
/// Nothing may be taken, voided or charged while a movement at the card processor is open.
Done checkNothingOpen(ReadScope &scope, const Document &invoice);

} // namespace truckroll
