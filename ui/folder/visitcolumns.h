// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include "ui/models/tablemodel.h"
#include <vector>

namespace truckroll {

/// The columns of a folder's visits; `people` must live as long as they do.
std::vector<ColumnOf<SeriesVisit>> folderVisitColumns(const People::Reply &people);

} // namespace truckroll
