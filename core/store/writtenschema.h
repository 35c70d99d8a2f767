// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migrator.h"

namespace truckroll {

/// The newest schema as store/schema.sql has it: to read it costs nothing, to make it by all migrations takes
/// longer than all else that an office is opened with. Another release of SQLite may spell an entry
/// otherwise: only what agrees with it is known to be right, what differs is compared with expectedSchema().
const std::vector<SchemaEntry> &writtenSchema();

/// The text of store/schema.sql, and back.
QByteArray textOfSchema(const std::vector<SchemaEntry> &entries);
std::vector<SchemaEntry> schemaOfText(const QByteArray &text);

} // namespace truckroll
