// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stage.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const std::vector<Stage> office{{StageId(1), 1, QStringLiteral("Draft"), 1, Percent::whole(20), false},
                                {StageId(2), 1, QStringLiteral("Priced"), 2, Percent::whole(30), false},
                                {StageId(3), 1, QStringLiteral("Sent"), 3, Percent::whole(40), true},
                                {StageId(4), 1, QStringLiteral("Follow-up"), 4, Percent::whole(60), true}};

} // namespace

TEST_CASE("A quote stands in its own stage, or in the first that fits its state")
{
    using S = DocumentState;
    CHECK(stageOf(StageId(2), S::Draft, office)->id == StageId(2));
    CHECK(stageOf({}, S::Draft, office)->id == StageId(1));
    CHECK(stageOf({}, S::Sent, office)->id == StageId(3));
    CHECK(stageOf(StageId(4), S::Draft, office)->id == StageId(1)); // taken back to be written again
    CHECK(stageOf(StageId(99), S::Sent, office)->id == StageId(3)); // a stage that is no longer there
    CHECK(stageOf(StageId(1), S::Sent, {office[0]})->id == StageId(1));
    CHECK(stageOf(StageId(1), S::Sent, {}) == nullptr);
}

TEST_CASE("What may be counted on is the amount by the stage's probability, half-up to the cent")
{
    CHECK(weighted(Money::fromUnits(1'001), Percent::whole(50)) == Money::fromUnits(501));
    CHECK(weighted(Money::fromUnits(-1'001), Percent::whole(50)) == Money::fromUnits(-501));
    CHECK(weighted(Money::fromUnits(1'000), Percent()) == Money());
    CHECK(stateIn(office[0]) == DocumentState::Draft);
    CHECK(stateIn(office[3]) == DocumentState::Sent);
}
