// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stagestore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Stages are read as they were written, in the office's order")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Stage second{{}, 0, QStringLiteral("Follow-up"), 2, Percent::fromUnits(62'500), true};
        Stage first{{}, 0, QStringLiteral("Draft"), 1, Percent::whole(10), false};
        insertStage(scope, second);
        insertStage(scope, first);
        CHECK(stages(scope) == std::vector<Stage>{first, second});
        first.position = 3;
        first.name = QStringLiteral("Being written");
        updateStage(scope, first);
        CHECK(stages(scope) == std::vector<Stage>{second, first});
        CHECK(findStage(scope, first.id) == first);
        CHECK(stageNamed(scope, QStringLiteral("FOLLOW-UP")) == second.id);
        CHECK_FALSE(stageNamed(scope, QStringLiteral("Draft")));
        removeStage(scope, second.id);
        CHECK_FALSE(findStage(scope, second.id).has_value());
        CHECK(openQuotesIn(scope, first.id) == 0);
    });
}
