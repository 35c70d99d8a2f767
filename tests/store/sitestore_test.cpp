// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitestore.h"

#include "core/store/customerstore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Sites are read as they were written, the first one in use being the customer's own")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Customer customer;
        customer.name = QStringLiteral("Kline Bakery");
        insertCustomer(scope, customer);
        CHECK_FALSE(firstSiteOf(scope, customer.id).has_value());
        Site main{{},
                  0,
                  customer.id,
                  QStringLiteral("Main"),
                  {QStringLiteral("12 Long Street"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                   QStringLiteral("62701")},
                  QStringLiteral("217 555 0144"),
                  QStringLiteral("Gate code"),
                  true};
        Site north = main;
        north.name = QStringLiteral("North store");
        insertSite(scope, main);
        insertSite(scope, north);
        CHECK(findSite(scope, main.id) == main);
        CHECK(sitesOf(scope, customer.id) == std::vector<Site>{main, north});
        CHECK(firstSiteOf(scope, customer.id) == main);
        main.active = false;
        main.address = {};
        updateSite(scope, main);
        CHECK(findSite(scope, main.id) == main);
        CHECK(firstSiteOf(scope, customer.id) == north);
        CHECK_FALSE(findSite(scope, SiteId(99)).has_value());
    });
}
