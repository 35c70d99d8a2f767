// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/accounting/quickbooks/names.h"
#include <QCoreApplication>
#include <QUuid>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

constexpr int leaseSeconds = 300;

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString problemText(const std::vector<Problem> &problems)
{
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences += problem.sentence;
    return sentences.join(QLatin1Char(' '));
}

/// It went some way: nothing more is to be done in this step.
template <class Went>
Result<std::optional<Went>> some(const Result<Went> &went)
{
    if (!went)
        return tl::unexpected<Error>(went.error());
    return std::optional<Went>(*went);
}

RemoteRecord recordOf(const BooksLink &link)
{
    RemoteRecord record;
    record.id = link.remoteId;
    record.syncToken = link.syncToken;
    record.name = link.name;
    record.total = link.total;
    record.balance = link.balance;
    return record;
}

bool isLinkChosen(const PostingGround &ground)
{
    return ground.posting.state == PostingState::Pending && !ground.posting.hint.isEmpty();
}

QString notLinked(const PostingGround &ground, const QString &whyNot)
{
    return Texts::tr("%1 was not linked: %2 Nothing was changed there; give it another number in QuickBooks.")
        .arg(ground.what, whyNot);
}

/// Why a record there cannot be this paper or payment; empty: it can. A total that differs is no reason: it
/// is flagged, and a person accepts it or not.
QString whyNotTheSame(const PostingGround &ground, const RemoteRecord &record)
{
    if (record.voided || record.deleted)
        return Texts::tr("what is there was voided.");
    const BooksLink *partner = ground.vendor ? ground.link(BookEntity::Vendor, ground.vendor->id)
                               : ground.customer
                                   ? ground.link(BookEntity::Customer, ground.customer->id.value())
                                   : nullptr;
    if (partner && record.customer != partner->remoteId)
        return Texts::tr("what is there (%1 over %2) is of somebody else.")
            .arg(record.name, ground.money(record.total));
    const bool isMoney =
        ground.posting.entity == BookEntity::Payment || ground.posting.entity == BookEntity::Refund;
    const Money amount = ground.posting.entity == BookEntity::Refund ? ground.posting.amount
                         : ground.payment                            ? ground.payment->amount
                                                                     : Money();
    return isMoney && record.total != amount ? Texts::tr("what is there is over %1 instead of %2.")
                                                   .arg(ground.money(record.total), ground.money(amount))
                                             : QString();
}

/// Why a payment does not fit onto what is open there.
QString tooLittleOpen(const PostingGround &ground, Money open)
{
    const Money amount = ground.payment->amount;
    if (!ground.leftBack.isZero() && amount <= open + ground.leftBack)
        return Texts::tr("%1 is %2, and only %3 of the invoice is open in QuickBooks: %4 went back to the "
                         "customer, and the payment that it came from was left in its bank deposit there. "
                         "Nothing was sent. Take that payment out of the deposit in QuickBooks, then try "
                         "again: the refund is linked with it, and this payment follows.")
            .arg(ground.what, ground.money(amount), ground.money(open), ground.money(ground.leftBack));
    return Texts::tr(
               "%1 is %2, and only %3 of the invoice is open in QuickBooks. It was perhaps entered there "
               "as well, so it was not sent; compare both, then void one of them.")
        .arg(ground.what, ground.money(amount), ground.money(open));
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
      m_owner(booksOwner() + QLatin1Char('/') + newKey())
{
}

Result<SendingReport> BooksSender::send(const std::vector<DocumentId> &documents, bool interruptedOnly)
{
    CHECK_OK(m_office.act(TakeBooksLease{m_owner, leaseSeconds}));
    auto report = sendAll(documents, interruptedOnly);
    const auto released = m_office.act(GiveBackBooksLease{m_owner}); // runs out by itself otherwise
    Q_UNUSED(released)
    return report;
}

Result<SendingReport> BooksSender::sendAll(const std::vector<DocumentId> &documents, bool interruptedOnly)
{
    SendingReport report;
    // What one pass makes possible (an invoice its payments) goes in the next.
    for (;;) {
        TRY(const bool any, onePass(documents, interruptedOnly, report));
        if (!any || m_stopped || report.cancelled)
            break;
    }
    report.sent += m_names;
    report.stopped = m_stopped;
    TRY(const auto left, m_office.ask(PostingsToSend{documents, interruptedOnly}));
    report.waiting = 0;
    report.unknown = 0;
    for (const Posting &posting : left)
        ++(posting.state == PostingState::Sending ? report.unknown : report.waiting);
    return report;
}

Result<bool> BooksSender::onePass(const std::vector<DocumentId> &documents, bool interruptedOnly,
                                  SendingReport &report)
{
    TRY(const auto postings, m_office.ask(PostingsToSend{documents, interruptedOnly}));
    m_progress = {};
    m_progress.total = int(postings.size());
    bool any = false;
    for (const Posting &posting : postings) {
        if (m_stopped)
            break;
        if (isCancelled()) {
            report.cancelled = true;
            break;
        }
        CHECK_OK(m_office.act(TakeBooksLease{m_owner, leaseSeconds}));
        TRY(const Went went, process(posting.id));
        any = any || went == Went::Sent;
        report.sent += went == Went::Sent ? 1 : 0;
        report.attention += went == Went::Attention ? 1 : 0;
        report.cancelled = report.cancelled || (went == Went::Waiting && isCancelled());
        ++m_progress.done;
        tellProgress(m_progress.what);
    }
    return any;
}

void BooksSender::tellProgress(const QString &what)
{
    m_progress.what = what;
    if (m_hooks.progress)
        m_hooks.progress(m_progress);
}

/// Until it is settled, or its outcome stays unknown for longer than anybody waits.
Result<BooksSender::Went> BooksSender::process(PostingId id)
{
    for (int attempt = 1;; ++attempt) {
        TRY(const Went went, step(id));
        if (went == Went::Again)
            continue;
        if (went != Went::Unknown || m_stopped || !wait(int(pauseFor(attempt))))
            return went;
    }
}

Result<BooksSender::Went> BooksSender::step(PostingId id)
{
    TRY(PostingGround ground, m_office.ask(GroundOfPosting{id}));
    if (!ground.posting.isOpen())
        return ground.posting.state == PostingState::Sent ? Went::Sent : Went::Waiting;
    if (ground.posting.state == PostingState::NeedsAttention)
        return Went::Attention;
    if (ground.posting.nextTryAt > m_clock.nowUtc() && ground.posting.state == PostingState::Pending)
        return Went::Waiting;
    tellProgress(ground.what);
    return sendGround(ground);
}

Result<BooksSender::Went> BooksSender::sendGround(PostingGround &ground)
{
    TRY(const auto early, prepare(ground));
    if (early)
        return *early;
    RemoteRecord remote;
    if (ground.posting.kind == PostingKind::Create) {
        TRY(const auto found, lookUp(ground));
        if (found)
            return *found;
    }
    TRY(const auto settled, readThere(ground, remote));
    if (settled)
        return *settled;
    return post(ground, remote);
}

/// What can be said without asking QuickBooks about the record itself.
Result<std::optional<BooksSender::Went>> BooksSender::prepare(PostingGround &ground)
{
    const Posting &posting = ground.posting;
    const BooksLink *own = ground.own();
    if (posting.kind == PostingKind::Create && own && own->live)
        return some(adopt(ground, recordOf(*own), QStringLiteral("linked"), {}));
    if (posting.kind == PostingKind::Void && own && !own->live) {
        SettlePosting done;
        done.posting = posting.id;
        return some(
            settle(ground, done, QStringLiteral("void"), {}, Texts::tr("It is taken out there already.")));
    }
    if (posting.state == PostingState::Sending) // what became of it is asked for whatever else waits
        return std::optional<Went>();
    if (!ground.isReady)
        return std::optional(Went::Waiting);
    const auto problems = problemsOf(ground);
    if (problems.empty()) // nothing is made for what cannot go
        return makeMissing(ground);
    TRY(const Went refused, refuse(ground, problems.front().advice,
                                   Texts::tr("%1 was not sent. %2").arg(ground.what, problemText(problems)),
                                   QStringLiteral("check")));
    return std::optional(refused);
}

/// Customers, items and vendors go before what names them.
Result<std::optional<BooksSender::Went>> BooksSender::makeMissing(PostingGround &ground)
{
    const auto missing = missingFor(ground);
    for (const auto &[entity, record] : missing) {
        TRY(const Posting made, m_office.act(MakePosting{entity, record, PostingKind::Create}));
        TRY(const Went went, process(made.id));
        if (went == Went::Attention) {
            TRY(const auto before, m_office.ask(GroundOfPosting{made.id}));
            TRY(const Went refused,
                refuse(ground, before.posting.advice,
                       Texts::tr("%1 waits for this: %2").arg(ground.what, before.posting.reason),
                       QStringLiteral("prerequisite")));
            return std::optional(refused);
        }
        if (went != Went::Sent)
            return std::optional(Went::Waiting);
        ++m_names;
    }
    if (!missing.empty()) {
        TRY(ground, m_office.ask(GroundOfPosting{ground.posting.id}));
    }
    return std::optional<Went>();
}

/// Always, not only after a doubt: a restored backup or another program may have been faster, and QuickBooks
/// itself does not keep numbers apart. What somebody chose to link it with is read and compared instead.
Result<std::optional<BooksSender::Went>> BooksSender::lookUp(const PostingGround &ground)
{
    if (isLinkChosen(ground)) {
        const Answer chosen = m_api.read(ground.posting.entity, ground.posting.hint);
        if (!chosen.isGood())
            return some(readFailed(ground, chosen));
        const RemoteRecord record =
            readRecord(ground.posting.entity, objectIn(chosen, entityTag(ground.posting.entity)));
        const QString whyNot = whyNotTheSame(ground, record);
        return some(whyNot.isEmpty() ? adopt(ground, record, QStringLiteral("link"), chosen)
                                     : refuse(ground, BooksAdvice::ChooseNumber, notLinked(ground, whyNot),
                                              QStringLiteral("6140"), chosen));
    }
    std::optional<RemoteRecord> stranger;
    Answer answer;
    for (const QString &query : lookUpsFor(ground)) {
        answer = m_api.query(query);
        if (!answer.isGood()) {
            TRY(const Went failed, readFailed(ground, answer));
            return std::optional(failed);
        }
        for (const QJsonObject &row : rowsIn(answer, entityTag(ground.posting.entity))) {
            const RemoteRecord record = readRecord(ground.posting.entity, row);
            const Likeness likeness = likenessOf(ground, record);
            if (likeness == Likeness::Ours)
                return some(adopt(ground, record, QStringLiteral("look up"), answer));
            if (likeness == Likeness::Stranger && !stranger)
                stranger = record;
        }
    }
    return stranger ? some(ask(ground, *stranger, answer))
                    : Result<std::optional<Went>>(std::optional<Went>());
}

/// The record itself for updates and voids; for a payment its invoice, which says whose it is and what is
/// open.
Result<std::optional<BooksSender::Went>> BooksSender::readThere(const PostingGround &ground,
                                                                RemoteRecord &remote)
{
    const Posting &posting = ground.posting;
    const bool isCreation = posting.kind == PostingKind::Create;
    if (isCreation && (posting.entity != BookEntity::Payment || posting.state == PostingState::Sending))
        return std::optional<Went>();
    const BookEntity entity = isCreation ? BookEntity::Invoice : posting.entity;
    const BooksLink *link = isCreation ? ground.link(entity, ground.payment->invoice.value()) : ground.own();
    if (!link)
        return std::optional(Went::Waiting);
    const Answer answer = m_api.read(entity, link->remoteId);
    const bool gone = answer.kind == Answer::Kind::Fault && answer.fault.code == QLatin1String("610");
    if (!answer.isGood() && !(gone && posting.kind == PostingKind::Void)) {
        TRY(const Went failed, readFailed(ground, answer));
        return std::optional(failed);
    }
    remote = readRecord(entity, objectIn(answer, entityTag(entity)));
    if (isCreation)
        return checkInvoiceThere(ground, remote);
    if (posting.kind == PostingKind::Void && (gone || remote.voided || remote.deleted)) {
        SettlePosting done;
        done.posting = posting.id;
        BooksLink out = *link;
        out.live = false;
        done.link = out;
        TRY(const Went settled,
            settle(ground, done, QStringLiteral("look up"), answer, Texts::tr("It is taken out there.")));
        return std::optional(settled);
    }
    const bool isName = entity == BookEntity::Customer || entity == BookEntity::Item ||
                        entity == BookEntity::Vendor; // a note of theirs may say anything
    if (posting.kind == PostingKind::Update && !isName && (remote.voided || remote.deleted)) {
        TRY(const Went refused,
            refuse(ground, BooksAdvice::UndoThere,
                   Texts::tr("%1 was voided in QuickBooks and is in force here. The change "
                             "was not sent, so it stays void there; void it here as well "
                             "and write it again.")
                       .arg(ground.what),
                   QStringLiteral("voided"), answer));
        return std::optional(refused);
    }
    return std::optional<Went>();
}

Result<std::optional<BooksSender::Went>> BooksSender::checkInvoiceThere(const PostingGround &ground,
                                                                        const RemoteRecord &invoice)
{
    // Whatever somebody changed of it there, our payment is one of those that its invoice names.
    for (const QString &id : invoice.payments) {
        const Answer answer = m_api.read(BookEntity::Payment, id);
        if (!answer.isGood())
            return some(readFailed(ground, answer));
        const RemoteRecord record =
            readRecord(BookEntity::Payment, objectIn(answer, entityTag(BookEntity::Payment)));
        if (likenessOf(ground, record) == Likeness::Ours)
            return some(adopt(ground, record, QStringLiteral("look up"), answer));
    }
    if (ground.payment->amount <= invoice.balance)
        return std::optional<Went>();
    TRY(const Went refused, refuse(ground, BooksAdvice::UndoThere, tooLittleOpen(ground, invoice.balance),
                                   QStringLiteral("balance")));
    return std::optional(refused);
}

Result<BooksSender::Went> BooksSender::post(const PostingGround &ground, const RemoteRecord &remote)
{
    const Posting &posting = ground.posting;
    BeginSending begin;
    begin.posting = posting.id;
    begin.mark = markFor(ground);
    // Same key, same bytes: a repeated request is the first one once more.
    const bool frozen = posting.state == PostingState::Sending && !posting.requestKey.isEmpty();
    if (frozen) {
        begin.requestKey = posting.requestKey;
        begin.path = posting.path;
        begin.body = posting.body;
    } else {
        const Request request = requestFor(ground, remote);
        begin.requestKey = newKey();
        begin.path = request.path;
        begin.body = request.body;
    }
    CHECK_OK(m_office.act(begin));
    PostingGround sent = ground;
    sent.posting.requestKey = begin.requestKey;
    sent.posting.attempts += 1;
    if (!sent.posting.firstSentAt)
        sent.posting.firstSentAt = m_clock.nowUtc();
    return takeAnswer(sent, m_api.post(begin.path, begin.body, begin.requestKey));
}

} // namespace truckroll
