// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/backoff.h"

#include <algorithm>

namespace truckroll {

qint64 Backoff::pauseAfter(int tries) const
{
    if (m_steps.empty())
        return 0;
    const size_t step = size_t(std::max(tries, 1) - 1);
    return m_steps[std::min(step, m_steps.size() - 1)];
}

qint64 Backoff::pauseAfter(int tries, quint32 random) const
{
    const qint64 pause = pauseAfter(tries);
    const qint64 spread = pause / 2; // a quarter to either side
    return pause - spread / 2 + (spread > 0 ? qint64(random) % (spread + 1) : 0);
}

} // namespace truckroll
