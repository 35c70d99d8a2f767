// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "core/sheets/sheet.h"

namespace truckroll {

/// An invoice that is still owed carries its newest open payment link as a code. A link that asks for more
/// than the balance is not printed: it would be paid too much.
void addPayLink(Sheet &sheet, const CardDesk::Reply &desk);

} // namespace truckroll
