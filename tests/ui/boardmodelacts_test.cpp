// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "What is dropped on a line of the grid in the hour that the clock leaves out begins when it goes on")
{
    BoardBench bench;
    const QDate sunday(2026, 3, 8);
    bench.view->model().move(bench.kline.id, WallTime::at(sunday, 2), 60, {bench.bob});
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(sunday, 3));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector{bench.bob});
    bench.view->model().duplicate(bench.oak.id, WallTime::at(sunday, 2, 30), {bench.ann});
    bench.calm();
    const auto cards = bench.ask(BoardRange{sunday, sunday}).cards;
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].start == WallTime::at(sunday, 3));
    CHECK(cards[1].start == WallTime::at(sunday, 3, 30));
    CHECK(bench.sentences.isEmpty());
}

TEST_CASE("What the office stores as it was dropped stays the list that is shown, with the new version")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const VisitId visit = bench.kline.id;
    const Version first = model.find(visit)->version;
    model.move(visit, WallTime::at(monday, 14), 60, {bench.bob});
    REQUIRE(model.isPending(visit));
    const BoardCard *dropped = model.find(visit);
    REQUIRE(waitUntil([&] { return !model.isPending(visit); }));
    CHECK(model.find(visit) == dropped); // no thousands of cards were copied for it
    CHECK(model.find(visit)->version != first);
    model.move(visit, WallTime::at(monday, 15), 90, {bench.ann, bench.bob}); // of the newest version
    bench.calm();
    CHECK(bench.sentences.isEmpty());
    CHECK(bench.stored(visit).start == WallTime::at(monday, 15));
    CHECK(model.find(visit)->version == bench.stored(visit).version);
    CHECK(std::count_if(model.cards().begin(), model.cards().end(),
                        [&](const BoardCard &card) { return card.visit == visit; }) == 2);
}
