// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what hands and keys do where days are cells or hours go down.
#include "tests/ui/boardtable.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("In the week a card goes to another day and technician and keeps its time")
{
    OtherView week(BoardViewKind::Week);
    week.drag(week.card(1), week.onDay(week.board.laneOf(cem), monday.addDays(3)));
    CHECK(week.act() == "move 1 3 09:00 90 [3]");
    week.acts.clear();
    REQUIRE(week.hand.beginKeyMove({VisitId(1), ann}));
    week.hand.key(Qt::Key_Right, {});
    week.hand.key(Qt::Key_Down, {});
    week.hand.key(Qt::Key_Right, Qt::ShiftModifier); // a step of the day
    REQUIRE(week.board.preview);
    CHECK(week.board.preview->place.start == WallTime::at(monday.addDays(1), 9, 15));
    week.hand.key(Qt::Key_Return, {});
    CHECK(week.act() == "move 1 2 09:15 90 [2]");
}

TEST_CASE("Where days have no hours cards have no edges, and drawing books when work begins")
{
    for (const BoardViewKind view : {BoardViewKind::Week, BoardViewKind::WorkWeek, BoardViewKind::Month}) {
        OtherView other(view);
        INFO(boardViewName(view).toStdString());
        CHECK(hitBoard(other.board, other.card(1, 1)).what == BoardHit::What::Card);
        const QPoint free = other.onDay(0, monday.addDays(2));
        other.drag(free, free - QPoint(20, 4));
        CHECK(other.act() == "book 0 08:00 60 []");
    }
}

TEST_CASE("In month and list a card goes to another day and stays with its technicians")
{
    for (const BoardViewKind view : {BoardViewKind::Month, BoardViewKind::List}) {
        OtherView other(view);
        INFO(boardViewName(view).toStdString());
        other.hand.press(other.card(4), {});
        other.hand.move(other.onDay(0, monday.addDays(4)), {});
        REQUIRE(other.board.preview);
        CHECK(other.board.preview->place.start == WallTime::at(monday.addDays(4), 13));
        other.hand.release(other.onDay(0, monday.addDays(4)), {});
        CHECK(other.act() == "move 4 1 13:00 120 [1,2]");
        other.acts.clear();
        REQUIRE(other.hand.beginKeyMove(other.board.find(VisitId(1))->key()));
        other.hand.key(Qt::Key_Down, {});
        CHECK(other.board.preview->place.start ==
              WallTime::at(monday.addDays(view == BoardViewKind::Month ? 7 : 1), 9));
        other.hand.key(Qt::Key_Escape, {});
        CHECK(other.act().isEmpty());
    }
}

TEST_CASE("Turned, hours go down: cards are moved and lengthened along them")
{
    OtherView turned(BoardViewKind::DayColumns);
    const QPoint from = turned.card(1);
    turned.drag(from, from + QPoint(0, 60));
    CHECK(turned.act() == "move 1 1 10:00 90 [1]");
    turned.acts.clear();
    const QPoint end(from.x(), turned.board.toViewport(turned.board.find(VisitId(1))->rect).bottom());
    turned.drag(end, end + QPoint(0, 30));
    CHECK(turned.act() == "move 1 1 09:00 120 [1]");
    turned.acts.clear();
    REQUIRE(turned.hand.beginKeyMove({VisitId(1), ann}));
    turned.hand.key(Qt::Key_Down, {});
    turned.hand.key(Qt::Key_Right, {});
    turned.hand.key(Qt::Key_Return, {});
    CHECK(turned.act() == "move 1 2 09:15 90 [2]");
}
