// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPaintEvent>
#include <QScrollBar>
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

/// What is painted of a widget from now on.
struct PaintedParts : QObject
{
    explicit PaintedParts(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

    QRegion region;
};

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

TEST_CASE("Ctrl that is pressed or let go while the hand keeps still says what becomes of the card")
{
    BoardBench bench;
    const auto kind = [&] { return bench.view->frame().preview->kind; };
    const auto turn = [&](QEvent::Type type, Qt::KeyboardModifiers before) {
        QKeyEvent event(type, Qt::Key_Control, before);
        QApplication::sendEvent(bench.view.get(), &event);
    };
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove, bench.slot(bench.ann, 14));
    REQUIRE(bench.view->frame().preview);
    CHECK(kind() == BoardPreview::Kind::Move);
    QApplication::processEvents();
    PaintedParts painted(bench.view->viewport());
    turn(QEvent::KeyPress, Qt::NoModifier); // as X11 tells it: QKeyEvent adds the key itself
    CHECK(kind() == BoardPreview::Kind::Copy);
    CHECK(bench.view->viewport()->cursor().shape() == Qt::DragCopyCursor);
    CHECK(waitUntil([&] { return painted.region.contains(bench.card(bench.kline.id)); })); // it stays there
    turn(QEvent::KeyRelease, Qt::ControlModifier);
    CHECK(kind() == BoardPreview::Kind::Move);
    CHECK(bench.view->viewport()->cursor().shape() == Qt::ClosedHandCursor);
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(bench.view->frame().preview);
}

TEST_CASE("What is asked to fit shows all of the working day, however narrow the board is")
{
    BoardBench bench;
    bench.view->resize(620, 500);
    bench.settle();
    bench.view->zoomToFit();
    bench.settle();
    const BoardFrame &frame = bench.view->frame();
    const QRect area = frame.contentArea();
    for (const int hour : {8, 16}) {
        const int x = bench.slot(bench.ann, hour).x();
        CAPTURE(hour, x);
        CHECK(x >= area.left());
        CHECK(x <= area.right());
    }
}

TEST_CASE("A card that is taken at the edge scrolls the board only when the hand goes on outwards")
{
    BoardBench bench;
    QScrollBar *bar = bench.view->horizontalScrollBar();
    const QRect area = bench.view->frame().contentArea();
    bar->setValue(bar->value() + bench.card(bench.kline.id).x() - (area.right() - 12));
    bench.settle();
    const int before = bar->value();
    const QPoint grip = bench.card(bench.kline.id);
    REQUIRE(area.right() - grip.x() < 36);
    bench.mouse(QEvent::MouseButtonPress, grip);
    bench.mouse(QEvent::MouseMove, grip + QPoint(0, 40));
    REQUIRE(bench.view->frame().preview);
    QElapsedTimer passed;
    passed.start();
    waitUntil([&] { return bar->value() != before || passed.elapsed() > 250; });
    CHECK(bar->value() == before);
    bench.mouse(QEvent::MouseMove, grip + QPoint(12, 40));
    CHECK(waitUntil([&] { return bar->value() > before; }));
    bench.key(Qt::Key_Escape);
}

TEST_CASE("A card that is dragged by finer steps takes nothing along that was chosen before")
{
    BoardBench bench;
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id));
    bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.oak.id));
    const QPoint grip = bench.card(bench.kline.id);
    bench.mouse(QEvent::MouseButtonPress, grip, Qt::ShiftModifier);
    bench.mouse(QEvent::MouseMove, grip + QPoint(60, 0), Qt::ShiftModifier);
    REQUIRE(bench.view->frame().preview);
    CHECK(bench.view->frame().preview->others.empty());
    bench.key(Qt::Key_Escape);
    bench.mouse(QEvent::MouseButtonRelease, grip);
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id));
    bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.oak.id));
    bench.mouse(QEvent::MouseButtonPress, grip, Qt::ShiftModifier); // a click still adds it
    bench.mouse(QEvent::MouseButtonRelease, grip, Qt::ShiftModifier);
    CHECK(bench.view->selection().size() == 2);
}

TEST_CASE("Who comes in over the edge scrolls nothing on the way, but who goes back to it does")
{
    BoardBench bench;
    bench.view->setZoom(300);
    bench.view->horizontalScrollBar()->setValue(500);
    const DraggedVisit dragged{VisitId(99999),         1,  120, QStringLiteral("Mill Row"),
                               QStringLiteral("Leak"), {}, {}};
    const std::unique_ptr<QMimeData> data(mimeOf(dragged));
    QWidget *port = bench.view->viewport();
    const int y = bench.slot(bench.ann, 9).y();
    const auto hold = [&](int fromRight) {
        QDragMoveEvent move({port->width() - fromRight, y}, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(port, &move);
        const int before = bench.view->horizontalScrollBar()->value();
        QTest::qWait(120); // the board scrolls every 25 ms
        return bench.view->horizontalScrollBar()->value() - before;
    };
    QDragEnterEvent enter({port->width() - 2, y}, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(port, &enter);
    for (const int fromRight : {2, 10, 25, 40, 100})
        CHECK(hold(fromRight) == 0);
    CHECK(hold(10) > 0);
    QDragLeaveEvent leave;
    QApplication::sendEvent(port, &leave);
}
