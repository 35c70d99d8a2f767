// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspull.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/accounting/quickbooks/requests.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksPull)
};

constexpr qint64 overlap = 120; // seconds: whole seconds are compared there, and a little more is harmless
constexpr qint64 farthest = 30 * 24 * 3600; // so far back changes are told
constexpr size_t mostObjects = 1000;        // of one answer
constexpr int mostReadAgain = 200;          // one by one, of one look; the others with the next ones

const std::vector<QString> &alwaysWatched()
{
    static const std::vector<QString> tags{QStringLiteral("Invoice"),    QStringLiteral("Payment"),
                                           QStringLiteral("CreditMemo"), QStringLiteral("Customer"),
                                           QStringLiteral("Item"),       QStringLiteral("Vendor")};
    return tags;
}

bool isName(const QString &tag)
{
    return tag == QLatin1String("Customer") || tag == QLatin1String("Item") || tag == QLatin1String("Vendor");
}

ApplyBooksChanges::RemotePaper paperOf(BookEntity entity, const RemoteRecord &record)
{
    return {entity,       record.id,      record.syncToken, record.name,   record.customer, record.note,
            record.total, record.balance, record.deleted,   record.voided, QString(),       std::nullopt};
}

ApplyBooksChanges::RemotePayment paymentOf(const RemoteRecord &record)
{
    ApplyBooksChanges::RemotePayment payment{
        record.id,        record.syncToken, record.total,   record.date,     record.method,
        record.reference, record.note,      !record.voided, record.invoices, {}};
    for (const RemoteRecord::Applied &each : record.applied)
        if (each.type == entityTag(BookEntity::CreditNote))
            payment.credits.emplace_back(each.id, each.amount);
    return payment;
}

} // namespace

Result<ApplyBooksChanges::Reply> BooksPull::pull()
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    chooseWatched(status.hasRefundsLeftOut);
    const qint64 now = m_clock.nowUtc();
    const qint64 since =
        status.connection.pulledUntil ? status.connection.pulledUntil - overlap : now - farthest / 2;
    const bool tooLongAgo = since < now - farthest;
    if (tooLongAgo) {
        for (const QString &tag : m_watched)
            CHECK_OK(queryChanged(tag, since));
        CHECK_OK(readOpenInvoices());
    } else {
        CHECK_OK(gather(since));
    }
    CHECK_OK(compareWithSent());
    CHECK_OK(readPaymentsOf(m_paymentsNamed));
    CHECK_OK(nameMethods());
    m_changes.isLast = false;
    m_changes.until = m_serverTime; // our own clock may be ahead: not told, it stays where it was
    TRY(const auto applied, m_office.act(m_changes));
    CHECK_OK(readOutOfBalance());
    CHECK_OK(compareWithSent());
    CHECK_OK(readPaymentsOf(m_paymentsNamed));
    CHECK_OK(nameMethods());
    TRY(auto reply, m_office.act(m_changes));
    reply.payments += applied.payments;
    reply.findings += applied.findings;
    return reply;
}

/// Nothing there tells that a payment here is void which stood in the way of one there, and deletions are not
/// told after a while: where balances do not agree, invoice and payments are read once more.
Done BooksPull::readOutOfBalance()
{
    QSet<QString> told;
    for (const auto &paper : m_changes.papers)
        told.insert(paper.remoteId);
    QSet<QString> seen;
    for (const auto &payment : m_changes.payments)
        seen.insert(payment.remoteId);
    m_changes = {};
    m_paymentsNamed.clear();
    TRY(const auto rows, m_office.ask(BooksOutOfBalance{}));
    int read = 0;
    for (const auto &row : rows) {
        if (read >= mostReadAgain) {
            m_changes.unread.push_back(row.invoice.remoteId);
            continue;
        }
        for (const QString &payment : row.payments) {
            if (seen.contains(payment))
                continue;
            CHECK_OK(readPayment(payment));
            ++read;
        }
        if (told.contains(row.invoice.remoteId)) // its payments were read as well
            continue;
        CHECK_OK(readInvoice(row.invoice.remoteId));
        ++read;
    }
    return Nothing{};
}

/// One that is not there any more counts as deleted.
Done BooksPull::readPayment(const QString &id)
{
    CHECK_OK(m_keepLease());
    const Answer answer = m_api.read(BookEntity::Payment, id);
    if (answer.isGood())
        take(QStringLiteral("Payment"), objectIn(answer, QStringLiteral("Payment")));
    else if (answer.kind == Answer::Kind::Fault && answer.fault.code == QLatin1String("610"))
        m_changes.deletedPayments.push_back(id);
    else
        return tl::unexpected<Error>(failed(answer));
    return Nothing{};
}

Done BooksPull::readInvoice(const QString &id)
{
    CHECK_OK(m_keepLease());
    const Answer answer = m_api.read(BookEntity::Invoice, id);
    if (answer.isGood()) {
        take(QStringLiteral("Invoice"), objectIn(answer, QStringLiteral("Invoice")));
    } else if (answer.kind == Answer::Kind::Fault && answer.fault.code == QLatin1String("610")) {
        ApplyBooksChanges::RemotePaper gone;
        gone.remoteId = id;
        gone.deleted = true;
        m_changes.papers.push_back(gone);
    } else {
        return tl::unexpected<Error>(failed(answer));
    }
    return Nothing{};
}

/// Expenses are mostly none of ours: they are looked at while a refund was left out that may be among them.
void BooksPull::chooseWatched(bool hasRefundsLeftOut)
{
    m_watched = alwaysWatched();
    if (hasRefundsLeftOut)
        m_watched.push_back(entityTag(BookEntity::Refund));
}

Done BooksPull::gather(qint64 since)
{
    const Answer answer = m_api.changes(m_watched, since);
    if (!answer.isGood())
        return tl::unexpected<Error>(failed(answer));
    m_serverTime = answer.time;
    size_t count = 0;
    for (const QJsonValue &response : answer.object.value(u"CDCResponse").toArray()) {
        for (const QJsonValue &query : response.toObject().value(u"QueryResponse").toArray()) {
            const QJsonObject lists = query.toObject();
            for (const QString &tag : m_watched)
                count += size_t(lists.value(tag).toArray().size());
        }
    }
    if (count >= mostObjects) { // perhaps cut off: kind by kind, in pages
        for (const QString &tag : m_watched)
            CHECK_OK(queryChanged(tag, since));
        return readOpenInvoices();
    }
    for (const QJsonValue &response : answer.object.value(u"CDCResponse").toArray()) {
        for (const QJsonValue &query : response.toObject().value(u"QueryResponse").toArray()) {
            for (const QString &tag : m_watched) {
                for (const QJsonValue &object : query.toObject().value(tag).toArray())
                    take(tag, object.toObject());
            }
        }
    }
    return Nothing{};
}

Done BooksPull::queryChanged(const QString &tag, qint64 since)
{
    std::vector<QJsonObject> rows;
    QString query =
        QStringLiteral("select * from %1 where MetaData.LastUpdatedTime >= '%2'").arg(tag, writeTime(since));
    if (isName(tag)) // of these, what is inactive is left out otherwise
        query += QStringLiteral(" and Active in (true, false)");
    CHECK_OK(m_keepLease());
    const Answer answer = m_api.queryAll(query, tag, rows);
    if (!answer.isGood())
        return tl::unexpected<Error>(failed(answer));
    if (!m_serverTime)
        m_serverTime = answer.time;
    for (const QJsonObject &row : rows)
        take(tag, row);
    return Nothing{};
}

Done BooksPull::readOpenInvoices()
{
    QSet<QString> told;
    for (const auto &paper : m_changes.papers)
        told.insert(paper.remoteId);
    TRY(const auto links, m_office.ask(BooksLinksOf{{BookEntity::Invoice}}));
    for (const BooksLink &link : links) {
        if (!link.live || link.balance.isZero() || told.contains(link.remoteId))
            continue;
        CHECK_OK(readInvoice(link.remoteId));
    }
    return Nothing{};
}

Done BooksPull::compareWithSent()
{
    if (m_changes.papers.empty())
        return Nothing{};
    TRY(const auto links, m_office.ask(BooksLinksOf{{BookEntity::Invoice, BookEntity::CreditNote}}));
    std::map<std::pair<BookEntity, QString>, BooksLink> known;
    for (const BooksLink &link : links)
        known[{link.entity, link.remoteId}] = link;
    for (auto &paper : m_changes.papers) {
        const auto link = known.find({paper.entity, paper.remoteId});
        const bool isGone = paper.deleted || paper.voided;
        if (isGone || link == known.end() || !link->second.live || link->second.syncToken == paper.syncToken)
            continue;
        TRY(const Told told, toldOf(link->second));
        const QJsonObject &there = m_papers[{paper.entity, paper.remoteId}];
        // Our own change may have arrived without an answer.
        const bool mayBeOurs =
            changedSince(there, told.onItsWay).isEmpty() && !changedSince(there, told.sent).isEmpty();
        if (!mayBeOurs)
            CHECK_OK(tellNews(link->second, there, told.sent, paper));
    }
    return Nothing{};
}

/// What a person was told of before is told once more only while they have not decided about it, and
/// something is new.
Done BooksPull::tellNews(const BooksLink &link, const QJsonObject &there, const QByteArray &sent,
                         ApplyBooksChanges::RemotePaper &paper)
{
    const QStringList news = changedSince(there, sent, link.told.last);
    paper.told = BooksTold{standingOtherwise(there, sent), link.told.decided};
    if (news.isEmpty())
        return Nothing{};
    BooksFindings query;
    query.document = DocumentId(link.record);
    TRY(const auto open, m_office.ask(query));
    const bool isUndecided = std::any_of(open.begin(), open.end(), [&](const BooksFinding &each) {
        return each.kind == BooksFinding::Kind::Changed && each.remoteId == link.remoteId;
    });
    if (!isUndecided)
        paper.told->decided = link.told.last;
    const QStringList undecided = changedSince(there, sent, paper.told->decided);
    paper.changed = (undecided.isEmpty() ? news : undecided).join(QStringLiteral(", "));
    return Nothing{};
}

Result<BooksPull::Told> BooksPull::toldOf(const BooksLink &link)
{
    PostingList query;
    query.states = {PostingState::Pending, PostingState::Sending, PostingState::Sent,
                    PostingState::NeedsAttention};
    query.entities = {link.entity};
    query.document = DocumentId(link.record);
    query.limit = -1;
    TRY(auto rows, m_office.ask(query));
    std::reverse(rows.begin(), rows.end()); // oldest first
    std::vector<Posting> sent;
    std::vector<Posting> onItsWay;
    std::vector<QByteArray> waiting;
    for (const PostingRow &row : rows) {
        const Posting &posting = row.posting;
        if (posting.kind == PostingKind::Void || posting.record != link.record)
            continue;
        const bool isSent = posting.state == PostingState::Sent;
        if (isSent)
            sent.push_back(posting);
        if (isSent || posting.state == PostingState::Sending || posting.isUndecided())
            onItsWay.push_back(posting);
        if (posting.kind != PostingKind::Correct || posting.state != PostingState::Pending)
            continue;
        TRY(const auto ground,
            m_office.ask(GroundOfPosting{posting.id})); // it went, and a backup was restored
        waiting.push_back(requestFor(ground).body);
    }
    waiting.insert(waiting.begin(), sentByAll(std::move(onItsWay)));
    return Told{sentByAll(std::move(sent)), sentInAll(waiting)};
}

Done BooksPull::readPaymentsOf(const std::vector<QString> &ids)
{
    if (ids.empty())
        return Nothing{};
    TRY(const auto links, m_office.ask(BooksLinksOf{{BookEntity::Payment}}));
    QSet<QString> known;
    for (const BooksLink &link : links)
        known.insert(link.remoteId);
    for (const auto &payment : m_changes.payments)
        known.insert(payment.remoteId);
    for (const QString &id : ids) {
        if (known.contains(id))
            continue;
        known.insert(id);
        CHECK_OK(readPayment(id));
    }
    return Nothing{};
}

/// The method's id becomes its name.
Done BooksPull::nameMethods()
{
    const bool any = std::any_of(m_changes.payments.begin(), m_changes.payments.end(),
                                 [](const auto &payment) { return !payment.method.isEmpty(); });
    if (!any)
        return Nothing{};
    std::vector<QJsonObject> rows;
    const Answer answer =
        m_api.queryAll(QStringLiteral("select * from PaymentMethod where Active in (true, false)"),
                       QStringLiteral("PaymentMethod"), rows);
    if (!answer.isGood())
        return tl::unexpected<Error>(failed(answer));
    std::map<QString, QString> names;
    for (const QJsonObject &row : rows) {
        const BooksListEntry entry = readEntry(BooksList::PaymentMethod, row);
        names[entry.remoteId] = entry.name;
    }
    for (auto &payment : m_changes.payments)
        payment.method = names[payment.method];
    return Nothing{};
}

void BooksPull::take(const QString &tag, const QJsonObject &object)
{
    const auto entity = entityOfTag(tag);
    if (!entity)
        return;
    const RemoteRecord record = readRecord(*entity, object);
    switch (*entity) {
    case BookEntity::Customer:
    case BookEntity::Item:
    case BookEntity::Vendor:
        m_changes.names.push_back({*entity, record.id, record.name, record.active && !record.deleted});
        return;
    case BookEntity::Payment:
        if (record.deleted)
            m_changes.deletedPayments.push_back(record.id);
        else
            m_changes.payments.push_back(paymentOf(record));
        return;
    case BookEntity::Invoice:
    case BookEntity::CreditNote:
    case BookEntity::Refund:
    case BookEntity::PurchaseOrder:
    case BookEntity::Bill:
        m_changes.papers.push_back(paperOf(*entity, record));
        m_papers[{*entity, record.id}] = object;
        m_paymentsNamed.insert(m_paymentsNamed.end(), record.payments.begin(), record.payments.end());
        return;
    }
}

Error BooksPull::failed(const Answer &answer) const
{
    if (answer.kind == Answer::Kind::NoToken) // the connection has ended: asking later will not help
        return answer.problem;
    const FaultMeaning meaning = meaningOf(answer, Texts::tr("the changes"));
    const bool refused = answer.kind == Answer::Kind::Fault && meaning.kind != FaultClass::Wait;
    const ErrorCode code = refused ? ErrorCode::Rejected : ErrorCode::NetworkDown;
    return {
        code,
        answer.kind == Answer::Kind::Fault
            ? withDetails(meaning, answer.fault, answer.intuitTid)
            : Texts::tr(
                  "QuickBooks could not be asked for changes. Nothing was changed here; check the internet "
                  "connection. It is asked again later."),
        answer.trouble};
}

} // namespace truckroll
