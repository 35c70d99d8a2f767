// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"
#include <QWheelEvent>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

void turnWheel(BoardBench &bench, int way, const QPoint &pos)
{
    QWheelEvent wheel(pos, bench.view->viewport()->mapToGlobal(QPointF(pos)), {}, {0, 120 * way},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(bench.view->viewport(), &wheel);
}

} // namespace

TEST_CASE("A card that was let go where nobody told the board is not in the hand any more")
{
    BoardBench bench;
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove, bench.slot(bench.bob, 14));
    REQUIRE(bench.view->frame().preview);
    // A dialog has taken the release; the mouse comes back with no button held.
    const QPoint back = bench.slot(bench.bob, 15);
    QMouseEvent move(QEvent::MouseMove, back, bench.view->viewport()->mapToGlobal(QPointF(back)),
                     Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(bench.view->viewport(), &move);
    CHECK_FALSE(bench.view->isBusy());
    CHECK_FALSE(bench.view->frame().preview);
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("What keys move stays in their hand when the mouse passes over the board")
{
    BoardBench bench;
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    const QPoint pos = bench.slot(bench.bob, 15);
    QMouseEvent move(QEvent::MouseMove, pos, bench.view->viewport()->mapToGlobal(QPointF(pos)), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(bench.view->viewport(), &move);
    CHECK(bench.view->isBusy());
    bench.key(Qt::Key_Escape);
}

TEST_CASE("The wheel zooms from the hours of a day to days and on to the hours of the day under the mouse")
{
    BoardBench bench;
    for (const BoardViewKind hours : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        INFO(boardViewName(hours).toStdString());
        bench.view->setDay(monday);
        bench.show(hours);
        bench.view->setZoom(BoardView::smallestZoom);
        turnWheel(bench, -1, bench.view->viewport()->rect().center());
        REQUIRE(waitUntil([&] { return bench.view->frame().view == BoardViewKind::Week; }));
        REQUIRE(waitUntil([&] { return bench.view->model().isLoaded(); }));

        bench.view->setZoom(BoardView::largestZoom - 10);
        const QPoint pos = bench.view->frame().contentArea().center();
        turnWheel(bench, 1, pos); // as wide as days get
        REQUIRE(bench.view->frame().view == BoardViewKind::Week);
        const auto spot = bench.view->frame().geometry->spotAt(bench.view->frame().toContent(pos));
        REQUIRE(spot);
        turnWheel(bench, 1, pos);
        REQUIRE(waitUntil([&] { return bench.view->frame().view == BoardViewKind::Day; }));
        CHECK(bench.view->day() == spot->time.date);
        REQUIRE(waitUntil([&] { return bench.view->model().isLoaded(); }));
    }
}
