// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folderground.h"

#include "core/store/statement.h"

namespace truckroll {

std::optional<CustomerInShort> customerInShort(ReadScope &scope, CustomerId customer)
{
    Statement s(
        scope.connection(),
        "SELECT name, active, (SELECT min(id) FROM site WHERE customer_id = customer.id AND active = 1) "
        "FROM customer WHERE id = ?");
    s.bind(customer);
    if (!s.step())
        return std::nullopt;
    return CustomerInShort{s.text(0), s.flag(1), s.id<SiteId>(2)};
}

std::optional<TechnicianInShort> technicianInShort(ReadScope &scope, TechnicianId technician)
{
    Statement s(scope.connection(), "SELECT name, active FROM technician WHERE id = ?");
    s.bind(technician);
    if (!s.step())
        return std::nullopt;
    return TechnicianInShort{s.text(0), s.flag(1)};
}

bool siteIsOf(ReadScope &scope, SiteId site, CustomerId customer)
{
    Statement s(scope.connection(), "SELECT 1 FROM site WHERE id = ? AND customer_id = ?");
    s.bindAll(site, customer);
    return s.step();
}

CompanyId firstCompany(ReadScope &scope)
{
    Statement s(scope.connection(), "SELECT min(id) FROM company");
    return s.step() ? s.id<CompanyId>(0) : CompanyId();
}

bool companyIsThere(ReadScope &scope, CompanyId company)
{
    Statement s(scope.connection(), "SELECT 1 FROM company WHERE id = ?");
    s.bind(company);
    return s.step();
}

bool categoryIsThere(ReadScope &scope, CategoryId category)
{
    Statement s(scope.connection(), "SELECT 1 FROM category WHERE id = ?");
    s.bind(category);
    return s.step();
}

} // namespace truckroll
