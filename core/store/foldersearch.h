// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Folders in which every word of `search` is found: in number, title, description, department, contact,
/// category, customer (with its sites and contacts), number of a document, name or department of a technician
/// of a visit, or a crew with such a technician. A telephone number, of the customer or of the folder's
/// contact, is found in any spelling. Newest first, at most `limit` (negative: all); `customer` none: of all
/// customers.
std::vector<AppointmentId> searchFolders(ReadScope &scope, const QString &search, CustomerId customer,
                                         int limit);
/// Those of `folders` in which it is found in this way.
std::vector<AppointmentId> foldersAmong(ReadScope &scope, const std::vector<AppointmentId> &folders,
                                        const QString &search);

} // namespace truckroll
