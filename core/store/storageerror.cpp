// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storageerror.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StorageError)
};

QString notDone(Deed deed)
{
    switch (deed) {
    case Deed::Opening:
        return Texts::tr("The office was not opened and not changed.");
    case Deed::Reading:
        return Texts::tr("Nothing was changed.");
    case Deed::Writing:
        return Texts::tr("This change was not saved; everything saved before is safe.");
    case Deed::BackingUp:
        return Texts::tr("No backup was made.");
    }
    Q_UNREACHABLE();
}

QString whatToDo(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Texts::tr("The disk is full. %1 Free some space, then try again.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Texts::tr(
            "The office file is write-protected. %1 Allow writing to the file and its folder, then try "
            "again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Texts::tr(
            "Another program is using the office file. %1 Close the other program or wait a moment, then "
            "try again.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Texts::tr("The office file is damaged. %1 Close Truckroll and restore a backup.");
    case SQLITE_CANTOPEN:
        return Texts::tr(
            "The office file could not be opened. %1 Check that the file and its folder are there and "
            "may be read and written, then try again.");
    case SQLITE_IOERR:
        return Texts::tr(
            "The drive reported a fault. %1 Check that the drive is connected and has free space, then "
            "try again; make a backup to another drive soon.");
    case SQLITE_NOMEM:
        return Texts::tr("The computer is out of memory. %1 Close other programs, then try again.");
    case SQLITE_CONSTRAINT:
        return Texts::tr(
            "The office does not allow this entry, because it contradicts another one. %1 Look at the "
            "current state and try again.");
    default:
        return Texts::tr(
            "The office file could not be used. %1 Try again; if it happens again, restart Truckroll.");
    }
}

} // namespace

Error storageError(const StorageFailure &problem, Deed deed)
{
    const int primary = problem.sqliteCode() & 0xff;
    const bool held = primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
    return Error{
        held ? ErrorCode::StorageBusy : ErrorCode::StorageFailed,
        whatToDo(problem.sqliteCode()).arg(notDone(deed)),
        QStringLiteral("sqlite %1: %2").arg(problem.sqliteCode()).arg(QString::fromUtf8(problem.what()))};
}

} // namespace truckroll
