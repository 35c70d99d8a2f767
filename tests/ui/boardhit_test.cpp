// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardsamples.h"
#include "ui/board/boardhit.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;
using What = BoardHit::What;

namespace {

QRect cardRect(const BoardFrame &frame, qint64 visit)
{
    return frame.toViewport(frame.find(VisitId(visit))->rect);
}

} // namespace

TEST_CASE("A card is taken in its middle and at its two ends")
{
    BoardFrame frame = frameOf(boardSample());
    frame.scroll = {400, 0};
    const QRect card = cardRect(frame, 1);
    const BoardHit middle = hitBoard(frame, card.center());
    REQUIRE(middle.what == What::Card);
    CHECK(frame.entries[size_t(middle.entry)].card->visit == VisitId(1));
    CHECK(middle.lane == 1);
    CHECK(hitBoard(frame, {card.left() + 1, card.center().y()}).what == What::StartEdge);
    CHECK(hitBoard(frame, {card.right(), card.center().y()}).what == What::EndEdge);
    CHECK(hitBoard(frame, {card.right() + 3, card.center().y()}).what == What::Slot);
}

TEST_CASE("Where a visit goes on over midnight the cut at the edge of the day is no end to take")
{
    BoardContents contents = boardSample();
    contents.cards = {boardCard(1, ann, -2, 0, 240, "Kline Bakery"), boardCard(2, bob, 22, 0, 240, "Mill"),
                      boardCard(3, cem, 22, 0, 120, "Oak School")};
    contents.cards.own()[0].start = {monday.addDays(-1), 22 * 60};
    contents.cards.own()[0].startUtc = ZonedDay::toUtc(contents.cards[0].start, contents.zone);
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        contents.view = view;
        BoardFrame frame = frameOf(contents);
        const bool across = frame.geometry->timeAxis() == Qt::Horizontal;
        frame.viewport = frame.geometry->size() + QSize(frame.headerWidth, frame.scaleHeight);
        const auto at = [&](qint64 visit, bool end) {
            const QRect card = cardRect(frame, visit);
            const QPoint before = across ? QPoint(card.left() + 1, card.center().y())
                                         : QPoint(card.center().x(), card.top() + 1);
            const QPoint after = across ? QPoint(card.right() - 1, card.center().y())
                                        : QPoint(card.center().x(), card.bottom() - 1);
            return hitBoard(frame, end ? after : before).what;
        };
        CHECK(at(1, false) == What::Card);
        CHECK(at(1, true) == What::EndEdge);
        CHECK(at(2, false) == What::StartEdge);
        CHECK(at(2, true) == What::Card);
        CHECK(at(3, true) == What::EndEdge); // midnight is its end
    }
}

TEST_CASE("A narrow card can still be moved: it has no edges")
{
    BoardContents contents = boardSample();
    contents.cards.own()[1].minutes = 15;
    BoardFrame frame = frameOf(contents);
    frame.scroll = {400, 0};
    const QRect card = cardRect(frame, 1);
    REQUIRE(card.width() < 18);
    for (int x = card.left(); x <= card.right(); ++x)
        CHECK(hitBoard(frame, {x, card.center().y()}).what == What::Card);
}

TEST_CASE("Overlapping cards are each taken where they are seen")
{
    BoardFrame frame = frameOf(boardSample());
    frame.scroll = {400, 0};
    for (const qint64 visit : {2, 3}) {
        const BoardHit hit = hitBoard(frame, cardRect(frame, visit).center());
        REQUIRE(hit.onCard());
        CHECK(frame.entries[size_t(hit.entry)].card->visit == VisitId(visit));
    }
}

TEST_CASE("Headers stay where they are when the content is scrolled")
{
    BoardFrame frame = frameOf(boardSample());
    for (const QPoint &scroll : {QPoint(0, 0), QPoint(500, 20)}) {
        frame.scroll = scroll;
        CHECK(hitBoard(frame, {50, 10}).what == What::Corner);
        CHECK(hitBoard(frame, {300, 10}).what == What::Scale);
        const BoardHit head = hitBoard(frame, {50, 30 + 70 - scroll.y()});
        CHECK(head.what == What::LaneHeader);
        CHECK(head.lane == 1);
    }
}

TEST_CASE("Free time knows its lane and its minute: beyond the lanes there is nothing")
{
    BoardFrame frame = frameOf(boardSample());
    frame.scroll = {400, 0};
    const BoardHit slot = hitBoard(frame, {100 + 16 * 60 - 400 + 20, 30 + 70});
    CHECK(slot.what == What::Slot);
    CHECK(slot.lane == 1);
    CHECK(slot.time == WallTime::at(QDate(2026, 3, 2), 16, 20));
    CHECK(hitBoard(frame, {500, 395}).what == What::Nothing);
    CHECK(hitBoard(frame, {-1, 50}).what == What::Nothing);
    CHECK(hitBoard(BoardFrame(), {10, 10}).what == What::Nothing);
}
