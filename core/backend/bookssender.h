// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/api.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/backend/booksdoor.h"
#include <QSet>
#include <functional>

namespace truckroll {

/// How sending goes along: told after each posting, and asked before each.
struct SendingProgress
{
    int done = 0;
    int total = 0;
    QString what; ///< "Invoice INV-1042"
};
struct SendingHooks
{
    std::function<void(const SendingProgress &)> progress;
    std::function<bool()> cancelled;
    /// Waits; false: no longer (the command line gives up sooner than the window).
    std::function<bool(int seconds)> wait;
};

struct SendingReport
{
    int sent = 0;
    int attention = 0;
    int unknown = 0; ///< asked for again later; never sent twice
    int waiting = 0; ///< what they stand on is not there yet
    bool cancelled = false;
    std::optional<Error> stopped; ///< why the rest was not tried
};

/// Sends what is pending, one at a time, in order; looks up before it sends or repeats anything; survives
/// being killed between any two of its steps, since each is a commit or a call and the next run looks first.
class BooksSender
{
public:
    BooksSender(BooksDoor &office, quickbooks::Api &api, const Clock &clock, SendingHooks hooks);

    /// Errors: somebody else is sending, or the office cannot be written. Everything else is in the report.
    Result<SendingReport> send(const std::vector<DocumentId> &documents, bool interruptedOnly = false);

private:
    /// What became of one posting in this run.
    enum class Went { Sent, Attention, Unknown, Waiting, Again };

    Result<SendingReport> sendAll(const std::vector<DocumentId> &documents, bool interruptedOnly);
    Result<bool> onePass(const std::vector<DocumentId> &documents, bool interruptedOnly,
                         SendingReport &report);
    void tellProgress(const QString &what);
    Result<Went> process(PostingId id);
    Result<Went> step(PostingId id);
    Result<Went> sendGround(PostingGround &ground);
    Result<std::optional<Went>> prepare(PostingGround &ground);
    Result<std::optional<Went>> makeMissing(PostingGround &ground);
    Result<std::optional<Went>> lookUp(const PostingGround &ground);
    Result<std::optional<Went>> readThere(const PostingGround &ground, quickbooks::RemoteRecord &remote);
    Result<std::optional<Went>> checkInvoiceThere(const PostingGround &ground,
                                                  const quickbooks::RemoteRecord &invoice);
    Result<Went> post(const PostingGround &ground, const quickbooks::RemoteRecord &remote);
    Result<Went> takeAnswer(const PostingGround &ground, const quickbooks::Answer &answer);
    Result<Went> takeFault(const PostingGround &ground, const quickbooks::Answer &answer);
    Result<Went> stopAfterRefusal(const PostingGround &ground, const quickbooks::Answer &answer,
                                  const quickbooks::FaultMeaning &meaning);
    Result<Went> afterConflict(const PostingGround &ground, const quickbooks::Answer &answer,
                               const quickbooks::FaultMeaning &meaning);
    Result<Went> adopt(const PostingGround &ground, const quickbooks::RemoteRecord &record,
                       const QString &operation, const quickbooks::Answer &answer);
    Result<Went> ask(const PostingGround &ground, const quickbooks::RemoteRecord &record,
                     const quickbooks::Answer &answer);
    /// Of a read: nothing was made by it.
    Result<Went> readFailed(const PostingGround &ground, const quickbooks::Answer &answer);
    Result<Went> refuse(const PostingGround &ground, BooksAdvice advice, const QString &reason,
                        const QString &code, const quickbooks::Answer &answer = {}, const QString &hint = {});
    Result<Went> settle(const PostingGround &ground, SettlePosting command, const QString &operation,
                        const quickbooks::Answer &answer, const QString &text);
    static qint64 pauseFor(int attempts);
    void stop(const quickbooks::FaultMeaning &meaning);
    bool isCancelled() const { return m_hooks.cancelled && m_hooks.cancelled(); }
    bool wait(int seconds) const { return m_hooks.wait && m_hooks.wait(seconds); }

    BooksDoor &m_office;
    quickbooks::Api &m_api;
    const Clock &m_clock;
    SendingHooks m_hooks;
    QString m_owner;
    SendingProgress m_progress;
    int m_names = 0; ///< customers, items and vendors that were sent before what names them
    std::optional<Error> m_stopped;
    std::map<PostingId, int> m_rounds; ///< of stale tokens and forgotten request keys
};

/// Names this process; a lease of another one is stale, since one process holds an office.
QString booksOwner();

} // namespace truckroll
