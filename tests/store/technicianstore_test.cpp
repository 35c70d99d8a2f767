// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/technicianstore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Technicians are read as they were written, in the order of their lanes")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        CHECK(nextLane(scope) == 0);
        Technician ann{{},
                       0,
                       QStringLiteral("Ann Ruiz"),
                       QStringLiteral("217 555 0101"),
                       QStringLiteral("ann@prairie.example"),
                       QStringLiteral("#c2410c"),
                       {QStringLiteral("HVAC"), QStringLiteral("Gas license")},
                       QStringLiteral("Service"),
                       true,
                       7};
        Technician bob = ann;
        bob.name = QStringLiteral("Bob Meyer");
        bob.position = 3;
        bob.skills.clear();
        insertTechnician(scope, ann);
        insertTechnician(scope, bob);
        CHECK(technicians(scope) == std::vector<Technician>{bob, ann});
        CHECK(nextLane(scope) == 8);
        CHECK(technicianNamed(scope, QStringLiteral("ann ruiz")) == ann.id);
        ann.active = false;
        updateTechnician(scope, ann);
        CHECK(findTechnician(scope, ann.id) == ann);
        CHECK_FALSE(technicianNamed(scope, ann.name)); // out of use
        CHECK_FALSE(findTechnician(scope, TechnicianId(99)).has_value());
    });
}
