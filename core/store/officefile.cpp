// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officefile.h"

#include "core/store/filecheck.h"
#include "core/store/officebackup.h"
#include "core/store/officecheck.h"
#include "core/store/pragmas.h"
#include "core/store/readingcopy.h"
#include "core/store/statement.h"
#include "core/store/storageerror.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>
#include <cerrno>
#include <csignal>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OfficeFile)
};

using Progress = std::function<void(const QString &)>;

void tell(const Progress &progress, const QString &text)
{
    if (progress)
        progress(text);
}

/// One name for one file, however it was reached: two names must not give two locks.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const QString real = info.canonicalFilePath();
    return real.isEmpty() ? info.absoluteFilePath() : real;
}

QString lockName(const QString &path)
{
    return realPath(path) + QStringLiteral(".lock");
}

bool isAlive(qint64 pid)
{
    return ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
}

tl::unexpected<Error> heldBy(const QString &path, const LockHolder &holder)
{
    return failure(
        ErrorCode::StorageBusy,
        Texts::tr("The office “%1” is open in another program: %2, process %3 on %4. Close it there, then "
                  "try again.")
            .arg(path, holder.program, QString::number(holder.pid), holder.host));
}

tl::unexpected<Error> heldBy(const QString &path, const QLockFile &lock)
{
    LockHolder holder;
    if (lock.getLockInfo(&holder.pid, &holder.host, &holder.program))
        return heldBy(path, holder);
    return failure(
        ErrorCode::StorageBusy,
        Texts::tr("The office “%1” is being opened by another program. Wait a moment, then try again.")
            .arg(path));
}

/// Room for the backup and for the changed pages in the log.
Done checkRoom(const QString &path)
{
    const QStorageInfo drive(QFileInfo(path).absolutePath());
    if (!drive.isValid() || drive.bytesAvailable() >= 2 * QFileInfo(path).size())
        return Nothing{};
    return failure(
        ErrorCode::StorageFailed,
        Texts::tr("The office “%1” is of an older release. Bringing it up to date needs free space of twice "
                  "its size; it was not changed. Free some space, then open it again.")
            .arg(path));
}

Done migrateAll(Connection &connection, const Migrations &migrations)
{
    try {
        migrate(
            connection.handle(), newestSchema(migrations),
            [&](const char *sql) { connection.beforeRun(sql); }, migrations);
        return Nothing{};
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::Opening));
    }
}

Done bringUpToDate(Connection &connection, int from, const Progress &progress, const Migrations &migrations)
{
    const QString path = connection.path();
    CHECK_OK(checkRoom(path));
    tell(progress, Texts::tr("Making a backup before the update"));
    const QString backup =
        QStringLiteral("%1.before-v%2-from-v%3").arg(path).arg(newestSchema(migrations)).arg(from);
    if (!QFileInfo::exists(backup))
        CHECK_OK(backupTo(connection, backup));
    tell(progress, Texts::tr("Updating the office"));
    CHECK_OK(migrateAll(connection, migrations));
    const QStringList problems = verifyOffice(connection, migrations);
    if (!problems.isEmpty())
        return refused(
            Texts::tr("The update of “%1” did not come out right. Restore the backup “%2” and report this.")
                .arg(path, backup),
            problems.join(QLatin1Char('\n')));
    return Nothing{};
}

/// Removes what an unfinished creation leaves.
class Unfinished
{
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) { removeAll(); }
    ~Unfinished() { removeAll(); }
    Q_DISABLE_COPY_MOVE(Unfinished)

private:
    void removeAll()
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    QString m_path;
};

/// Neither the name nor the log of an office that once had it: SQLite would play that log into the new one.
Done checkFree(const QString &target)
{
    for (const char *suffix : {"", "-wal", "-journal"}) {
        const QFileInfo info(target + QLatin1String(suffix));
        if (info.exists() || info.isSymLink())
            return ruleBroken(
                Texts::tr("There is something at “%1” already; it was not changed. Choose another name, or "
                          "open it instead.")
                    .arg(info.filePath()));
    }
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        return ruleBroken(
            Texts::tr("There is no folder “%1”. Create it first, or choose another one.").arg(folder));
    return Nothing{};
}

Done makeSchema(Connection &connection)
{
    CHECK_OK(migrateAll(connection, allMigrations()));
    try {
        trustSchema(connection);
        return Nothing{};
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::Opening));
    }
}

} // namespace

/// A program that is killed after it made its lock and before it wrote into it who it is leaves one that
/// nobody would ever take for stale. Who lives signs within a moment, and holds the file itself as well.
static bool tookUnsigned(QLockFile &lock)
{
    constexpr unsigned long signingMilliseconds = 100;
    LockHolder holder;
    const auto isUnsigned = [&] {
        return lock.error() == QLockFile::LockFailedError &&
               !lock.getLockInfo(&holder.pid, &holder.host, &holder.program);
    };
    if (!isUnsigned())
        return false;
    QThread::msleep(signingMilliseconds);
    return lock.tryLock(0) || (isUnsigned() && lock.removeStaleLockFile() && lock.tryLock(0));
}

Result<std::unique_ptr<QLockFile>> lockOffice(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockName(path));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0) || tookUnsigned(*lock))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return heldBy(path, *lock);
    return refused(
        Texts::tr("The office “%1” cannot be opened, because nothing can be written to its folder. Allow "
                  "writing there, or copy the office to a folder of yours.")
            .arg(path));
}

std::optional<LockHolder> lockHolder(const QString &path)
{
    const QString name = lockName(path);
    if (!QFileInfo::exists(name))
        return std::nullopt;
    LockHolder holder;
    if (!QLockFile(name).getLockInfo(&holder.pid, &holder.host, &holder.program))
        return std::nullopt;
    if (holder.host == QSysInfo::machineHostName() && !isAlive(holder.pid))
        return std::nullopt;
    return holder;
}

/// The schema has been compared before.
static Result<std::unique_ptr<Connection>> openForWork(const QString &path)
{
    TRY(std::unique_ptr<Connection> connection, Connection::open(path, Connection::Access::ReadWrite));
    try {
        trustSchema(*connection);
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::Opening));
    }
    return connection;
}

/// Whoever may write it works in it now and then: while he does, it is his, as among those who all may.
static Result<OpenedFile> openForReading(const QString &path, const QString &why, const Progress &progress,
                                         const Migrations &migrations)
{
    if (const auto holder = lockHolder(path))
        return heldBy(path, *holder);
    tell(progress, Texts::tr("Copying the office for reading"));
    OpenedFile file;
    file.path = path;
    file.whyReadOnly = why;
    TRY(file.connection, openReadingCopy(path, migrations));
    if (const auto holder = lockHolder(path))
        return heldBy(path, *holder);
    return file;
}

Result<OpenedFile> openOfficeFile(const QString &path, const Progress &progress, const Migrations &migrations)
{
    OpenedFile file;
    file.path = realPath(path);
    CHECK_OK(checkFile(file.path, newestSchema(migrations)));
    CHECK_OK(checkPlace(file.path));
    if (const QString why = whyNotWritable(file.path); !why.isEmpty())
        return openForReading(file.path, why, progress, migrations);
    TRY(file.lock, lockOffice(file.path));
    tell(progress, Texts::tr("Checking the office"));
    TRY(const int version, inspectOffice(file.path, migrations));
    TRY(file.connection, openForWork(file.path));
    if (version < newestSchema(migrations))
        CHECK_OK(bringUpToDate(*file.connection, version, progress, migrations));
    return file;
}

Result<OpenedFile> openOfficeFileAtOnce(const QString &path, const Progress &progress,
                                        const HealthCheck::Told &told)
{
    const QString real = realPath(path);
    TRY(const FileHeader header, checkFile(real, newestSchema()));
    const bool inOrder = whyNotWritable(real).isEmpty() && header.walMode &&
                         header.userVersion == newestSchema() &&
                         QFileInfo(real + QStringLiteral("-wal")).size() == 0 &&
                         !QFileInfo::exists(real + QStringLiteral("-journal"));
    if (!inOrder)
        return openOfficeFile(path, progress);
    OpenedFile file;
    file.path = real;
    CHECK_OK(checkPlace(real));
    TRY(file.lock, lockOffice(real));
    CHECK_OK(inspectSchema(real));
    TRY(file.connection, openForWork(real));
    file.health = std::make_unique<HealthCheck>(real, allMigrations(), told);
    return file;
}

Done workOnCopy(const QString &file, const FillOffice &work)
{
    TRY(const int version, inspectOffice(file));
    TRY(std::unique_ptr<Connection> connection, openForWork(file));
    if (version < newestSchema()) {
        CHECK_OK(migrateAll(*connection, allMigrations()));
        const QStringList problems = verifyOffice(*connection);
        if (!problems.isEmpty())
            return refused(Texts::tr("The backup is of an older release, and its update did not come out "
                                     "right. Nothing was replaced; report this."),
                           problems.join(QLatin1Char('\n')));
    }
    return work(std::move(connection));
}

Result<OpenedFile> createOfficeFile(const QString &path, const FillOffice &fill)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    CHECK_OK(checkFree(target));
    CHECK_OK(checkPlace(target));
    {
        TRY(const auto lock, lockOffice(target));
        const QString temporary = target + QStringLiteral(".new");
        const Unfinished unfinished(temporary);
        TRY(std::unique_ptr<Connection> connection, Connection::create(temporary));
        CHECK_OK(makeSchema(*connection));
        if (fill)
            CHECK_OK(fill(std::move(connection)));
        connection.reset();
        CHECK_OK(publish(temporary, target));
    }
    return openOfficeFile(target);
}

} // namespace truckroll
