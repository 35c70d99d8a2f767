// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// Keeps an open finding; false when the same was found before and says the same.
bool noteFinding(WriteScope &scope, BooksFinding &finding);

} // namespace truckroll
