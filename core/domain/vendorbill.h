// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/receipt.h"

namespace truckroll {

/// What the vendor bills with these goods: their order with what came, at the cost that was asked, and the
/// vendor's invoice number as its reference.
Document billOf(const Document &order, const Receipt &receipt);

} // namespace truckroll
