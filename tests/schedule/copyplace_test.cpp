// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/copyplace.h"

#include "core/schedule/conflicts.h"
#include "core/schedule/zonedday.h"
#include "tests/schedule/randomboard.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int step = 15;

bool isBookedTwice(const std::vector<PlaceProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const PlaceProblem &problem) { return bool(problem.with); });
}

/// What placeForCopy() says, found by asking for each quarter of an hour.
std::optional<WallTime> firstWithoutProblem(const BoardCard &card, const RandomBoard &board,
                                            const QDate &last)
{
    QDate date = ZonedDay::toWall(card.endUtc(), board.zone).date;
    for (const QDate until = std::max(date, last); date <= until; date = date.addDays(1)) {
        const ZonedDay day(date, board.zone);
        for (qint64 utc = day.startUtc(); utc + card.minutes * 60 <= day.endUtc(); utc += step * 60) {
            const ProposedPlace place{
                {}, ZonedDay::toWall(utc, board.zone), card.minutes, card.technicians, needsOfCopy(card)};
            if (utc >= card.endUtc() && problemsOf(place, board.ground()).empty())
                return place.start;
        }
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("A copy goes to the first time behind its visit at which nothing speaks against it")
{
    int clean = 0, behind = 0, none = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        RandomBoard board(seed);
        const QDate last = board.monday.addDays(board.below(6));
        for (const BoardCard &card : board.cards) {
            CAPTURE(seed, card.visit.value());
            const auto got = placeForCopy(card, board.ground(), step, last);
            if (const auto wanted = firstWithoutProblem(card, board, last)) {
                REQUIRE(got == wanted);
                ++clean;
                continue;
            }
            if (!got) {
                ++none;
                continue;
            }
            // Something speaks against it, but nobody is booked twice.
            const qint64 start = ZonedDay::toUtc(*got, board.zone);
            CHECK(start >= card.endUtc());
            RandomBoard without = board;
            without.bufferMinutes = 0;
            CHECK_FALSE(isBookedTwice(
                problemsOf({{}, *got, card.minutes, card.technicians, needsOfCopy(card)}, without.ground())));
            ++behind;
        }
    }
    CHECK(clean > 300);
    CHECK(behind > 20);
    CHECK(none > 0);
}

TEST_CASE("The time that the first visit was wanted at does not keep its copy away")
{
    RandomBoard board(1);
    BoardCard card = board.cards.front();
    card.visit = VisitId(900);
    card.technicians = {};
    card.technician = {};
    card.customerId = CustomerId(900);
    card.skill.clear();
    card.start = WallTime::at(board.monday, 9);
    card.startUtc = ZonedDay::toUtc(card.start, board.zone);
    card.minutes = 60;
    board.cards = {card};
    board.people.closingDays.clear();
    board.needs.visits[card.visit].wishes.until = board.monday;
    board.needs.visits[card.visit].wishes.hours = {9 * 60, 10 * 60};
    const auto place = placeForCopy(card, board.ground(), step, board.monday.addDays(6));
    REQUIRE(place);
    CHECK(*place == WallTime::at(board.monday, 10));
}
