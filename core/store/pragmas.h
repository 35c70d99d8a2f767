// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace truckroll {

/// "TRKL", in every office file: tells ours from another program's SQLite file.
inline constexpr quint32 officeApplicationId = 0x54524B4C;

/// One setting of a connection and what reading it back must say.
struct Pragma
{
    const char *name;
    const char *value;  ///< as it is set
    const char *answer; ///< as it is read back
};

/// The settings of a kind of connection, with what each is for in pragmas.cpp.
QList<Pragma> pragmasFor(Connection::Access access);
/// Sets them and reads each back; throws StorageFailure when one did not take.
void setPragmas(Connection &connection, Connection::Access access);
/// For an office whose schema has been compared with what it must be: its triggers may keep the search
/// indexes, which SQLite 3.40 allows to a trusted schema only. Throws StorageFailure.
void trustSchema(Connection &connection);
/// `PRAGMA name` as text.
QByteArray readPragma(Connection &connection, const char *name);

} // namespace truckroll
