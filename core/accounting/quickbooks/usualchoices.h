// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"

namespace truckroll::quickbooks {

/// For keys of the mapping that nobody has chosen yet: what most companies choose ("Undeposited Funds",
/// "Check", a term of as many days, the tax code of the same percent). Nothing for what only the office can
/// know.
std::vector<BooksChoice> usualChoices(const BooksMapping::Reply &mapping, const std::vector<TaxRate> &rates);

} // namespace truckroll::quickbooks
