// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace truckroll::bench {

/// An office through SQLite's own interface and nothing else, with the same promises (WAL, FULL).
class RawOffice
{
public:
    RawOffice(const QString &path, bool write);
    ~RawOffice();
    Q_DISABLE_COPY_MOVE(RawOffice)

    void run(const char *sql);
    sqlite3_stmt *prepare(const char *sql);
    /// Reads all columns of all slots that begin in [from, to); how many there were.
    int readSlots(qint64 fromUtc, qint64 toUtc);

private:
    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
    sqlite3_stmt *m_slots = nullptr;
};

/// All rows of a table in memory, and their way into another office.
class RawRows
{
public:
    RawRows(const QString &office, const QByteArray &table, const QByteArray &condition = {});
    ~RawRows();
    Q_DISABLE_COPY_MOVE(RawRows)

    int count() const { return m_columns == 0 ? 0 : int(m_values.size()) / m_columns; }
    void insertInto(RawOffice &office) const;

private:
    QByteArray m_table;
    int m_columns = 0;
    std::vector<sqlite3_value *> m_values;
};

} // namespace truckroll::bench
