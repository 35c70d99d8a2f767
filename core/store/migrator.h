// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <functional>
#include <vector>

struct sqlite3;

namespace truckroll {

/// A numbered file of SQL under core/store/migrations; sealed once released.
struct Migration
{
    int version = 0; ///< 1, 2, 3 ... without a gap
    QByteArray sql;
};

using Migrations = std::vector<Migration>;

/// All of them, in order. The newest version is the schema this program works with.
const Migrations &allMigrations();
inline int newestSchema(const Migrations &migrations = allMigrations())
{
    return migrations.back().version;
}

using StatementHook = std::function<void(const char *sql)>;

/// Brings a file from its version to `to`, each migration whole or not at all: its statements and
/// user_version are one transaction. `before` is called before each statement (tests make the n-th fail).
/// Throws StorageFailure.
void migrate(sqlite3 *handle, int to, const StatementHook &before = {},
             const Migrations &migrations = allMigrations());
int schemaVersion(sqlite3 *handle);

/// One table, index, trigger or view as sqlite_schema has it.
struct SchemaEntry
{
    QByteArray type;
    QByteArray name;
    QByteArray sql;

    friend bool operator==(const SchemaEntry &, const SchemaEntry &) = default;
};

/// Everything but the few tables and indexes that are SQLite's own, by type and name.
std::vector<SchemaEntry> schemaOf(sqlite3 *handle);
/// What a file of that version must have, from a database made in memory.
std::vector<SchemaEntry> expectedSchema(int version, const Migrations &migrations = allMigrations());

} // namespace truckroll
