// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/closingdaystore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Closing days are read as they were written, by their first day, and removed")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        ClosingDay late{{}, 0, QDate(2026, 12, 24), QDate(2026, 12, 26), QStringLiteral("Christmas"), true};
        ClosingDay early{{}, 0, QDate(2026, 5, 25), QDate(2026, 5, 25), {}, false};
        insertClosingDay(scope, late);
        insertClosingDay(scope, early);
        CHECK(closingDays(scope) == std::vector<ClosingDay>{early, late});
        late.last = QDate(2027, 1, 1);
        late.yearly = false;
        updateClosingDay(scope, late);
        CHECK(findClosingDay(scope, late.id) == late);
        removeClosingDay(scope, late.id);
        CHECK(closingDays(scope) == std::vector<ClosingDay>{early});
        CHECK_FALSE(findClosingDay(scope, late.id));
    });
}
