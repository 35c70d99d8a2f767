// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>
#include <atomic>

namespace truckroll {

/// Who renews the connection to QuickBooks just now: one at a time of all who work in one open office. The
/// office owns it and hands it to each.
class RenewalTurns
{
public:
    /// Waits for its turn. What waits in an event loop of its own may meet itself, and would wait for ever
    /// then; it does not get a turn.
    class Turn
    {
    public:
        explicit Turn(RenewalTurns &turns) : m_turns(turns)
        {
            while (!m_mine && m_turns.m_holder.load() != QThread::currentThreadId()) {
                m_mine = m_turns.m_free.tryLock(patienceMs);
                if (m_mine)
                    m_turns.m_holder = QThread::currentThreadId();
            }
        }
        ~Turn()
        {
            if (!m_mine)
                return;
            m_turns.m_holder = nullptr;
            m_turns.m_free.unlock();
        }
        Q_DISABLE_COPY_MOVE(Turn)

        bool isMine() const { return m_mine; }

    private:
        static constexpr int patienceMs = 50;
        RenewalTurns &m_turns;
        bool m_mine = false;
    };

private:
    QMutex m_free;
    std::atomic<Qt::HANDLE> m_holder = nullptr;
};

} // namespace truckroll
