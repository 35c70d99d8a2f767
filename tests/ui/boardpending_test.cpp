// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardsamples.h"
#include "ui/board/boardpending.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

WantedPlace at(int hour, std::vector<TechnicianId> technicians)
{
    const BoardCard card = boardCard(1, ann, hour, 0, 60, "x");
    return {card.start, card.startUtc, 60, std::move(technicians), {}};
}

std::vector<BoardCard> rowsOf(const std::vector<BoardCard> &cards, qint64 visit)
{
    std::vector<BoardCard> found;
    for (const BoardCard &card : cards) {
        if (card.visit == VisitId(visit))
            found.push_back(card);
    }
    return found;
}

} // namespace

TEST_CASE("A move shows at once, in each lane of the visit, and is gone when it is dropped")
{
    const auto cards = boardSample().cards;
    BoardPending pending;
    CHECK(pending.want(VisitId(1), 1, at(12, {bob, cem})));
    const auto over = pending.over(cards);
    const auto rows = rowsOf(over, 1);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].technician == bob);
    CHECK(rows[1].technician == cem);
    CHECK(rows[0].start.minute == 12 * 60);
    CHECK(rows[0].customer == "Kline Bakery");
    CHECK(std::is_sorted(over.begin(), over.end(),
                         [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; }));
    pending.drop(VisitId(1));
    CHECK(rowsOf(pending.over(cards), 1) == rowsOf(cards, 1));
}

TEST_CASE("What is wanted while an act is under way is sent after it, with the version it gave")
{
    BoardPending pending;
    REQUIRE(pending.want(VisitId(1), 5, at(10, {ann})));
    REQUIRE(pending.takeNext(VisitId(1))->first == 5);
    CHECK_FALSE(pending.want(VisitId(1), 5, at(11, {ann}))); // one is under way
    CHECK_FALSE(pending.want(VisitId(1), 5, at(12, {ann})));
    CHECK_FALSE(pending.takeNext(VisitId(1)));
    REQUIRE(pending.agreed(VisitId(1), 6));
    const auto next = pending.takeNext(VisitId(1));
    REQUIRE(next);
    CHECK(next->first == 6);
    CHECK(next->second.start->minute == 12 * 60); // only the last wish
    CHECK_FALSE(pending.agreed(VisitId(1), 7));
    CHECK(pending.isEmpty());
}

TEST_CASE("To the waiting list: the cards are gone, from it: the card is there before the office answers")
{
    const auto cards = boardSample().cards;
    BoardPending pending;
    pending.want(VisitId(4), 1, {{}, 0, 120, {ann, bob}, {}});
    CHECK(rowsOf(pending.over(cards), 4).empty());
    BoardCard brought;
    brought.visit = VisitId(9);
    brought.customer = QStringLiteral("Mill");
    pending.want(VisitId(9), 1, at(14, {}), brought);
    const auto rows = rowsOf(pending.over(cards), 9);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].technician.isNone());
    CHECK(rows[0].customer == "Mill");
}

TEST_CASE("A status shows at once: a cancelled visit leaves the board")
{
    const auto cards = boardSample().cards;
    BoardPending pending;
    pending.wantStatus(VisitId(1), VisitStatus::Confirmed);
    pending.wantStatus(VisitId(2), VisitStatus::Cancelled);
    CHECK(rowsOf(pending.over(cards), 1)[0].status == VisitStatus::Confirmed);
    CHECK(rowsOf(pending.over(cards), 2).empty());
    CHECK(pending.contains(VisitId(1)));
    pending.statusSettled(VisitId(1));
    pending.statusSettled(VisitId(2));
    CHECK(pending.over(cards).size() == cards.size());
}
