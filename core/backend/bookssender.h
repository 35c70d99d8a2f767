// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookslooks.h"
#include <functional>
#include <map>
#include <set>

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
    int unknown = 0;       ///< asked for again later; never sent twice
    int undecided = 0;     ///< the same, and a person may decide what becomes of them
    int waiting = 0;       ///< what they stand on is not there yet, or their time has not come
    int held = 0;          ///< of those: their time has not come
    int heldFor = 0;       ///< seconds until that of the last
    bool isAtWork = false; ///< QuickBooks may still be at work on what left of them before
    bool cancelled = false;
    bool lookBack =
        false; ///< an invoice was found there of which something was paid: changes are to be pulled
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
    /// What a person decides about a record whose outcome is not known. It is looked for once more before:
    /// what is found then is taken over or asked about instead, and without a look nothing is decided.
    Result<Posting> decide(const RetryPosting &decision);

private:
    /// What became of one posting in this run.
    enum class Went { Sent, Dropped, Attention, Unknown, Waiting, Again };

    struct Pass
    {
        bool any = false;    ///< something was sent
        bool silent = false; ///< nothing is answered any more: the rest is not tried
    };

    Result<SendingReport> sendAll(const std::vector<DocumentId> &documents, bool interruptedOnly);
    Result<Pass> onePass(const std::vector<DocumentId> &documents, bool interruptedOnly,
                         SendingReport &report);
    void countLeft(const std::vector<Posting> &left, SendingReport &report) const;
    void tellProgress(const QString &what);
    /// Renewed before a call when it is getting old; StorageBusy: somebody else sends.
    Done keepLease();
    Result<bool> rest(int seconds);
    Result<Went> process(PostingId id);
    Result<Went> step(PostingId id);
    Result<Went> sendGround(PostingGround &ground);
    /// Customers, items and vendors that it names.
    Result<std::optional<Went>> makeMissing(PostingGround &ground);
    Result<Went> carryOut(const PostingGround &ground, const BooksVerdict &verdict);
    Result<PostingGround> groundToSend(PostingId id, bool now = false);
    Result<Posting> lookAndDecide(RetryPosting decision);
    static tl::unexpected<Error> notLookedFor(const PostingGround &ground, const quickbooks::Answer &answer);
    Result<Went> post(const PostingGround &ground, const quickbooks::RemoteRecord &remote);
    /// Of a write of `body`.
    Result<Went> takeAnswer(const PostingGround &ground, const quickbooks::Answer &answer,
                            const QByteArray &body);
    Result<Went> tellIgnored(const PostingGround &ground, const quickbooks::RemoteRecord &record,
                             const quickbooks::Answer &answer, const QByteArray &body,
                             const QStringList &ignored);
    Result<Went> takeFault(const PostingGround &ground, const quickbooks::Answer &answer);
    Result<Went> stopAfterRefusal(const PostingGround &ground, const quickbooks::Answer &answer,
                                  const quickbooks::FaultMeaning &meaning);
    Result<Went> afterConflict(const PostingGround &ground, const quickbooks::Answer &answer,
                               const quickbooks::FaultMeaning &meaning);
    /// `body`: what went, when it went just now.
    Result<Went> adopt(const PostingGround &ground, const quickbooks::RemoteRecord &record,
                       const QString &operation, const quickbooks::Answer &answer,
                       const QByteArray &body = {});
    Done lookBackTo(const PostingGround &ground, const quickbooks::RemoteRecord &invoice);
    /// Of a read: nothing was made by it.
    Result<Went> readFailed(const PostingGround &ground, const quickbooks::Answer &answer);
    /// `refused`: what is stored beside the rest.
    Result<Went> refuse(const PostingGround &ground, BooksAdvice advice, const QString &reason,
                        const QString &code, const quickbooks::Answer &answer = {}, const QString &hint = {},
                        SettlePosting refused = {});
    Result<Went> settle(const PostingGround &ground, SettlePosting command, const QString &operation,
                        const quickbooks::Answer &answer, const QString &text);
    /// No answer, or one that says nothing: `meaning` is what a person reads.
    Result<Went> leaveUnknown(const PostingGround &ground, const quickbooks::Answer &answer,
                              const quickbooks::FaultMeaning &meaning, qint64 nextTryAt);
    static qint64 pauseFor(int attempts);
    bool isInDoubt(const PostingGround &ground) const; ///< an earlier request may still be at work there
    void stop(const quickbooks::FaultMeaning &meaning);
    bool isCancelled() const { return m_hooks.cancelled && m_hooks.cancelled(); }

    BooksDoor &m_office;
    quickbooks::Api &m_api;
    const Clock &m_clock;
    SendingHooks m_hooks;
    BooksLooks m_looks;
    QString m_owner;
    SendingProgress m_progress;
    std::set<PostingId> m_names; ///< customers, items and vendors that were sent before what names them
    std::optional<Error> m_stopped;
    std::map<PostingId, int> m_rounds; ///< of stale tokens and forgotten request keys
    std::set<PostingId> m_unknown;     ///< of this round: asked for again after a pause
    qint64 m_leaseAt = 0;              ///< when the lease was last taken
    bool m_lookBack = false;
};

/// Names this process; a lease of another one is stale, since one process holds an office.
QString booksOwner();

} // namespace truckroll
