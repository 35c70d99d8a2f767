// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// The border for what a person writes in a document: cleans header texts and lines in place and refuses what
/// is too long, out of range, holds a card number, or names a site, visit, item or tax rate that is not
/// there. Lines lose what their kind does not have (a heading has no price). Customer and folder are known to
/// be right.
Done takeFields(ReadScope &scope, Document &document);

/// Totals by today's tax rates; see totals.h for which rates hold.
Done computeStoredTotals(ReadScope &scope, Document &document);

} // namespace truckroll
