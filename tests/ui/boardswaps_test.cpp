// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that two visits change places by one key as one step, and that what speaks against it is told.
#include "tests/ui/boardbench.h"
#include "tests/ui/pagewithboard.h"
#include "ui/board/boardsidepanel.h"
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Two chosen visits swap time and people with one key, and one undo swaps them back")
{
    BoardBench bench;
    const QSignalSpy told(&bench.backend(), &Backend::said);
    bench.key(Qt::Key_X); // nothing chosen: nothing done
    bench.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(bench.view->selection().size() == 2);
    bench.key(Qt::Key_X);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 10));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.bob});
    CHECK(bench.stored(bench.kline.id).minutes == 90); // each keeps its length
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 9));
    CHECK(told.last().first().toString().startsWith("Swapped Kline Bakery and Oak School"));
    bench.backend().undo();
    bench.calm();
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.ann});
}

TEST_CASE("Two that overlap once they are swapped by key are said to, as a drag would say before")
{
    BoardBench bench;
    bench.act(SetVisitStatus{bench.oak.id, bench.oak.version, VisitStatus::Cancelled});
    const Visit mill = bench.book("Mill Row", bench.ann, 11, 180); // behind one of ninety minutes
    REQUIRE(waitUntil([&] { return bench.view->frame().find(mill.id) && bench.view->frame().visits == 2; }));
    QSignalSpy despite(bench.view.get(), &BoardView::swappedDespite);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.key(Qt::Key_X);
    REQUIRE(waitUntil([&] { return !despite.isEmpty(); }));
    CHECK(bench.stored(mill.id).start == WallTime::at(monday, 9));
    CHECK(despite.first().first().toStringList() == QStringList(u"The two overlap now"_qs));
    bench.settle();
    despite.clear();
    bench.key(Qt::Key_X); // back: nothing speaks against it
    REQUIRE(waitUntil([&] { return bench.stored(mill.id).start == WallTime::at(monday, 11); }));
    bench.settle();
    CHECK(despite.isEmpty());
}

TEST_CASE("Beside the sentence of a swap stands what speaks against it, and leads to the checks")
{
    PageWithBoard bench;
    bench.book(u"Boiler off"_qs, WallTime::at(monday, 9), {bench.bob}); // Ann's is at the same time
    BookVisit longer;
    longer.customer = bench.kline;
    longer.title = u"New boiler"_qs;
    longer.start = WallTime::at(monday, 11);
    longer.minutes = 240;
    longer.technicians = {bench.ann};
    const Visit visit = bench.act(longer).visit;
    bench.settle();
    std::vector<Offer> offers;
    QObject::connect(bench.page.get(), &Page::offered, [&](const Offer &made) { offers.push_back(made); });
    bench.focusCard();
    bench.press(Qt::Key_Right, Qt::ShiftModifier);
    REQUIRE(bench.view().selection() == std::set<VisitId>{bench.booked.id, visit.id});
    bench.press(Qt::Key_X);
    REQUIRE(waitUntil([&] { return offers.size() == 1; }));
    CHECK(offers.front().text == u"The two overlap now"_qs);
    offers.front().take();
    CHECK(bench.page->findChild<BoardSidePanel *>()->currentIndex() == BoardSidePanel::Checks);
}
