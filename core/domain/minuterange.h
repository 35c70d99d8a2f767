// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// Minutes of the day from start to end (end exclusive, at most 1440).
struct MinuteRange
{
    int start = 0;
    int end = 0;

    friend bool operator==(const MinuteRange &, const MinuteRange &) = default;
};

} // namespace truckroll
