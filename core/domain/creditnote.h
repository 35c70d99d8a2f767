// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversion.h"
#include "core/domain/document.h"
#include <vector>

namespace truckroll {

/// The credit note for lines of an issued invoice; `takes` empty: all that was not credited yet. Parts add up
/// to the invoice as part bills do to a work order. Amounts are positive: what the customer gets back.
/// `credited`: what live credit notes of the invoice come to.
Result<Document> planCreditNote(const Document &invoice, const std::vector<LineTake> &takes,
                                const TakenSoFar &taken, Money credited);

/// The credit note for an amount of the invoice, tax included: the amount falls on what was taxed with each
/// rate and on what was not in proportion, so that each tax goes back with its share, to the cent.
Result<Document> planAmountCredit(const Document &invoice, Money amount, Money credited);

/// Issued while something of it is left, Applied when nothing is.
DocumentState creditStateFor(Money left);

} // namespace truckroll
