// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/series.h"

namespace truckroll {

/// What a folder's first pattern is proposed as: like the visit that the folder is about now, from its day on
/// when it is still to come, else from today. Without a rule. A visit of long ago would use up a count with
/// dates for which nothing is made any more.
SeriesPattern proposedPattern(const std::vector<SeriesVisit> &visits, const QDate &today, qint64 nowUtc);

} // namespace truckroll
