// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the hand from a board that moves away below it while it presses, clicks and clicks again.
#include "tests/ui/boardbench.h"
#include <QScrollBar>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Kline Bakery reaches over the right edge; only its first part is in sight.
struct EdgeBench : BoardBench
{
    EdgeBench()
    {
        view->resize(700, 500);
        settle();
        QScrollBar *bar = view->horizontalScrollBar();
        const QRect area = view->frame().contentArea();
        const QRect rect = view->frame().toViewport(view->frame().find(kline.id)->rect);
        bar->setValue(bar->value() + rect.left() + 60 - area.right());
        settle();
        grip = view->frame().toViewport(view->frame().find(kline.id)->rect).topLeft() + QPoint(20, 20);
        REQUIRE(view->frame().toViewport(view->frame().find(kline.id)->rect).right() > area.right());
        scroll = view->frame().scroll;
    }
    QPoint grip;
    QPoint scroll;
};

} // namespace

TEST_CASE("A card over the edge stays under the hand that presses it, and comes into sight when it is let go")
{
    EdgeBench bench;
    bench.mouse(QEvent::MouseButtonPress, bench.grip);
    CHECK(bench.view->focusedVisit() == bench.kline.id);
    CHECK(bench.view->frame().scroll == bench.scroll);
    SECTION("a click")
    {
        bench.mouse(QEvent::MouseButtonRelease, bench.grip);
        CHECK(bench.view->frame().scroll.x() > bench.scroll.x());
        const QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
        bench.mouse(QEvent::MouseButtonDblClick, bench.grip); // where something else lies now
        REQUIRE(opened.size() == 1);
        CHECK(opened[0][0].value<AppointmentId>() == bench.kline.appointment);
    }
    SECTION("straight to another lane: it keeps its time")
    {
        const QPoint there(bench.grip.x(), bench.slot(bench.bob, 9).y());
        bench.mouse(QEvent::MouseMove, (bench.grip + there) / 2);
        bench.mouse(QEvent::MouseMove, there);
        bench.mouse(QEvent::MouseButtonRelease, there);
        bench.calm();
        CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
        CHECK(bench.stored(bench.kline.id).technicians == std::vector{bench.bob});
    }
}

TEST_CASE("A double click on the words that more is on that day opens the day and nothing on it")
{
    BoardBench bench;
    for (int each = 0; each < 12; ++each)
        bench.book("Mill", bench.ann, 7, 30);
    bench.show(BoardViewKind::Month);
    const BoardFrame &frame = bench.view->frame();
    QPoint more;
    REQUIRE(waitUntil([&] {
        for (const BoardCell &cell : frame.geometry->cellsIn({QPoint(), frame.geometry->size()}))
            more = cell.more.isEmpty() ? more : frame.toViewport(cell.more).center();
        return !more.isNull();
    }));
    const QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
    const QSignalSpy booked(bench.view.get(), &BoardView::bookRequested);
    bench.mouse(QEvent::MouseButtonPress, more);
    bench.mouse(QEvent::MouseButtonRelease, more);
    REQUIRE(waitUntil([&] { return frame.view == BoardViewKind::Day && bench.view->model().isLoaded(); }));
    bench.settle();
    bench.view->showTime(WallTime::at(monday, 15)); // a cursor, at which a double click would book
    bench.mouse(QEvent::MouseButtonDblClick, bench.slot(bench.bob, 15));
    CHECK(opened.isEmpty());
    CHECK(booked.isEmpty());
}
