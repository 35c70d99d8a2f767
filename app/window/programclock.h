// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include <atomic>

namespace truckroll {

/// The system's time, or another one for the demo office and for pictures of another day. Asked on the
/// window's and on the office's thread.
class ProgramClock final : public Clock
{
public:
    qint64 nowUtc() const override
    {
        const qint64 fixed = m_fixed;
        return fixed ? fixed : m_system.nowUtc() + m_offset;
    }
    /// It is that moment now, and time goes on from there.
    void startFrom(qint64 utc) { m_offset = utc - m_system.nowUtc(); }
    bool isShifted() const { return m_offset != 0; }
    /// It stays that moment.
    void stopAt(qint64 utc) { m_fixed = utc; }
    void followSystem()
    {
        m_offset = 0;
        m_fixed = 0;
    }

private:
    SystemClock m_system;
    std::atomic<qint64> m_offset = 0;
    std::atomic<qint64> m_fixed = 0; ///< 0: it goes
};

} // namespace truckroll
