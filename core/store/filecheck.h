// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QByteArray>
#include <QString>

namespace truckroll {

// What is looked at before SQLite sees a file. SQLite takes a file of garbage for a database until the first
// query, an empty one for a good one, waits for ever at a FIFO, and makes a -wal beside what it only reads.

/// The bytes at the start of an SQLite file that tell what it is.
struct FileHeader
{
    quint32 applicationId = 0;
    qint32 userVersion = 0;
    quint32 pageSize = 0;
    quint32 pages = 0;
    bool walMode = false;
};

/// OfficeRefused with the sentence, unless `path` is a regular file that begins like an office of this or an
/// older version (`newest`). Only reads, and never more than the header.
Result<FileHeader> checkFile(const QString &path, int newest);
/// A drive or folder that an office must not lie in: network drives (their locks cannot be trusted) and
/// folders of sync programs (they copy the file while it is written).
Done checkPlace(const QString &path);
/// The same by what the system says; for tests.
Done checkPlace(const QString &path, const QByteArray &fileSystem);

tl::unexpected<Error> refused(const QString &sentence, const QString &detail = {});

} // namespace truckroll
