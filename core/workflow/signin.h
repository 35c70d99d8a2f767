// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/permission.h"
#include "core/store/database.h"
#include <QString>
#include <map>

namespace truckroll {

/// Wrong passwords in an office that is only read and so remembers none: counted while it is open, by user.
struct UnwrittenTries
{
    struct Tries
    {
        int failed = 0;
        qint64 waitUntil = 0; ///< UTC seconds
    };
    std::map<qint64, Tries> ofUser;
};

/// Who works from now on. By name, with the password when the user has one; name empty: the first owner
/// without a password. A wrong name and a wrong password get the same answer (NotPermitted). After five wrong
/// passwords one waits 1, 2, 4 ... 60 seconds, which the office remembers over a restart; one that is only
/// read remembers them in `unwritten`.
Result<Actor> signIn(Database &database, UnwrittenTries &unwritten, const QString &name,
                     const QString &password);

} // namespace truckroll
