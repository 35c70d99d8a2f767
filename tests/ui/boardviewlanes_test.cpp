// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the order that somebody gives the lanes by hand.
#include "tests/ui/boardbench.h"
#include <QSignalSpy>
#include <QTest>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A lane is put in order by dragging its head, Escape leaves it")
{
    BoardBench bench;
    std::vector<TechnicianId> order;
    QObject::connect(bench.view.get(), &BoardView::lanesOrdered, bench.view.get(),
                     [&](const std::vector<TechnicianId> &now) { order = now; });
    const auto head = [&](TechnicianId technician) {
        return bench.view->frame().laneHeader(bench.view->frame().laneOf(technician)).center();
    };
    bench.drag(head(bench.bob), head(bench.ann) - QPoint(0, 8));
    CHECK(order == std::vector<TechnicianId>{bench.bob, bench.ann});
    order.clear();
    bench.mouse(QEvent::MouseButtonPress, head(bench.ann));
    bench.mouse(QEvent::MouseMove, head(bench.bob) + QPoint(0, 8));
    CHECK(bench.view->frame().laneGap == 3);
    bench.key(Qt::Key_Escape);
    bench.mouse(QEvent::MouseButtonRelease, head(bench.bob) + QPoint(0, 8));
    CHECK(order.empty());
    bench.drag(head({}), head(bench.bob)); // the visits nobody is sent to stay first
    CHECK(order.empty());
}

TEST_CASE("A lane put in order by hand leaves one that is hidden at its place")
{
    BoardBench bench;
    const TechnicianId cem = bench.technician("Cem Aydin", 3);
    LaneArrangement lanes;
    lanes.hidden = {bench.ann};
    bench.view->model().setLanes(lanes);
    REQUIRE(waitUntil([&] { return bench.view->frame().laneOf(cem) == 2; }));
    std::vector<TechnicianId> order;
    QObject::connect(bench.view.get(), &BoardView::lanesOrdered, bench.view.get(),
                     [&](const std::vector<TechnicianId> &now) { order = now; });
    const auto head = [&](TechnicianId technician) {
        return bench.view->frame().laneHeader(bench.view->frame().laneOf(technician)).center();
    };
    bench.drag(head(cem), head(bench.bob) - QPoint(0, 8));
    CHECK(order == std::vector<TechnicianId>{bench.ann, cem, bench.bob});
}

TEST_CASE("A lane that is held is let go when lanes come, the keyboard leaves, or the button is up already")
{
    BoardBench bench;
    const QSignalSpy ordered(bench.view.get(), &BoardView::lanesOrdered);
    const auto head = [&](TechnicianId technician) {
        return bench.view->frame().laneHeader(bench.view->frame().laneOf(technician)).center();
    };
    const auto hold = [&] {
        bench.mouse(QEvent::MouseButtonPress, head(bench.ann));
        bench.mouse(QEvent::MouseMove, head(bench.bob) + QPoint(0, 8));
        REQUIRE(bench.view->frame().laneGap == 3);
    };
    const auto isLetGo = [&] {
        CHECK(bench.view->frame().laneGap == -1);
        bench.mouse(QEvent::MouseButtonRelease, head(bench.bob) + QPoint(0, 8));
        CHECK(ordered.empty());
    };
    hold();
    const TechnicianId cem = bench.technician("Cem Aydin", 3);
    REQUIRE(waitUntil([&] { return bench.view->frame().laneOf(cem) == 3; }));
    isLetGo();
    hold();
    bench.view->clearFocus();
    isLetGo();
    hold();
    const QPoint pos = head(bench.bob) + QPoint(0, 8);
    QMouseEvent move(QEvent::MouseMove, pos, bench.view->viewport()->mapToGlobal(QPointF(pos)), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(bench.view->viewport(), &move);
    isLetGo();
}
