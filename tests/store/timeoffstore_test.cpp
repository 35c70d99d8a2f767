// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/timeoffstore.h"

#include "core/store/technicianstore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Times off are read as they were written, by their beginning, and removed")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Technician ann;
        ann.name = QStringLiteral("Ann Ruiz");
        insertTechnician(scope, ann);
        const QDate day(2026, 3, 2);
        TimeOff late{
            {}, 0, ann.id, WallTime::at(day, 13), WallTime::at(day, 23, 59), QStringLiteral("Dentist")};
        TimeOff early{{}, 0, ann.id, WallTime::at(day.addDays(-30), 0), WallTime::at(day, 0), {}};
        insertTimeOff(scope, late);
        insertTimeOff(scope, early);
        CHECK(timesOff(scope) == std::vector<TimeOff>{early, late});
        late.reason.clear();
        updateTimeOff(scope, late);
        CHECK(findTimeOff(scope, late.id) == late);
        removeTimeOff(scope, late.id);
        CHECK(timesOff(scope) == std::vector<TimeOff>{early});
    });
}
