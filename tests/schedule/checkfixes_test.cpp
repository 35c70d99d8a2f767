// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/checkfixes.h"

#include "core/schedule/boardchecks.h"
#include "core/schedule/conflicts.h"
#include "core/schedule/workinghours.h"
#include "tests/schedule/randomboard.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;
using Kind = BoardCheck::Kind;

namespace {

const TechnicianId ann(1);
const TechnicianId bob(2);

struct Board
{
    Board()
    {
        people.officeHours = usualWorkingWeek();
        for (const auto &[id, name] : {std::pair(ann, "Ann Ruiz"), std::pair(bob, "Bob Meyer")}) {
            Technician technician;
            technician.id = id;
            technician.name = QString::fromLatin1(name);
            people.technicians.push_back(technician);
        }
    }
    BoardCard &add(const char *customer, TechnicianId technician, int hour, int minutes)
    {
        BoardCard card;
        card.visit = VisitId(qint64(cards.size()) + 1);
        card.version = 5;
        card.technician = technician;
        if (technician)
            card.technicians = {technician};
        card.customer = QString::fromLatin1(customer);
        card.start = WallTime::at(monday, hour);
        card.startUtc = ZonedDay::toUtc(card.start, zone);
        card.minutes = minutes;
        cards.push_back(card);
        return cards.back();
    }
    WaitingVisit &wait(const char *customer, int minutes, VisitPriority priority)
    {
        WaitingVisit visit;
        visit.visit.id = VisitId(100 + qint64(waiting.size()));
        visit.visit.version = 6;
        visit.visit.minutes = minutes;
        visit.visit.zone = "America/Chicago";
        visit.visit.waitingSince = 1000 + qint64(waiting.size());
        visit.visit.wishes.priority = priority;
        visit.customer = QString::fromLatin1(customer);
        waiting.push_back(visit);
        return waiting.back();
    }
    PlaceGround ground() const { return {cards, people, zone, needs}; }
    qint64 utc(int hour, int minute = 0) const
    {
        return ZonedDay::toUtc(WallTime::at(monday, hour, minute), zone);
    }
    /// The ways out of the first check of the kind.
    std::vector<CheckFix> fixes(Kind kind, qint64 now = 0, const QDate &day = monday) const
    {
        const auto found = checks(kind, now, day);
        if (found.empty())
            FAIL("there is no such check");
        return fixes(found.front(), now);
    }
    std::vector<CheckFix> fixes(const BoardCheck &check, qint64 now = 0) const
    {
        const auto place = ground();
        const auto zoneOf = [this](VisitId visit) {
            const auto own = zones.find(visit);
            return own == zones.end() ? zone : own->second;
        };
        return fixesOf(check, {place, waiting, check.day.addDays(1), now, 15, zoneOf}, QLocale());
    }
    std::vector<BoardCheck> checks(Kind kind, qint64 now = 0, const QDate &day = monday) const
    {
        auto found = checkBoard(ground(), day, day, now, {}, QLocale());
        std::erase_if(found, [kind](const BoardCheck &check) { return check.kind != kind; });
        return found;
    }
    static QStringList texts(const std::vector<CheckFix> &fixes)
    {
        QStringList all;
        for (const CheckFix &fix : fixes)
            all += fix.text;
        return all;
    }
    std::vector<BoardCard> cards;
    People::Reply people;
    QTimeZone zone = *findZone("America/Chicago");
    std::map<VisitId, QTimeZone> zones; ///< of visits in another one
    BoardNeeds needs;
    std::vector<WaitingVisit> waiting;
};

} // namespace

TEST_CASE("Of two visits at once the later goes to somebody who is free, or to a time that is",
          "[checkfixes]")
{
    Board board;
    board.add("Kline Bakery", ann, 9, 120);
    board.add("Oak School", ann, 10, 60);
    const auto fixes = board.fixes(Kind::DoubleBooked);
    CHECK(Board::texts(fixes) ==
          QStringList{QStringLiteral("Move Oak School at 10:00 AM from Ann Ruiz to Bob Meyer"),
                      QStringLiteral("Move Kline Bakery at 9:00 AM from Ann Ruiz to Bob Meyer"),
                      QStringLiteral("Move Oak School from 10:00 AM to 11:00 AM (Ann Ruiz)"),
                      QStringLiteral("Move Kline Bakery from 9:00 AM to 8:00 AM (Ann Ruiz)")});
    REQUIRE(fixes[0].moves.size() == 1);
    CHECK(fixes[0].moves[0].visit == VisitId(2));
    CHECK(fixes[0].moves[0].version == 5);
    CHECK(fixes[0].moves[0].start == WallTime::at(monday, 10));
    CHECK(fixes[0].moves[0].technicians == std::vector{bob});
    CHECK(fixes[2].start == WallTime::at(monday, 11));
}

TEST_CASE("What was promised is moved after what was not, and what has begun stays", "[checkfixes]")
{
    Board board;
    board.add("Kline Bakery", ann, 9, 120);
    board.add("Oak School", ann, 10, 60).status = VisitStatus::Dispatched;
    CHECK(board.fixes(Kind::DoubleBooked)[0].moves[0].visit == VisitId(1));
    board.cards[1].status = VisitStatus::InProgress;
    for (const CheckFix &fix : board.fixes(Kind::DoubleBooked))
        CHECK(fix.moves[0].visit == VisitId(1));
    board.cards[0].status = VisitStatus::InProgress;
    CHECK(board.fixes(Kind::DoubleBooked).empty());
}

namespace {

const QDate springDay(2026, 3, 8); ///< on which the clock goes from 2:00 to 3:00

/// A visit that begins then, by the clock of its own zone.
void addIn(Board &board, const char *zone, const WallTime &start)
{
    BoardCard &card = board.add("Oak School", ann, 10, 60);
    board.zones.emplace(card.visit, *findZone(zone));
    card.start = start;
    card.startUtc = ZonedDay::toUtc(start, board.zones.at(card.visit));
}

/// By the office's clock, as the way out says it.
std::optional<WallTime> bookedAt(const Board &board, const CheckFix &fix)
{
    const auto own = board.zones.find(fix.moves[0].visit);
    const QTimeZone zone = own == board.zones.end() ? board.zone : own->second;
    return ZonedDay::toWall(ZonedDay::toUtc(*fix.moves[0].start, zone), board.zone);
}

} // namespace

TEST_CASE("A visit keeps its zone, and where it goes is where the way out says", "[checkfixes]")
{
    Board board;
    board.add("Kline Bakery", ann, 9, 120);
    addIn(board, "America/New_York", WallTime::at(monday, 11));
    const auto fixes = board.fixes(Kind::DoubleBooked);
    CHECK(fixes[2].start == WallTime::at(monday, 11));
    CHECK(fixes[2].moves[0].start == WallTime::at(monday, 12));
}

TEST_CASE("A way out over a change of the clock leads where it says, also in a zone without one",
          "[checkfixes]")
{
    Board board;
    for (auto &hours : board.people.officeHours.days)
        hours = {{8 * 60, 17 * 60}};
    const QDate day = springDay.addDays(-1);
    board.people.closingDays = {{ClosingDayId(1), 1, day, day, QStringLiteral("Holiday"), false}};
    addIn(board, "America/Phoenix", WallTime::at(day, 9));
    const auto fixes = board.fixes(Kind::ClosedDay, 0, day);
    REQUIRE(fixes.front().start->date == springDay);
    CHECK(bookedAt(board, fixes.front()) == fixes.front().start);
}

TEST_CASE("A way out for a visit whose start the clock leaves out leads where it says", "[checkfixes]")
{
    Board board;
    for (auto &hours : board.people.officeHours.days)
        hours = {{8 * 60, 17 * 60}};
    addIn(board, "America/Chicago", WallTime::at(springDay, 2, 30)); // of a series
    bool moved = false;
    for (const CheckFix &fix : board.fixes(Kind::OutsideHours, 0, springDay)) {
        if (!fix.start)
            continue;
        moved = true;
        CHECK(bookedAt(board, fix) == fix.start);
    }
    CHECK(moved);
}

TEST_CASE("Nobody is sent: the one with the least to do goes, else somebody soon after", "[checkfixes]")
{
    Board board;
    board.add("Dale Inn", ann, 13, 60);
    board.add("Oak School", {}, 9, 60);
    std::swap(board.cards[0], board.cards[1]);
    const qint64 now = board.utc(8, 30);
    CHECK(Board::texts(board.fixes(Kind::UnassignedNear, now)).front() ==
          QStringLiteral("Send Bob Meyer to Oak School at 9:00 AM"));
    board.people.timeOff = {{TimeOffId(1), 1, bob, WallTime::at(monday, 8), WallTime::at(monday, 17), {}},
                            {TimeOffId(2), 1, ann, WallTime::at(monday, 8), WallTime::at(monday, 10), {}}};
    CHECK(Board::texts(board.fixes(Kind::UnassignedNear, now)) ==
          QStringList{QStringLiteral("Send Ann Ruiz to Oak School at 10:00 AM"),
                      QStringLiteral("Put Oak School on the waiting list")});
}

TEST_CASE("What is late begins at the next step of the clock, or with somebody else", "[checkfixes]")
{
    Board board;
    board.add("Oak School", ann, 9, 60);
    const auto fixes = board.fixes(Kind::Late, board.utc(9, 40));
    CHECK(Board::texts(fixes).front() ==
          QStringLiteral("Move Oak School from 9:00 AM to 9:45 AM (Ann Ruiz)"));
}

TEST_CASE("A running visit that lasts longer is made as long as it lasts", "[checkfixes]")
{
    Board board;
    board.add("Oak School", ann, 9, 60).status = VisitStatus::InProgress;
    const auto fixes = board.fixes(Kind::Overrun, board.utc(10, 20));
    REQUIRE(fixes.size() == 1);
    CHECK(fixes[0].text == QStringLiteral("Make the visit at Oak School 1 h 30 min long"));
    CHECK(fixes[0].moves[0].minutes == 90);
    CHECK(fixes[0].moves[0].start == WallTime::at(monday, 9));
}

TEST_CASE("A visit that takes longer and runs into the next sends that elsewhere before it overlaps it",
          "[checkfixes]")
{
    Board board;
    board.add("Oak School", ann, 9, 60).status = VisitStatus::InProgress;
    board.add("Dale Inn", ann, 11, 60);
    const qint64 now = board.utc(11, 20);
    CHECK(Board::texts(board.fixes(Kind::Overrun, board.utc(10, 50))) ==
          QStringList{QStringLiteral("Make the visit at Oak School 2 h long")}); // it touches nobody
    board.add("Mill Farm", bob, 11, 90);
    const QString longer = QStringLiteral("make the visit at Oak School 2 h 30 min long");
    const auto fixes = board.fixes(Kind::Overrun, now);
    CHECK(
        Board::texts(fixes) ==
        QStringList{QStringLiteral("Move Dale Inn from 11:00 AM to 11:30 AM (Ann Ruiz), and %1").arg(longer),
                    QStringLiteral("Make the visit at Oak School 2 h 30 min long; it then overlaps Dale Inn, "
                                   "11:00 AM–12:00 PM")});
    REQUIRE(fixes.front().moves.size() == 2); // what is looked at beforehand is where Dale Inn goes
    CHECK(fixes.front().moves[0].visit == VisitId(2));
    CHECK(fixes.front().start == WallTime::at(monday, 11, 30));
    CHECK(fixes.front().moves[1].visit == VisitId(1));
    CHECK(fixes.front().moves[1].minutes == 150);

    SECTION("one that has begun stays")
    {
        board.cards[1].status = VisitStatus::InProgress;
        CHECK(
            Board::texts(board.fixes(Kind::Overrun, now)) ==
            QStringList{QStringLiteral("Make the visit at Oak School 2 h 30 min long; it then overlaps Dale "
                                       "Inn, 11:00 AM–12:00 PM")});
    }
    SECTION("several that it runs into are counted")
    {
        board.add("Kline Bakery", ann, 11, 30);
        const auto texts = Board::texts(board.fixes(Kind::Overrun, now));
        REQUIRE(texts.size() == 1);
        CHECK(texts.front().endsWith(QStringLiteral("12:00 PM, and 1 other(s)")));
    }
    SECTION("what is done is in nobody's way")
    {
        board.cards[1].status = VisitStatus::Done;
        CHECK(Board::texts(board.fixes(Kind::Overrun, now)) ==
              QStringList{QStringLiteral("Make the visit at Oak School 2 h 30 min long")});
    }
}

TEST_CASE("Where several are on both visits, somebody else in place of one of them is no way out",
          "[checkfixes]")
{
    Board board;
    Technician cem;
    cem.id = TechnicianId(3);
    cem.name = QStringLiteral("Cem Aydin");
    board.people.technicians.push_back(cem);
    const auto addCrew = [&board](const char *customer, const WallTime &start) {
        BoardCard &card = board.add(customer, ann, 0, 60);
        card.technicians = {ann, bob};
        card.start = start;
        card.startUtc = ZonedDay::toUtc(start, board.zone);
        BoardCard other = card;
        other.technician = bob;
        board.cards.push_back(other);
    };
    addCrew("Oak School", WallTime::at(monday, 9, 5));
    addCrew("Dale Inn", WallTime::at(monday, 11, 15)); // has not begun when the other goes on to 11:20
    for (size_t row : {0, 1})
        board.cards[row].status = VisitStatus::InProgress;
    const auto fixes = board.fixes(Kind::Overrun, board.utc(11, 8));
    REQUIRE(fixes.size() == 2);
    CHECK(fixes.front().start == WallTime::at(monday, 11, 30));
    CHECK(fixes.front().technicians == std::vector{ann, bob});
    CHECK(fixes.back().moves.size() == 1);
}

TEST_CASE("Gaps and idle days are filled from the waiting list, the most urgent first", "[checkfixes]")
{
    Board board;
    board.add("Kline Bakery", ann, 8, 60);
    board.add("Oak School", ann, 12, 60);
    board.wait("Too long", 240, VisitPriority::Urgent);
    board.wait("Dale Inn", 60, VisitPriority::Usual);
    board.wait("Mill Farm", 60, VisitPriority::High);
    CHECK(Board::texts(board.fixes(Kind::Gap)) ==
          QStringList{QStringLiteral("Book Mill Farm from the waiting list: Ann Ruiz, 9:00 AM"),
                      QStringLiteral("Book Dale Inn from the waiting list: Ann Ruiz, 9:00 AM"),
                      QStringLiteral("Move Oak School from 12:00 PM to 9:00 AM (Ann Ruiz)")});
    const auto idle = board.fixes(Kind::Idle);
    CHECK(Board::texts(idle).front() ==
          QStringLiteral("Book Too long from the waiting list: Bob Meyer, 8:00 AM"));
    CHECK(idle[0].moves[0].version == 6);
    board.waiting.clear();
    CHECK(board.fixes(Kind::Idle).empty());
}

TEST_CASE("Free time at the ends of a day is filled, and what stands behind it comes earlier", "[checkfixes]")
{
    Board board;
    board.add("Oak School", ann, 12, 60);
    board.wait("Dale Inn", 60, VisitPriority::Usual);
    const auto gaps = board.checks(Kind::Gap);
    REQUIRE(gaps.size() == 2);
    CHECK(Board::texts(board.fixes(gaps[0])) ==
          QStringList{QStringLiteral("Book Dale Inn from the waiting list: Ann Ruiz, 8:00 AM"),
                      QStringLiteral("Move Oak School from 12:00 PM to 8:00 AM (Ann Ruiz)")});
    CHECK(Board::texts(board.fixes(gaps[1])) ==
          QStringList{QStringLiteral("Book Dale Inn from the waiting list: Ann Ruiz, 1:00 PM")});
}

TEST_CASE("An overloaded day loses its last visit to somebody else or to tomorrow", "[checkfixes]")
{
    Board board;
    board.add("Kline Bakery", ann, 8, 300);
    board.add("Oak School", ann, 13, 300);
    const auto texts = Board::texts(board.fixes(Kind::Overloaded));
    CHECK(texts.front().startsWith(QStringLiteral("Move Oak School from")));
    CHECK(texts.front().contains(QStringLiteral("Tue, Mar 3, 2026")));
}

TEST_CASE("Missing skills, refused technicians and closed days send a visit where nothing stands against it",
          "[checkfixes]")
{
    Board board;
    BoardCard &card = board.add("Oak School", ann, 9, 60);
    card.customerId = CustomerId(4);
    card.skill = QStringLiteral("Gas");
    board.people.technicians[1].skills = {QStringLiteral("Gas")};
    CHECK(Board::texts(board.fixes(Kind::MissingSkill)).front() ==
          QStringLiteral("Move Oak School at 9:00 AM from Ann Ruiz to Bob Meyer"));
    board.cards[0].skill.clear();
    board.needs.customers[CustomerId(4)].refused = {ann};
    CHECK(Board::texts(board.fixes(Kind::TechnicianRefused)).front() ==
          QStringLiteral("Move Oak School at 9:00 AM from Ann Ruiz to Bob Meyer"));
    board.needs = {};
    board.people.closingDays = {{ClosingDayId(1), 1, monday, monday, QStringLiteral("Holiday"), false}};
    CHECK(Board::texts(board.fixes(Kind::ClosedDay)).front() ==
          QStringLiteral("Move Oak School from 9:00 AM to Tue, Mar 3, 2026 8:00 AM (Ann Ruiz)"));
}

TEST_CASE("Wherever a way out leads, on random boards, the visit has no problem there", "[checkfixes]")
{
    int tried = 0;
    for (unsigned seed = 0; seed < 80; ++seed) {
        RandomBoard board(seed);
        const auto ground = board.ground();
        const qint64 now = ZonedDay::toUtc({board.monday, 10 * 60}, board.zone);
        const QDate last = board.monday.addDays(4);
        for (const BoardCheck &check : checkBoard(ground, board.monday, last, now, {}, QLocale())) {
            const auto fixes = fixesOf(check, {ground, {}, last, now, 15}, QLocale());
            for (const CheckFix &fix : fixes) {
                REQUIRE(fix.moves.size() <= (check.kind == Kind::Overrun ? 2 : 1));
                CHECK_FALSE(fix.text.isEmpty());
                if (!fix.start || check.kind == Kind::Overrun)
                    continue;
                ++tried;
                const auto card =
                    std::find_if(board.cards.begin(), board.cards.end(),
                                 [&](const BoardCard &each) { return each.visit == fix.moves[0].visit; });
                REQUIRE(card != board.cards.end());
                ProposedPlace place{card->visit, *fix.start, fix.minutes, fix.technicians,
                                    needsOf(*card, board.needs)};
                INFO("seed " << seed << ": " << check.text.toStdString() << " / " << fix.text.toStdString());
                CHECK(ZonedDay::toUtc(*fix.start, board.zone) >= now);
                // Others of a visit for several keep what they had; only who goes in place of somebody is
                // looked at.
                if (fix.technicians.size() == 1)
                    CHECK(problemsOf(place, ground).empty());
            }
        }
    }
    CHECK(tried > 300);
}
