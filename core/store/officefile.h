// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include <QLockFile>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace truckroll {

/// How a path becomes an open, checked, migrated office file, and how a new one is made. Refusals are
/// OfficeRefused (not ours, damaged, newer, network drive) or StorageBusy (held; the sentence names the holder)
/// and leave the bytes of the file as they were.
struct OpenedFile
{
    std::unique_ptr<QLockFile> lock; ///< held as long as the file is open
    std::unique_ptr<Connection> connection;
    QString path; ///< absolute
};

/// `progress` may be empty; it is told what is being done ("Checking the office").
Result<OpenedFile> openOfficeFile(const QString &path, const std::function<void(const QString &)> &progress = {});
/// A new office with today's schema and nothing in it; the folder must exist, the file must not.
Result<OpenedFile> createOfficeFile(const QString &path);
/// The process that holds the office, when one does.
struct LockHolder
{
    qint64 pid = 0;
    QString host;
    QString program;
};
std::optional<LockHolder> lockHolder(const QString &path);

/// A verified copy by VACUUM INTO, under a temporary name, then renamed; nothing existing is overwritten.
Done backupTo(Connection &connection, const QString &target);
/// quick_check, foreign_key_check and the schema as this version makes it; a sentence for each problem.
QStringList verifyOffice(Connection &connection);

} // namespace truckroll
