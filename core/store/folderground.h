// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>
#include <optional>

namespace truckroll {

/// What a folder and its visits stand on, in as little as booking needs: a load of many thousand bookings
/// asks this for each.
struct CustomerInShort
{
    QString name;
    bool active = true;
    SiteId firstSite; ///< of those in use; none when there is none
};
std::optional<CustomerInShort> customerInShort(ReadScope &scope, CustomerId customer);

struct TechnicianInShort
{
    QString name;
    bool active = true;
};
std::optional<TechnicianInShort> technicianInShort(ReadScope &scope, TechnicianId technician);

bool siteIsOf(ReadScope &scope, SiteId site, CustomerId customer);
/// None in an office without a company.
CompanyId firstCompany(ReadScope &scope);
bool companyIsThere(ReadScope &scope, CompanyId company);
bool categoryIsThere(ReadScope &scope, CategoryId category);

} // namespace truckroll
