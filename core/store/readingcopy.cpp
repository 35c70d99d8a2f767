// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readingcopy.h"

#include "core/store/officecheck.h"
#include "core/store/pragmas.h"
#include "core/store/statement.h"
#include "core/store/storageerror.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingCopy)
};

constexpr std::array suffixes{"", "-wal", "-journal"};

/// 0: it can be written.
int writingError(const QString &path)
{
    const int outcome = ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS);
    return outcome == 0 ? 0 : errno;
}

/// What tells that somebody wrote: nothing of a file that is not there.
struct Trace
{
    qint64 size = -1;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    quint64 inode = 0;

    friend bool operator==(const Trace &, const Trace &) = default;
};
using Traces = std::array<Trace, suffixes.size()>;

Traces tracesOf(const QString &path)
{
    Traces traces;
    for (size_t i = 0; i < suffixes.size(); ++i) {
        struct stat status = {};
        if (::stat(QFile::encodeName(path + QLatin1String(suffixes[i])).constData(), &status) == 0)
            traces[i] = {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ino};
    }
    return traces;
}

tl::unexpected<Error> isBeingChanged(const QString &path)
{
    return failure(ErrorCode::StorageBusy,
                   Texts::tr("Somebody is changing the office “%1” just now, so it cannot be read. "
                             "Wait a moment, then try again.")
                       .arg(path));
}

/// One moment of the office: the file with what its log holds beside it.
Done copyWhole(const QString &path, const QString &copy)
{
    const Traces before = tracesOf(path);
    for (const char *suffix : suffixes) {
        const QString from = path + QLatin1String(suffix);
        const QString to = copy + QLatin1String(suffix);
        if (!QFileInfo::exists(from))
            continue;
        if (!QFile::copy(from, to) || !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            return failure(
                ErrorCode::StorageFailed,
                Texts::tr("The office “%1” cannot be written here and is read from a copy, but there "
                          "is no room for one in “%2”, or its log cannot be read. Free some space, then "
                          "open it again.")
                    .arg(path, QFileInfo(copy).absolutePath()));
    }
    return tracesOf(path) == before ? Done(Nothing{}) : Done(isBeingChanged(path));
}

/// Plays the log into the copy and gives it the newest schema.
Done makeReadable(const QString &copy, const QString &path, int version, const Migrations &migrations)
{
    TRY(const std::unique_ptr<Connection> connection, Connection::open(copy, Connection::Access::ReadWrite));
    connection->standFor(path);
    trustSchema(*connection);
    if (version == newestSchema(migrations))
        return Nothing{};
    migrate(connection->handle(), newestSchema(migrations), {}, migrations);
    const QStringList problems = verifyOffice(*connection, migrations);
    if (problems.isEmpty())
        return Nothing{};
    return failure(ErrorCode::OfficeRefused,
                   Texts::tr("“%1” is of an older release, and what is shown of it would not be "
                             "right. Open it where it can be written.")
                       .arg(path),
                   problems.join(QLatin1Char('\n')));
}

Result<std::unique_ptr<Connection>> openCopy(const QString &copy, const QString &path, int version,
                                             const Migrations &migrations)
{
    try {
        CHECK_OK(makeReadable(copy, path, version, migrations));
        TRY(std::unique_ptr<Connection> connection, Connection::open(copy, Connection::Access::Look));
        connection->standFor(path);
        trustSchema(*connection);
        readPragma(*connection, "user_version"); // the file is open from here on, whatever its name becomes
        return connection;
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::Opening));
    }
}

} // namespace

QString whyNotWritable(const QString &path)
{
    const int file = writingError(path);
    const int folder = writingError(QFileInfo(path).absolutePath());
    if (file == 0 && folder == 0)
        return {};
    if (file == EROFS || folder == EROFS)
        return Texts::tr("The office “%1” is open for reading only, because its drive cannot be written. To "
                         "work in it, save a copy on another drive and open that.")
            .arg(path);
    return file == 0
               ? Texts::tr("The office “%1” is open for reading only, because you may not write into its "
                           "folder. To work in it, get the right to, or save a copy elsewhere and open that.")
                     .arg(path)
               : Texts::tr("The office “%1” is open for reading only, because you may not write its file. To "
                           "work in it, get the right to, or save a copy elsewhere and open that.")
                     .arg(path);
}

Result<std::unique_ptr<Connection>> openReadingCopy(const QString &path, const Migrations &migrations)
{
    TRY(const int version, inspectOffice(path, migrations));
    const QTemporaryDir folder; // 0700
    const QString copy = folder.filePath(QStringLiteral("reading.truckroll"));
    CHECK_OK(copyWhole(path, copy));
    return openCopy(copy, path, version, migrations);
}

} // namespace truckroll
