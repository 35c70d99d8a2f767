// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardpagebench.h"
#include "ui/board/minicalendar.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("After midnight the calendar marks the new day, by the office's clock")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    CHECK(calendar->today() == bench.monday);
    bench.clock().advance(15 * 3600); // eleven in the evening, in London it is Tuesday
    bench.model().tick();
    CHECK(calendar->today() == bench.monday);
    bench.clock().advance(2 * 3600);
    bench.model().tick();
    CHECK(calendar->today() == bench.monday.addDays(1));
}
