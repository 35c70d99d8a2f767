// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <vector>

namespace truckroll {

/// The lines as the customer's paper shows them: the heading of a bundle that prints as one line stands for
/// its parts, which are left out, and its `amount` is what they come to before discounts. Parts end where a
/// line stands no deeper than the heading; a heading without parts stays a line of text.
std::vector<DocumentLine> linesOnPaper(const std::vector<DocumentLine> &lines);

} // namespace truckroll
