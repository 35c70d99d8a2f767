// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/accounting/quickbooks/names.h"
#include "core/domain/postingpace.h"
#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

constexpr int leaseSeconds = 600; // longer than the longest call with a new sign-in on the way
constexpr int leaseAge = 60;      // seconds after which it is renewed
constexpr int looks = 4;          // for what is unknown, before it is left to the next run
constexpr int silences = 3;       // one after the other: nobody answers there

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QString booksOwner()
{
    static const QString process = newKey();
    return process;
}

/// Between looks after an unknown outcome.
qint64 BooksSender::pauseFor(int attempts)
{
    constexpr int pauses[] = {5, 15, 45, 120}; // seconds
    const int last = int(std::size(pauses)) - 1;
    return pauses[std::min(std::max(attempts - 1, 0), last)];
}

BooksSender::BooksSender(BooksDoor &office, Api &api, const Clock &clock, SendingHooks hooks)
    : m_office(office), m_api(api), m_clock(clock), m_hooks(std::move(hooks)),
      m_looks(office, api, [this] { return keepLease(); }),
      m_owner(booksOwner() + QLatin1Char('/') + newKey())
{
}

Result<SendingReport> BooksSender::send(const std::vector<DocumentId> &documents, bool interruptedOnly)
{
    CHECK_OK(keepLease());
    auto report = sendAll(documents, interruptedOnly);
    const auto released = m_office.act(GiveBackBooksLease{m_owner}); // runs out by itself otherwise
    Q_UNUSED(released)
    return report;
}

Result<Posting> BooksSender::decide(const RetryPosting &decision)
{
    CHECK_OK(keepLease());
    auto decided = lookAndDecide(decision);
    const auto released = m_office.act(GiveBackBooksLease{m_owner});
    Q_UNUSED(released)
    return decided;
}

Result<Posting> BooksSender::lookAndDecide(RetryPosting decision)
{
    TRY(PostingGround ground, m_office.ask(GroundOfPosting{decision.posting}));
    if (ground.posting.version != decision.version)
        return m_office.act(decision); // says why not
    const bool mayBeThere = decision.leave && ground.posting.canBeLeftOut() && ground.posting.leftAt;
    if (!ground.posting.isUndecided() && !mayBeThere) {
        if (!decision.linkTo.isEmpty()) {
            TRY(decision.linkTo, m_looks.idThere(ground, decision.linkTo));
        }
        return m_office.act(decision);
    }
    PostingGround sent = ground;
    sent.posting.state = PostingState::Sending; // looked for as it left
    TRY(const BooksVerdict verdict, m_looks.there(sent));
    if (verdict.way == BooksVerdict::Way::Failed)
        return notLookedFor(ground, verdict.answer);
    if (verdict.way == BooksVerdict::Way::Send) {
        if (!decision.linkTo.isEmpty()) {
            TRY(decision.linkTo, m_looks.idThere(ground, decision.linkTo));
        }
        return m_office.act(decision);
    }
    TRY(ground, groundToSend(decision.posting, true)); // it is there, or something like it
    CHECK_OK(carryOut(ground, verdict));
    TRY(const PostingGround now, m_office.ask(GroundOfPosting{decision.posting}));
    return now.posting;
}

Done BooksSender::keepLease()
{
    const qint64 now = m_clock.nowUtc();
    if (m_leaseAt && now - m_leaseAt < leaseAge)
        return Nothing{};
    CHECK_OK(m_office.act(TakeBooksLease{m_owner, leaseSeconds}));
    m_leaseAt = now;
    return Nothing{};
}

/// False: no longer. The lease is kept meanwhile.
Result<bool> BooksSender::rest(int seconds)
{
    while (seconds > 0) {
        const int some = std::min(seconds, leaseAge);
        if (!m_hooks.wait || !m_hooks.wait(some))
            return false;
        CHECK_OK(keepLease());
        seconds -= some;
    }
    return true;
}

Result<SendingReport> BooksSender::sendAll(const std::vector<DocumentId> &documents, bool interruptedOnly)
{
    SendingReport report;
    // What one pass makes possible (an invoice its payments) goes in the next. What is unknown holds nobody
    // up: it is asked for again when the rest is done, and left to the next run after some looks.
    for (int look = 1;;) {
        TRY(const Pass pass, onePass(documents, interruptedOnly, report));
        if (m_stopped || report.cancelled)
            break;
        if (pass.any && !pass.silent)
            continue;
        if ((m_unknown.empty() && !pass.silent) || look > looks)
            break;
        const int pause = int(pauseFor(look++));
        if (!m_unknown.empty())
            tellProgress(Texts::tr("Without an answer yet: %1. Asking again in %2 seconds")
                             .arg(QLocale().toString(int(m_unknown.size())), QLocale().toString(pause)));
        TRY(const bool rested, rest(pause));
        report.cancelled = !rested && pass.silent && isCancelled(); // else the rest was tried
        if (!rested)
            break;
        m_unknown.clear();
    }
    report.sent += int(m_names.size());
    report.stopped = m_stopped;
    report.lookBack = m_lookBack;
    TRY(const auto left, m_office.ask(PostingsToSend{documents, interruptedOnly}));
    TRY(const auto status, m_office.ask(BooksStatus{}));
    report.undecided = status.undecided;
    countLeft(left, report);
    return report;
}

void BooksSender::countLeft(const std::vector<Posting> &left, SendingReport &report) const
{
    const qint64 now = m_clock.nowUtc();
    report.waiting = 0;
    report.unknown = 0;
    for (const Posting &posting : left) {
        const bool isPending = posting.state == PostingState::Pending;
        report.unknown += posting.state == PostingState::Sending ? 1 : 0;
        report.waiting += isPending ? 1 : 0;
        if (!isPending || mayGo(posting, now))
            continue;
        ++report.held;
        report.heldFor = std::max(report.heldFor, int(posting.nextTryAt - now));
        report.isAtWork = report.isAtWork || mayBeAtWork(posting, now);
    }
}

Result<BooksSender::Pass> BooksSender::onePass(const std::vector<DocumentId> &documents, bool interruptedOnly,
                                               SendingReport &report)
{
    TRY(const auto postings, m_office.ask(PostingsToSend{documents, interruptedOnly}));
    m_progress = {};
    m_progress.total = int(postings.size());
    Pass pass;
    int silent = 0;
    for (const Posting &posting : postings) {
        if (m_stopped || pass.silent)
            break;
        if (isCancelled()) {
            report.cancelled = true;
            break;
        }
        ++m_progress.done;
        if (m_unknown.contains(posting.id) || m_names.contains(posting.id))
            continue;
        CHECK_OK(keepLease());
        TRY(const Went went, process(posting.id));
        pass.any = pass.any || went == Went::Sent || went == Went::Dropped;
        report.sent += went == Went::Sent ? 1 : 0;
        report.attention += went == Went::Attention && !posting.isUndecided() ? 1 : 0;
        report.cancelled = report.cancelled || (went == Went::Waiting && isCancelled());
        if (went == Went::Unknown)
            m_unknown.insert(posting.id);
        // One that is asked for once more puts nothing more in doubt; waiting may be for a reason of ours.
        const bool isReplay =
            posting.isUndecided() || (posting.state == PostingState::Sending && went == Went::Unknown);
        if (went != Went::Waiting && !isReplay)
            silent = went == Went::Unknown ? silent + 1 : 0;
        pass.silent = silent == silences;
        tellProgress(m_progress.what);
    }
    return pass;
}

void BooksSender::tellProgress(const QString &what)
{
    m_progress.what = what;
    if (m_hooks.progress)
        m_hooks.progress(m_progress);
}

/// Until it is settled or its outcome is unknown. What somebody settles or removes meanwhile is theirs: the
/// rest goes on.
Result<BooksSender::Went> BooksSender::process(PostingId id)
{
    for (;;) {
        const auto went = step(id);
        const bool isTheirs =
            !went && (went.error().code == ErrorCode::Conflict || went.error().code == ErrorCode::NotFound);
        if (isTheirs)
            return Went::Waiting;
        if (!went || *went != Went::Again)
            return went;
    }
}

Result<BooksSender::Went> BooksSender::step(PostingId id)
{
    TRY(PostingGround ground, groundToSend(id));
    if (!ground.posting.isOpen())
        return ground.posting.state == PostingState::Sent ? Went::Sent : Went::Waiting;
    if (ground.posting.state == PostingState::NeedsAttention)
        return Went::Attention;
    if (!mayGo(ground.posting, m_clock.nowUtc()) && ground.posting.state == PostingState::Pending)
        return Went::Waiting;
    tellProgress(ground.what);
    return sendGround(ground);
}

/// One that nobody decided about is asked for under its key as before; `now`: also before its time.
Result<PostingGround> BooksSender::groundToSend(PostingId id, bool now)
{
    TRY(PostingGround ground, m_office.ask(GroundOfPosting{id}));
    const bool isDue = now || mayGo(ground.posting, m_clock.nowUtc());
    if (!ground.posting.isUndecided() || !isDue)
        return ground;
    RetryPosting again;
    again.posting = id;
    again.version = ground.posting.version;
    CHECK_OK(m_office.act(again));
    return m_office.ask(GroundOfPosting{id});
}

Result<BooksSender::Went> BooksSender::sendGround(PostingGround &ground)
{
    if (const auto early = BooksLooks::early(ground))
        return carryOut(ground, *early);
    if (ground.posting.state != PostingState::Sending) {
        TRY(const auto missing, makeMissing(ground));
        if (missing)
            return *missing;
    }
    TRY(const BooksVerdict verdict, m_looks.there(ground));
    return carryOut(ground, verdict);
}

Result<BooksSender::Went> BooksSender::carryOut(const PostingGround &ground, const BooksVerdict &verdict)
{
    using Way = BooksVerdict::Way;
    SettlePosting settled;
    settled.posting = ground.posting.id;
    settled.link = verdict.link;
    switch (verdict.way) {
    case Way::Send:
        return post(ground, verdict.remote);
    case Way::Adopt:
        return adopt(ground, verdict.remote, verdict.operation, verdict.answer);
    case Way::Drop:
        settled.outcome = SettlePosting::Outcome::Dropped;
        return settle(ground, settled, verdict.operation, verdict.answer, verdict.text);
    case Way::TakenOut:
        return settle(ground, settled, verdict.operation, verdict.answer, verdict.text);
    case Way::Wait:
        return Went::Waiting;
    case Way::Ask:
        settled.body = ground.posting.kind == PostingKind::Correct ? requestFor(ground, verdict.remote).body
                                                                   : verdict.contested;
        if (verdict.entry) // so that it can be linked and shown
            CHECK_OK(m_office.act(KeepBooksList{verdict.entry->list, {*verdict.entry}, false, false}));
        return refuse(ground, verdict.advice, verdict.text, verdict.code, verdict.answer, verdict.hint,
                      settled);
    case Way::Failed:
        return readFailed(ground, verdict.answer);
    }
    Q_UNREACHABLE();
}

/// Customers, items and vendors go before what names them.
Result<std::optional<BooksSender::Went>> BooksSender::makeMissing(PostingGround &ground)
{
    const auto missing = missingFor(ground);
    for (const auto &[entity, record] : missing) {
        TRY(const Posting made, m_office.act(MakePosting{entity, record, PostingKind::Create}));
        if (m_unknown.contains(made.id))
            return std::optional(Went::Waiting);
        TRY(const Went went, process(made.id));
        if (went == Went::Unknown) {
            m_unknown.insert(made.id);
            return std::optional(Went::Unknown);
        }
        if (went == Went::Attention) {
            TRY(const auto before, m_office.ask(GroundOfPosting{made.id}));
            TRY(const Went waits, carryOut(ground, BooksLooks::waitsForThis(ground, before.posting)));
            return std::optional(waits);
        }
        if (went != Went::Sent)
            return std::optional(Went::Waiting);
        m_names.insert(made.id);
    }
    if (!missing.empty()) {
        TRY(ground, m_office.ask(GroundOfPosting{ground.posting.id}));
        tellProgress(ground.what);
    }
    return std::optional<Went>();
}

Result<BooksSender::Went> BooksSender::post(const PostingGround &ground, const RemoteRecord &remote)
{
    const Posting &posting = ground.posting;
    const bool frozen = posting.state == PostingState::Sending && !posting.requestKey.isEmpty();
    const Request request = requestOf(ground, remote);
    BeginSending begin;
    begin.posting = posting.id;
    begin.seen = posting.version;
    begin.mark = markFor(ground);
    begin.requestKey = frozen ? posting.requestKey : newKey();
    begin.path = request.path;
    begin.body = request.body;
    CHECK_OK(keepLease());
    const auto begun = m_office.act(begin);
    if (!begun && !frozen && begun.error().code == ErrorCode::Conflict)
        return Went::Again; // it was corrected meanwhile
    CHECK_OK(begun);
    PostingGround sent = ground;
    sent.posting.version = begun->version;
    sent.posting.requestKey = begin.requestKey;
    sent.posting.attempts += 1;
    if (!frozen)
        sent.posting.leftAt = m_clock.nowUtc();
    return takeAnswer(sent, m_api.post(ground.posting.entity, begin.path, begin.body, begin.requestKey),
                      begin.body);
}

} // namespace truckroll
