// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workinghoursstore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Weeks are read as they were written: a week of free days is not the same as none")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        WorkingWeek week;
        week.days[0] = {{0, 720}, {780, 1440}};
        week.days[6] = {{480, 500}};
        const TechnicianId ann(5);
        const TechnicianId bob(6);
        storeWorkingWeek(scope, {}, week);
        storeWorkingWeek(scope, ann, WorkingWeek{});
        storeWorkingWeek(scope, bob, week);
        storeWorkingWeek(scope, bob, std::nullopt);
        const std::map<TechnicianId, WorkingWeek> expected{{TechnicianId(), week}, {ann, WorkingWeek{}}};
        CHECK(workingWeeks(scope) == expected);
    });
}
