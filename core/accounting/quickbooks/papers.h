// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/jsontext.h"
#include "core/base/result.h"
#include "core/domain/postingacts.h"

namespace truckroll::quickbooks {

/// A line as QuickBooks gets it: its amount is exactly what QuickBooks computes of quantity and price.
struct SentLine
{
    enum class Kind { Sale, Text, Discount };
    Kind kind = Kind::Sale;
    ItemId item; ///< none: the item of lines without one
    QString description;
    Quantity quantity;
    UnitPrice price;
    bool byAmount = false; ///< sent without quantity and price
    Money amount;
    bool taxable = false;
    TaxRateId taxRate;
};

/// The lines of a document for these preferences. Discounts are one line where QuickBooks takes such and
/// computes no tax of its own; otherwise each line goes with what is left of it after its discounts, and only
/// what is taken off untaxed is a discount. The lines add up to subtotal - discount.
std::vector<SentLine> sentLines(const Document &document, const BooksPreferences &preferences);

/// What QuickBooks will come to, as far as it can be known before: none when it computes a tax we cannot
/// foresee.
std::optional<Money> expectedTotal(const PostingGround &ground);

} // namespace truckroll::quickbooks
