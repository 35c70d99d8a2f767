// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include "core/store/pragmas.h"
#include "core/store/statement.h"
#include <QDir>
#include <QFile>
#include <memory>
#include <sqlite3.h>

/// The resources lie in a static library: without this the linker leaves them out. The macro declares a
/// function of the global namespace, so it cannot stand in ours.
static void loadMigrations()
{
    Q_INIT_RESOURCE(truckroll_migrations);
}

namespace truckroll {

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void fail(sqlite3 *handle)
{
    throw StorageFailure(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
}

/// The first statement of `sql`; moves it behind. Null when only blanks and remarks are left.
Prepared prepareNext(sqlite3 *handle, const char *&sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, &sql) != SQLITE_OK)
        fail(handle);
    return Prepared(statement);
}

void runAll(sqlite3 *handle, const QByteArray &script, const StatementHook &before)
{
    const char *rest = script.constData();
    while (const Prepared statement = prepareNext(handle, rest)) {
        if (before)
            before(sqlite3_sql(statement.get()));
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement.get());
        if (code != SQLITE_DONE)
            fail(handle);
    }
}

/// BEGIN IMMEDIATE, and ROLLBACK unless told that all is well.
class WholeOrNot
{
public:
    WholeOrNot(sqlite3 *handle, const StatementHook &before) : m_handle(handle), m_before(before)
    {
        runAll(m_handle, "BEGIN IMMEDIATE", m_before);
    }
    ~WholeOrNot()
    {
        if (!sqlite3_get_autocommit(m_handle))
            sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(WholeOrNot)
    void commit() { runAll(m_handle, "COMMIT", m_before); }

private:
    sqlite3 *m_handle;
    const StatementHook &m_before;
};

Migrations loadAll()
{
    loadMigrations();
    Migrations all;
    const QDir folder(QStringLiteral(":/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        all.push_back({name.section(QLatin1Char('_'), 0, 0).toInt(), file.readAll()});
        Q_ASSERT(all.back().version == int(all.size()));
    }
    Q_ASSERT(!all.empty());
    return all;
}

} // namespace

const Migrations &allMigrations()
{
    static const Migrations all = loadAll();
    return all;
}

int schemaVersion(sqlite3 *handle)
{
    const char *sql = "PRAGMA user_version";
    const Prepared statement = prepareNext(handle, sql);
    if (sqlite3_step(statement.get()) != SQLITE_ROW)
        fail(handle);
    return sqlite3_column_int(statement.get(), 0);
}

void migrate(sqlite3 *handle, int to, const StatementHook &before, const Migrations &migrations)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= schemaVersion(handle) || migration.version > to)
            continue;
        WholeOrNot transaction(handle, before);
        runAll(handle, migration.sql, before);
        runAll(handle, "PRAGMA application_id = " + QByteArray::number(officeApplicationId), before);
        runAll(handle, "PRAGMA user_version = " + QByteArray::number(migration.version), before);
        transaction.commit();
    }
}

std::vector<SchemaEntry> schemaOf(sqlite3 *handle)
{
    const char *sql =
        // SQLite's own by name, not by how a name begins: whoever writes into the schema names things as he
        // likes.
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') OR (sql IS NOT NULL AND "
        "name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name";
    const Prepared statement = prepareNext(handle, sql);
    const auto column = [&](int index) {
        return QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), index)),
                          sqlite3_column_bytes(statement.get(), index));
    };
    std::vector<SchemaEntry> entries;
    int code = 0;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
        entries.push_back({column(0), column(1), column(2)});
    if (code != SQLITE_DONE)
        fail(handle);
    return entries;
}

namespace {

std::vector<SchemaEntry> madeSchema(int version, const Migrations &migrations)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> memory(raw, sqlite3_close_v2);
    if (code != SQLITE_OK)
        fail(memory.get());
    migrate(memory.get(), version, {}, migrations);
    return schemaOf(memory.get());
}

} // namespace

std::vector<SchemaEntry> expectedSchema(int version, const Migrations &migrations)
{
    if (&migrations != &allMigrations() || version != newestSchema())
        return madeSchema(version, migrations);
    // Whoever restores a backup looks at four files, and making it takes longer than looking.
    static const std::vector<SchemaEntry> newest = madeSchema(newestSchema(), allMigrations());
    return newest;
}

} // namespace truckroll
