// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

namespace truckroll {

/// What was being done when the storage failed: the sentence says what was not saved.
enum class Deed { Opening, Reading, Writing, BackingUp };

/// A failed statement as an Error: disk full, read-only, held, damaged, or a fault of the drive, each with
/// what was not done and what to do next.
Error storageError(const StorageFailure &problem, Deed deed);

} // namespace truckroll
