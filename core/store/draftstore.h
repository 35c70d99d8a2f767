// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>
#include <map>

namespace truckroll {

/// Unsaved text of a user by its key ("document:1042").
std::map<QString, QString> draftsOf(ReadScope &scope, UserId user);
/// Empty text forgets it.
void storeDraft(WriteScope &scope, UserId user, const QString &key, const QString &text);

} // namespace truckroll
