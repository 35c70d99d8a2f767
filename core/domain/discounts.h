// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <optional>
#include <vector>

namespace truckroll {

/// What the lines of a document come to and what each discount takes of each item line. Rules: totals.h.
struct DiscountSpread
{
    /// By line: an item line before discounts; a discount line's own (negative) amount; a text line's zero.
    std::vector<Money> amounts;
    /// By line of the discount, then by line of the item: zero or negative. Empty for other lines.
    std::vector<std::vector<Money>> shares;

    /// Of one item line over all discounts, without its discountCarry.
    Money shareOf(size_t item) const;
};

/// None when an amount leaves the range of Money.
std::optional<DiscountSpread> spreadDiscounts(const std::vector<DocumentLine> &lines);

/// Shares `amount` out in proportion to the weights, largest remainder first, the earlier on a tie; the parts
/// add up to `amount`. With weights that add up to zero all of it falls on the last. None beyond
/// Money::limit.
std::optional<std::vector<Money>> shareOut(Money amount, const std::vector<Money> &weights);

} // namespace truckroll
