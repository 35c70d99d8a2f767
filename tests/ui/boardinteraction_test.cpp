// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardtable.h"

using namespace truckroll;
using namespace truckroll::testkit;
using State = BoardInteraction::State;

TEST_CASE("A card pressed at nine on Ann's lane and let go at half past ten on Bob's is one move")
{
    BoardTable table;
    const QPoint from = table.card(1);
    table.drag(from, table.at(bob, 11, 15)); // its middle is 45 minutes after its start
    CHECK(table.act() == "move 1 2 10:30 90 [2]");
    CHECK(table.hand.state() == State::Idle);
    CHECK_FALSE(table.board.preview);
}

TEST_CASE("Times are snapped to a quarter of an hour, with Shift to five minutes, with Alt to one")
{
    const auto moved = [](Qt::KeyboardModifiers modifiers) {
        BoardTable table;
        table.drag(table.card(1), table.card(1) + QPoint(37, 0), modifiers);
        return table.act();
    };
    CHECK(moved({}) == "move 1 1 09:30 90 [1]");
    CHECK(moved(Qt::ShiftModifier) == "move 1 1 09:35 90 [1]");
    CHECK(moved(Qt::AltModifier) == "move 1 1 09:37 90 [1]");
}

TEST_CASE("A card taken straight to another lane keeps its time, also off the grid")
{
    BoardTable table;
    table.contents.cards.own()[1] = boardCard(1, ann, 9, 7, 90, "Kline Bakery");
    table.board = frameOf(table.contents);
    table.board.scroll = {400, 0};
    const QPoint from = table.card(1);
    table.drag(from, QPoint(from.x() + 3, table.at(cem, 9).y()));
    CHECK(table.act() == "move 1 3 09:07 90 [3]");
}

TEST_CASE("A visit of two: the card taken to another lane is replaced, the other stays")
{
    BoardTable table;
    const BoardEntry *bobs = table.board.find(CardKey{VisitId(4), bob});
    REQUIRE(bobs);
    const QPoint from = table.board.toViewport(bobs->rect).center();
    table.drag(from, QPoint(from.x(), table.at(cem, 9).y()));
    CHECK(table.act() == "move 4 3 13:00 120 [1,3]");

    SECTION("to the lane of the other one: they become one")
    {
        table.acts.clear();
        table.drag(from, QPoint(from.x(), table.at(ann, 9).y()));
        CHECK(table.act() == "move 4 1 13:00 120 [1]");
    }
    SECTION("to the unassigned lane: only the other one is left")
    {
        table.acts.clear();
        table.drag(from, QPoint(from.x(), table.at({}, 9).y()));
        CHECK(table.act() == "move 4 0 13:00 120 [1]");
    }
}

TEST_CASE("A visit nobody is sent to gets the technician of the lane it is put in")
{
    BoardTable table;
    const QPoint from = table.card(5);
    table.drag(from, QPoint(from.x(), table.at(ann, 9).y()));
    CHECK(table.act() == "move 5 1 11:00 60 [1]");
}

TEST_CASE("Edges change start and end, never below the shortest visit")
{
    BoardTable table;
    const int right = table.board.find(VisitId(1))->rect.width() - 2;
    table.drag(table.card(1, right), table.card(1, right) + QPoint(30, 0));
    CHECK(table.act() == "move 1 1 09:00 120 [1]");
    table.acts.clear();
    table.drag(table.card(1, 1), table.card(1, 1) - QPoint(30, 0));
    CHECK(table.act() == "move 1 1 08:30 120 [1]");
    table.acts.clear();
    table.drag(table.card(1, right), table.card(1, right) - QPoint(400, 0));
    CHECK(table.act() == "move 1 1 09:00 15 [1]");
    table.acts.clear();
    table.drag(table.card(1, 1), table.card(1, 1) + QPoint(400, 0));
    CHECK(table.act() == "move 1 1 10:15 15 [1]");
}

TEST_CASE("Drawing over free time books it, in either direction, in the lane where it began")
{
    BoardTable table;
    table.drag(table.at(ann, 15, 20), table.at(bob, 17, 10));
    CHECK(table.act() == "book 1 15:15 120 []");
    table.acts.clear();
    table.drag(table.at(cem, 12, 50), table.at(cem, 11, 40));
    CHECK(table.act() == "book 3 11:30 90 []");
}

TEST_CASE("A click on free time points there, a click on a card picks it: nothing is moved")
{
    BoardTable table;
    const QPoint free = table.at(ann, 16, 20);
    table.hand.press(free, {});
    table.hand.move(free + QPoint(2, 1), {});
    table.hand.release(free + QPoint(2, 1), {});
    CHECK(table.act() == "point 1 16:15 60 []");
    table.acts.clear();
    table.hand.press(table.card(1), {});
    table.hand.release(table.card(1), {});
    CHECK(table.acts.isEmpty());
    CHECK(table.picks.join(u' ') == "1/0");
    table.hand.press(table.card(2), Qt::ControlModifier);
    table.hand.release(table.card(2), Qt::ControlModifier);
    CHECK(table.picks.join(u' ') == "1/0 2/1");
}

TEST_CASE("With Ctrl a card is copied and the first one stays")
{
    BoardTable table;
    table.drag(table.card(1), table.card(1) + QPoint(240, 0), Qt::ControlModifier);
    CHECK(table.act() == "copy 1 1 13:00 90 [1]");
    CHECK(table.picks.isEmpty());
}

TEST_CASE("Escape leaves everything as it was, in every state")
{
    BoardTable table;
    const auto begin = [&](int what) {
        const int right = table.board.find(VisitId(1))->rect.width() - 2;
        switch (what) {
        case 0: // pressed on a card
            return table.hand.press(table.card(1), {});
        case 1: // moving
            table.hand.press(table.card(1), {});
            return table.hand.move(table.at(bob, 12), {});
        case 2: // pressed on an edge
            return table.hand.press(table.card(1, right), {});
        case 3: // resizing
            table.hand.press(table.card(1, right), {});
            return table.hand.move(table.at(ann, 12), {});
        case 4: // pressed on free time
            return table.hand.press(table.at(ann, 16), {});
        case 5: // drawing
            table.hand.press(table.at(ann, 16), {});
            return table.hand.move(table.at(ann, 17), {});
        case 6: // copying
            table.hand.press(table.card(1), Qt::ControlModifier);
            return table.hand.move(table.at(bob, 12), Qt::ControlModifier);
        case 7: // by keys
            table.hand.beginKeyMove({VisitId(1), ann});
            table.hand.key(Qt::Key_Right, {});
            return;
        default: // from the waiting list
            return table.hand.bringTo({VisitId(9), 1, 45, {}, {}, {}, {}}, table.at(cem, 11), {});
        }
    };
    for (int what = 0; what <= 8; ++what) {
        INFO("state " << what);
        begin(what);
        CHECK(table.hand.isBusy());
        CHECK(table.hand.key(Qt::Key_Escape, {}));
        CHECK(table.hand.state() == State::Idle);
        CHECK_FALSE(table.board.preview);
        table.hand.move(table.at(cem, 10), {}); // the button is still down
        table.hand.release(table.at(cem, 10), {});
        CHECK(table.act().isEmpty());
    }
    CHECK_FALSE(table.hand.key(Qt::Key_Escape, {})); // not ours then
}

TEST_CASE("Several that are chosen keep their distance: one act")
{
    BoardTable table;
    table.board.state.selection = {VisitId(1), VisitId(2), VisitId(6)}; // 6 is done and stays
    const QPoint from = table.card(1);
    table.drag(from, from + QPoint(60, 0));
    CHECK(table.act() == "move together: 1 1 10:00 90 [1];2 2 10:00 60 [2]");

    SECTION("a lane further down")
    {
        table.acts.clear();
        table.drag(from, QPoint(from.x(), table.at(bob, 9).y()));
        CHECK(table.act() == "move together: 1 2 09:00 90 [2];2 3 09:00 60 [3]");
    }
    SECTION("as copies")
    {
        table.acts.clear();
        table.drag(from, from + QPoint(60, 0), Qt::ControlModifier);
        CHECK(table.act() == "copy together: 1 1 10:00 90 [1];2 2 10:00 60 [2];6 3 09:00 60 [3]");
    }
    SECTION("by keys")
    {
        table.acts.clear();
        REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
        table.hand.key(Qt::Key_Left, {});
        table.hand.key(Qt::Key_Return, {});
        CHECK(table.act() == "move together: 1 1 08:45 90 [1];2 2 08:45 60 [2]");
    }
    SECTION("one that is not chosen goes alone")
    {
        table.acts.clear();
        table.drag(table.card(5), table.card(5) + QPoint(60, 0));
        CHECK(table.act() == "move 5 0 12:00 60 []");
    }
}

TEST_CASE("Visits that go along are not in each other's way")
{
    BoardTable table;
    table.board.state.selection = {VisitId(2), VisitId(3)}; // they overlap, and keep doing so
    table.hand.press(table.card(3), {});
    table.hand.move(table.card(3) + QPoint(30, 0), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->others.size() == 1);
    CHECK(table.board.preview->problems.empty());
}

TEST_CASE("The nearest free place is named while something is in the way, and F takes it")
{
    BoardTable table;
    table.hand.press(table.card(1), {});
    table.hand.move(table.at(bob, 10), {}); // over Lake Motel and Rose Cafe
    REQUIRE(table.board.preview);
    REQUIRE(table.board.preview->nearest.has_value());
    const NearSlot nearest = *table.board.preview->nearest;
    CHECK(table.problemsAt({VisitId(1), nearest.start, 90, nearest.technicians}).empty());
    CHECK(table.hand.key(Qt::Key_F, {}));
    CHECK(table.act().startsWith(
        QStringLiteral("move 1 %1 %2 90")
            .arg(QString::number(nearest.technicians.front().value()), nearest.start.toText().mid(11))));
    CHECK_FALSE(table.hand.isBusy());
    table.acts.clear();
    table.hand.press(table.card(1), {});
    table.hand.move(table.at(ann, 16), {}); // nothing in the way: the key does nothing
    CHECK_FALSE(table.board.preview->nearest.has_value());
    table.hand.key(Qt::Key_F, {});
    CHECK(table.hand.isBusy());
    CHECK(table.act().isEmpty());
}

TEST_CASE("Where a card stands is no free place to take it to")
{
    BoardTable table;
    table.hand.press(table.card(1), {});
    table.hand.move(table.card(1) + QPoint(0, 6), {});
    const BoardEntry held = *table.board.find(VisitId(1));
    for (int minute = 0; minute < 24 * 60; minute += 15) {
        table.hand.move(table.at(ann, minute / 60, minute % 60), {});
        REQUIRE(table.board.preview);
        if (const auto &nearest = table.board.preview->nearest)
            CHECK_FALSE((nearest->start == held.from && nearest->technicians == held.card->technicians));
    }
}

TEST_CASE("Several that do not fit go together to the nearest time at which all of them do")
{
    BoardTable table;
    table.board.state.selection = {VisitId(2), VisitId(3)};
    table.hand.press(table.card(3), {});
    table.hand.move(table.at(ann, 10), {}); // both over Kline Bakery, 9:00 to 10:30
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->mayFitTogether);
    CHECK(table.hand.key(Qt::Key_F, {}));
    CHECK(table.act() == "move together: 3 1 11:00 60 [1];2 1 10:30 60 [1]");
    CHECK_FALSE(table.hand.isBusy());
}

TEST_CASE("When several fit nowhere on the day they stay in the hand, and that is said")
{
    BoardTable table;
    table.contents.people.closingDays = {ClosingDay{}};
    table.contents.people.closingDays.front().first = table.contents.people.closingDays.front().last = monday;
    table.board.state.selection = {VisitId(2), VisitId(3)};
    table.hand.press(table.card(3), {});
    table.hand.move(table.at(ann, 10), {});
    CHECK(table.hand.key(Qt::Key_F, {}));
    CHECK(table.act().isEmpty());
    CHECK(table.sentences.size() == 1);
    CHECK(table.hand.isBusy());
}

TEST_CASE("Over another card Ctrl and Shift swap the two: each keeps its length")
{
    BoardTable table;
    table.hand.press(table.card(1), {});
    table.hand.move(table.card(5), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->maySwap); // so the words can say it
    table.hand.move(table.card(5), Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(table.board.preview->kind == BoardPreview::Kind::Swap);
    CHECK(table.board.preview->problems.empty());
    table.hand.release(table.card(5), Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(table.act() == "move together: 1 0 11:00 90 [];5 1 09:00 60 [1]");

    SECTION("what is in the way of either is told")
    {
        table.hand.press(table.card(1), {}); // 90 minutes where Rose Cafe follows after 30
        table.hand.move(table.card(2, 10), Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(table.board.preview->kind == BoardPreview::Kind::Swap);
        REQUIRE(table.board.preview->problems.size() == 1);
        CHECK(table.board.preview->problems.front().with == VisitId(3));
    }
    SECTION("not with one that stays, and not with several in the hand")
    {
        table.hand.press(table.card(1), {});
        table.hand.move(table.card(6), Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(table.board.preview->kind == BoardPreview::Kind::Copy);
        table.hand.cancel();
        table.board.state.selection = {VisitId(1), VisitId(2)};
        table.hand.press(table.card(1), {});
        table.hand.move(table.card(5), {});
        CHECK_FALSE(table.board.preview->maySwap);
    }
}

TEST_CASE("That the longer of two would reach over the other when they are swapped is told")
{
    const auto problems = [](TechnicianId secondOf, int lengthOfSecond) {
        BoardTable table;
        table.contents.cards.own()[1] = boardCard(1, ann, 9, 0, 30, "Kline Bakery");
        table.contents.cards.own()[2] = boardCard(2, secondOf, 9, 30, lengthOfSecond, "Lake Motel");
        table.board = frameOf(table.contents);
        table.board.scroll = {400, 0};
        table.hand.press(table.card(1), {});
        table.hand.move(table.card(2), Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(table.board.preview);
        REQUIRE(table.board.preview->kind == BoardPreview::Kind::Swap);
        return table.board.preview->problems;
    };
    const auto found = problems(ann, 60);
    REQUIRE(found.size() == 1);
    CHECK(found.front().kind == PlaceProblem::Kind::Overlap);
    CHECK(found.front().with == VisitId(2));
    CHECK(found.front().technician == ann);
    CHECK(problems(ann, 30).empty()); // one after the other
    CHECK(problems(cem, 60).empty()); // with two people they do not meet
}

TEST_CASE("Dropped on a day of the calendar a visit keeps its time and people")
{
    BoardTable table;
    table.hand.press(table.card(4), {});
    table.hand.move(QPoint(1200, 300), {});
    table.hand.dropOnDay(monday.addDays(9));
    CHECK(table.act() == "move 4 1 13:00 120 [1,2]");
    CHECK_FALSE(table.hand.isBusy());
}

TEST_CASE("What stays says so and does not follow the hand")
{
    BoardTable table;
    table.drag(table.card(6), table.at(ann, 12)); // done
    CHECK(table.act().isEmpty());
    CHECK(table.sentences.join(u' ') == "stays");
    CHECK(table.previews == 0);
    table.locked = true; // somebody who may only look
    table.drag(table.at(ann, 15), table.at(ann, 16));
    CHECK(table.act().isEmpty());
    CHECK(table.sentences.size() == 2);
}

TEST_CASE("A card let go outside the board stays where it was")
{
    BoardTable table;
    table.hand.press(table.card(1), {});
    table.hand.move(QPoint(1200, 100), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->outside);
    CHECK(table.board.previewRects().empty());
    table.hand.release(QPoint(1200, 100), {});
    CHECK(table.act().isEmpty());
}

TEST_CASE("Overlaps and times off are told while the card is still in the hand")
{
    BoardTable table;
    table.hand.press(table.card(1), {});
    table.hand.move(table.at(bob, 10), {});
    REQUIRE(table.board.preview);
    QStringList texts;
    for (const PlaceProblem &problem : table.board.preview->problems)
        texts << problem.text;
    CHECK(texts.join(u' ').contains("Lake Motel"));
    CHECK(texts.join(u' ').contains("Rose Cafe"));
    table.hand.move(table.at(cem, 15), {});
    REQUIRE_FALSE(table.board.preview->problems.empty());
    CHECK(table.board.preview->problems[0].text.contains("Dentist"));
    table.hand.move(table.at(ann, 16), {});
    CHECK(table.board.preview->problems.empty());
}

TEST_CASE("What is held follows the board that scrolls below it")
{
    BoardTable table;
    const QPoint from = table.card(1);
    table.hand.press(from, {});
    table.hand.move(from + QPoint(20, 0), {});
    table.board.scroll += QPoint(120, 0); // two hours further
    table.hand.move(from + QPoint(20, 0), {});
    table.hand.release(from + QPoint(20, 0), {});
    CHECK(table.act() == "move 1 1 11:15 90 [1]");
}

TEST_CASE("A visit from the waiting list is put where it is dropped")
{
    BoardTable table;
    const DraggedVisit visit{VisitId(9), 3, 45, QStringLiteral("Mill"), QStringLiteral("Leak"), {}, {}};
    table.hand.bringTo(visit, QPoint(50, 10), {}); // the corner: not a place
    CHECK_FALSE(table.board.preview);
    CHECK_FALSE(table.hand.bringDrop());
    table.hand.bringTo(visit, table.at(cem, 11, 20), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->place.minutes == 45);
    CHECK(table.hand.bringDrop());
    CHECK(table.act() == "bring 9 3 11:15 45 [3]");
}

TEST_CASE("Brought with Ctrl a visit goes to the free place that is named")
{
    BoardTable table;
    const DraggedVisit visit{VisitId(9), 3, 45, QStringLiteral("Mill"), QStringLiteral("Leak"), {}, {}};
    table.hand.bringTo(visit, table.at(bob, 9, 20), {}); // over Lake Motel
    REQUIRE(table.board.preview->nearest.has_value());
    const NearSlot nearest = *table.board.preview->nearest;
    table.hand.bringTo(visit, table.at(bob, 9, 20), Qt::ControlModifier);
    CHECK(table.board.preview->place.start == nearest.start);
    CHECK(table.board.preview->technicians == nearest.technicians);
    CHECK(table.board.preview->problems.empty());
    CHECK(table.hand.bringDrop());
    CHECK(table.act().startsWith(
        QStringLiteral("bring 9 %1 %2 45")
            .arg(QString::number(nearest.technicians.front().value()), nearest.start.toText().mid(11))));
}

TEST_CASE("What is held stands where it would be dropped now, also when the board below has changed")
{
    BoardTable table;
    const DraggedVisit visit{VisitId(9), 3, 45, QStringLiteral("Mill"), QStringLiteral("Leak"), {}, {}};
    const auto bookElsewhere = [&](const BoardCard &card) { // by somebody else; cards lie by their start
        auto &cards = table.contents.cards.own();
        cards.insert(std::find_if(cards.begin(), cards.end(),
                                  [&](const BoardCard &each) { return each.startUtc > card.startUtc; }),
                     card);
    };
    const QPoint here = table.at(cem, 10);
    table.hand.bringTo(visit, here, {});
    table.board.scroll += QPoint(60, 0); // an hour further
    table.hand.again(here, {});
    CHECK(table.board.preview->place.start == WallTime::at(monday, 11));
    CHECK(table.hand.bringDrop());
    CHECK(table.act() == "bring 9 3 11:00 45 [3]");

    table.hand.press(table.card(1), {});
    table.hand.again(table.card(1) + QPoint(200, 0), {}); // the hand has not moved
    CHECK_FALSE(table.hand.preview());
    const QPoint there = table.card(1) + QPoint(60, 0);
    table.hand.move(there, {});
    CHECK(table.hand.preview()->problems.empty());
    bookElsewhere(boardCard(8, ann, 11, 0, 60, "Elm Court"));
    table.hand.again(there, {});
    REQUIRE(table.hand.preview()->problems.size() == 1);
    CHECK(table.hand.preview()->problems[0].with == VisitId(8));
    table.hand.cancel();

    table.hand.beginKeyMove({VisitId(1), ann});
    CHECK(table.hand.preview()->problems.empty());
    bookElsewhere(boardCard(10, ann, 9, 0, 60, "Oak School"));
    table.hand.again({}, {});
    CHECK(table.hand.preview()->problems.size() == 1);
    CHECK(table.hand.preview()->place.start == WallTime::at(monday, 9));
}
