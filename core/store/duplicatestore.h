// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/likelyduplicates.h"
#include "core/store/scope.h"
#include <set>
#include <utility>
#include <vector>

namespace truckroll {

/// What all customers in use are compared by.
std::vector<CustomerTraits> customerTraits(ReadScope &scope);
/// Pairs that somebody said are two customers, the older one first.
std::set<std::pair<CustomerId, CustomerId>> keptApart(ReadScope &scope);
void keepApart(WriteScope &scope, CustomerId older, CustomerId younger);

} // namespace truckroll
