// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <optional>

namespace truckroll {

/// Products of amounts stand in 128 bits until they are divided again.
__extension__ using Wide = __int128;

/// n / d rounded half-up away from zero. d is not zero.
constexpr Wide dividedHalfUp(Wide n, Wide d)
{
    const bool negative = (n < 0) != (d < 0);
    const Wide magnitude = n < 0 ? -n : n;
    const Wide by = d < 0 ? -d : d;
    const Wide quotient = magnitude / by + (magnitude % by >= by - magnitude % by ? 1 : 0);
    return negative ? -quotient : quotient;
}

/// n / d rounded down, towards minus infinity. d is positive.
constexpr Wide dividedDown(Wide n, Wide d)
{
    return n >= 0 ? n / d : -((-n + d - 1) / d);
}

/// As Money, when it is in the range that is accepted.
constexpr std::optional<Money> inRange(Wide cents)
{
    if (cents > Money::limit || cents < -Money::limit)
        return std::nullopt;
    return Money::fromUnits(qint64(cents));
}

} // namespace truckroll
