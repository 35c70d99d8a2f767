// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawfloor.h"
#include <QFile>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace truckroll::bench {

namespace {

void must(bool good, sqlite3 *handle)
{
    if (good)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle));
    std::exit(1);
}

} // namespace

RawOffice::RawOffice(const QString &path, bool write)
{
    const int flags = write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    must(sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, nullptr) == SQLITE_OK,
         m_handle);
    if (write) {
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA foreign_keys=ON"); // what the office promises costs the floor as well
    }
}

RawOffice::~RawOffice()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawOffice::run(const char *sql)
{
    must(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

sqlite3_stmt *RawOffice::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK, m_handle);
    m_statements.push_back(statement);
    return statement;
}

int RawOffice::readSlots(qint64 fromUtc, qint64 toUtc)
{
    if (!m_slots)
        m_slots = prepare("SELECT * FROM board_slot WHERE start_utc >= ? AND start_utc < ? "
                          "ORDER BY start_utc, technician_id, visit_id");
    sqlite3_bind_int64(m_slots, 1, fromUtc);
    sqlite3_bind_int64(m_slots, 2, toUtc);
    int rows = 0;
    qint64 read = 0;
    const int columns = sqlite3_column_count(m_slots);
    while (sqlite3_step(m_slots) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(m_slots, column) == SQLITE_TEXT)
                read += sqlite3_column_text(m_slots, column)[0] + sqlite3_column_bytes(m_slots, column);
            else
                read += sqlite3_column_int64(m_slots, column);
        }
        ++rows;
    }
    sqlite3_reset(m_slots);
    return read == -1 ? 0 : rows; // what was read is used
}

RawRows::RawRows(const QString &office, const QByteArray &table, const QByteArray &condition) : m_table(table)
{
    RawOffice from(office, false);
    sqlite3_stmt *statement = from.prepare(("SELECT * FROM " + table + ' ' + condition).constData());
    m_columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW)
        for (int column = 0; column < m_columns; ++column)
            m_values.push_back(sqlite3_value_dup(sqlite3_column_value(statement, column)));
}

RawRows::~RawRows()
{
    for (sqlite3_value *value : m_values)
        sqlite3_value_free(value);
}

void RawRows::insertInto(RawOffice &office) const
{
    QByteArray sql = "INSERT INTO " + m_table + " VALUES (?";
    for (int column = 1; column < m_columns; ++column)
        sql += ",?";
    sqlite3_stmt *statement = office.prepare((sql + ')').constData());
    for (size_t first = 0; first < m_values.size(); first += size_t(m_columns)) {
        for (int column = 0; column < m_columns; ++column)
            sqlite3_bind_value(statement, column + 1, m_values[first + size_t(column)]);
        must(sqlite3_step(statement) == SQLITE_DONE, sqlite3_db_handle(statement));
        sqlite3_reset(statement);
    }
}

} // namespace truckroll::bench
