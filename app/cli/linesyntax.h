// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/domain/queries.h"
#include <QString>
#include <vector>

namespace truckroll {

/// The active item of this number or name, in any case; null when there is none.
const Item *findItem(const PriceBook::Reply &book, const QString &nameOrNumber);

/// A line as it is typed: ITEM|QTY|PRICE|DESCRIPTION|tax. ITEM is an item's name or number or empty; an empty
/// QTY is 1, an empty PRICE the item's, an empty DESCRIPTION the item's. Taxable follows the item; a line
/// without an item is taxed only with "tax" at its end. "tax=RATE" taxes it at a rate of its own. "\|" is a
/// bar in a description. A price such as
/// "-10%" without an item is a discount of ten percent on the lines above. A bundle becomes several lines.
/// Throws UsageError for what is not a line, answers NotFound for an unknown item.
Result<std::vector<DocumentLine>> readLine(const QString &text, const PriceBook::Reply &book);
/// The line names a price of its own.
bool linePriceIsGiven(const QString &text);

} // namespace truckroll
