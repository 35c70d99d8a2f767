// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QString>

namespace truckroll::testkit {

/// What of an office is written down: everything, or what undo takes back (without counters, audit and
/// drafts).
enum class DumpPart { Everything, UserTables };

/// All rows of all tables as text, sorted: equal texts are equal offices.
QString dumpOffice(Connection &connection, DumpPart part = DumpPart::Everything);
/// The same of a file that is not open.
QString dumpOffice(const QString &path, DumpPart part = DumpPart::Everything);

} // namespace truckroll::testkit
