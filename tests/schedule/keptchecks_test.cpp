// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/checkwords.h"
#include "core/schedule/keptchecks.h"

#include "tests/schedule/randomboard.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

namespace {

QStringList lines(const std::vector<BoardCheck> &checks, qint64 nowUtc)
{
    QStringList all;
    for (const BoardCheck &check : checks) {
        QString line = QStringLiteral("%1 %2 %3 %4 %5 %6")
                           .arg(checkPriorityName(check.priority), checkKindName(check.kind),
                                QString::number(check.technician.value()), check.day.toString(Qt::ISODate),
                                QString::number(check.atUtc), checkText(check, nowUtc));
        for (const VisitId visit : check.visits)
            line += QStringLiteral(" %1").arg(visit.value());
        all += line;
    }
    return all;
}

QStringList wholeBoard(const testkit::RandomBoard &board, const CheckScope &scope)
{
    return lines(checkBoard(board.ground(), scope.from, scope.to, scope.nowUtc, scope.limits, scope.locale),
                 scope.nowUtc);
}

void sort(std::vector<BoardCard> &cards)
{
    std::sort(cards.begin(), cards.end(), [](const BoardCard &a, const BoardCard &b) {
        return std::tuple(a.startUtc, a.technician, a.visit) < std::tuple(b.startUtc, b.technician, b.visit);
    });
}

/// Later, longer, to somebody else, done, or gone; gives the lanes that it touched.
std::set<TechnicianId> changeOne(testkit::RandomBoard &board)
{
    BoardCard &card = board.cards[size_t(board.below(int(board.cards.size())))];
    std::set<TechnicianId> lanes{card.technician};
    switch (board.below(5)) {
    case 0:
        card.startUtc += 60 * 15 * (board.below(200) - 100);
        card.start = ZonedDay::toWall(card.startUtc, board.zone);
        break;
    case 1:
        card.minutes = 15 + board.below(300);
        break;
    case 2: {
        const auto &people = board.people.technicians;
        card.technician =
            board.percent(20) ? TechnicianId() : people[size_t(board.below(int(people.size())))].id;
        card.technicians = {card.technician};
        lanes.insert(card.technician);
        break;
    }
    case 3:
        card.status = VisitStatus(board.below(int(visitStatusCount)));
        break;
    default:
        board.cards.erase(board.cards.begin() + (&card - board.cards.data()));
        break;
    }
    sort(board.cards);
    return lanes;
}

CheckScope weekOf(const testkit::RandomBoard &board)
{
    return {board.monday,
            board.monday.addDays(6),
            board.cards[board.cards.size() / 2].startUtc,
            {},
            QLocale::c()};
}

/// A board and what is kept of its checks.
struct KeptBoard
{
    explicit KeptBoard(unsigned seed) : board(seed)
    {
        sort(board.cards);
        scope = weekOf(board);
    }
    void checkAll()
    {
        kept.begin(scope, board.ground());
        kept.goOn(board.ground(), 1'000'000, found);
    }

    testkit::RandomBoard board;
    CheckScope scope;
    KeptChecks kept;
    std::vector<BoardCheck> found;
};

} // namespace

TEST_CASE("Checks of the lanes that a change touched are those of the whole board", "[keptchecks]")
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        KeptBoard all(seed);
        all.checkAll();
        auto &[board, scope, kept, found] = all;
        REQUIRE(kept.isDone());
        REQUIRE(lines(found, scope.nowUtc) == wholeBoard(board, scope));
        for (int step = 0; step < 25 && board.cards.size() > 2; ++step) {
            INFO("seed " << seed << ", step " << step);
            for (const TechnicianId lane : changeOne(board))
                kept.touch(lane);
            kept.goOn(board.ground(), 1'000'000, found);
            REQUIRE(lines(found, scope.nowUtc) == wholeBoard(board, scope));
        }
    }
}

TEST_CASE("A crowded board is checked in steps, the lanes in sight first", "[keptchecks]")
{
    testkit::RandomBoard board(3);
    sort(board.cards);
    const CheckScope scope = weekOf(board);
    const TechnicianId seen = board.people.technicians.back().id;
    KeptChecks kept;
    std::vector<BoardCheck> found;
    kept.first({seen});
    kept.begin(scope, board.ground());
    kept.goOn(board.ground(), 1, found);
    CHECK_FALSE(kept.isDone());
    const QStringList all = wholeBoard(board, scope);
    CHECK_FALSE(found.empty());
    for (const BoardCheck &check : found)
        CHECK(check.technician == seen);
    int steps = 1;
    for (; !kept.isDone(); ++steps) {
        REQUIRE(steps < 100);
        kept.goOn(board.ground(), 1, found);
    }
    CHECK(steps > 2);
    CHECK(lines(found, scope.nowUtc) == all);
}

TEST_CASE(
    "Lanes that are gone take along what was found in them, the others keep it until they are looked at",
    "[keptchecks]")
{
    KeptBoard all(3);
    all.checkAll();
    auto &[board, scope, kept, found] = all;
    const TechnicianId gone = board.people.technicians.back().id;
    const auto ofGone = [gone](const BoardCheck &check) { return check.technician == gone; };
    REQUIRE(std::any_of(found.begin(), found.end(), ofGone));
    board.people.technicians.pop_back();
    std::erase_if(board.cards, [gone](const BoardCard &card) { return card.technician == gone; });
    kept.begin(scope, board.ground());
    const size_t before = found.size();
    kept.goOn(board.ground(), 1, found);
    CHECK(found.size() > before / 2);
    kept.goOn(board.ground(), 1'000'000, found);
    CHECK(std::none_of(found.begin(), found.end(), ofGone));
    CHECK(lines(found, scope.nowUtc) == wholeBoard(board, scope));
}

TEST_CASE("As time passes, lanes that are not looked at again are those in which nothing else is found",
          "[keptchecks]")
{
    size_t looked = 0;
    size_t steps = 0;
    for (unsigned seed = 0; seed < 30; ++seed) {
        KeptBoard all(seed);
        auto &[board, scope, kept, found] = all;
        scope.nowUtc = board.cards.front().startUtc - 7200;
        all.checkAll();
        for (int step = 0; step < 60; ++step) {
            scope.nowUtc += board.percent(60) ? 60 : 1 + board.below(board.percent(80) ? 3600 : 100'000);
            INFO("seed " << seed << ", step " << step << ", at " << scope.nowUtc);
            kept.goOnAt(scope.nowUtc);
            looked += kept.isDone() ? 0 : 1;
            ++steps;
            kept.goOn(board.ground(), 1'000'000, found);
            REQUIRE(lines(found, scope.nowUtc) == wholeBoard(board, scope));
        }
    }
    CHECK(looked < steps); // or time made all of it anew each time
}

TEST_CASE("A clock that is put back takes along what is not late any more", "[keptchecks]")
{
    size_t differed = 0;
    for (unsigned seed = 0; seed < 10; ++seed) {
        KeptBoard all(seed);
        auto &[board, scope, kept, found] = all;
        all.checkAll();
        const QStringList before = lines(found, scope.nowUtc);
        for (const qint64 back : {60, 2400, 100'000}) {
            scope.nowUtc -= back;
            INFO("seed " << seed << ", back by " << back);
            kept.goOnAt(scope.nowUtc);
            kept.goOn(board.ground(), 1'000'000, found);
            REQUIRE(lines(found, scope.nowUtc) == wholeBoard(board, scope));
            CHECK(lines(found, scope.nowUtc).filter(QStringLiteral(" -")).isEmpty());
        }
        differed += before == lines(found, scope.nowUtc) ? 0 : 1;
    }
    CHECK(differed > 0);
}

TEST_CASE("With none to begin with, only lanes that are touched are looked at", "[keptchecks]")
{
    KeptBoard all(5);
    all.checkAll();
    auto &[board, scope, kept, found] = all;
    const QStringList whole = lines(found, scope.nowUtc);
    const TechnicianId one = board.cards.front().technician;
    found.clear();
    kept.beginWithNone(scope);
    CHECK(kept.isDone());
    kept.touch(one);
    kept.goOn(board.ground(), 1'000'000, found);
    CHECK_FALSE(found.empty());
    std::vector<BoardCheck> expected =
        checkBoard(board.ground(), scope.from, scope.to, scope.nowUtc, scope.limits, scope.locale);
    std::erase_if(expected, [&](const BoardCheck &check) { return check.technician != one; });
    CHECK(lines(found, scope.nowUtc) == lines(expected, scope.nowUtc));
    CHECK(lines(found, scope.nowUtc).size() < whole.size());
}
