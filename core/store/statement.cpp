// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/connection.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

constexpr int wallTextSize = 16;

/// The number of `count` figures; -1 when there is something else among them.
int figures(const char *bytes, int count)
{
    int number = 0;
    for (int i = 0; i < count; ++i) {
        if (bytes[i] < '0' || bytes[i] > '9')
            return -1;
        number = number * 10 + (bytes[i] - '0');
    }
    return number;
}

} // namespace

StorageFailure::StorageFailure(int sqliteCode, const char *message)
    : std::runtime_error(message), m_sqliteCode(sqliteCode)
{
}

Statement::Statement(Connection &connection, const char *sql)
    : m_connection(connection), m_statement(connection.take(sql)), m_sql(sql)
{
}

Statement::~Statement()
{
    m_connection.giveBack(m_sql, m_statement);
}

Statement &Statement::bind(qint64 value)
{
    check(sqlite3_bind_int64(m_statement, m_nextBind++, value));
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    // SQLite's text functions stop at a NUL, so none may get in; toUtf8 makes lone surrogates harmless.
    const QByteArray utf8 =
        value.contains(QChar(u'\0')) ? QString(value).remove(QChar(u'\0')).toUtf8() : value.toUtf8();
    check(sqlite3_bind_text(m_statement, m_nextBind++, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(const QByteArray &blob)
{
    const char *bytes = blob.isNull() ? "" : blob.constData(); // a null pointer would be stored as NULL
    check(sqlite3_bind_blob(m_statement, m_nextBind++, bytes, int(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(const QDate &date)
{
    return date.isValid() ? bind(date.toString(Qt::ISODate)) : bindNull();
}

Statement &Statement::bind(const std::optional<WallTime> &wall)
{
    return wall ? bind(wall->toText()) : bindNull();
}

Statement &Statement::bindNull()
{
    check(sqlite3_bind_null(m_statement, m_nextBind++));
    return *this;
}

bool Statement::step()
{
    if (!sqlite3_stmt_busy(m_statement)) {
        Q_ASSERT_X(m_nextBind - 1 == sqlite3_bind_parameter_count(m_statement), "Statement", m_sql);
        m_connection.beforeRun(m_sql);
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(sqlite3_extended_errcode(m_connection.handle()));
    return false;
}

int Statement::run()
{
    while (step()) {
    }
    return sqlite3_changes(m_connection.handle());
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_nextBind = 1;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

std::string_view Statement::storedText(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? std::string_view(utf8, size_t(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QDate Statement::date(int column) const
{
    return isNull(column) ? QDate() : QDate::fromString(text(column), Qt::ISODate);
}

std::optional<WallTime> Statement::wallTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    // A board reads thousands: straight from the bytes "2026-03-02T09:00". Anything else the long way.
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (sqlite3_column_bytes(m_statement, column) != wallTextSize || bytes[4] != '-' || bytes[7] != '-' ||
        bytes[10] != 'T' || bytes[13] != ':')
        return WallTime::fromText(text(column));
    const int year = figures(bytes, 4), month = figures(bytes + 5, 2), day = figures(bytes + 8, 2);
    const int hour = figures(bytes + 11, 2), minute = figures(bytes + 14, 2);
    if (year < 0 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return WallTime::fromText(text(column));
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(WallTime{date, hour * 60 + minute}) : std::nullopt;
}

void Statement::check(int code)
{
    if (code != SQLITE_OK)
        throw StorageFailure(code, sqlite3_errmsg(m_connection.handle()));
}

} // namespace truckroll
