// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/paperaddress.h"

#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("a paper keeps whom it named and where the work was, a line each", "[paperaddress]")
{
    Customer customer;
    customer.name = QStringLiteral("Kline Bakery");
    customer.billing = {QStringLiteral("12 Long Street\nSuite 4"), QStringLiteral("Springfield"),
                        QStringLiteral("IL"), QStringLiteral("62701")};
    Site site;
    site.name = QStringLiteral("North store");
    site.address = customer.billing;
    Document document;
    keepAddresses(document, customer, site);
    CHECK(document.billTo == QStringLiteral("Kline Bakery\n12 Long Street\nSuite 4\nSpringfield, IL 62701"));
    CHECK(document.serviceAt.isEmpty()); // it only repeats the address
    site.address.street = QStringLiteral("7 Hill Road");
    keepAddresses(document, customer, site);
    CHECK(document.serviceAt == QStringLiteral("North store\n7 Hill Road\nSpringfield, IL 62701"));
    keepAddresses(document, customer, Site());
    CHECK(document.serviceAt.isEmpty());
}
