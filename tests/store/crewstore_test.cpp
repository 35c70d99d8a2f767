// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/crewstore.h"

#include "core/store/technicianstore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Crews are read as they were written, by name, members in their order")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Technician ann;
        ann.name = QStringLiteral("Ann Ruiz");
        Technician bob = ann;
        insertTechnician(scope, ann);
        insertTechnician(scope, bob);
        Crew plumbing{{}, 0, QStringLiteral("plumbing"), QStringLiteral("#0369a1"), {bob.id, ann.id}};
        Crew drains{{}, 0, QStringLiteral("Drains"), QStringLiteral("#c2410c"), {}};
        insertCrew(scope, plumbing);
        insertCrew(scope, drains);
        CHECK(crews(scope) == std::vector<Crew>{drains, plumbing});
        plumbing.members = {ann.id, bob.id};
        updateCrew(scope, plumbing);
        CHECK(findCrew(scope, plumbing.id) == plumbing);
        CHECK(crewNamed(scope, QStringLiteral("PLUMBING")) == plumbing.id);
        CHECK_FALSE(findCrew(scope, CrewId(99)).has_value());
    });
}
