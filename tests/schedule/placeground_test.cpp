// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/placeground.h"

#include "tests/schedule/randomboard.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The cards near a span hold every card that touches it, and little else", "[placeground]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        RandomBoard board(seed);
        const qint64 from =
            ZonedDay::toUtc({board.monday.addDays(board.below(6)), 60 * board.below(24)}, board.zone);
        const qint64 to = from + 60 * (1 + board.below(600));
        std::set<const BoardCard *> near;
        for (const BoardCard &card : cardsNear(board.cards, from, to)) {
            near.insert(&card);
            CHECK(card.startUtc < to);
            CHECK(card.startUtc > from - Visit::longest * 60);
        }
        for (const BoardCard &card : board.cards)
            if (card.startUtc < to && card.endUtc() > from)
                REQUIRE(near.contains(&card));
    }
}

TEST_CASE("The skill of a card and the wishes of the board are one visit's needs", "[placeground]")
{
    BoardCard card;
    card.visit = VisitId(7);
    card.customerId = CustomerId(3);
    card.skill = QStringLiteral("Gas");
    BoardNeeds needs;
    CHECK(needsOf(card, needs).customer == CustomerId(3));
    CHECK(needsOf(card, needs).wishes.skill == QStringLiteral("Gas"));
    VisitWishes wishes;
    wishes.from = QDate(2026, 3, 2);
    needs.visits[VisitId(7)] = {CustomerId(3), wishes};
    CHECK(needsOf(card, needs).wishes.from == wishes.from);
    CHECK(needsOf(card, needs).wishes.skill == QStringLiteral("Gas"));
}
