// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/permission.h"
#include "core/store/database.h"
#include <QString>

namespace truckroll {

/// Who works from now on. By name, with the password when the user has one; name empty: the first owner
/// without a password. A wrong name and a wrong password get the same answer (NotPermitted). After five wrong
/// passwords one waits 1, 2, 4 ... 60 seconds, which the office remembers over a restart.
Result<Actor> signIn(Database &database, const QString &name, const QString &password);

} // namespace truckroll
