// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// A bundle in a bundle in a bundle in a bundle: lines of documents are made no further down.
inline constexpr int deepestBundle = 4;

enum class BundleShape { Sound, HoldsItself, TooDeep };

/// What bundles become when `bundle` is as it is handed over and everything else as in `all` (which may hold
/// an older state of it): also the bundles that hold this one are looked at.
BundleShape judgeBundle(const Item &bundle, const std::vector<Item> &all);

} // namespace truckroll
