// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customerwishes.h"
#include "core/store/scope.h"
#include <map>
#include <set>

namespace truckroll {

/// The customer's wishes; version 0 when nothing is stored.
CustomerWishes customerWishes(ReadScope &scope, CustomerId customer);
/// Of those of the customers that wish something.
std::map<CustomerId, CustomerWishes> customerWishes(ReadScope &scope, const std::set<CustomerId> &customers);
/// Puts them in place of what is stored and gives them the new version; empty ones are removed (version 0).
void storeCustomerWishes(WriteScope &scope, CustomerWishes &wishes);

} // namespace truckroll
