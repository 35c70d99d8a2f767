// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardsamples.h"
#include "ui/board/boardwalk.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Arrows lead from card to card and every card can be reached")
{
    const BoardFrame frame = frameOf(boardSample());
    const auto towards = [&](qint64 visit, TechnicianId technician, int key) {
        return cardTowards(frame, {VisitId(visit), technician}, key);
    };
    CHECK(towards(1, ann, Qt::Key_Right) == CardKey{VisitId(4), ann});
    CHECK(towards(4, ann, Qt::Key_Left) == CardKey{VisitId(1), ann});
    CHECK(towards(1, ann, Qt::Key_Left) == CardKey{VisitId(1), ann}); // the first stays
    CHECK(towards(1, ann, Qt::Key_Down) == CardKey{VisitId(2), bob});
    CHECK(towards(2, bob, Qt::Key_Right) == CardKey{VisitId(3), bob});
    CHECK(towards(4, bob, Qt::Key_Down) == CardKey{VisitId(6), cem});
    CHECK(towards(1, ann, Qt::Key_Up) == CardKey{VisitId(5), TechnicianId()});
    CHECK(towards(2, bob, Qt::Key_End) == CardKey{VisitId(4), bob});
    CHECK(towards(4, bob, Qt::Key_Home) == CardKey{VisitId(2), bob});

    std::set<CardKey> reached{frame.entries[0].key()};
    for (size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const CardKey &card : std::set<CardKey>(reached)) {
            for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                reached.insert(cardTowards(frame, card, key));
        }
    }
    CHECK(reached.size() == frame.entries.size());
}

TEST_CASE("Lanes without cards and faded cards are passed over")
{
    BoardContents contents = boardSample();
    contents.faded = {VisitId(2), VisitId(3)};
    std::erase_if(contents.cards.own(), [](const BoardCard &card) { return card.visit == VisitId(4); });
    const BoardFrame frame = frameOf(contents);
    CHECK(cardTowards(frame, {VisitId(1), ann}, Qt::Key_Down) == CardKey{VisitId(6), cem});
    CHECK(cardNear(frame, frame.laneOf(bob), frame.find(VisitId(1))->card->startUtc) ==
          CardKey{VisitId(1), ann});
    CHECK_FALSE(cardNear(BoardFrame(), -1, 0));
}
