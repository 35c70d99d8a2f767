// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/oauth.h"
#include <QMutex>
#include <QThread>
#include <atomic>
#include <optional>

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

    /// Tokens that the credential store did not take: those in it are dead, so these are kept until it takes
    /// them, for whoever comes next.
    std::optional<quickbooks::Tokens> unwritten() const
    {
        const QMutexLocker lock(&m_kept);
        return m_unwritten;
    }
    void setUnwritten(const std::optional<quickbooks::Tokens> &tokens)
    {
        const QMutexLocker lock(&m_kept);
        m_unwritten = tokens;
    }

private:
    QMutex m_free;
    std::atomic<Qt::HANDLE> m_holder = nullptr;
    mutable QMutex m_kept;
    std::optional<quickbooks::Tokens> m_unwritten;
};

} // namespace truckroll
