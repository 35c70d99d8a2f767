// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taxratestore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Tax rates are read as they were written, by name in any case")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        TaxRate county{{}, 0, QStringLiteral("county"), Percent::fromUnits(7250), true};
        TaxRate city{{}, 0, QStringLiteral("City"), Percent::fromUnits(9750), false};
        insertTaxRate(scope, county);
        insertTaxRate(scope, city);
        CHECK(taxRates(scope) == std::vector<TaxRate>{city, county});
        city.active = true;
        city.percent = Percent::fromUnits(1);
        updateTaxRate(scope, city);
        CHECK(findTaxRate(scope, city.id) == city);
        CHECK(taxRateNamed(scope, QStringLiteral("COUNTY")) == county.id);
        CHECK_FALSE(taxRateNamed(scope, QStringLiteral("State")));
        CHECK_FALSE(findTaxRate(scope, TaxRateId(99)).has_value());
    });
}
