// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// After money was taken on an invoice or went back: what was paid, and Open or Paid by it (rule 12).
void followBalance(WriteScope &scope, Document &invoice);
/// What was used of a credit note, and Issued or Applied by it.
void followCredit(WriteScope &scope, Document &creditNote);
/// Rule 13: money is taken on issued, open invoices and nowhere else.
Done checkTakesMoney(const Document &invoice);
/// Nothing may be taken, voided or charged while a movement at the card processor is open.
Done checkNothingOpen(ReadScope &scope, const Document &invoice);

} // namespace truckroll
