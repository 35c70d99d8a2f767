// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include <QString>
#include <functional>

namespace truckroll {

/// A verified copy by VACUUM INTO, under a temporary name, then renamed; nothing existing is overwritten.
Done backupTo(Connection &connection, const QString &target);

/// What is still to be done in the copy of a backup before it becomes the office.
using ReadyCopy = std::function<Done(const QString &file)>;

/// Puts a backup in the place of the office at `path`. The backup is checked, copied and made `ready` first;
/// what stood at `path` is kept beside it under a free name with `stamp` in it
/// ("shop.replaced-20260302-080000.truckroll", then "shop.replaced-20260302-080000-2.truckroll"). The two
/// change places in one step where the drive can do that: whoever is killed before leaves the old office, and
/// after it the restored one, ready.
/// The caller holds the lock of `path`.
Done restoreOver(const QString &backup, const QString &path, const QString &stamp,
                 const ReadyCopy &ready = {});

/// A file under a new name, whole or not at all: fails when the name is taken. The folder is synced.
Done publish(const QString &temporary, const QString &target);

} // namespace truckroll
