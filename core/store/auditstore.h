// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// One row of the audit from what the scope describes; nothing when it describes nothing. Every commit does
/// this itself; only offices that are made with a history call it for acts inside one transaction.
void writeAudit(const WriteScope &scope);
/// What was done in a folder, newest first.
std::vector<FolderHistory::Entry> actsInFolder(ReadScope &scope, AppointmentId folder);
std::optional<FolderHistory::Entry> lastActInFolder(ReadScope &scope, AppointmentId folder);
/// What gave rows this version; nothing when it was not described.
std::optional<FolderHistory::Entry> actOfVersion(ReadScope &scope, Version version);

} // namespace truckroll
