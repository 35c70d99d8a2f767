// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/boardprint.h"

#include "core/store/recording.h"
#include "core/store/statement.h"
#include <QHash>
#include <QStringList>
#include <catch2/catch.hpp>
#include <cstring>
#include <set>
#include <sqlite3.h>

namespace truckroll {

namespace {

std::vector<QByteArray> recordedTables(Connection &connection)
{
    std::vector<QByteArray> names;
    Statement found(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (found.step()) {
        const QByteArray name = found.text(0).toUtf8();
        if (!name.startsWith("sqlite") && isRecorded(name.constData()))
            names.push_back(name);
    }
    return names;
}

/// Whose the rows of the table are: their own, a visit's, a folder's; else the table is one record.
int recordColumnOf(sqlite3_stmt *rows)
{
    for (const char *name : {"id", "visit_id", "appointment_id"})
        for (int column = 0; column < sqlite3_column_count(rows); ++column)
            if (std::strcmp(sqlite3_column_name(rows, column), name) == 0)
                return column;
    return -1;
}

quint64 digestOfRow(sqlite3_stmt *row, size_t seed)
{
    size_t digest = seed;
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        const int type = sqlite3_column_type(row, column);
        digest = digest * 1099511628211ULL + size_t(type);
        if (type == SQLITE_INTEGER) {
            const qint64 value = sqlite3_column_int64(row, column);
            digest = qHashBits(&value, sizeof value, digest);
        } else if (type != SQLITE_NULL) {
            const void *bytes = sqlite3_column_blob(row, column);
            digest = qHashBits(bytes, size_t(sqlite3_column_bytes(row, column)), digest);
        }
    }
    return digest;
}

} // namespace

std::vector<PrintChange> changesBetween(const OfficePrint &before, const OfficePrint &after)
{
    std::vector<PrintChange> changes;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->first < now->first)) {
            changes.push_back({old->first, old->second, 0});
            ++old;
        } else if (old == before.end() || now->first < old->first) {
            changes.push_back({now->first, 0, now->second});
            ++now;
        } else {
            if (old->second != now->second)
                changes.push_back({old->first, old->second, now->second});
            ++old;
            ++now;
        }
    }
    return changes;
}

void put(OfficePrint &print, qint64 record, quint64 rows)
{
    if (rows)
        print[record] = rows;
    else
        print.erase(record);
}

QString difference(const OfficePrint &found, const OfficePrint &expected)
{
    QStringList texts;
    for (const PrintChange &change : changesBetween(expected, found))
        texts += QStringLiteral("%1 %2")
                     .arg(change.record)
                     .arg(!change.before ? QStringLiteral("too much")
                          : change.after ? QStringLiteral("other")
                                         : QStringLiteral("lost"));
    return texts.join(QStringLiteral(", "));
}

PrintTaker::PrintTaker(Connection &connection)
{
    for (const QByteArray &name : recordedTables(connection)) {
        Table table;
        const QByteArray sql = "SELECT * FROM \"" + name + '"';
        REQUIRE(sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &table.rows, nullptr) ==
                SQLITE_OK);
        table.recordColumn = recordColumnOf(table.rows);
        m_tables.push_back(table);
    }
}

PrintTaker::~PrintTaker()
{
    for (const Table &table : m_tables)
        sqlite3_finalize(table.rows);
}

OfficePrint PrintTaker::take()
{
    OfficePrint print;
    for (size_t i = 0; i < m_tables.size(); ++i) {
        const Table &table = m_tables[i];
        while (sqlite3_step(table.rows) == SQLITE_ROW) {
            const qint64 record = table.recordColumn < 0
                                      ? -qint64(i) - 1
                                      : sqlite3_column_int64(table.rows, table.recordColumn);
            print[record] += digestOfRow(table.rows, i + 1);
        }
        sqlite3_reset(table.rows);
    }
    return print;
}

} // namespace truckroll
