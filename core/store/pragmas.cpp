// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pragmas.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

/// `value` -1 asks. Answers what holds.
int config(sqlite3 *handle, int setting, int value)
{
    int holds = -1;
    if (sqlite3_db_config(handle, setting, value, &holds) != SQLITE_OK)
        throw StorageFailure(SQLITE_ERROR, "sqlite3_db_config");
    return holds;
}

/// What has no pragma. Off by default in SQLite: a damaged or foreign file could otherwise write into its own
/// schema, call functions, or load code, and a mistyped "column" would be taken for a text.
void setConfig(sqlite3 *handle)
{
    struct Setting
    {
        int name;
        int value;
    };
    static constexpr Setting settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    };
    for (const Setting &setting : settings) {
        config(handle, setting.name, setting.value);
        if (config(handle, setting.name, -1) != setting.value)
            throw StorageFailure(SQLITE_ERROR, "a setting of the connection did not take");
    }
    sqlite3_extended_result_codes(handle, 1);
}

} // namespace

QList<Pragma> pragmasFor(Connection::Access access)
{
    QList<Pragma> pragmas{
        {"busy_timeout", "5000", "5000"}, // waiting instead of error 5
        {"foreign_keys", "ON", "1"},      // off by default in every connection
        {"trusted_schema", "OFF", "0"},   // a foreign schema cannot call functions
        {"cell_size_check", "ON", "1"},   // damaged pages are noticed
        {"mmap_size", "0", "0"},          // and never mapped
        {"secure_delete", "ON", "1"},     // deleted text is overwritten
    };
    if (access == Connection::Access::ReadWrite) {
        pragmas += {{"journal_mode", "WAL", "wal"}, // readers never block the writer
                    {"synchronous", "FULL", "2"},   // NORMAL loses acknowledged work at power loss (measured)
                    {"wal_autocheckpoint", "1000", "1000"}}; // the writer alone checkpoints
    } else {
        pragmas += {{"query_only", "ON", "1"}, // no accidental second writer
                    {"wal_autocheckpoint", "0", "0"}};
    }
    return pragmas;
}

QByteArray readPragma(Connection &connection, const char *name)
{
    const QByteArray sql = QByteArrayLiteral("PRAGMA ") + name;
    Statement statement(connection, sql.constData());
    return statement.step() ? statement.text(0).toUtf8() : QByteArray();
}

void setPragmas(Connection &connection, Connection::Access access)
{
    setConfig(connection.handle());
    for (const Pragma &pragma : pragmasFor(access)) {
        const QByteArray set = QByteArrayLiteral("PRAGMA ") + pragma.name + '=' + pragma.value;
        connection.execute(set.constData());
        const QByteArray holds = readPragma(connection, pragma.name);
        if (holds != pragma.answer)
            throw StorageFailure(SQLITE_ERROR,
                                 ("the setting did not take: " + set + ", is " + holds).constData());
    }
}

void trustSchema(Connection &connection)
{
    connection.execute("PRAGMA trusted_schema=ON");
    if (readPragma(connection, "trusted_schema") != "1")
        throw StorageFailure(SQLITE_ERROR, "the schema is not trusted");
}

} // namespace truckroll
