// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/walltime.h"
#include <QByteArray>
#include <QDate>
#include <QString>
#include <optional>
#include <stdexcept>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace truckroll {

class Connection;

/// A statement failed. Thrown only inside core/store and core/workflow, caught only in Database::read and
/// Database::write, which roll back and answer with an Error.
class StorageFailure : public std::runtime_error
{
public:
    StorageFailure(int sqliteCode, const char *message);
    int sqliteCode() const { return m_sqliteCode; } ///< extended result code

private:
    int m_sqliteCode;
};

/// One prepared statement, bound and stepped through the SQLite C API on the driver's own handle (QSqlQuery
/// costs 1.6 to 3.1 times as much). Taken from the connection's cache and given back when this goes; reset at
/// once, so that no statement stays live over a commit. Any failure throws StorageFailure.
///
///     Statement s(connection, "SELECT name FROM customer WHERE id = ?");
///     s.bind(id);
///     while (s.step()) use(s.text(0));
class Statement
{
public:
    Statement(Connection &connection, const char *sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Each bind fills the next placeholder.
    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(bool value) { return bind(qint64(value ? 1 : 0)); }
    Statement &bind(const QString &value); ///< cleaned text; a null string is stored as ''
    Statement &bind(const QByteArray &blob);
    Statement &bind(const QDate &date); ///< ISO text; an invalid date is NULL
    Statement &bind(const std::optional<WallTime> &wall);
    Statement &bindNull();
    Statement &bind(const char *) = delete;
    template <class Tag>
    Statement &bind(Id<Tag> id) ///< none is NULL
    {
        return id ? bind(id.value()) : bindNull();
    }
    template <class Tag, int D>
    Statement &bind(Fixed<Tag, D> amount)
    {
        return bind(amount.units());
    }
    template <class... Values>
    Statement &bindAll(const Values &...values)
    {
        (bind(values), ...);
        return *this;
    }

    /// True: a row is there. False: finished.
    bool step();
    /// Runs to the end; how many rows were changed.
    int run();
    /// Ready for new values and another run.
    void reset();

    qint64 number(int column) const;
    int integer(int column) const { return int(number(column)); }
    bool flag(int column) const { return number(column) != 0; }
    QString text(int column) const;
    /// The text as it is stored, in UTF-8: until the next step.
    std::string_view storedText(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;
    QDate date(int column) const;
    std::optional<WallTime> wallTime(int column) const;
    template <class I>
    I id(int column) const ///< NULL is none
    {
        return I(number(column));
    }
    template <class F>
    F amount(int column) const
    {
        return F::fromUnits(number(column));
    }

private:
    void check(int code);

    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    const char *m_sql;
    int m_nextBind = 1;
};

} // namespace truckroll
