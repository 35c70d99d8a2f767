// SPDX-License-Identifier: GPL-3.0-or-later
// Protects who carries a card among those of a day: where days are cells all of them can be read, in the
// order in which they will stand, and nothing else moves.
#include "tests/ui/boardbench.h"
#include "tests/ui/boardtable.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/previewroom.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct RoomTable : OtherView
{
    using OtherView::OtherView;

    void previewChanged() override
    {
        OtherView::previewChanged();
        board.room = roomFor(board);
    }
    void hold(qint64 visit, int lane, const QDate &day, Qt::KeyboardModifiers modifiers = {})
    {
        hand.press(card(visit), modifiers);
        hand.move(card(visit) + QPoint(9, 9), modifiers);
        hand.move(onDay(lane, day), modifiers);
        REQUIRE(board.preview);
    }
    QRect now(qint64 visit, TechnicianId technician) const
    {
        const BoardEntry *entry = board.find(CardKey{VisitId(visit), technician});
        REQUIRE(entry);
        return board.rectNow(int(entry - board.entries.data()));
    }
    /// All cards and ghosts of a lane's day from above, none over another and none outside.
    std::vector<QRect> standing(int lane, const QDate &day) const
    {
        QRect cell;
        for (const BoardCell &each : board.geometry->cellsIn({QPoint(), board.geometry->size()})) {
            if (each.lane == lane && each.date == day)
                cell = each.rect;
        }
        std::vector<QRect> all;
        for (const QRect &ghost : board.previewRects()) {
            if (ghost.intersects(cell))
                all.push_back(ghost);
        }
        for (const int place : board.cardsIn(lane)) {
            if (const QRect rect = board.rectNow(place); rect.intersects(cell))
                all.push_back(rect);
        }
        std::sort(all.begin(), all.end(), [](const QRect &a, const QRect &b) { return a.top() < b.top(); });
        for (size_t i = 0; i < all.size(); ++i) {
            CHECK(cell.contains(all[i]));
            CHECK((i == 0 || all[i].top() > all[i - 1].bottom()));
        }
        return all;
    }
    QRect ghost() const { return board.previewRects().front(); }
};

} // namespace

TEST_CASE("In the week the cards of a day make room for what is held, in the order of their times")
{
    RoomTable table(BoardViewKind::Week);
    const int bobs = table.board.laneOf(bob);
    const QRect first = table.now(2, bob);
    SECTION("a card of another lane stands among them")
    {
        table.hold(1, bobs, monday); // at nine, as the first of Bob's
        const auto standing = table.standing(bobs, monday);
        REQUIRE(standing.size() == 4);
        CHECK(standing[0] == table.ghost());
        CHECK(standing[1] == table.now(2, bob));
        CHECK(standing[2] == table.now(3, bob));
        CHECK(table.now(1, ann) == table.board.find(VisitId(1))->rect); // one sees where it comes from
        table.hand.cancel();
        CHECK(table.now(2, bob) == first);
    }
    SECTION("in its own day its ghost stands for it, and the others stay")
    {
        REQUIRE(table.hand.beginKeyMove({VisitId(2), bob}));
        CHECK(table.ghost() == first);
        CHECK(table.now(2, bob).isEmpty());
        const QRect second = table.now(3, bob);
        CHECK(second == table.board.find(VisitId(3))->rect);
        for (int step = 0; step < 3; ++step) // behind the one of half past nine
            table.hand.key(Qt::Key_Right, Qt::ShiftModifier);
        CHECK(table.ghost() == second);
        CHECK(table.now(3, bob) == first);
        CHECK(table.standing(bobs, monday).size() == 3);
    }
    SECTION("a copy stands behind what begins with it, which stays")
    {
        table.hold(2, bobs, monday, Qt::ControlModifier);
        const auto standing = table.standing(bobs, monday);
        REQUIRE(standing.size() == 4);
        CHECK(standing[0] == table.now(2, bob));
        CHECK(standing[1] == table.ghost());
    }
    SECTION("two that change places leave the others where they are")
    {
        table.hand.press(table.card(1), {});
        table.hand.move(table.card(1) + QPoint(9, 9), {});
        table.hand.move(table.card(3), Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(table.board.preview);
        REQUIRE(table.board.preview->kind == BoardPreview::Kind::Swap);
        CHECK(table.now(2, bob) == first);
    }
    SECTION("each of several has a place of its own")
    {
        BoardSizes sizes = sampleSizes(60);
        sizes.room = {900, 800};
        sizes.heights = LaneHeights{140, 40, 2, 26};
        assemble(table.board, table.contents, sizes);
        table.board.state.selection = {VisitId(2), VisitId(3)};
        REQUIRE(table.hand.beginKeyMove({VisitId(2), bob}));
        table.hand.key(Qt::Key_Up, {});
        CHECK(table.standing(table.board.laneOf(ann), monday).size() ==
              4); // two of hers, one of them is both's
    }
}

TEST_CASE("In a list what is held comes where it will stand among those that begin with it")
{
    RoomTable table(BoardViewKind::List);
    REQUIRE(table.hand.beginKeyMove({VisitId(2), bob})); // Ann's begins at nine, too
    CHECK(table.ghost() == table.board.find(VisitId(2))->rect);
    CHECK(table.now(1, ann) == table.board.find(VisitId(1))->rect);
    CHECK(table.standing(0, monday).size() == 6);
}

TEST_CASE("Where the day is too full for one more, cards stay where they are below what is held")
{
    RoomTable table(BoardViewKind::List);
    table.hold(2, 0, monday.addDays(1)); // a day without visits has one row, which says so
    CHECK(table.standing(0, monday.addDays(1)).size() == 1);
    table.hand.cancel();
    table.contents.cards.own().back().startUtc += 24 * 3600; // Bob's part of the crew's, on Tuesday
    BoardSizes sizes = sampleSizes(60);
    sizes.room = {900, 800};
    assemble(table.board, table.contents, sizes);
    table.hold(2, 0, monday.addDays(1));
    CHECK(table.board.room.cards.empty());
}

TEST_CASE("On the board the card that follows is in sight while keys carry another one before it")
{
    BoardBench bench;
    const Visit mill = bench.book("Mill Row", bench.ann, 11, 60);
    REQUIRE(waitUntil([&] { return bench.view->frame().find(mill.id) != nullptr; }));
    bench.show(BoardViewKind::Week);
    bench.view->showVisit(bench.oak.id);
    const auto rectNow = [&](VisitId visit) {
        const BoardFrame &frame = bench.view->frame();
        return frame.rectNow(int(frame.find(visit) - frame.entries.data()));
    };
    const QRect before = rectNow(mill.id);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Up); // to Ann's, between nine and eleven
    REQUIRE(bench.view->frame().previewRects().size() == 1);
    const QRect ghost = bench.view->frame().previewRects().front();
    CHECK(ghost.top() > rectNow(bench.kline.id).bottom());
    CHECK(rectNow(mill.id).top() > ghost.bottom());
    const auto picture = [&] { return bench.view->viewport()->grab().toImage(); };
    const QImage among = picture();
    bench.view->viewport()->update();
    CHECK(picture() == among); // all of it was painted
    bench.key(Qt::Key_Escape);
    CHECK(rectNow(mill.id) == before);
}

TEST_CASE("In the week what is said of a place covers no card of its day")
{
    RoomTable table(BoardViewKind::Week);
    BoardInk ink;
    for (const QDate &day : {monday.addDays(-1), monday, monday.addDays(5)}) {
        table.hold(1, table.board.laneOf(bob), day);
        const QRect words = previewLabelRect(table.board, ink);
        const QRect cell = table.board.toViewport(table.ghost());
        CHECK((words.left() > cell.right() || words.right() < cell.left()));
        CHECK(QRect({}, table.board.viewport).contains(words));
        table.hand.cancel();
    }
}

TEST_CASE("What keys carry is in sight together with the cards that it comes between")
{
    BoardBench bench;
    for (int hour = 11; hour < 19; ++hour)
        bench.book("Mill Row", bench.ann, hour, 30);
    REQUIRE(waitUntil([&] { return bench.view->frame().visits == 10; }));
    bench.view->resize(1280, 240);
    bench.show(BoardViewKind::Week);
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    const BoardFrame &frame = bench.view->frame();
    const auto isSeen = [&](const QRect &card) {
        return frame.contentArea().contains(frame.toViewport(card));
    };
    for (int hour = 10; hour < 18; ++hour) {
        for (int step = 0; step < 4; ++step)
            bench.key(Qt::Key_Right, Qt::ShiftModifier);
        bench.settle();
        REQUIRE(frame.previewRects().size() == 1);
        const QRect ghost = frame.previewRects().front();
        CHECK(isSeen(ghost));
        int beside = 0;
        for (const int place : frame.cardsIn(frame.laneOf(bench.ann))) {
            const QRect card = frame.rectNow(place);
            if (!card.isEmpty() && std::abs(card.top() - ghost.top()) < ghost.height() * 3 / 2) {
                CHECK(isSeen(card));
                ++beside;
            }
        }
        CHECK(beside == (hour <= 11 ? 1 : 2)); // of two that begin together the older one comes first
    }
    bench.key(Qt::Key_Escape);
}
