// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a dispatcher reads from the ground of the board: what time it is, and who is there.
#include "ui/board/boardgroundpainter.h"

#include "tests/testkit/monday.h"
#include "tests/ui/boardbench.h"
#include "ui/widgets/theme.h"
#include <QScrollBar>
#include <QTimer>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct GroundBench : BoardBench
{
    GroundBench()
    {
        view->setZoom(BoardView::smallestZoom); // the whole day, so that no hour is scrolled out of sight
        child<QTimer>(view.get(), "boardClock")->setInterval(1);
    }

    /// Of the viewport, where the day has that time by the clock of the office.
    int xOf(int hour, int minute = 0) const
    {
        const auto &geometry = *view->frame().geometry;
        const int x = *geometry.positionOf(geometry.instantOf(WallTime::at(monday, hour, minute)));
        return view->frame().toViewport(QRect(x, 0, 1, 1)).x();
    }
    const Tokens &tokens() const { return Tokens::of(view.get()); }
    int lineAt() const { return view->frame().nowLine().center().x(); }
    /// The columns that have the line's color in Bob's lane, where nothing is booked but ten to eleven.
    QList<int> painted(const QDate &day)
    {
        const QImage picture = view->viewport()->grab().toImage();
        const QRgb color = tokens().now.rgb();
        const auto &board = view->frame();
        const int y = board.toViewport(board.geometry->laneRect(board.laneOf(bob))).top() + 20;
        QList<int> found;
        for (int x = board.headerWidth; x < picture.width(); ++x)
            if (picture.pixel(x, y) == color)
                found << x;
        INFO("on " << day.toString().toStdString());
        return found;
    }
    /// Whether free time is drawn from one hour to the other in the lane, between the lines of the scale.
    bool looksFree(TechnicianId technician, int from, int to)
    {
        const QImage picture = view->viewport()->grab().toImage();
        const auto &board = view->frame();
        const int y = board.toViewport(board.geometry->laneRect(board.laneOf(technician))).top() + 6;
        const QRgb color = tokens().raised.rgb();
        int free = 0;
        for (int x = xOf(from) + 2; x < xOf(to) - 1; ++x)
            free += picture.pixel(x, y) == color ? 1 : 0;
        const int width = xOf(to) - xOf(from) - 3;
        INFO(free << " of " << width << " from " << from << " to " << to);
        CHECK((free == 0 || free > width * 3 / 4));
        return free > 0;
    }
    void goTo(const QDate &day)
    {
        view->setDay(day);
        REQUIRE(waitUntil([&] { return view->model().isLoaded() && view->model().day() == day; }));
        settle();
    }
    /// The clock goes on; nothing else happens, so that only the board's own timer can notice.
    void waitMinutes(int minutes)
    {
        const QRect before = view->frame().nowLine();
        clock().advance(minutes * 60);
        REQUIRE(waitUntil([&] { return view->frame().nowLine() != before; }));
    }
};

} // namespace

TEST_CASE("The now-line of the day board stands at the office's present time and moves with the clock")
{
    GroundBench bench;
    REQUIRE(bench.xOf(9) > bench.xOf(8) + 8);
    CHECK(std::abs(bench.lineAt() - bench.xOf(8)) <= 1); // the bench begins at 08:00 in Chicago, 14:00 UTC
    const QRect lane = bench.view->frame().geometry->laneRect(bench.view->frame().laneOf(bench.bob));
    CHECK(bench.view->frame().nowLine().bottom() >= bench.view->frame().toViewport(lane).bottom());
    CHECK(bench.painted(monday).contains(bench.xOf(8)));
    bench.waitMinutes(30);
    CHECK(std::abs(bench.lineAt() - bench.xOf(8, 30)) <= 1);
    CHECK(bench.painted(monday).contains(bench.xOf(8, 30)));
    CHECK_FALSE(bench.painted(monday).contains(bench.xOf(8))); // nothing of it stays behind
    bench.waitMinutes(12 * 60 + 30); // 21:00 in the office, while it is Tuesday in Greenwich
    CHECK(std::abs(bench.lineAt() - bench.xOf(21)) <= 1);
}

TEST_CASE("The time at the now-line is read whole, also where the line stands at the edge of what is seen")
{
    GroundBench bench;
    bench.view->setZoom(200);
    const auto widthOfTime = [&] {
        bench.settle();
        const QImage picture = bench.view->viewport()->grab().toImage();
        int columns = 0;
        for (int x = bench.view->frame().headerWidth; x < picture.width(); ++x)
            for (int y = 0; y < bench.view->frame().scaleHeight; ++y)
                if (picture.pixel(x, y) == bench.tokens().now.rgb()) {
                    ++columns;
                    break;
                }
        return columns;
    };
    QScrollBar *across = bench.view->horizontalScrollBar();
    const int middle = bench.view->contentsRect().center().x();
    across->setValue(across->value() + bench.lineAt() - middle);
    const int whole = widthOfTime();
    CHECK(whole > 30);
    across->setValue(across->value() + bench.lineAt() - bench.view->frame().headerWidth - 3);
    CHECK(bench.lineAt() <= bench.view->frame().headerWidth + 6);
    CHECK(widthOfTime() == whole);
}

TEST_CASE(
    "The now-line stands on the present day only, and goes over to the next one at the office's midnight")
{
    GroundBench bench;
    REQUIRE_FALSE(bench.painted(monday).isEmpty());
    for (const int days : {-1, 1, 7}) {
        bench.goTo(monday.addDays(days));
        CHECK(bench.view->frame().nowLine().isEmpty());
        CHECK(bench.painted(monday.addDays(days)).isEmpty());
    }
    bench.goTo(monday.addDays(1));
    bench.waitMinutes(16 * 60 + 45); // 00:45 on Tuesday
    CHECK_FALSE(bench.painted(monday.addDays(1)).isEmpty());
    bench.goTo(monday);
    CHECK(bench.painted(monday).isEmpty());
}

TEST_CASE(
    "Hours in which nobody works and times off have a ground of their own, which says why somebody is away")
{
    GroundBench bench;
    CHECK_FALSE(bench.looksFree(bench.ann, 6, 8)); // the usual day is from eight to five
    CHECK(bench.looksFree(bench.ann, 13, 17));
    CHECK_FALSE(bench.looksFree(bench.ann, 17, 20));
    TimeOff off;
    off.technician = bench.ann;
    off.start = WallTime::at(monday, 13);
    off.end = WallTime::at(monday, 15);
    off.reason = QStringLiteral("Dentist");
    bench.act(SaveTimeOff{off});
    const auto &board = bench.view->frame();
    REQUIRE(waitUntil([&] { return !board.lanes[size_t(board.laneOf(bench.ann))].absences.empty(); }));
    bench.settle();
    CHECK_FALSE(bench.looksFree(bench.ann, 13, 15));
    CHECK(bench.looksFree(bench.ann, 15, 17));
    CHECK(bench.looksFree(bench.bob, 13, 17)); // nobody else is away
    CHECK(board.lanes[size_t(board.laneOf(bench.ann))].absences[0].reason == QStringLiteral("Dentist"));
}
