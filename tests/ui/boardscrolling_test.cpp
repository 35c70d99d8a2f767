// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"
#include <QScreen>
#include <QScrollBar>
#include <QSemaphore>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// More people than there is room for, with visits, times off and hours of their own.
struct TallBench : BoardBench
{
    TallBench()
    {
        for (int i = 0; i < 30; ++i) {
            const TechnicianId person = technician(qPrintable(QStringLiteral("Person %1").arg(i)), 10 + i);
            for (int hour = 8; hour < 15; hour += 1 + i % 3)
                book(qPrintable(QStringLiteral("Customer %1").arg(i * 10 + hour)), person, hour,
                     45 + 15 * (i % 4));
            if (i % 4 == 0)
                away(person, i);
        }
        REQUIRE(waitUntil([&] { return view->frame().lanes.size() == 33; }));
        settle();
    }
    void away(TechnicianId person, int number)
    {
        TimeOff off;
        off.technician = person;
        off.start = WallTime::at(monday, 12);
        off.end = WallTime::at(monday.addDays(1), 12);
        off.reason = QStringLiteral("Holiday %1").arg(number);
        act(SaveTimeOff{off});
    }
    QImage onScreen()
    {
        settle();
        return view->screen()->grabWindow(view->winId()).toImage();
    }
    /// What the screen shows after a scroll, beside what a whole repaint makes of it.
    void compare(int value)
    {
        view->verticalScrollBar()->setValue(value);
        const QImage scrolled = onScreen();
        view->viewport()->repaint();
        const QImage painted = onScreen();
        REQUIRE_FALSE(painted.isNull());
        INFO("at " << value);
        CHECK(scrolled == painted);
    }
};

/// How many pixels were painted since the last look.
class PaintedArea : public QObject
{
public:
    explicit PaintedArea(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                m_pixels += qint64(rect.width()) * rect.height();
        return false;
    }
    qint64 take() { return std::exchange(m_pixels, 0); }

private:
    qint64 m_pixels = 0;
};

} // namespace

TEST_CASE("A board that was scrolled looks like one that was painted whole")
{
    TallBench bench;
    for (const BoardViewKind kind :
         {BoardViewKind::Day, BoardViewKind::Week, BoardViewKind::DayColumns, BoardViewKind::List}) {
        INFO(boardViewName(kind).toStdString());
        bench.show(kind);
        bench.view->setFocusedCard(bench.view->frame().entries.front().key());
        const int most = bench.view->verticalScrollBar()->maximum();
        REQUIRE(most > 60);
        for (const int value : {1, 38, 60, most, most - 7, most / 2, 0})
            bench.compare(value);
    }
}

TEST_CASE("A scrolled board paints what comes into sight, not all of it")
{
    TallBench bench;
    bench.settle();
    PaintedArea painted(bench.view->viewport());
    bench.view->verticalScrollBar()->setValue(40);
    bench.settle();
    const QSize size = bench.view->viewport()->size();
    const qint64 all = qint64(size.width()) * size.height();
    CHECK(painted.take() < all / 2);
    bench.view->verticalScrollBar()->setValue(0);
    bench.settle();
    CHECK(painted.take() < all / 2);
}

TEST_CASE("The answer to a drop paints no more than the card that was dropped")
{
    TallBench bench;
    bench.settle();
    // The move itself is painted while its answer is still on the way.
    QSemaphore answer;
    bench.holdLane(answer);
    bench.view->model().move(bench.oak.id, WallTime::at(monday, 17), 60, {bench.bob});
    QCoreApplication::processEvents();
    const bool pending = bench.view->model().isPending(bench.oak.id);
    const QRect card = bench.view->frame().find(bench.oak.id)->rect;
    PaintedArea painted(bench.view->viewport());
    answer.release();
    REQUIRE(pending);
    REQUIRE(waitUntil([&] { return !bench.view->model().isPending(bench.oak.id); }));
    bench.settle();
    const qint64 pixels = painted.take();
    CHECK(pixels > 0); // it is not pale any more
    CHECK(pixels < qint64(card.width() + 20) * (card.height() + 20));
    CHECK_FALSE(bench.view->frame().find(bench.oak.id)->pending);
    CHECK(bench.view->frame().find(bench.oak.id)->card->version == bench.stored(bench.oak.id).version);
}

TEST_CASE("Headings that stay in sight stand where they belong after each scroll")
{
    TallBench bench;
    const bool list = GENERATE(true, false);
    if (list) {
        bench.show(BoardViewKind::List);
    } else {
        Crew crew;
        crew.name = QStringLiteral("North");
        crew.members = {bench.ann};
        bench.act(SaveCrew{crew});
        bench.settle();
        LaneArrangement lanes = bench.view->model().lanes();
        lanes.groups = LaneGroups::Crew;
        bench.view->model().setLanes(lanes);
        if (GENERATE(false, true))
            bench.show(BoardViewKind::Week);
    }
    REQUIRE(bench.view->verticalScrollBar()->maximum() > 300);
    for (const int value : {60, 110, 90, 300, 260, 5, 40})
        bench.compare(value);
}
