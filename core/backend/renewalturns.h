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

    /// Of a code that was redeemed, as a digest: a code is good once, so its tokens are kept until they are
    /// stored or somebody signs in anew.
    std::optional<quickbooks::Tokens> redeemed(const QByteArray &code) const
    {
        const QMutexLocker lock(&m_kept);
        return m_redeemed && m_redeemedCode == code ? m_redeemed : std::nullopt;
    }
    void setRedeemed(const QByteArray &code, const std::optional<quickbooks::Tokens> &tokens)
    {
        const QMutexLocker lock(&m_kept);
        m_redeemedCode = code;
        m_redeemed = tokens;
    }

    /// How often the connection was ended: tokens that somebody read before are none any more.
    int ends() const { return m_ends; }
    void noteEnd() { ++m_ends; }

private:
    QMutex m_free;
    std::atomic<int> m_ends = 0;
    std::atomic<Qt::HANDLE> m_holder = nullptr;
    mutable QMutex m_kept;
    std::optional<quickbooks::Tokens> m_unwritten;
    QByteArray m_redeemedCode;
    std::optional<quickbooks::Tokens> m_redeemed;
};

} // namespace truckroll
