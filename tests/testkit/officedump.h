// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QList>
#include <QString>
#include <map>

namespace truckroll::testkit {

/// What of an office is written down: everything, or what undo takes back (without counters, audit and
/// drafts).
enum class DumpPart { Everything, UserTables };

/// All rows of all tables as text, sorted: equal texts are equal offices.
QString dumpOffice(Connection &connection, DumpPart part = DumpPart::Everything);
/// The same of a file that is not open.
QString dumpOffice(const QString &path, DumpPart part = DumpPart::Everything);

/// The columns of each table, in their order.
using TableColumns = std::map<QByteArray, QList<QByteArray>>;
TableColumns columnsOf(Connection &connection);
/// The rows of these tables, of each these columns: equal texts are equal content, whatever was added since.
QString dumpOffice(Connection &connection, const TableColumns &columns);

} // namespace truckroll::testkit
