// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customer.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Site> findSite(ReadScope &scope, SiteId id);
/// In the order they were made, those out of use as well: the first is the customer's own.
std::vector<Site> sitesOf(ReadScope &scope, CustomerId customer);
/// The first site in use, where visits go when nobody says where; none when there is none.
std::optional<Site> firstSiteOf(ReadScope &scope, CustomerId customer);
/// Gives it an id and a version, and makes the customer be found by it.
void insertSite(WriteScope &scope, Site &site);
void updateSite(WriteScope &scope, Site &site);
/// Appointments and documents of one site go to another one.
void moveToSite(WriteScope &scope, SiteId from, SiteId to);

} // namespace truckroll
