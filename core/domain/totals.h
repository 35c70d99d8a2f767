// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// Computes amount and discountShare of each line, taxes per rate and totals of `document`, in place.
///
/// Rules. A line is quantity x unit price, half-up (away from zero) to cents, plus its roundingCarry. A
/// discount line acts on the item lines above it, on what earlier discounts left of them: a percentage is
/// taken of their sum and rounded once; a flat amount is at most that sum (nothing is taken when the sum is
/// not positive; a sum below zero, a credit, is the mirror of this). What it takes is shared out over those
/// lines in proportion, largest remainder first, so that the shares add up to the cent; then each line's
/// discountCarry is added. Tax is computed per rate and document on the nets of its taxable lines, half-up,
/// plus its carry; exempt documents have none. `rates` names and percents are copied into document.taxes; a
/// rate that is already in document.taxes but not in `rates` keeps its copy, and so does every rate of a
/// document that was made from another: what was agreed there holds. RuleBroken when an amount leaves the
/// range of Money (Money::limit, ten thousand million) or a rate is unknown; the document is unchanged then.
/// Computing twice gives the same. In a quote with options only the lines of the one that counts add up (see
/// quoteoptions.h); the lines of the others get the amounts that they would have with theirs, and a rate that
/// only they use stands in the taxes with nothing taxed.
Done computeTotals(Document &document, const std::vector<TaxRate> &rates);

/// quantity x price in cents, half-up away from zero; none beyond Money::limit, here and below.
std::optional<Money> lineAmount(Quantity quantity, UnitPrice price);
/// percent of an amount in cents, half-up away from zero.
std::optional<Money> percentOf(Percent percent, Money amount);
/// amount x part / whole in cents, half-up away from zero, for billing in parts. whole is not zero.
std::optional<Money> proportion(Money amount, Quantity part, Quantity whole);
/// What `part` is of `whole` (of the same unit), in percent with one digit, half-up. whole is not zero.
Percent shareOf(qint64 part, qint64 whole);

} // namespace truckroll
