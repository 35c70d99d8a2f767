// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postingstore.h"

#include "core/domain/postingpace.h"
#include "core/store/bookslinkstore.h"
#include "core/store/statement.h"
#include <QCoreApplication>
#include <algorithm>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PostingStore)
};

#define TRUCKROLL_POSTING_COLUMNS                                                                            \
    "SELECT p.id, p.version, p.kind, p.entity, p.record_id, p.document_id, p.payment_id, p.amount, p.mark, " \
    "p.state, "                                                                                              \
    "p.request_key, p.path, p.body, p.name, p.attempts, p.made_at, p.first_sent_at, p.next_try_at, "         \
    "p.settled_at, "                                                                                         \
    "p.settled_by, p.reason, p.code, p.intuit_tid, p.advice, p.hint"
constexpr int columnCount = 25;

template <class T>
T known(const std::optional<T> &value)
{
    if (!value)
        throw StorageFailure(SQLITE_CORRUPT, "a posting is of no known kind, entity, state or advice");
    return *value;
}

Posting readPosting(const Statement &row)
{
    Posting posting;
    posting.id = row.id<PostingId>(0);
    posting.version = row.number(1);
    posting.kind = known(postingKindFromName(row.text(2)));
    posting.entity = known(bookEntityFromName(row.text(3)));
    posting.record = row.number(4);
    posting.document = row.id<DocumentId>(5);
    posting.payment = row.id<PaymentId>(6);
    posting.amount = row.amount<Money>(7);
    posting.mark = row.text(8);
    posting.state = known(postingStateFromName(row.text(9)));
    posting.requestKey = row.text(10);
    posting.path = row.text(11);
    posting.body = row.blob(12);
    posting.name = row.text(13);
    posting.attempts = row.integer(14);
    posting.madeAt = row.number(15);
    posting.leftAt = row.number(16);
    posting.nextTryAt = row.number(17);
    posting.settledAt = row.number(18);
    posting.settledBy = row.text(19);
    posting.reason = row.text(20);
    posting.code = row.text(21);
    posting.intuitTid = row.text(22);
    posting.advice = known(booksAdviceFromName(row.text(23)));
    posting.hint = row.text(24);
    return posting;
}

std::vector<Posting> readPostings(Statement &statement)
{
    std::vector<Posting> postings;
    while (statement.step())
        postings.push_back(readPosting(statement));
    return postings;
}

/// Where a record opens in the browser.
QString urlPath(BookEntity entity, const QString &id)
{
    const auto named = [&](const char *page, const char *key) {
        return QStringLiteral("%1?%2=%3").arg(QLatin1String(page), QLatin1String(key), id);
    };
    switch (entity) {
    case BookEntity::Customer:
        return named("customerdetail", "nameId");
    case BookEntity::Vendor:
        return named("vendordetail", "nameId");
    case BookEntity::Item:
        return QStringLiteral("items");
    case BookEntity::Invoice:
        return named("invoice", "txnId");
    case BookEntity::Payment:
        return named("recvpayment", "txnId");
    case BookEntity::CreditNote:
        return named("creditmemo", "txnId");
    case BookEntity::Refund:
        return named("expense", "txnId");
    case BookEntity::PurchaseOrder:
        return named("purchaseorder", "txnId");
    case BookEntity::Bill:
        return named("bill", "txnId");
    }
    Q_UNREACHABLE();
}

QString nameOf(ReadScope &scope, const char *sql, qint64 id)
{
    Statement statement(scope.connection(), sql);
    statement.bind(id);
    return statement.step() ? statement.text(0) : QString();
}

bool matches(const PostingList &query, const PostingRow &row)
{
    const Posting &posting = row.posting;
    const PostingState state = posting.isLeftOut() ? PostingState::Sent : posting.state;
    const bool stateFits = query.states.empty() ? state != PostingState::Dropped
                                                : std::find(query.states.begin(), query.states.end(),
                                                            state) != query.states.end();
    const bool entityFits = query.entities.empty() || std::find(query.entities.begin(), query.entities.end(),
                                                                posting.entity) != query.entities.end();
    const bool textFits = query.search.isEmpty() || row.what.contains(query.search, Qt::CaseInsensitive) ||
                          row.customer.contains(query.search, Qt::CaseInsensitive);
    return stateFits && entityFits && textFits;
}

/// Columns of the row behind those of the posting.
PostingRow readRow(ReadScope &scope, const Statement &statement)
{
    PostingRow row;
    row.posting = readPosting(statement);
    row.number = statement.text(columnCount);
    row.customer = statement.text(columnCount + 1);
    row.date = statement.date(columnCount + 2);
    row.total = statement.amount<Money>(columnCount + 3);
    row.what = whatIsPosted(scope, row.posting);
    if (row.customer.isEmpty())
        row.customer =
            row.posting.entity == BookEntity::Customer ? row.what.section(QLatin1Char(' '), 1) : QString();
    return row;
}

} // namespace

std::optional<Posting> findPosting(ReadScope &scope, PostingId id)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS " FROM posting p WHERE p.id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    return readPosting(statement);
}

std::vector<Posting> postingsOf(ReadScope &scope, BookEntity entity, qint64 record)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS
                        " FROM posting p WHERE p.entity = ? AND p.record_id = ? ORDER BY p.made_at, p.id");
    statement.bindAll(bookEntityName(entity), record);
    return readPostings(statement);
}

std::optional<Posting> creationOf(ReadScope &scope, BookEntity entity, qint64 record)
{
    std::optional<Posting> found;
    for (Posting &posting : postingsOf(scope, entity, record)) {
        if (posting.kind == PostingKind::Create && posting.state != PostingState::Dropped)
            found = std::move(posting);
    }
    return found;
}

bool isLeftOut(ReadScope &scope, BookEntity entity, qint64 record)
{
    const auto all = postingsOf(scope, entity, record);
    return !creationOf(scope, entity, record) &&
           std::any_of(all.begin(), all.end(), [](const Posting &posting) { return posting.isLeftOut(); });
}

std::vector<Posting> refundsOf(ReadScope &scope, PaymentId payment)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS
                        " FROM posting p WHERE p.entity = 'refund' AND p.payment_id = ? AND p.state <> "
                        "'dropped' ORDER BY p.made_at, p.id");
    statement.bind(payment);
    return readPostings(statement);
}

std::vector<Posting> refundsLeftOut(ReadScope &scope, PaymentId payment)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS
                        " FROM posting p WHERE p.entity = 'refund' AND p.payment_id = ? AND "
                        "p.kind = 'create' AND p.state = 'dropped' AND p.code = ? ORDER BY p.made_at, p.id");
    statement.bindAll(payment, QLatin1String(booksCodeOfLeft));
    return readPostings(statement);
}

std::vector<Posting> openPostings(ReadScope &scope, const std::vector<DocumentId> &documents,
                                  bool interruptedOnly)
{
    std::vector<Posting> postings = postingsInState(scope, PostingState::Sending);
    for (Posting &posting : postingsInState(scope, PostingState::NeedsAttention)) {
        if (posting.isUndecided() && mayGo(posting, scope.clock().nowUtc()))
            postings.push_back(std::move(posting));
    }
    if (!interruptedOnly) {
        const auto pending = postingsInState(scope, PostingState::Pending);
        postings.insert(postings.end(), pending.begin(), pending.end());
    }
    if (!documents.empty())
        std::erase_if(postings, [&](const Posting &posting) {
            return posting.state == PostingState::Pending &&
                   std::find(documents.begin(), documents.end(), posting.document) == documents.end();
        });
    return postings;
}

std::vector<Posting> postingsInState(ReadScope &scope, PostingState state)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS
                        " FROM posting p WHERE p.state = ? ORDER BY p.made_at, p.id");
    statement.bind(postingStateName(state));
    return readPostings(statement);
}

bool hasOpenPostings(ReadScope &scope, DocumentId document)
{
    Statement row(scope.connection(),
                  "SELECT 1 FROM posting WHERE document_id = ? AND "
                  "state IN ('pending', 'sending', 'needs-attention') AND kind <> 'correct' LIMIT 1");
    row.bind(document);
    return row.step();
}

void insertPosting(WriteScope &scope, Posting &posting)
{
    posting.id = scope.newId<PostingId>();
    posting.version = scope.version();
    posting.madeAt = scope.clock().nowUtc();
    Statement(scope.connection(),
              "INSERT INTO posting(id, version, kind, entity, record_id, document_id, payment_id, amount, "
              "mark, state, "
              "request_key, path, body, name, attempts, made_at, first_sent_at, next_try_at, settled_at, "
              "settled_by, "
              "reason, code, intuit_tid, advice, hint) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(posting.id, posting.version, postingKindName(posting.kind), bookEntityName(posting.entity),
                 posting.record, posting.document, posting.payment, posting.amount, posting.mark,
                 postingStateName(posting.state), posting.requestKey, posting.path, posting.body,
                 posting.name, posting.attempts, posting.madeAt, posting.leftAt, posting.nextTryAt,
                 posting.settledAt, posting.settledBy, posting.reason, posting.code, posting.intuitTid,
                 booksAdviceName(posting.advice), posting.hint)
        .run();
}

void updatePosting(WriteScope &scope, Posting &posting)
{
    posting.version = scope.version();
    Statement(
        scope.connection(),
        "UPDATE posting SET version = ?, mark = ?, state = ?, request_key = ?, path = ?, body = ?, name = ?, "
        "attempts = ?, first_sent_at = ?, next_try_at = ?, settled_at = ?, settled_by = ?, reason = ?, "
        "code = ?, intuit_tid = ?, advice = ?, hint = ? WHERE id = ?")
        .bindAll(posting.version, posting.mark, postingStateName(posting.state), posting.requestKey,
                 posting.path, posting.body, posting.name, posting.attempts, posting.leftAt,
                 posting.nextTryAt, posting.settledAt, posting.settledBy, posting.reason, posting.code,
                 posting.intuitTid, booksAdviceName(posting.advice), posting.hint, posting.id)
        .run();
}

void removePosting(WriteScope &scope, PostingId id)
{
    Statement(scope.connection(), "DELETE FROM posting WHERE id = ? AND attempts = 0").bind(id).run();
}

std::vector<PostingRow> postingRows(ReadScope &scope, const PostingList &query)
{
    Statement statement(scope.connection(), TRUCKROLL_POSTING_COLUMNS
                        ", COALESCE(d.number, ''), COALESCE(v.name, c.name, ''), COALESCE(pay.date, d.date), "
                        "COALESCE(pay.amount, CASE WHEN p.amount <> 0 THEN p.amount END, d.total, 0) "
                        "FROM posting p LEFT JOIN document d ON d.id = p.document_id "
                        "LEFT JOIN customer c ON c.id = d.customer_id "
                        "LEFT JOIN vendor v ON v.id = d.vendor_id "
                        "LEFT JOIN payment pay ON p.entity = 'payment' AND pay.id = p.payment_id "
                        "WHERE (? IS NULL OR p.document_id = ?) ORDER BY p.made_at DESC, p.id DESC");
    statement.bindAll(query.document, query.document);
    std::vector<PostingRow> rows;
    while ((query.limit < 0 || int(rows.size()) < query.limit) && statement.step()) {
        PostingRow row = readRow(scope, statement);
        if (matches(query, row))
            rows.push_back(std::move(row));
    }
    for (PostingRow &row : rows) {
        row.link = findLink(scope, row.posting.entity, row.posting.record);
        if (row.link && row.link->live)
            row.remoteUrlPath = urlPath(row.posting.entity, row.link->remoteId);
        else if (row.posting.state == PostingState::NeedsAttention && !row.posting.hint.isEmpty())
            row.remoteUrlPath = urlPath(row.posting.entity, row.posting.hint); // what looks like it
    }
    return rows;
}

void countPostings(ReadScope &scope, BooksStatus::Reply &reply)
{
    Statement postings(
        scope.connection(),
        "SELECT entity IN ('payment', 'refund'), state, COUNT(*), SUM(advice = 'decide-outcome'), "
        "SUM(kind = 'create' AND code = 'left') FROM posting GROUP BY 1, 2");
    while (postings.step()) {
        const bool isMoney = postings.integer(0) != 0;
        const auto state = postingStateFromName(postings.text(1)).value_or(PostingState::Dropped);
        const int count = postings.integer(2);
        if (isMoney && state != PostingState::Sent && state != PostingState::Dropped)
            reply.payments += count;
        if (state == PostingState::NeedsAttention) {
            reply.needsAttention += count;
            reply.undecided += postings.integer(3);
        }
        if (!isMoney && state == PostingState::Dropped) // left out by a person: shown with what was sent
            reply.sent += postings.integer(4);
        if (!isMoney && state == PostingState::Pending)
            reply.pending += count;
        if (!isMoney && state == PostingState::Sending)
            reply.sending += count;
        if (!isMoney && state == PostingState::Sent)
            reply.sent += count;
    }
    Statement refunds(scope.connection(),
                      "SELECT 1 FROM posting WHERE entity = 'refund' AND kind = 'create' AND "
                      "state = 'dropped' AND code = 'left' LIMIT 1");
    reply.hasRefundsLeftOut = refunds.step();
    Statement findings(scope.connection(), "SELECT COUNT(*) FROM books_finding WHERE open = 1");
    if (findings.step())
        reply.findings = findings.integer(0);
}

QString whatIsPosted(ReadScope &scope, const Posting &posting)
{
    const QString kind = bookEntityText(posting.entity);
    const auto named = [&](const QString &name) {
        return Texts::tr("%1 %2", "a kind of record and its name or number").arg(kind, name);
    };
    switch (posting.entity) {
    case BookEntity::Customer:
        return named(nameOf(scope, "SELECT name FROM customer WHERE id = ?", posting.record));
    case BookEntity::Item:
        return named(posting.record ? nameOf(scope, "SELECT name FROM item WHERE id = ?", posting.record)
                                    : Texts::tr("for lines without one"));
    case BookEntity::Vendor:
        return named(vendorNameOf(scope, posting.record));
    case BookEntity::Payment:
    case BookEntity::Refund:
    case BookEntity::Bill:
        return Texts::tr("%1 of %2", "a payment, refund or bill and the number of its paper")
            .arg(kind, nameOf(scope, "SELECT number FROM document WHERE id = ?", posting.document.value()));
    case BookEntity::Invoice:
    case BookEntity::CreditNote:
    case BookEntity::PurchaseOrder:
        return named(nameOf(scope, "SELECT number FROM document WHERE id = ?", posting.record));
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
