// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/migrator.h"
#include <QString>
#include <memory>

namespace truckroll {

// An office whose file or folder cannot be written is read from a copy. SQLite cannot read a file in WAL mode
// without writing beside it, unless it is promised that nobody else writes; that promise nobody can give for
// a file that is another's to write. A copy is also what makes the newest work in a -wal seen, and an office
// of an older release readable: it is brought up to date in the copy.

/// Why the office at `path` cannot be written here, as a sentence for whoever tries to; empty: it can.
QString whyNotWritable(const QString &path);

/// The office at `path` as it is now, in the newest schema, on a connection that only reads. The copy lies in
/// a folder that is this user's alone and has no name any more once it is open, so that nothing of it stays
/// behind, whatever ends the program. StorageBusy while somebody changes the office.
Result<std::unique_ptr<Connection>> openReadingCopy(const QString &path,
                                                    const Migrations &migrations = allMigrations());

} // namespace truckroll
