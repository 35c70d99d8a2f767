// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include <vector>

namespace truckroll {

/// What a folder is about now: its next open visit, else the newest open one that is late, else one on the
/// waiting list, else the last closed one. Null: it has none.
const Visit *leadingVisit(const std::vector<Visit> &visits, qint64 nowUtc);

} // namespace truckroll
