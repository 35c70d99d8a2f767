// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"
#include <QString>

namespace truckroll {

/// A restored office is in the past. What was about to be sent to the card processor or to QuickBooks may
/// have been sent since, and is looked up before it counts as not sent; and somebody is told that charges
/// since are not known here.
void afterRestore(WriteScope &scope, const QString &backup);

} // namespace truckroll
