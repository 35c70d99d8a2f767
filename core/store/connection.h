// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace truckroll {

/// One guarded SQLite connection, opened through QSqlDatabase, worked through the C API. Belongs to the
/// thread that opened it. The settings of pragmas.h are set and read back.
class Connection
{
public:
    enum class Access {
        ReadWrite, ///< the one writer of the office
        ReadOnly,  ///< reads beside the writer
        Look, ///< reads a file that nobody writes and leaves no trace: no bytes changed, nothing made beside
              ///< it
    };

    /// `path` is absolute and names an existing regular file; nothing is created.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    /// A new, empty file; refused when something of that name exists.
    static Result<std::unique_ptr<Connection>> create(const QString &path);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_shown.isEmpty() ? m_path : m_shown; }
    /// This file is a copy of the one at `path`, which all sentences name.
    void standFor(const QString &path) { m_shown = path; }
    /// The path still names the file that was opened. SQLite in WAL mode writes into a deleted or replaced
    /// file without any error (measured), so each writing transaction asks first.
    bool pathStillNamesFile() const;
    void execute(const char *sql);       ///< one statement without values; throws StorageFailure
    sqlite3_stmt *take(const char *sql); ///< from the cache, or prepared anew; throws StorageFailure
    void giveBack(const char *sql, sqlite3_stmt *statement);

    /// Tests: called before each statement runs; may throw StorageFailure to make the n-th one fail.
    void setHook(std::function<void(const char *sql)> hook) { m_hook = std::move(hook); }
    void beforeRun(const char *sql)
    {
        if (m_hook)
            m_hook(sql);
    }

private:
    Connection() = default;
    Done attach(const QString &path, Access access);

    QString m_path;
    QString m_shown; ///< empty: m_path
    QString m_name;  ///< of the QSqlDatabase
    sqlite3 *m_handle = nullptr;
    quint64 m_device = 0;
    quint64 m_inode = 0;
    QHash<QByteArray, QList<sqlite3_stmt *>> m_idle;
    std::function<void(const char *)> m_hook;
};

} // namespace truckroll
