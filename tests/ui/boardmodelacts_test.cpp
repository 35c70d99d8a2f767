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
