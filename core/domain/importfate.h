// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// What becomes of a row of a list from elsewhere that only adds.
enum class ImportFate {
    Added,
    Duplicate, ///< of what is there or of an earlier row; left out
    Refused
};

} // namespace truckroll
