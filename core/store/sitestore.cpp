// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitestore.h"

#include "core/domain/addresskey.h"
#include "core/store/customerstore.h"
#include "core/store/statement.h"
#include <algorithm>

namespace truckroll {

namespace {

Site readSite(const Statement &statement)
{
    Site site;
    site.id = statement.id<SiteId>(0);
    site.version = statement.number(1);
    site.customer = statement.id<CustomerId>(2);
    site.name = statement.text(3);
    site.address = {statement.text(4), statement.text(5), statement.text(6), statement.text(7)};
    site.phone = statement.text(8);
    site.notes = statement.text(9);
    site.active = statement.flag(10);
    return site;
}

} // namespace

std::optional<Site> findSite(ReadScope &scope, SiteId id)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, customer_id, name, street, city, state, zip, phone, notes, active "
        "FROM site WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readSite(statement)) : std::nullopt;
}

std::vector<Site> sitesOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, customer_id, name, street, city, state, zip, phone, notes, active "
        "FROM site WHERE customer_id = ? ORDER BY id");
    statement.bind(customer);
    std::vector<Site> sites;
    while (statement.step())
        sites.push_back(readSite(statement));
    return sites;
}

std::optional<Site> firstSiteOf(ReadScope &scope, CustomerId customer)
{
    const auto sites = sitesOf(scope, customer);
    const auto inUse = std::find_if(sites.begin(), sites.end(), [](const Site &site) { return site.active; });
    return inUse == sites.end() ? std::nullopt : std::optional(*inUse);
}

void insertSite(WriteScope &scope, Site &site)
{
    site.id = scope.newId<SiteId>();
    site.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO site(id, version, customer_id, name, street, city, state, zip, phone, notes, "
              "active, address_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(site.id, site.version, site.customer, site.name, site.address.street, site.address.city,
                 site.address.state, site.address.zip, site.phone, site.notes, site.active,
                 addressKey(site.address))
        .run();
    refreshCustomerSearch(scope, site.customer);
}

void updateSite(WriteScope &scope, Site &site)
{
    site.version = scope.version();
    Statement(scope.connection(),
              "UPDATE site SET version = ?, customer_id = ?, name = ?, street = ?, city = ?, state = ?, "
              "zip = ?, phone = ?, notes = ?, active = ?, address_key = ? WHERE id = ?")
        .bindAll(site.version, site.customer, site.name, site.address.street, site.address.city,
                 site.address.state, site.address.zip, site.phone, site.notes, site.active,
                 addressKey(site.address), site.id)
        .run();
    refreshCustomerSearch(scope, site.customer);
}

void moveToSite(WriteScope &scope, SiteId from, SiteId to)
{
    Statement(scope.connection(), "UPDATE appointment SET site_id = ?, version = ? WHERE site_id = ?")
        .bindAll(to, scope.version(), from)
        .run();
    Statement(scope.connection(), "UPDATE document SET site_id = ?, version = ? WHERE site_id = ?")
        .bindAll(to, scope.version(), from)
        .run();
}

} // namespace truckroll
