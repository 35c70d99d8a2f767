// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversion.h"
#include <vector>

namespace truckroll {

/// What a part takes of each line of the source, by the line's place; zero for lines that it leaves.
struct PartTakes
{
    std::vector<bool> taken; ///< item lines of quantity zero can be taken, too
    std::vector<Quantity> quantities;
};

/// Fills the lines of `part` (a copy of the source's header) and computes its totals, so that live parts
/// and this one add up exactly to the source, line by line.
Done fillPart(Document &part, const Document &source, const PartTakes &takes, const TakenSoFar &soFar);

/// What was taken of the line so far; zeros when nothing was.
TakenSoFar::Line takenOf(LineId line, const TakenSoFar &soFar);

} // namespace truckroll
