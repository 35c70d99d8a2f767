// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bookslinkstore.h"

#include "core/store/statement.h"
#include "core/store/vendorstore.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_LINK_COLUMNS                                                                               \
    "SELECT entity, record_id, remote_id, sync_token, name, total, balance, live, origin, linked_at, "       \
    "told, decided FROM books_link "
#define TRUCKROLL_ENTRY_COLUMNS                                                                              \
    "SELECT list, remote_id, name, type, detail, phone, address, notes, price, taxable, active FROM "        \
    "books_entry "

BooksLink readLink(const Statement &row)
{
    const auto entity = bookEntityFromName(row.text(0));
    const auto origin = linkOriginFromName(row.text(8));
    if (!entity || !origin)
        throw StorageFailure(SQLITE_CORRUPT, "a link is of no known entity or origin");
    BooksLink link;
    link.entity = *entity;
    link.record = row.number(1);
    link.remoteId = row.text(2);
    link.syncToken = row.text(3);
    link.name = row.text(4);
    link.total = row.amount<Money>(5);
    link.balance = row.amount<Money>(6);
    link.live = row.flag(7);
    link.origin = *origin;
    link.linkedAt = row.number(9);
    link.told = {row.text(10).toUtf8(), row.text(11).toUtf8()};
    return link;
}

QString addressText(const Address &address)
{
    const QJsonObject parts{{QStringLiteral("street"), address.street},
                            {QStringLiteral("city"), address.city},
                            {QStringLiteral("state"), address.state},
                            {QStringLiteral("zip"), address.zip}};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

/// Earlier releases kept it in one line; that is enough to compare it.
void readAddress(BooksListEntry &entry, const QString &text)
{
    const QJsonDocument parts = QJsonDocument::fromJson(text.toUtf8());
    entry.isWhole = parts.isObject();
    const auto part = [&](const char *key) { return parts.object().value(QLatin1String(key)).toString(); };
    entry.address = entry.isWhole ? Address{part("street"), part("city"), part("state"), part("zip")}
                                  : Address{text, {}, {}, {}};
}

BooksListEntry readEntry(const Statement &row)
{
    const auto list = booksListFromName(row.text(0));
    if (!list)
        throw StorageFailure(SQLITE_CORRUPT, "an entry is of no known list");
    BooksListEntry entry;
    entry.list = *list;
    entry.remoteId = row.text(1);
    entry.name = row.text(2);
    entry.type = row.text(3);
    entry.detail = row.text(4);
    entry.phone = row.text(5);
    readAddress(entry, row.text(6));
    entry.notes = row.text(7);
    entry.price = row.amount<UnitPrice>(8);
    entry.taxable = row.flag(9);
    entry.active = row.flag(10);
    return entry;
}

} // namespace

std::optional<BooksLink> findLink(ReadScope &scope, BookEntity entity, qint64 record)
{
    Statement statement(scope.connection(), TRUCKROLL_LINK_COLUMNS "WHERE entity = ? AND record_id = ?");
    statement.bindAll(bookEntityName(entity), record);
    if (!statement.step())
        return std::nullopt;
    return readLink(statement);
}

std::optional<BooksLink> findRemote(ReadScope &scope, BookEntity entity, const QString &remoteId)
{
    const auto links = linksWithRemote(scope, entity, remoteId);
    return links.empty() ? std::nullopt : std::optional(links.front());
}

std::vector<BooksLink> linksWithRemote(ReadScope &scope, BookEntity entity, const QString &remoteId)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_LINK_COLUMNS "WHERE entity = ? AND remote_id = ? ORDER BY record_id");
    statement.bindAll(bookEntityName(entity), remoteId);
    std::vector<BooksLink> links;
    while (statement.step())
        links.push_back(readLink(statement));
    return links;
}

std::vector<BooksLink> linksOf(ReadScope &scope, BookEntity entity)
{
    Statement statement(scope.connection(), TRUCKROLL_LINK_COLUMNS "WHERE entity = ? ORDER BY record_id");
    statement.bind(bookEntityName(entity));
    std::vector<BooksLink> links;
    while (statement.step())
        links.push_back(readLink(statement));
    return links;
}

std::vector<BooksLink> linksOutOfBalance(ReadScope &scope)
{
    Statement row(
        scope.connection(), TRUCKROLL_LINK_COLUMNS
        "WHERE entity = 'invoice' AND live AND remote_id <> '' AND EXISTS (SELECT 1 FROM document d WHERE "
        "d.id = books_link.record_id AND d.kind = 'invoice' AND d.state IN ('open', 'paid') AND "
        "books_link.balance <> d.total - d.paid AND ((books_link.balance = 0 AND books_link.total > 0) OR "
        "books_link.balance <> books_link.total - COALESCE((SELECT SUM(p.amount - p.refunded) FROM payment p "
        "CROSS JOIN books_link l ON l.entity = 'payment' AND l.record_id = p.id AND l.live WHERE "
        "p.invoice_id = d.id), 0))) ORDER BY record_id");
    std::vector<BooksLink> links;
    while (row.step())
        links.push_back(readLink(row));
    return links;
}

void storeLink(WriteScope &scope, const BooksLink &link)
{
    Statement(
        scope.connection(),
        "INSERT INTO books_link(entity, record_id, remote_id, sync_token, name, total, balance, live, "
        "origin, "
        "linked_at, told, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(entity, record_id) DO UPDATE SET "
        "remote_id = excluded.remote_id, sync_token = excluded.sync_token, name = excluded.name, "
        "total = excluded.total, balance = excluded.balance, live = excluded.live, origin = excluded.origin, "
        "linked_at = excluded.linked_at, told = excluded.told, decided = excluded.decided")
        .bindAll(bookEntityName(link.entity), link.record, link.remoteId, link.syncToken, link.name,
                 link.total, link.balance, link.live, linkOriginName(link.origin), link.linkedAt,
                 QString::fromUtf8(link.told.last), QString::fromUtf8(link.told.decided))
        .run();
}

void removeLink(WriteScope &scope, BookEntity entity, qint64 record)
{
    Statement(scope.connection(), "DELETE FROM books_link WHERE entity = ? AND record_id = ?")
        .bindAll(bookEntityName(entity), record)
        .run();
}

std::vector<BooksListEntry> booksEntries(ReadScope &scope, BooksList list)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_ENTRY_COLUMNS "WHERE list = ? ORDER BY name COLLATE NOCASE, remote_id");
    statement.bind(booksListName(list));
    std::vector<BooksListEntry> entries;
    while (statement.step())
        entries.push_back(readEntry(statement));
    return entries;
}

std::optional<BooksListEntry> findBooksEntry(ReadScope &scope, BooksList list, const QString &remoteId)
{
    Statement statement(scope.connection(), TRUCKROLL_ENTRY_COLUMNS "WHERE list = ? AND remote_id = ?");
    statement.bindAll(booksListName(list), remoteId);
    if (!statement.step())
        return std::nullopt;
    return readEntry(statement);
}

void storeBooksEntry(WriteScope &scope, const BooksListEntry &entry)
{
    Statement(
        scope.connection(),
        "INSERT INTO books_entry(list, remote_id, name, type, detail, phone, address, notes, price, taxable, "
        "active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(list, remote_id) DO UPDATE SET "
        "name = excluded.name, type = excluded.type, detail = excluded.detail, phone = excluded.phone, "
        "address = excluded.address, notes = excluded.notes, price = excluded.price, "
        "taxable = excluded.taxable, active = excluded.active")
        .bindAll(booksListName(entry.list), entry.remoteId, entry.name, entry.type, entry.detail, entry.phone,
                 addressText(entry.address), entry.notes, entry.price, entry.taxable, entry.active)
        .run();
}

void deactivateBooksEntries(WriteScope &scope, BooksList list)
{
    Statement(scope.connection(), "UPDATE books_entry SET active = 0 WHERE list = ?")
        .bind(booksListName(list))
        .run();
}

void forgetBooksLists(WriteScope &scope)
{
    Statement(scope.connection(), "DELETE FROM books_entry").run();
    Statement(scope.connection(), "DELETE FROM books_choice").run();
}

std::vector<BooksChoice> booksChoices(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT key, remote_id, name FROM books_choice ORDER BY key");
    std::vector<BooksChoice> choices;
    while (statement.step())
        choices.push_back({statement.text(0), statement.text(1), statement.text(2)});
    return choices;
}

void storeBooksChoice(WriteScope &scope, const BooksChoice &choice)
{
    if (choice.remoteId.isEmpty()) {
        Statement(scope.connection(), "DELETE FROM books_choice WHERE key = ?").bind(choice.key).run();
        return;
    }
    Statement(scope.connection(),
              "INSERT INTO books_choice(key, remote_id, name) VALUES (?, ?, ?) "
              "ON CONFLICT(key) DO UPDATE SET remote_id = excluded.remote_id, name = excluded.name")
        .bindAll(choice.key, choice.remoteId, choice.name)
        .run();
}

QString vendorNameOf(ReadScope &scope, qint64 vendor)
{
    const auto found = findVendor(scope, VendorId(vendor));
    return found ? found->name : QString();
}

} // namespace truckroll
