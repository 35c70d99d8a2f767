// SPDX-License-Identifier: GPL-3.0-or-later
// Protects how large hours are: as somebody wants them, and fitted as long as nobody does.
#include "tests/ui/boardbench.h"
#include "ui/board/boardhit.h"
#include <QScrollBar>
#include <QWheelEvent>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Zoom keeps the time under the mouse and never leaves its limits")
{
    BoardBench bench;
    const QPoint pos = bench.slot(bench.ann, 12);
    const WallTime before = hitBoard(bench.view->frame(), pos).time;
    for (int i = 0; i < 30; ++i) {
        QWheelEvent wheel(pos, bench.view->viewport()->mapToGlobal(QPointF(pos)), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(bench.view->viewport(), &wheel);
    }
    CHECK(bench.view->zoom() == BoardView::largestZoom);
    CHECK(std::abs(hitBoard(bench.view->frame(), pos).time.minutesSince(before)) <= 3);
    bench.view->setZoom(1);
    CHECK(bench.view->zoom() == BoardView::smallestZoom);
}

TEST_CASE("Hours that are fitted stay as they are while one works, and the working day is seen whole")
{
    BoardBench bench;
    bench.view->zoomToFit();
    const int fitted = bench.view->zoom();
    bench.act(MoveVisit{bench.kline.id, bench.kline.version, WallTime::at(monday, 6, 30), 90, {bench.ann}});
    bench.calm();
    bench.view->resize(1280, 460); // a banner comes
    CHECK(bench.view->zoom() == fitted);
    bench.undoTo(bench.kline.id, WallTime::at(monday, 9));
    bench.view->resize(1280, 500);
    CHECK(bench.view->zoom() == fitted);
    const auto isWhole = [&] {
        const BoardFrame &frame = bench.view->frame();
        const QRect area = frame.contentArea();
        return area.contains(bench.slot(bench.ann, 8)) &&
               area.contains(bench.slot(bench.ann, 17) - QPoint(2, 0));
    };
    REQUIRE(isWhole());
    bench.act(MoveVisit{
        bench.kline.id, bench.stored(bench.kline.id).version, WallTime::at(monday, 6, 30), 90, {bench.ann}});
    bench.calm();
    bench.view->zoomToFit();
    bench.view->horizontalScrollBar()->setValue(bench.view->horizontalScrollBar()->value() - 10);
    bench.undoTo(bench.kline.id, WallTime::at(monday, 9));
    for (const int width : {1270, 1100, 1400}) { // the hours are others now
        bench.view->resize(width, 500);
        INFO(width);
        CHECK(isWhole());
    }
}

TEST_CASE("Who has zoomed from hours to the week finds the day fitted again")
{
    BoardBench bench;
    bench.view->zoomToFit();
    const int fitted = bench.view->zoom();
    for (int i = 0; i < 30 && bench.view->view() != BoardViewKind::Week; ++i)
        bench.view->zoomOut();
    REQUIRE(bench.view->view() == BoardViewKind::Week);
    bench.settle();
    bench.show(BoardViewKind::Day);
    CHECK(bench.view->zoom() == fitted);
}
