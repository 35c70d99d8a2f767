// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Folders in which every word of `search` is found: in number, title, description, department, contact,
/// category, customer (with its sites and contacts), number of a document, name of a technician of a visit,
/// or a crew with such a technician. A telephone number is found in any spelling. Newest first, at most
/// `limit` (negative: all); `customer` none: of all customers.
std::vector<AppointmentId> searchFolders(ReadScope &scope, const QString &search, CustomerId customer,
                                         int limit);

} // namespace truckroll
