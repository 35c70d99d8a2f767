// SPDX-License-Identifier: GPL-3.0-or-later
// Protects those who are not under the hand: the others of a crew, and what is chosen beside the card that is
// taken. None of them is lost, left behind or taken along without a word.
#include "tests/ui/boardtable.h"
#include "ui/board/previewwords.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A crew that waited comes back as a whole: only who does not work in that lane is replaced")
{
    CHECK(techniciansIn({}, cem) == std::vector{cem});
    CHECK(techniciansIn({ann}, cem) == std::vector{cem});
    CHECK(techniciansIn({ann, bob}, bob) == std::vector{ann, bob});
    CHECK(techniciansIn({ann, bob}, cem) == std::vector{cem, bob});
    CHECK(techniciansIn({ann, bob}, {}).empty());

    BoardTable table;
    DraggedVisit visit{VisitId(9), 3, 45, QStringLiteral("Mill"), QStringLiteral("Leak"), {}, {ann, bob}};
    table.hand.bringTo(visit, table.at(ann, 16), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.previewRects().size() == 2); // both are shown beforehand
    CHECK(table.hand.bringDrop());
    CHECK(table.act() == "bring 9 1 16:00 45 [1,2]");
}

TEST_CASE("Who falls out when a crew's visit is taken to one who is on it already is named beforehand")
{
    BoardTable table;
    const auto taken = [&] { return previewLines(table.board).filter(u"no longer on"_qs); };
    const CardKey anns{VisitId(4), ann}; // of Ann and Bob

    SECTION("by keys")
    {
        REQUIRE(table.hand.beginKeyMove(anns));
        CHECK(taken().isEmpty());
        table.hand.key(Qt::Key_Down, {}); // to Bob
        CHECK(taken() == QStringList{u"Ann Ruiz is no longer on it"_qs});
        table.hand.key(Qt::Key_Down, {}); // to Cem, who comes instead of her
        CHECK(taken().isEmpty());
    }
    SECTION("by mouse")
    {
        const QPoint from = table.card(4);
        table.hand.press(from, {});
        table.hand.move(QPoint(from.x(), table.at({}, 13).y()), {}); // to nobody: Bob stays on it
        CHECK(taken() == QStringList{u"Ann Ruiz is no longer on it"_qs});
        table.hand.move(QPoint(from.x(), table.at(bob, 13).y()), Qt::ControlModifier);
        CHECK(taken().isEmpty()); // she stays on the one that is copied
        table.hand.cancel();
    }
}

TEST_CASE("Of several that change lanes all of a crew go as far, or all stay where one has no such lane")
{
    BoardTable table;
    table.board.state.selection = {VisitId(1), VisitId(4)}; // 4 is of Ann and Bob
    const QPoint from = table.card(1);
    table.drag(from, QPoint(from.x(), table.at(bob, 9).y()));
    CHECK(table.act() == "move together: 1 2 09:00 90 [2];4 2 13:00 120 [2,3]");

    SECTION("further down there is nobody for Bob")
    {
        table.acts.clear();
        table.drag(from, QPoint(from.x(), table.at(cem, 9).y()));
        CHECK(table.act() == "move together: 1 3 09:00 90 [3];4 1 13:00 120 [1,2]");
    }
    SECTION("with the crew under the hand")
    {
        table.acts.clear();
        const QPoint crew = table.card(4); // Ann's
        table.drag(crew, QPoint(crew.x(), table.at(bob, 9).y()));
        CHECK(table.act() == "move together: 4 2 13:00 120 [2,3];1 2 09:00 90 [2]");
        table.acts.clear();
        table.drag(crew, QPoint(crew.x(), table.at(cem, 9).y()));
        CHECK(table.act() == "move together: 4 1 13:00 120 [1,2];1 1 09:00 90 [1]");
    }
}

TEST_CASE("What is done stays when several are moved, which is said, and is copied with the others")
{
    BoardTable table;
    table.board.state.selection = {VisitId(1), VisitId(6)}; // 6 is done
    const QPoint from = table.card(1);
    table.drag(from, from + QPoint(60, 0));
    CHECK(table.act() == "move 1 1 10:00 90 [1]");
    REQUIRE(table.sentences.size() == 1);
    CHECK(table.sentences.front().contains(QStringLiteral("stays")));

    SECTION("by keys")
    {
        table.sentences.clear();
        REQUIRE(table.hand.beginKeyMove({VisitId(1), ann}));
        REQUIRE(table.sentences.size() == 1);
        CHECK(table.sentences.front().startsWith(QStringLiteral("1 of")));
        table.hand.cancel();
    }
    SECTION("as copies")
    {
        table.acts.clear();
        table.sentences.clear();
        table.drag(from, from + QPoint(60, 0), Qt::ControlModifier);
        CHECK(table.act() == "copy together: 1 1 10:00 90 [1];6 3 09:00 60 [3]");
        CHECK(table.sentences.isEmpty());
    }
    SECTION("copies for the waiting list")
    {
        table.hand.press(from, Qt::ControlModifier);
        table.hand.move(from + QPoint(60, 0), Qt::ControlModifier);
        CHECK(table.hand.heldCards().size() == 2);
        table.hand.move(from + QPoint(60, 0), {});
        CHECK(table.hand.heldCards().size() == 1);
        table.hand.cancel();
    }
}

TEST_CASE("Two that are chosen change places when one is taken onto the other")
{
    BoardTable table;
    table.board.state.selection = {VisitId(1), VisitId(5)};
    table.hand.press(table.card(1), {});
    table.hand.move(table.card(5), {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->maySwap);
    table.hand.move(table.card(5), Qt::ControlModifier | Qt::ShiftModifier);
    table.hand.release(table.card(5), Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(table.act() == "move together: 1 0 11:00 90 [];5 1 09:00 60 [1]");
}
