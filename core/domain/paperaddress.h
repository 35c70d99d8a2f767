// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customer.h"
#include "core/domain/document.h"
#include <QStringList>

namespace truckroll {

/// Name and billing address, a line each.
QStringList recipientLines(const Customer &customer);
/// The place of the work, a line each.
QStringList placeLines(const Site &site);

/// A paper that leaves the house for good keeps who and where it named then: a customer that moves, or is
/// merged into another, does not change what was sent.
void keepAddresses(Document &document, const Customer &customer, const Site &site);

} // namespace truckroll
