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

/// Nothing may be charged while money of the customer's may have come in that is not booked: a movement that
/// is a second payment by a link, or a refund, and shows which when it has settled.
Done checkNoSecondPayment(ReadScope &scope, const Document &invoice);
/// An invoice that was there when the office was restored from a backup may have been paid by card since that
/// backup: it is not charged until somebody has looked.
Done checkNotForgotten(ReadScope &scope, const Document &invoice);

} // namespace truckroll
