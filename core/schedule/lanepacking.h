// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace truckroll {

/// A span of one lane, in any unit that grows with time.
struct LaneSpan
{
    qint64 start = 0;
    qint64 end = 0; ///< exclusive; not before start
};

/// Where a span stands: its column, and in how many columns its cluster is divided.
struct LanePlace
{
    int column = 0;
    int columns = 1;

    friend bool operator==(const LanePlace &, const LanePlace &) = default;
};

/// Gives spans that overlap columns of their own. Spans that touch do not overlap. Input in any order; the
/// answer is in the order of the input. O(n log n).
std::vector<LanePlace> packLane(const std::vector<LaneSpan> &spans);

} // namespace truckroll
