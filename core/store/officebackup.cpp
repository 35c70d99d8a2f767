// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officebackup.h"

#include "core/store/filecheck.h"
#include "core/store/officecheck.h"
#include "core/store/pragmas.h"
#include "core/store/statement.h"
#include "core/store/storageerror.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sqlite3.h>
#include <unistd.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OfficeBackup)
};

tl::unexpected<Error> failed(const QString &sentence, int error)
{
    return failure(ErrorCode::StorageFailed, sentence, qt_error_string(error));
}

bool syncPath(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return synced;
}

QString temporaryBeside(const QString &target)
{
    return target + QStringLiteral(".%1.part").arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
}

/// Empty, and its owner's alone before any customer is in it: who may not read the office may not read a copy
/// either, finished or not. VACUUM INTO takes an empty file as it is.
bool makePrivate(const QString &file)
{
    const int made =
        ::open(QFile::encodeName(file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    return made >= 0 && ::close(made) == 0;
}

/// Byte by byte into a file that is its owner's alone: QFile::copy gives the copy the backup's permissions.
bool copyPrivately(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !makePrivate(to) || !target.open(QIODevice::WriteOnly))
        return false;
    constexpr qint64 piece = 1 << 20;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size())
            return false;
    }
    return target.flush();
}

/// Removes an unfinished file, whatever way is taken out, and what working in it has left beside it.
class Unfinished
{
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) {}
    ~Unfinished()
    {
        if (!m_isLetGo)
            QFile::remove(m_path);
        for (const char *suffix : {"-wal", "-shm", "-journal", ".lock"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    Q_DISABLE_COPY_MOVE(Unfinished)

    const QString &path() const { return m_path; }
    /// What has the name now may be worth keeping.
    void letGo() { m_isLetGo = true; }
    void takeBack() { m_isLetGo = false; }

private:
    QString m_path;
    bool m_isLetGo = false;
};

/// A connection that only reads may not even write into another file; what it reads stays as it is.
class WritesElsewhere
{
public:
    explicit WritesElsewhere(Connection &connection)
        : m_connection(connection), m_readsOnly(readPragma(connection, "query_only") == "1")
    {
        if (m_readsOnly)
            m_connection.execute("PRAGMA query_only=OFF");
    }
    ~WritesElsewhere()
    {
        if (m_readsOnly)
            sqlite3_exec(m_connection.handle(), "PRAGMA query_only=ON", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(WritesElsewhere)

private:
    Connection &m_connection;
    bool m_readsOnly;
};

void vacuumInto(Connection &connection, const QString &file)
{
    const WritesElsewhere allowed(connection);
    Statement vacuum(connection, "VACUUM INTO ?");
    vacuum.bind(file);
    vacuum.run();
}

constexpr const char *officeSuffixes[] = {"", "-wal", "-journal"};

bool isTaken(const QString &office)
{
    return std::any_of(std::begin(officeSuffixes), std::end(officeSuffixes),
                       [&](const char *suffix) { return QFileInfo::exists(office + QLatin1String(suffix)); });
}

/// The first name with the stamp that nothing bears yet: of two restores in one second both are kept.
QString asideOf(const QString &path, const QString &stamp)
{
    const QFileInfo old(path);
    const auto named = [&](const QString &mark) {
        return QStringLiteral("%1/%2.replaced-%3.%4")
            .arg(old.absolutePath(), old.completeBaseName(), mark, old.suffix());
    };
    QString aside = named(stamp);
    for (int next = 2; isTaken(aside); ++next)
        aside = named(QStringLiteral("%1-%2").arg(stamp).arg(next));
    return aside;
}

/// With its log: a log left behind would be played into whatever gets the name next. The office goes first,
/// so that a crash in between leaves no office under the name rather than one without its newest work.
bool renameOffice(const QString &from, const QString &to)
{
    for (const char *suffix : officeSuffixes) {
        const QString name = from + QLatin1String(suffix);
        if (QFileInfo::exists(name) && !QFile::rename(name, to + QLatin1String(suffix)))
            return false;
    }
    return true;
}

bool hasLog(const QString &office)
{
    return QFileInfo(office + QStringLiteral("-wal")).size() > 0 ||
           QFileInfo::exists(office + QStringLiteral("-journal"));
}

/// What a crash has left in the log of a sound office goes into its file, as its next opening would do it, so
/// that the office is one file. A damaged one stays as it is.
void takeLogIn(const QString &office)
{
    if (!hasLog(office) || !inspectOffice(office))
        return;
    const auto closedAtOnce = Connection::open(office, Connection::Access::ReadWrite);
    Q_UNUSED(closedAtOnce)
}

/// Both names are there before and after; in between is nothing. False: this drive cannot do it.
bool exchangeNames(const QString &one, const QString &other)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD,
                       QFile::encodeName(other).constData(), RENAME_EXCHANGE) == 0;
}

/// Where the name is free. Never by copying, as QFile does it at need: half an office would have the name.
bool giveFreeName(const QString &from, const QString &to)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD,
                       QFile::encodeName(to).constData(), RENAME_NOREPLACE) == 0;
}

tl::unexpected<Error> notPutAside(const QString &path, const QString &aside, int error)
{
    return failed(
        Texts::tr("“%1” could not be put aside as “%2”. Nothing was replaced; check that the folder may be "
                  "written, then try again.")
            .arg(path, aside),
        error);
}

/// The copy and the office at `path` change their names, then the office gets the name `aside`: nothing else
/// ever has that one. Without an answer nothing was changed, as this drive cannot do it.
std::optional<Done> exchangeOffice(Unfinished &copy, const QString &path, const QString &aside)
{
    takeLogIn(path);
    if (!QFileInfo::exists(path) || hasLog(path) || !syncPath(copy.path()))
        return std::nullopt;
    for (const char *suffix : {"-wal", "-shm"}) // empty ones: they would be taken for the new office's
        QFile::remove(path + QLatin1String(suffix));
    copy.letGo(); // the office has that name next
    if (!exchangeNames(copy.path(), path)) {
        copy.takeBack();
        return std::nullopt;
    }
    if (giveFreeName(copy.path(), aside)) {
        syncPath(QFileInfo(path).absolutePath());
        return Nothing{};
    }
    const int error = errno;
    if (exchangeNames(copy.path(), path)) {
        copy.takeBack();
        return notPutAside(path, aside, error);
    }
    return failed(Texts::tr("“%1” is the restored office now. The one that was there before could neither be "
                            "put aside as “%2” nor back, and is “%3”; keep that file, and give it a name of "
                            "its own.")
                      .arg(path, aside, copy.path()),
                  error);
}

/// Where that cannot be done: one after the other. A program that is killed in between leaves no office under
/// the name, and both of them beside it.
Done replaceOffice(const QString &file, const QString &path, const QString &aside)
{
    if (!renameOffice(path, aside)) {
        const int error = errno;
        renameOffice(aside, path);
        return notPutAside(path, aside, error);
    }
    QFile::remove(path + QStringLiteral("-shm"));
    Done published = publish(file, path);
    if (!published)
        renameOffice(aside, path);
    return published;
}

tl::unexpected<Error> notWritten(const QString &target, int error)
{
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        return failed(Texts::tr("There is no folder “%1”. No backup was made and nothing was changed; create "
                                "it first, or choose another one.")
                          .arg(folder),
                      error);
    return failed(Texts::tr("The backup “%1” could not be written: %2. No backup was made and nothing was "
                            "changed; choose another folder or name.")
                      .arg(target, qt_error_string(error)),
                  error);
}

/// Looked through once more when it is ready: closing a file says nothing of what could not be written.
Done prepare(const QString &copy, const ReadyCopy &ready)
{
    CHECK_OK(inspectOffice(copy));
    if (!ready)
        return Nothing{};
    CHECK_OK(ready(copy));
    if (hasLog(copy))
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("The copy of the backup could not be written to its end. Nothing was "
                                 "replaced; free some space and check the drive, then try again."));
    CHECK_OK(inspectOffice(copy));
    return Nothing{};
}

tl::unexpected<Error> nameTaken(const QString &target)
{
    return failure(
        ErrorCode::StorageFailed,
        Texts::tr("There is something at “%1” already. Nothing was overwritten; choose another name.")
            .arg(target));
}

} // namespace

Done publish(const QString &temporary, const QString &target)
{
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(target);
    // link, unlike rename, does not replace. Drives without hard links (FAT) get a rename after a look.
    if (!syncPath(temporary))
        return failed(
            Texts::tr("“%1” could not be written to the drive. Nothing was replaced; check the drive, then "
                      "try again.")
                .arg(target),
            errno);
    if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
    } else if (errno == EEXIST || QFileInfo::exists(target)) {
        return nameTaken(target);
    } else if (::rename(from.constData(), to.constData()) != 0) {
        return failed(Texts::tr("“%1” could not be created. Choose another folder.").arg(target), errno);
    }
    syncPath(QFileInfo(target).absolutePath());
    return Nothing{};
}

Done backupTo(Connection &connection, const QString &target)
{
    const QString path = QFileInfo(target).absoluteFilePath();
    if (QFileInfo::exists(path))
        return nameTaken(path);
    const QString temporary = temporaryBeside(path);
    const Unfinished unfinished(temporary);
    if (!makePrivate(temporary))
        return notWritten(path, errno);
    try {
        vacuumInto(connection, temporary);
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::BackingUp));
    }
    if (const auto looked = inspectOffice(temporary); !looked)
        return failure(
            ErrorCode::StorageFailed,
            Texts::tr("The backup “%1” did not pass its check and was removed. Check the drive, then make "
                      "another backup.")
                .arg(path),
            looked.error().forLog);
    return publish(temporary, path);
}

Done restoreOver(const QString &backup, const QString &path, const QString &stamp, const ReadyCopy &ready)
{
    CHECK_OK(inspectOffice(backup));
    Unfinished copy(temporaryBeside(path));
    if (!copyPrivately(backup, copy.path()))
        return failed(
            Texts::tr("The backup could not be copied to the folder of “%1”. Nothing was replaced; free some "
                      "space, then try again.")
                .arg(path),
            errno);
    CHECK_OK(prepare(copy.path(), ready));
    const QString aside = asideOf(path, stamp);
    if (auto exchanged = exchangeOffice(copy, path, aside))
        return *exchanged;
    return replaceOffice(copy.path(), path, aside);
}

} // namespace truckroll
