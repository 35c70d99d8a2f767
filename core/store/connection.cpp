// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/pragmas.h"
#include "core/store/statement.h"
#include "core/store/storageerror.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>
#include <atomic>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

/// `immutable` promises SQLite that nobody writes: it takes no locks and makes no -wal or -shm.
QString uriOf(const QString &path, Connection::Access access)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    const bool look = access == Connection::Access::Look;
    return QStringLiteral("file:") + encoded +
           (look ? QStringLiteral("?mode=ro&immutable=1") : QStringLiteral("?mode=rw"));
}

QString nextName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("truckroll-%1").arg(++counter);
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

tl::unexpected<Error> notOpened(const QString &path, const QString &detail)
{
    return failure(
        ErrorCode::StorageFailed,
        Texts::tr("The office “%1” could not be opened. Check that the file is there and that you may "
                  "read and change it, then open it again.")
            .arg(path),
        detail);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    Q_ASSERT(QFileInfo(path).isAbsolute());
    std::unique_ptr<Connection> connection(new Connection);
    CHECK_OK(connection->attach(path, access));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::create(const QString &path)
{
    Q_ASSERT(QFileInfo(path).isAbsolute());
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("The file “%1” could not be created: %2. Choose another folder or name.")
                           .arg(path, qt_error_string(errno)));
    ::close(file);
    auto connection = open(path, Access::ReadWrite);
    if (!connection)
        QFile::remove(path);
    return connection;
}

Done Connection::attach(const QString &path, Access access)
{
    m_path = path;
    m_name = nextName();
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"));
        database.setDatabaseName(uriOf(path, access));
        if (database.open())
            m_handle = handleOf(database);
        else
            problem = database.lastError().nativeErrorCode();
    }
    if (!m_handle)
        return notOpened(path, problem);
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return notOpened(path, qt_error_string(errno));
    m_device = status.st_dev;
    m_inode = status.st_ino;
    try {
        setPragmas(*this, access);
    } catch (const StorageFailure &problemFound) {
        return tl::unexpected<Error>(storageError(problemFound, Deed::Opening));
    }
    return Nothing{};
}

Connection::~Connection()
{
    for (const auto &statements : std::as_const(m_idle))
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    if (!m_name.isEmpty())
        QSqlDatabase::removeDatabase(m_name);
}

bool Connection::pathStillNamesFile() const
{
    struct stat status = {};
    return ::stat(QFile::encodeName(m_path).constData(), &status) == 0 && status.st_dev == m_device &&
           status.st_ino == m_inode;
}

void Connection::execute(const char *sql)
{
    beforeRun(sql);
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw StorageFailure(sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle));
}

sqlite3_stmt *Connection::take(const char *sql)
{
    // The literal's address is no key: the same text may stand in several places.
    const auto idle = m_idle.find(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
    if (idle != m_idle.end() && !idle->isEmpty())
        return idle->takeLast();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        throw StorageFailure(sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle));
    return statement;
}

void Connection::giveBack(const char *sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const auto idle = m_idle.find(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
    if (idle != m_idle.end())
        idle->append(statement);
    else
        m_idle.insert(QByteArray(sql), {statement});
}

} // namespace truckroll
