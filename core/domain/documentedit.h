// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversion.h"
#include "core/domain/document.h"

namespace truckroll {

/// The stored document with what an editor may change taken from `wanted`: site, visit, dates, title, notes,
/// tax, lines and options; who sells it, when to ask again and how the customer came. Number, kind, customer,
/// folder, state, source and payments stay. A line keeps its id and source line when it is one of the stored
/// ones; others are new. The carries of a part bill (see conversion.h) hold for what the conversion made:
/// they go with a line whose quantity or price is changed, and the shared ones with any change that moves an
/// amount. Totals are not computed yet.
Document editedDocument(const Document &stored, const Document &wanted);

/// Only what the paper's reader never sees was changed (notes of the office, who sells it, when to ask again,
/// how the customer came): allowed on frozen documents too.
bool onlyInternalsDiffer(const Document &stored, const Document &wanted);

/// Lines that were billed keep their price and tax, and are not removed nor made less than what was billed;
/// discounts that act on them stay as they are.
/// RuleBroken with the line's name.
Done checkBilledLines(const Document &stored, const Document &edited, const TakenSoFar &taken);

} // namespace truckroll
