// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QString>

namespace truckroll {

/// What visits and customers want, as one line of the windows.
namespace wishtexts {

/// "Gas, Mar 3 – Mar 6, 8:00 AM–12:00 PM"; empty when nothing is wanted. The priority is not in it.
QString wanted(const VisitWishes &wishes);
/// "Mon–Fri, 9:00 AM–3:00 PM, wants Bob Meyer, not Ann Ruiz, ring twice"; empty when nothing is wished.
QString customer(const CustomerWishes &wishes, const People::Reply &people);

} // namespace wishtexts
} // namespace truckroll
