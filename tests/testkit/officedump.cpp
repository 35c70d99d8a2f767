// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/officedump.h"

#include "core/store/recording.h"
#include <QStringList>
#include <catch2/catch.hpp>
#include <sqlite3.h>

namespace truckroll::testkit {

namespace {

/// One text a row; numbers, texts, blobs and NULL are told apart.
QStringList rowsOf(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
    QStringList rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList fields;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const QByteArray bytes(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                                   sqlite3_column_bytes(statement, column));
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_NULL:
                fields += QStringLiteral("NULL");
                break;
            case SQLITE_BLOB:
                fields += QLatin1String("x") + QString::fromLatin1(bytes.toHex());
                break;
            case SQLITE_TEXT:
                fields += QLatin1Char('\'') + QString::fromUtf8(bytes) + QLatin1Char('\'');
                break;
            default:
                fields += QString::number(sqlite3_column_int64(statement, column));
            }
        }
        rows += fields.join(QLatin1Char('|'));
    }
    sqlite3_finalize(statement);
    rows.sort();
    return rows;
}

} // namespace

QString dumpOffice(Connection &connection, DumpPart part)
{
    QString text;
    const QStringList tables =
        rowsOf(connection.handle(),
               "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    for (const QString &quoted : tables) {
        const QByteArray name = quoted.mid(1, quoted.size() - 2).toUtf8();
        if (part == DumpPart::UserTables && !isRecorded(name.constData()))
            continue;
        text += QString::fromUtf8(name) + QLatin1Char('\n');
        for (const QString &row : rowsOf(connection.handle(), "SELECT * FROM \"" + name + '"'))
            if (!row.startsWith(QLatin1String("'office.birth'|"))) // drawn by chance as an office is made
                text += QStringLiteral("  ") + row + QLatin1Char('\n');
    }
    return text;
}

TableColumns columnsOf(Connection &connection)
{
    TableColumns columns;
    const auto unquoted = [](const QString &text) { return text.mid(1, text.size() - 2).toUtf8(); };
    for (const QString &table :
         rowsOf(connection.handle(),
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"))
        for (const QString &column :
             rowsOf(connection.handle(), "SELECT name FROM pragma_table_info('" + unquoted(table) + "')"))
            columns[unquoted(table)] += unquoted(column);
    return columns;
}

QString dumpOffice(Connection &connection, const TableColumns &columns)
{
    QString text;
    for (const auto &[table, names] : columns) {
        text += QString::fromUtf8(table) + QLatin1Char('\n');
        for (const QString &row :
             rowsOf(connection.handle(), "SELECT \"" + names.join("\", \"") + "\" FROM \"" + table + '"'))
            text += QStringLiteral("  ") + row + QLatin1Char('\n');
    }
    return text;
}

QString dumpOffice(const QString &path, DumpPart part)
{
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    REQUIRE(connection.has_value());
    return dumpOffice(**connection, part);
}

} // namespace truckroll::testkit
