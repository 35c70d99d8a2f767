// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is carried by keys alone.
#include "tests/ui/boardtable.h"

using namespace truckroll;
using namespace truckroll::testkit;
using State = BoardInteraction::State;

TEST_CASE("Move mode: arrows by a quarter, Shift by an hour, up and down between technicians, Enter drops")
{
    BoardTable table;
    REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
    CHECK(table.sentences.size() == 1); // it says what it expects
    CHECK(table.hand.key(Qt::Key_Right, {}));
    CHECK(table.hand.key(Qt::Key_Right, Qt::ShiftModifier));
    CHECK(table.hand.key(Qt::Key_Left, {}));
    CHECK(table.hand.key(Qt::Key_Down, {}));
    CHECK(table.hand.key(Qt::Key_Plus, {}));
    CHECK(table.hand.key(Qt::Key_Return, {}));
    CHECK(table.act() == "move 1 2 10:00 105 [2]");
    CHECK_FALSE(table.hand.isBusy());
}

TEST_CASE("The key for the nearest free place says when the day has none")
{
    BoardTable table;
    REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
    table.sentences.clear();
    table.hand.key(Qt::Key_F, {}); // nothing speaks against this one
    CHECK(table.sentences.isEmpty());
    ClosingDay closed;
    closed.first = closed.last = monday;
    table.contents.people.closingDays = {closed};
    table.hand.key(Qt::Key_Right, {});
    table.hand.key(Qt::Key_F, {});
    CHECK(table.sentences == QStringList{u"There is no free place on this day."_qs});
    CHECK(table.hand.isBusy());
}

TEST_CASE("Move mode stays among the lanes and goes on to the days beside")
{
    BoardTable table;
    REQUIRE(table.hand.beginKeyMove({VisitId(6), cem}) == false); // done: it stays
    CHECK(table.sentences.join(u' ') == "stays");
    REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
    for (int i = 0; i < 10; ++i) {
        table.hand.key(Qt::Key_Left, Qt::ShiftModifier);
        table.hand.key(Qt::Key_Up, {});
    }
    CHECK(table.days.size() > 0); // the board is asked to show the day before
    CHECK(table.days.front() == monday.addDays(-1));
    table.hand.key(Qt::Key_Enter, {});
    CHECK(table.act() == "move 1 0 23:00 90 []");
}

TEST_CASE("Move mode steps over the hour that the clock leaves out")
{
    BoardTable table;
    const QDate spring(2026, 3, 8);
    BoardCard night = boardCard(1, ann, 1, 0, 30, "Ice House");
    night.start.date = spring;
    night.startUtc = ZonedDay::toUtc(night.start, table.contents.zone);
    table.contents.day = spring;
    table.contents.period = {spring, spring};
    table.contents.cards = {night};
    table.board = frameOf(table.contents);
    REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
    QStringList times;
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right,
                              Qt::Key_Left, Qt::Key_Left}) {
        table.hand.key(key, {});
        times << table.board.preview->place.start.toText().mid(11);
    }
    CHECK(times.join(u' ') == "01:15 01:30 01:45 03:00 03:15 03:00 01:45");
}
