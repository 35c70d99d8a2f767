// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the views beside the day board: real mouse and key events, and what is stored afterwards.
#include "tests/ui/boardbench.h"
#include "ui/board/boardaccessible.h"
#include <QAccessible>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("In the week a card dragged to another day and technician keeps its time")
{
    BoardBench bench;
    for (const BoardViewKind kind : {BoardViewKind::Week, BoardViewKind::WorkWeek}) {
        bench.show(kind);
        const QDate day = kind == BoardViewKind::Week ? monday.addDays(3) : monday.addDays(1);
        bench.drag(bench.card(bench.kline.id), bench.cell(bench.bob, day));
        CHECK(bench.view->frame().find(CardKey{bench.kline.id, bench.bob}));
        bench.calm();
        const Visit moved = bench.stored(bench.kline.id);
        CHECK(moved.start == WallTime::at(day, 9));
        CHECK(moved.technicians == std::vector<TechnicianId>{bench.bob});
        bench.undoTo(bench.kline.id, WallTime::at(monday, 9));
    }
}

TEST_CASE("In month and list a card dragged to another day keeps its time and its technician")
{
    BoardBench bench;
    for (const BoardViewKind kind : {BoardViewKind::Month, BoardViewKind::List}) {
        bench.show(kind);
        const QDate day = monday.addDays(kind == BoardViewKind::Month ? 8 : 2);
        bench.drag(bench.card(bench.oak.id), bench.cell({}, day));
        bench.calm();
        const Visit moved = bench.stored(bench.oak.id);
        CHECK(moved.start == WallTime::at(day, 10));
        CHECK(moved.technicians == std::vector<TechnicianId>{bench.bob});
        bench.undoTo(bench.oak.id, WallTime::at(monday, 10));
    }
}

TEST_CASE("Turned, a card is dragged along the hours and to another column, and its edge makes it longer")
{
    BoardBench bench;
    bench.show(BoardViewKind::DayColumns);
    const BoardFrame &frame = bench.view->frame();
    const int hour = *frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, 10))) -
                     *frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, 9)));
    const QPoint from = bench.card(bench.kline.id);
    const int right = frame.laneHeader(frame.laneOf(bench.bob)).center().x();
    bench.drag(from, QPoint(right, from.y() + 2 * hour));
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 11));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.bob});
    const QRect card = frame.toViewport(frame.find(bench.oak.id)->rect);
    const QPoint edge(card.center().x(), card.bottom() - 1);
    bench.drag(edge, edge + QPoint(0, hour / 2));
    bench.calm();
    CHECK(bench.stored(bench.oak.id).minutes == 90);
}

TEST_CASE("Several chosen cards are moved as one act, which one undo takes back")
{
    BoardBench bench;
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id), Qt::ControlModifier);
    bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.oak.id), Qt::ControlModifier);
    REQUIRE(bench.view->selection().size() == 2);
    const QPoint hour = bench.slot(bench.ann, 11) - bench.slot(bench.ann, 10);
    bench.drag(bench.card(bench.oak.id), bench.card(bench.oak.id) + hour);
    CHECK(bench.view->accessibleDescription().startsWith("Dropped 2 visit"));
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 10));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 11));
    bench.backend().undo();
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 10));
}

TEST_CASE("Dropped on a day of the calendar a card goes there")
{
    BoardBench bench;
    const QPoint calendar(2000, 300);
    bench.view->setDayTarget([&](const QPoint &global) {
        return bench.view->viewport()->mapFromGlobal(global) == calendar ? monday.addDays(8) : QDate();
    });
    const QSignalSpy hovered(bench.view.get(), &BoardView::dayTargetHovered);
    bench.drag(bench.card(bench.kline.id), calendar);
    CHECK(hovered.size() == 2); // over it, and off again
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday.addDays(8), 9));
    CHECK(bench.view->day() == monday);
    CHECK_FALSE(bench.view->frame().find(bench.kline.id));
}

TEST_CASE("Held over a day of the calendar a card says what it would meet there, also on days not shown")
{
    BoardBench bench;
    Visit other = bench.book("Lake Motel", bench.ann, 9, 60);
    const MoveVisit later{other.id, other.version, WallTime::at(monday.addDays(8), 9), 60, other.technicians};
    bench.act(later);
    bench.calm();
    const QPoint calendar(2000, 300);
    bench.view->setDayTarget([&](const QPoint &global) {
        return bench.view->viewport()->mapFromGlobal(global) == calendar ? monday.addDays(8) : QDate();
    });
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove, bench.card(bench.kline.id) + QPoint(30, 0));
    bench.mouse(QEvent::MouseMove, calendar);
    REQUIRE(waitUntil([] { return QToolTip::text().contains(QStringLiteral("Lake Motel")); }));
    CHECK(QToolTip::text().contains(QStringLiteral("Mar 10")));
    CHECK(QToolTip::text().contains(QStringLiteral("1 h 30 min")));
    QTest::keyClick(bench.view.get(), Qt::Key_Escape);
    bench.mouse(QEvent::MouseButtonRelease, calendar);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
}

TEST_CASE("On a day that is not over only free time ahead is offered")
{
    BoardBench bench;
    bench.clock().advance(6 * 3600); // 14:00
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id));
    bench.mouse(QEvent::MouseMove, bench.slot(bench.ann, 9, 40));
    REQUIRE(bench.view->frame().preview);
    REQUIRE(bench.view->frame().preview->nearest.has_value());
    CHECK(bench.view->frame().preview->nearest->start >= WallTime::at(monday, 14));
    QTest::keyClick(bench.view.get(), Qt::Key_Escape);
}

TEST_CASE("By keys a visit is taken over midnight to the day before, which is shown then")
{
    BoardBench bench;
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    for (int i = 0; i < 11; ++i)
        bench.key(Qt::Key_Left, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(-1)); }));
    CHECK(bench.view->isBusy());
    bench.key(Qt::Key_Return);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday.addDays(-1), 22));
    REQUIRE(waitUntil([&] { return bench.view->frame().find(bench.kline.id) != nullptr; }));
}

TEST_CASE("Escape leaves a visit that was carried to another day where it was")
{
    BoardBench bench;
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    for (int i = 0; i < 11; ++i)
        bench.key(Qt::Key_Left, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(-1)); }));
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(bench.view->isBusy());
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("Escape goes back with what was carried to where that began, and chooses it again")
{
    BoardBench bench;
    bench.show(BoardViewKind::Week);
    std::set<VisitId> all{bench.kline.id};
    SECTION("one")
    {
        bench.view->showVisit(bench.kline.id);
    }
    SECTION("several")
    {
        bench.view->showVisit(bench.kline.id);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        all.insert(bench.oak.id);
    }
    REQUIRE(bench.view->selection() == all);
    bench.key(Qt::Key_M);
    for (int day = 0; day < 16; ++day)
        bench.key(Qt::Key_Right);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(16)); }));
    bench.settle();
    bench.key(Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday); }));
    bench.settle();
    CHECK(bench.view->selection() == all);
    CHECK(bench.view->focusedVisit() == bench.kline.id);
    CHECK(bench.view->day() == monday);
}

TEST_CASE("Every view is walked by arrows, opens cards by Enter and moves them by M")
{
    BoardBench bench;
    for (const BoardViewKind kind : allBoardViews) {
        INFO(boardViewName(kind).toStdString());
        bench.show(kind);
        bench.view->setFocusedCard({});
        bench.view->showVisit(bench.kline.id);
        REQUIRE(bench.view->focusedVisit() == bench.kline.id);
        for (const Qt::Key way : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
            if (bench.view->focusedVisit() == bench.kline.id)
                bench.key(way);
        }
        CHECK(bench.view->focusedVisit() == bench.oak.id);
        const QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
        bench.key(Qt::Key_Return);
        CHECK(opened.size() == 1);
        bench.key(Qt::Key_M);
        CHECK(bench.view->isBusy());
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Escape);
        CHECK_FALSE(bench.view->isBusy());
        bench.key(Qt::Key_Escape); // to the free time behind it
        CHECK(bench.view->cursor().has_value());
        for (const Qt::Key way : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up, Qt::Key_Home})
            bench.key(way);
        REQUIRE(waitUntil([&] { return bench.view->model().isLoaded(); }));
        CHECK(bench.view->cursor().has_value());
        bench.view->setDay(monday);
        REQUIRE(waitUntil([&] { return bench.view->model().isLoaded(); }));
    }
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    CHECK(bench.stored(bench.oak.id) == bench.oak);
}

TEST_CASE("A screen reader hears the day of a card where several are shown")
{
    BoardBench bench;
    bench.show(BoardViewKind::Week);
    const BoardEntry *kline = bench.view->frame().find(bench.kline.id);
    CHECK(spokenCard(bench.view->frame(), *kline).startsWith("Monday, March 2, "));
    bench.show(BoardViewKind::List);
    CHECK(spokenCard(bench.view->frame(), *bench.view->frame().find(bench.oak.id)).contains("Bob Marsh"));
    bench.show(BoardViewKind::Day);
    CHECK(spokenCard(bench.view->frame(), *bench.view->frame().find(bench.kline.id)).startsWith("9:00"));
}

TEST_CASE(
    "A screen reader hears all people of a visit, also those whose lane is hidden, and what is only tried")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.move(bench.kline.id, WallTime::at(monday, 9), 90, {bench.ann, bench.bob});
    bench.calm();
    LaneArrangement lanes;
    lanes.hidden = {bench.bob};
    model.setLanes(lanes);
    bench.settle();
    const auto spoken = [&] {
        return spokenCard(bench.view->frame(), *bench.view->frame().find(bench.kline.id));
    };
    CHECK(spoken().contains("Ann Ruiz, Bob Marsh"));
    CHECK_FALSE(spoken().contains("tried"));
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    CHECK(spoken().contains("only tried out"));
}

TEST_CASE("A screen reader finds lanes and free time by name, and hears where a card goes by keys")
{
    BoardBench bench;
    QAccessibleInterface *board = QAccessible::queryAccessibleInterface(bench.view.get());
    REQUIRE(board);
    const auto nameOf = [&](int child) {
        return board->child(child)->text(QAccessible::Name).replace(QChar(0x202f), u' ');
    };
    CHECK(nameOf(2).startsWith("Unassigned"));
    CHECK(nameOf(3).startsWith("Ann Ruiz, 1.5 of 9 h booked"));
    CHECK(board->child(3)->role() == QAccessible::RowHeader);
    const QPoint head = board->child(4)->rect().center();
    CHECK(board->childAt(head.x(), head.y()) == board->child(4));
    CHECK(board->indexOfChild(board->child(4)) == 4);

    bench.view->showTime(WallTime::at(monday, 14));
    REQUIRE(board->childCount() == 6);
    CHECK(nameOf(5) == "Ann Ruiz, 2:00 PM, free time");
    CHECK(board->focusChild() == board->child(5));

    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Right);
    CHECK(bench.view->accessibleDescription().contains("Bob Marsh"));
    CHECK(bench.view->accessibleDescription().contains("9:15"));
    CHECK(bench.view->accessibleDescription().contains("Oak School")); // what stands in its way
    CHECK(board->focusChild()->text(QAccessible::Name) == bench.view->accessibleDescription());
    bench.key(Qt::Key_Return);
    CHECK(bench.view->accessibleDescription().startsWith("Dropped: 9:15"));
    CHECK(bench.view->accessibleDescription().contains("Bob Marsh"));
    bench.calm();
}

TEST_CASE("A day of the week opens by a double click on its name, the week by zooming out of the day")
{
    BoardBench bench;
    bench.show(BoardViewKind::Week);
    const QPoint cell = bench.cell(bench.ann, monday.addDays(2));
    bench.mouse(QEvent::MouseButtonDblClick, QPoint(cell.x() - 20, 8));
    REQUIRE(waitUntil([&] { return bench.view->frame().view == BoardViewKind::Day; }));
    CHECK(bench.view->day() == monday.addDays(2));
    bench.view->setZoom(BoardView::smallestZoom);
    bench.view->zoomOut();
    REQUIRE(waitUntil([&] { return bench.view->frame().view == BoardViewKind::Week; }));
}

TEST_CASE("From the month a day is opened with the card that has the keyboard")
{
    BoardBench bench;
    const Visit later = bench.act(
        MoveVisit{bench.oak.id, bench.oak.version, WallTime::at(monday.addDays(9), 10), 60, {bench.bob}});
    bench.show(BoardViewKind::Month);
    REQUIRE(waitUntil([&] { return bench.view->showVisit(later.id); }));
    bench.view->zoomIn();
    REQUIRE(waitUntil([&] { return bench.view->frame().view == BoardViewKind::Day; }));
    CHECK(bench.view->day() == monday.addDays(9));
    CHECK(bench.view->focusedVisit() == later.id);
}

TEST_CASE("A visit its day has no room for in the month is shown on the day itself")
{
    BoardBench bench;
    Visit last;
    for (int i = 0; i < 12; ++i)
        last = bench.book("Lake Motel", bench.ann, 11, 30 + i);
    bench.show(BoardViewKind::Month);
    REQUIRE(waitUntil([&] { return bench.view->frame().find(last.id) != nullptr; }));
    REQUIRE(bench.view->frame().find(last.id)->rect.isEmpty());
    bench.view->showVisit(last.id);
    REQUIRE(waitUntil([&] { return bench.view->focusedVisit() == last.id; }));
    CHECK(bench.view->frame().view == BoardViewKind::Day);
    CHECK_FALSE(bench.view->frame().find(last.id)->rect.isEmpty());
    CHECK(bench.view->selection() == std::set<VisitId>{last.id});
}

TEST_CASE("A visit that is dropped on a full day of the month is seen there, in the place of another")
{
    BoardBench bench;
    const QDate tuesday = monday.addDays(1);
    for (int i = 0; i < 12; ++i) {
        const Visit other = bench.book("Lake Motel", bench.ann, 7, 30);
        bench.act(MoveVisit{other.id, other.version, WallTime::at(tuesday, 7), 30, {bench.ann}});
    }
    bench.show(BoardViewKind::Month);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 14; }));
    const auto hiddenOn = [&](const QDate &day) {
        const BoardFrame &frame = bench.view->frame();
        for (const BoardCell &cell : frame.geometry->cellsIn({QPoint(), frame.geometry->size()})) {
            if (cell.date == day)
                return cell.hidden;
        }
        return 0;
    };
    const int hidden = hiddenOn(tuesday);
    REQUIRE(hidden > 0);
    const QRect before = bench.view->frame().find(bench.kline.id)->rect;
    bench.drag(bench.card(bench.kline.id), bench.cell({}, tuesday));
    const auto isSeen = [&] {
        const QRect now = bench.view->frame().find(bench.kline.id)->rect;
        return !now.isEmpty() && now != before;
    };
    CHECK(isSeen()); // before the office has answered
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(tuesday, 9));
    CHECK(isSeen());
    CHECK(bench.view->focusedVisit() == bench.kline.id);
    CHECK(hiddenOn(tuesday) == hidden + 1);
    int seen = 0;
    for (const BoardEntry &entry : bench.view->frame().entries)
        seen += entry.from.date == tuesday && !entry.rect.isEmpty() ? 1 : 0;
    CHECK(seen + hidden + 1 == 13);
}

TEST_CASE("Who has gone elsewhere is not taken away when the days asked for before have been read")
{
    BoardBench bench;
    const QDate tuesday = monday.addDays(1);
    bench.act(MoveVisit{bench.kline.id, bench.kline.version, WallTime::at(tuesday, 8), 30, {bench.bob}});
    bench.calm();
    BookVisit booking;
    booking.customer = bench.customer(QStringLiteral("Mill Row"));
    booking.title = QStringLiteral("Leak");
    const Visit other = bench.act(booking).visit;
    bench.act(MoveVisit{other.id, other.version, WallTime::at(tuesday, 12), 60, {bench.ann}});
    bench.calm();
    const auto tuesdayIsRead = [&] { return bench.view->frame().find(other.id) != nullptr; };

    SECTION("to another card")
    {
        CHECK_FALSE(bench.view->showVisit(bench.kline.id)); // it is not on Monday any more
        bench.view->setFocusedCard({bench.oak.id, bench.bob});
        bench.view->model().setDay(tuesday);
        REQUIRE(waitUntil(tuesdayIsRead));
        CHECK(bench.view->focusedVisit() != bench.kline.id);
    }
    SECTION("by a click")
    {
        CHECK_FALSE(bench.view->showVisit(bench.kline.id));
        bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id));
        bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.oak.id));
        bench.view->model().setDay(tuesday);
        REQUIRE(waitUntil(tuesdayIsRead));
        CHECK(bench.view->focusedVisit() != bench.kline.id);
    }
    SECTION("to another day")
    {
        CHECK_FALSE(bench.view->showVisit(bench.kline.id));
        bench.view->setDay(tuesday);
        REQUIRE(waitUntil(tuesdayIsRead));
        CHECK_FALSE(bench.view->focusedVisit());
    }
    SECTION("to another view, or to the hours of a day")
    {
        CHECK_FALSE(bench.view->showVisit(bench.kline.id));
        bench.view->setView(BoardViewKind::Week);
        REQUIRE(waitUntil(tuesdayIsRead));
        CHECK_FALSE(bench.view->focusedVisit());
        bench.view->showVisit(VisitId(99999));
        bench.view->showPlace({bench.ann, WallTime::at(tuesday.addDays(30), 9), 60});
        bench.view->openDay(tuesday);
        REQUIRE(waitUntil([&] { return bench.view->model().isLoaded(); }));
        bench.settle();
        CHECK(bench.view->day() == tuesday);
    }
}

TEST_CASE("Choosing very many cards paints the board once, not each of them")
{
    BoardBench bench;
    for (int i = 0; i <= mostRegions; ++i)
        bench.book("Lake Motel", bench.ann, 8 + i % 9, 30);
    REQUIRE(waitUntil([&] { return int(bench.view->frame().entries.size()) > mostRegions + 2; }));
    bench.settle();
    struct Painted : QObject
    {
        QRegion region;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } painted;
    bench.view->viewport()->installEventFilter(&painted);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(int(bench.view->selection().size()) > mostRegions);
    REQUIRE(waitUntil([&] { return !painted.region.isEmpty(); }));
    CHECK(painted.region == QRegion(bench.view->viewport()->rect()));
}

TEST_CASE("In the list Shift and a click choose all rows in between, downwards and upwards")
{
    BoardBench bench;
    std::vector<Visit> later; // Oak School is at ten
    for (const int hour : {11, 13, 15})
        later.push_back(bench.book("Mill Row", bench.ann, hour, 60));
    bench.show(BoardViewKind::List);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 5; }));
    const auto click = [&](const Visit &visit, Qt::KeyboardModifiers modifiers) {
        const QPoint pos = bench.card(visit.id);
        bench.mouse(QEvent::MouseButtonPress, pos, modifiers);
        bench.mouse(QEvent::MouseButtonRelease, pos, modifiers);
        return bench.view->frame().state.selection;
    };
    const std::set<VisitId> middle{bench.oak.id, later[0].id, later[1].id};
    click(bench.oak, {});
    CHECK(click(later[1], Qt::ShiftModifier) == middle);
    click(later[1], {});
    CHECK(click(bench.oak, Qt::ShiftModifier) == middle);
    CHECK(click(bench.kline, Qt::ControlModifier).size() == 4); // one more, nothing in between
    CHECK(click(later[0], {}).size() == 1);
    bench.show(BoardViewKind::Day); // where cards stand beside each other it is one more
    click(bench.kline, {});
    CHECK(click(later[1], Qt::ShiftModifier) == std::set{bench.kline.id, later[1].id});
}
