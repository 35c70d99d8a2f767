// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/values.h"
#include "core/domain/queries.h"
#include <vector>

namespace truckroll {

/// "3" of a document of so many lines.
size_t lineIndex(const QString &option, const QString &text, size_t count);

/// --lines 1,3 takes all that is left of these lines, --quantity 2=1.5 so much of line 2; neither:
/// everything.
std::vector<LineTake> takesFrom(const Values &values, const DocumentDetails::Reply &details);

} // namespace truckroll
