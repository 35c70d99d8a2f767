// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/healthcheck.h"
#include "core/store/migrator.h"
#include <QLockFile>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace truckroll {

/// How a path becomes an open, checked, migrated office file, and how a new one is made. Refusals are
/// OfficeRefused (not ours, damaged, newer, network drive) or StorageBusy (held; the sentence names the
/// holder) and leave the bytes of the file as they were and nothing beside it. An office that cannot be
/// written here is opened for reading (core/store/readingcopy.h).
struct OpenedFile
{
    std::unique_ptr<QLockFile> lock; ///< held as long as the file is open; none when it is only read
    QString whyReadOnly;             ///< the sentence for whoever wants to write; empty: it can be written
    std::unique_ptr<Connection> connection;
    QString path;                        ///< absolute, links followed
    std::unique_ptr<HealthCheck> health; ///< under way; none: looked through before it was opened
};

/// `progress` may be empty; it is told what is being done ("Checking the office"). An office of an older
/// release is backed up beside itself and brought to the newest of `migrations`.
Result<OpenedFile> openOfficeFile(const QString &path,
                                  const std::function<void(const QString &)> &progress = {},
                                  const Migrations &migrations = allMigrations());

/// The same for a window, which shows what is there at once: an office that was closed in order and needs no
/// update is looked through beside its use (OpenedFile::health). `told` hears the outcome, on another thread.
Result<OpenedFile> openOfficeFileAtOnce(const QString &path,
                                        const std::function<void(const QString &)> &progress,
                                        const HealthCheck::Told &told);

/// Puts the first content into a new office; has the connection to itself and closes it.
using FillOffice = std::function<Done(std::unique_ptr<Connection>)>;
/// A new office with today's schema and what `fill` puts in; the folder must exist, the file must not. The
/// file has its name only when all is in it.
Result<OpenedFile> createOfficeFile(const QString &path, const FillOffice &fill = {});

/// The same work in a file that nobody has opened as an office yet, such as the copy of a backup: it is
/// brought up to date first, without a backup of its own, and closed and whole afterwards.
Done workOnCopy(const QString &file, const FillOffice &work);

/// The process that holds the office, when one does.
struct LockHolder
{
    qint64 pid = 0;
    QString host;
    QString program;
};
std::optional<LockHolder> lockHolder(const QString &path);
/// Takes the lock of an office, or StorageBusy naming the holder. A lock of a process that died is taken
/// over.
Result<std::unique_ptr<QLockFile>> lockOffice(const QString &path);

} // namespace truckroll
