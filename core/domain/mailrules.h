// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"

namespace truckroll {

/// Whether a document may leave the house by letter: an invoice or a credit note when it is issued, and none
/// that is void. RuleBroken says why not.
Done mayBeMailed(const Document &document);

} // namespace truckroll
