// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that the list shows the day that was gone to, and says nothing untrue below its rows.
#include "tests/ui/pagewithboard.h"
#include <QScrollBar>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Listed : PageWithBoard
{
    /// So many visits on each of some days that the list is longer than the window.
    void fill()
    {
        for (int day = 0; day < 10; ++day)
            for (int hour = 8; hour < 16; ++hour)
                book(u"Filter change"_qs, WallTime::at(monday.addDays(day), hour), {ann});
        page->showAs(BoardViewKind::List);
        page->setDay(monday);
        begins(monday);
    }
    void begins(const QDate &day)
    {
        REQUIRE(waitUntil([&] {
            return model().isLoaded() && view().frame().view == BoardViewKind::List &&
                   view().frame().period.from == day;
        }));
        settle();
    }
    QScrollBar *bar() { return view().verticalScrollBar(); }
    void scrollAway()
    {
        REQUIRE(bar()->maximum() > 200);
        bar()->setValue(bar()->maximum() / 2);
    }
};

} // namespace

TEST_CASE("A day that is gone to stands at the top of the list, also when it began with it already")
{
    Listed bench;
    bench.fill();
    bench.scrollAway();
    bench.page->setDay(monday.addDays(2));
    bench.begins(monday.addDays(2));
    CHECK(bench.bar()->value() == 0);
    bench.scrollAway();
    bench.page->setDay(monday.addDays(2));
    CHECK(bench.bar()->value() == 0);
}

TEST_CASE("An act leaves the list where it was scrolled to")
{
    Listed bench;
    bench.fill();
    bench.scrollAway();
    const int before = bench.bar()->value();
    bench.book(u"Filter change"_qs, WallTime::at(monday.addDays(9), 17), {bench.ann});
    bench.settle();
    CHECK(bench.bar()->value() == before);
}

TEST_CASE("A list of few visits does not say that there are no technicians")
{
    Listed bench;
    bench.page->showAs(BoardViewKind::List);
    bench.page->setDay(monday.addDays(100));
    bench.begins(monday.addDays(100));
    CHECK(bench.view().frame().entries.empty());
    CHECK(bench.view().frame().message.isEmpty());
}
