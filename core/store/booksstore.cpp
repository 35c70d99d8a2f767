// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/booksstore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_FINDING_COLUMNS                                                                            \
    "SELECT id, version, kind, entity, record_id, document_id, remote_id, title, here, there, found_at, "    \
    "open, "                                                                                                 \
    "decision, kept FROM books_finding "

BooksFinding readFinding(const Statement &row)
{
    const auto kind = findingKindFromName(row.text(2));
    const auto entity = bookEntityFromName(row.text(3));
    if (!kind || !entity)
        throw StorageFailure(SQLITE_CORRUPT, "a finding is of no known kind or entity");
    BooksFinding finding;
    finding.id = row.number(0);
    finding.version = row.number(1);
    finding.kind = *kind;
    finding.entity = *entity;
    finding.record = row.number(4);
    finding.document = row.id<DocumentId>(5);
    finding.remoteId = row.text(6);
    finding.title = row.text(7);
    finding.here = row.text(8);
    finding.there = row.text(9);
    finding.foundAt = row.number(10);
    finding.open = row.flag(11);
    finding.decision = row.text(12);
    finding.kept = row.flag(13);
    return finding;
}

BooksPreferences readPreferences(const Statement &row, int column)
{
    BooksPreferences preferences;
    preferences.ownNumbers = row.flag(column);
    preferences.orderNumbers = row.flag(column + 1);
    preferences.discounts = row.flag(column + 2);
    preferences.serviceDates = row.flag(column + 3);
    preferences.appliesCredits = row.flag(column + 4);
    preferences.tax = booksTaxFromName(row.text(column + 5)).value_or(BooksTax::Off);
    preferences.classes = row.flag(column + 6);
    preferences.lineClasses = row.flag(column + 7);
    preferences.locations = row.flag(column + 8);
    preferences.closedUntil = row.date(column + 9);
    preferences.currencies = row.flag(column + 10);
    preferences.homeCurrency = row.text(column + 11);
    return preferences;
}

} // namespace

BooksConnection booksConnection(ReadScope &scope)
{
    Statement row(
        scope.connection(),
        "SELECT version, realm, company_name, country, sandbox, connected, office_mark, own_numbers, "
        "order_numbers, discounts, service_dates, applies_credits, tax, classes, line_classes, locations, "
        "closed_until, currencies, home_currency, access_until, refresh_until, hard_end, trouble, "
        "pulled_until, lists_at FROM books_connection");
    BooksConnection connection;
    if (!row.step())
        return connection;
    connection.version = row.number(0);
    connection.realm = row.text(1);
    connection.companyName = row.text(2);
    connection.country = row.text(3);
    connection.sandbox = row.flag(4);
    connection.connected = row.flag(5);
    connection.officeMark = row.text(6);
    connection.preferences = readPreferences(row, 7);
    connection.accessUntil = row.number(19);
    connection.refreshUntil = row.number(20);
    connection.hardEnd = row.number(21);
    connection.trouble = row.text(22);
    connection.pulledUntil = row.number(23);
    connection.listsAt = row.number(24);
    return connection;
}

void storeBooksConnection(WriteScope &scope, BooksConnection &connection)
{
    connection.version = scope.version();
    const BooksPreferences &p = connection.preferences;
    Statement(scope.connection(), "DELETE FROM books_connection").run();
    Statement(
        scope.connection(),
        "INSERT INTO books_connection(id, version, realm, company_name, country, sandbox, connected, "
        "office_mark, own_numbers, order_numbers, discounts, service_dates, applies_credits, tax, classes, "
        "line_classes, locations, closed_until, currencies, home_currency, access_until, refresh_until, "
        "hard_end, trouble, pulled_until, lists_at) "
        "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(connection.version, connection.realm, connection.companyName, connection.country,
                 connection.sandbox, connection.connected, connection.officeMark, p.ownNumbers,
                 p.orderNumbers, p.discounts, p.serviceDates, p.appliesCredits, booksTaxName(p.tax),
                 p.classes, p.lineClasses, p.locations, p.closedUntil, p.currencies, p.homeCurrency,
                 connection.accessUntil, connection.refreshUntil, connection.hardEnd, connection.trouble,
                 connection.pulledUntil, connection.listsAt)
        .run();
}

BooksLease booksLease(ReadScope &scope)
{
    Statement row(scope.connection(), "SELECT owner, who, until FROM books_lease");
    if (!row.step())
        return {};
    return {row.text(0), row.text(1), row.number(2)};
}

void storeBooksLease(WriteScope &scope, const BooksLease &lease)
{
    Statement(scope.connection(), "INSERT INTO books_lease(id, owner, who, until) VALUES (1, ?, ?, ?) "
                                  "ON CONFLICT(id) DO UPDATE SET owner = excluded.owner, who = excluded.who, "
                                  "until = excluded.until")
        .bindAll(lease.owner, lease.who, lease.until)
        .run();
}

std::optional<BooksFinding> findBooksFinding(ReadScope &scope, qint64 id)
{
    Statement row(scope.connection(), TRUCKROLL_FINDING_COLUMNS "WHERE id = ?");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    return readFinding(row);
}

std::vector<BooksFinding> booksFindings(ReadScope &scope, const BooksFindings &query)
{
    constexpr auto ofOne =
        TRUCKROLL_FINDING_COLUMNS "WHERE document_id = ? AND open IN (1, ?) ORDER BY id DESC";
    constexpr auto ofAll = TRUCKROLL_FINDING_COLUMNS "WHERE open IN (1, ?) ORDER BY id DESC";
    Statement row(scope.connection(), query.document ? ofOne : ofAll);
    if (query.document)
        row.bind(query.document);
    row.bind(!query.settled);
    std::vector<BooksFinding> findings;
    while (row.step())
        findings.push_back(readFinding(row));
    return findings;
}

std::optional<BooksFinding> openFinding(ReadScope &scope, BooksFinding::Kind kind, BookEntity entity,
                                        const QString &remoteId)
{
    Statement row(scope.connection(),
                  TRUCKROLL_FINDING_COLUMNS "WHERE entity = ? AND remote_id = ? AND kind = ? AND open = 1");
    row.bindAll(bookEntityName(entity), remoteId, findingKindName(kind));
    if (!row.step())
        return std::nullopt;
    return readFinding(row);
}

void storeBooksFinding(WriteScope &scope, BooksFinding &finding)
{
    if (!finding.id)
        finding.id = scope.newId();
    finding.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO books_finding(id, version, kind, entity, record_id, document_id, remote_id, "
        "title, here, "
        "there, found_at, open, decision, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET version = excluded.version, record_id = excluded.record_id, "
        "here = excluded.here, there = excluded.there, found_at = excluded.found_at, open = excluded.open, "
        "decision = excluded.decision, kept = excluded.kept")
        .bindAll(finding.id, finding.version, findingKindName(finding.kind), bookEntityName(finding.entity),
                 finding.record, finding.document, finding.remoteId, finding.title, finding.here,
                 finding.there, finding.foundAt, finding.open, finding.decision, finding.kept)
        .run();
}

void writeBooksLog(WriteScope &scope, BooksLogEntry entry)
{
    Statement(
        scope.connection(),
        "INSERT INTO books_log(at_utc, user_name, posting_id, document_id, what, operation, request_key, "
        "http_status, code, intuit_tid, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(scope.clock().nowUtc(), scope.actor().name, entry.posting, entry.document, entry.what,
                 entry.operation, entry.requestKey, entry.httpStatus, entry.code, entry.intuitTid, entry.text)
        .run();
}

std::vector<BooksLogEntry> booksLog(ReadScope &scope, const BooksLog &query)
{
    Statement row(scope.connection(),
                  "SELECT seq, at_utc, user_name, posting_id, document_id, what, operation, "
                  "request_key, http_status, code, intuit_tid, text FROM books_log "
                  "WHERE (? IS NULL OR document_id = ?) ORDER BY seq DESC LIMIT ?");
    row.bindAll(query.document, query.document, query.limit);
    std::vector<BooksLogEntry> entries;
    while (row.step())
        entries.push_back({row.number(0), row.number(1), row.text(2), row.id<PostingId>(3),
                           row.id<DocumentId>(4), row.text(5), row.text(6), row.text(7), row.integer(8),
                           row.text(9), row.text(10), row.text(11)});
    return entries;
}

} // namespace truckroll
