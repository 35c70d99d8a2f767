// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardmime.h"
#include "ui/board/minicalendar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/recorddrag.h"
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Takes what is at the first place and leads it to the others; it stays in the hand.
void carry(QWidget *board, const std::vector<QPoint> &places)
{
    bool pressed = false;
    for (const QPoint &pos : places) {
        QMouseEvent event(pressed ? QEvent::MouseMove : QEvent::MouseButtonPress, pos,
                          board->mapToGlobal(QPointF(pos)), pressed ? Qt::NoButton : Qt::LeftButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(board, &event);
        pressed = true;
    }
}

} // namespace

TEST_CASE("After midnight the calendar marks the new day, by the office's clock")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    CHECK(calendar->today() == monday);
    bench.clock().advance(15 * 3600); // eleven in the evening, in London it is Tuesday
    bench.model().tick();
    CHECK(calendar->today() == monday);
    bench.clock().advance(2 * 3600);
    bench.model().tick();
    CHECK(calendar->today() == monday.addDays(1));
}

TEST_CASE("The calendar marks the days that the board shows, from the first on and however it came there")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    CHECK(calendar->shown().contains(monday));
    CHECK_FALSE(calendar->rectOf(monday).isEmpty());
    const QDate far = monday.addDays(70);
    bench.model().setDay(far); // as what is held at the edge leafs on
    REQUIRE(waitUntil([&] { return bench.model().isLoaded(); }));
    CHECK(calendar->shown().contains(far));
    CHECK_FALSE(calendar->rectOf(far).isEmpty());
}

TEST_CASE("What is dragged from a list and rests on a day of the calendar turns the board to it")
{
    MiniCalendar calendar;
    calendar.setShown(periodOf(BoardViewKind::Day, monday, Qt::Sunday), monday);
    calendar.resize(calendar.sizeHint());
    calendar.show();
    QSignalSpy rested(&calendar, &MiniCalendar::rested);
    const QPoint over = calendar.rectOf(monday.addDays(3)).center();
    const std::unique_ptr<QMimeData> row(mimeOf({CustomerId(3), {}, QStringLiteral("Kline Bakery"), {}}));
    const auto hold = [&] {
        QDragEnterEvent enter(over, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QDragMoveEvent move(over, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&calendar, &enter);
        QApplication::sendEvent(&calendar, &move);
        return move.isAccepted();
    };
    CHECK_FALSE(hold()); // it is dropped on the board, where it gets a time and a technician
    QDragLeaveEvent leave;
    QApplication::sendEvent(&calendar, &leave);
    CHECK_FALSE(hold());
    CHECK(rested.isEmpty());
    REQUIRE(waitUntil([&] { return !rested.isEmpty(); }));
    CHECK(rested.first().first().toDate() == monday.addDays(3));
}

TEST_CASE("A waiting visit that is dropped on a day of the calendar goes to a free place of that day")
{
    BoardPageBench bench;
    BookVisit command;
    command.customer = bench.customer(QStringLiteral("Mill Row"));
    command.title = QStringLiteral("Leak");
    command.minutes = 45;
    const Visit waiting = bench.act(command).visit;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    const DraggedVisit dragged =
        draggedVisit({waiting, {}, QStringLiteral("Mill Row"), QStringLiteral("Leak"), {}, {}, {}, {}});
    const std::unique_ptr<QMimeData> row(mimeOf(dragged));
    const auto dropOn = [&](const QDate &day) {
        const QPoint over = calendar->rectOf(day).center();
        QDragEnterEvent enter(over, Qt::MoveAction, row.get(), Qt::LeftButton, {});
        QDragMoveEvent move(over, Qt::MoveAction, row.get(), Qt::LeftButton, {});
        QDropEvent drop(over, Qt::MoveAction, row.get(), Qt::LeftButton, {});
        for (QEvent *event : std::initializer_list<QEvent *>{&enter, &move, &drop})
            QApplication::sendEvent(calendar, event);
        return move.isAccepted() && drop.isAccepted();
    };
    const QDate thursday = monday.addDays(3);

    SECTION("and the board shows it there")
    {
        REQUIRE(dropOn(thursday));
        REQUIRE(waitUntil([&] { return bench.page->view()->focusedVisit() == waiting.id; }));
        REQUIRE(waitUntil([&] { return !bench.model().isPending(waiting.id); }));
        const Visit placed = bench.ask(VisitDetails{waiting.id}).visit;
        REQUIRE(placed.start);
        CHECK(placed.start->date == thursday);
        CHECK(placed.technicians.size() == 1);
        CHECK(bench.model().day() == thursday);
        bench.backend().undo();
        REQUIRE(waitUntil([&] { return !bench.ask(VisitDetails{waiting.id}).visit.start; }));
    }
    SECTION("or waits on, and it is said why")
    {
        const QDate sunday = monday.addDays(6); // nobody works
        REQUIRE(dropOn(sunday));
        REQUIRE(waitUntil([&] { return bench.page->findChild<Banner *>()->isShown(); }));
        CHECK_FALSE(bench.ask(VisitDetails{waiting.id}).visit.start);
        CHECK(bench.model().day() == sunday);
    }
}

TEST_CASE("A card that is held over an arrow of the calendar turns its month, as long as it stays there")
{
    MiniCalendar calendar;
    calendar.setShown(periodOf(BoardViewKind::Day, monday, Qt::Sunday), monday);
    calendar.resize(calendar.sizeHint());
    calendar.show();
    const QPoint later(calendar.width() - 16, 16); // the arrow to the months that follow
    const QSignalSpy rested(&calendar, &MiniCalendar::rested);
    calendar.hold(calendar.mapToGlobal(later));
    REQUIRE(waitUntil([&] { return !calendar.rectOf(monday.addDays(100)).isEmpty(); })); // three times
    calendar.letGo();
    const QRect there = calendar.rectOf(monday.addDays(100));
    QTest::qWait(1000);
    CHECK(calendar.rectOf(monday.addDays(100)) == there);
    calendar.hold(calendar.mapToGlobal(there.center())); // a day: it is dropped there
    QTest::qWait(1000);
    CHECK(rested.isEmpty());
}

TEST_CASE("The months turn so slowly that one can leave the arrow in the one that is wanted")
{
    MiniCalendar calendar;
    calendar.setShown(periodOf(BoardViewKind::Day, monday, Qt::Sunday), monday);
    calendar.resize(calendar.sizeHint());
    calendar.show();
    const QPoint later(calendar.width() - 16, 16);
    QElapsedTimer since;
    std::vector<qint64> turned;
    const auto awaitMonth = [&](int month) {
        REQUIRE(waitUntil([&] { return !calendar.rectOf(monday.addMonths(month).addDays(12)).isEmpty(); }));
        turned.push_back(since.elapsed());
    };
    since.start();
    SECTION("under a card of the board")
    {
        calendar.hold(calendar.mapToGlobal(later));
    }
    SECTION("under a row of a list, which need not move either")
    {
        const std::unique_ptr<QMimeData> row(mimeOf({CustomerId(3), {}, QStringLiteral("Kline Bakery"), {}}));
        QDragEnterEvent enter(later, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QDragMoveEvent move(later, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&calendar, &enter);
        QApplication::sendEvent(&calendar, &move);
    }
    for (int month = 1; month <= 3; ++month)
        awaitMonth(month);
    CHECK(turned[0] >= 450);
    CHECK(turned[1] - turned[0] >= 800);
    CHECK(turned[2] - turned[1] >= 800);
}

TEST_CASE("A card that hangs on the mouse is followed by the calendar until it is let go")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    BoardView &view = *bench.page->view();
    QWidget *board = view.viewport();
    const QPoint card = board->mapFromGlobal(view.cardRectOnScreen(bench.booked.id).center());
    const QPoint arrow = board->mapFromGlobal(calendar->mapToGlobal(QPoint(calendar->width() - 16, 16)));
    carry(board, {card, card + QPoint(30, 0), arrow});
    const QDate far = monday.addDays(60);
    REQUIRE(calendar->rectOf(far).isEmpty());
    REQUIRE(waitUntil([&] { return !calendar->rectOf(far).isEmpty(); }));
    QTest::keyClick(&view, Qt::Key_Escape);
    const QRect there = calendar->rectOf(far);
    QTest::qWait(1000);
    CHECK(calendar->rectOf(far) == there);
}

TEST_CASE("What is said of a day of the calendar hides none of its days")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    BoardView &view = *bench.page->view();
    QWidget *board = view.viewport();
    const QPoint card = board->mapFromGlobal(view.cardRectOnScreen(bench.booked.id).center());
    const QPoint day =
        board->mapFromGlobal(calendar->mapToGlobal(calendar->rectOf(monday.addDays(3)).center()));
    QCursor::setPos(board->mapToGlobal(day));
    carry(board, {card, card + QPoint(30, 0), day});
    const auto tip = [] {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (each->inherits("QTipLabel") && each->isVisible())
                return each;
        }
        return static_cast<QWidget *>(nullptr);
    };
    REQUIRE(waitUntil([&] { return tip() != nullptr; }));
    const QRect calendarOnScreen(calendar->mapToGlobal(QPoint()), calendar->size());
    CHECK_FALSE(tip()->geometry().intersects(calendarOnScreen));
    QTest::keyClick(&view, Qt::Key_Escape);
}
