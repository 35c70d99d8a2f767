// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include <algorithm>

/// When an entry for QuickBooks may go, also when the clock was put back meanwhile.
namespace truckroll {

/// No entry waits longer than this at a time (seconds), whatever QuickBooks asks for.
inline constexpr int longestBooksPause = 3600;

/// What waits for longer than any pause was given its time by a clock that was put back since.
inline bool mayGo(const Posting &posting, qint64 now)
{
    return posting.nextTryAt <= now || posting.nextTryAt > now + longestBooksPause;
}

/// Until then QuickBooks may be at work on what left. What left later than now counts as leaving now.
inline qint64 quietUntil(const Posting &posting, qint64 now)
{
    return std::min(posting.leftAt, now) + booksQuietSeconds;
}

/// Something of it left so lately that QuickBooks may still carry it out.
inline bool mayBeAtWork(const Posting &posting, qint64 now)
{
    return posting.leftAt != 0 && quietUntil(posting, now) > now;
}

} // namespace truckroll
