// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/slotfinder.h"

#include "core/schedule/conflicts.h"
#include "core/schedule/daylane.h"
#include "core/schedule/workinghours.h"
#include "tests/schedule/randomboard.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int step = 15;

/// Every start of a day without any problem that ends on that day, found by asking for each.
std::set<qint64> startsWithoutProblem(const RandomBoard &board, const ProposedPlace &visit, const QDate &date)
{
    const ZonedDay day(date, board.zone);
    std::set<qint64> starts;
    for (qint64 utc = day.startUtc(); utc + visit.minutes * 60 <= day.endUtc(); utc += step * 60) {
        ProposedPlace place = visit;
        place.start = ZonedDay::toWall(utc, board.zone);
        if (ZonedDay::toUtc(place.start, board.zone) == utc && problemsOf(place, board.ground()).empty())
            starts.insert(utc);
    }
    return starts;
}

ProposedPlace with(ProposedPlace place, const std::vector<TechnicianId> &technicians)
{
    place.technicians = technicians;
    return place;
}

/// The nearest of them; of two as near the earlier.
std::optional<qint64> nearest(const std::set<qint64> &starts, qint64 wanted, qint64 notBefore)
{
    std::optional<qint64> best;
    for (const qint64 start : starts)
        if (start >= notBefore && (!best || std::abs(start - wanted) < std::abs(*best - wanted)))
            best = start;
    return best;
}

std::optional<NearSlot> nearestByTrying(const RandomBoard &board, const ProposedPlace &place, int days,
                                        qint64 notBefore)
{
    const qint64 wanted = ZonedDay::toUtc(place.start, board.zone);
    for (int i = 0; i < days; ++i) {
        const QDate date = place.start.date.addDays(i);
        if (const auto own = nearest(startsWithoutProblem(board, place, date), wanted, notBefore))
            return NearSlot{ZonedDay::toWall(*own, board.zone), place.technicians};
        if (place.technicians.size() != 1)
            continue;
        std::optional<qint64> best;
        std::vector<TechnicianId> lane;
        for (const Technician &technician : board.people.technicians) {
            const auto start =
                nearest(startsWithoutProblem(board, with(place, {technician.id}), date), wanted, notBefore);
            if (start && (!best || std::abs(*start - wanted) < std::abs(*best - wanted))) {
                best = start;
                lane = {technician.id};
            }
        }
        if (best)
            return NearSlot{ZonedDay::toWall(*best, board.zone), lane};
    }
    return std::nullopt;
}

/// The first of each run of starts between which nobody visits anybody: where the neighbours change a new gap
/// begins, and where a start fails in between.
std::vector<qint64> firstOfGaps(const RandomBoard &board, const std::set<qint64> &starts,
                                const DayLanes &lanes, TechnicianId technician)
{
    std::vector<qint64> firsts;
    std::optional<qint64> last;
    for (const qint64 start : starts) {
        const bool goesOn = last && start == *last + step * 60 &&
                            lanes.behind(technician, *last) == lanes.behind(technician, start);
        if (!goesOn)
            firsts.push_back(start);
        last = start;
    }
    (void)board;
    return firsts;
}

} // namespace

TEST_CASE("The nearest free slot is the one that trying every start finds, on random boards", "[slotfinder]")
{
    int found = 0;
    for (unsigned seed = 0; seed < 150; ++seed) {
        const QDate start = seed % 10 == 9 ? QDate(2026, 11, 2).addDays(-7) : QDate(2026, 3, 2);
        RandomBoard board(seed, start);
        for (int i = 0; i < 3; ++i) {
            const ProposedPlace place = board.visit();
            const int days = 1 + board.below(3);
            const qint64 notBefore = board.percent(50) ? ZonedDay::toUtc(place.start, board.zone) + 3600 : 0;
            INFO("seed " << seed << ", visit " << i);
            const auto wanted = nearestByTrying(board, place, days, notBefore);
            const auto got = nearestFree(place, board.ground(), step, days, notBefore);
            REQUIRE(got == wanted);
            found += got.has_value();
        }
    }
    CHECK(found > 200);
}

TEST_CASE(
    "Proposals are the earliest starts of all gaps without a problem, and the cheapest of them come first",
    "[slotfinder]")
{
    int found = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        RandomBoard board(seed);
        SlotSearch search;
        search.visit = board.visit();
        search.from = board.monday;
        search.days = 5;
        search.count = 10'000;
        search.notBeforeUtc = ZonedDay::toUtc({board.monday, 9 * 60 + 7}, board.zone);
        search.stepMinutes = step;
        std::set<std::pair<qint64, std::vector<TechnicianId>>> wanted;
        std::vector<std::vector<TechnicianId>> groups;
        if (search.visit.technicians.size() > 1)
            groups = {search.visit.technicians};
        else
            for (const Technician &technician : board.people.technicians)
                groups.push_back({technician.id});
        for (int i = 0; i < search.days; ++i) {
            const QDate date = board.monday.addDays(i);
            const DayLanes lanes(board.ground(), ZonedDay(date, board.zone), search.visit.visit);
            for (const auto &group : groups) {
                auto starts = startsWithoutProblem(board, with(search.visit, group), date);
                std::erase_if(starts, [&](qint64 start) { return start < search.notBeforeUtc; });
                for (const qint64 start : firstOfGaps(board, starts, lanes, group.front()))
                    wanted.emplace(start, group);
            }
        }
        const auto proposals = bestSlots(search, board.ground(), {}, QLocale::c());
        std::set<std::pair<qint64, std::vector<TechnicianId>>> got;
        for (const SlotProposal &each : proposals)
            got.emplace(each.startUtc, each.technicians);
        INFO("seed " << seed);
        // Two ranges of work that touch by a step look like one gap when they are tried.
        for (const auto &each : wanted)
            REQUIRE(got.contains(each));
        for (const auto &[start, technicians] : got) {
            ProposedPlace place = with(search.visit, technicians);
            place.start = ZonedDay::toWall(start, board.zone);
            REQUIRE(problemsOf(place, board.ground()).empty());
        }
        CHECK(std::is_sorted(proposals.begin(), proposals.end(), [](const auto &a, const auto &b) {
            return std::pair(a.score, a.startUtc) < std::pair(b.score, b.startUtc);
        }));
        search.count = 3;
        const auto few = bestSlots(search, board.ground(), {}, QLocale::c());
        CHECK(std::equal(few.begin(), few.end(), proposals.begin()));
        CHECK(few.size() == std::min<size_t>(3, proposals.size()));
        found += int(proposals.size());
    }
    CHECK(found > 300);
}

namespace {

const TechnicianId ann(1);
const TechnicianId bob(2);

/// Two technicians, a visit each in the morning: Ann's in Springfield, Bob's far away.
struct TwoLanes
{
    TwoLanes()
    {
        people.officeHours = usualWorkingWeek();
        for (const auto &[id, name] : {std::pair(ann, "Ann Ruiz"), std::pair(bob, "Bob Meyer")}) {
            Technician technician;
            technician.id = id;
            technician.name = QString::fromLatin1(name);
            technician.skills = {QStringLiteral("HVAC")};
            people.technicians.push_back(technician);
            BoardCard card;
            card.visit = VisitId(id.value());
            card.appointment = AppointmentId(id.value());
            card.technician = id;
            card.technicians = {id};
            card.customer = id == ann ? QStringLiteral("Oak School") : QStringLiteral("Kline Bakery");
            card.start = WallTime::at(monday, 8);
            card.startUtc = ZonedDay::toUtc(card.start, zone);
            card.minutes = 60;
            cards.push_back(card);
        }
        search.visit.minutes = 60;
        search.visit.needs.emplace();
        search.visit.needs->customer = CustomerId(7);
        search.postcode = QStringLiteral("62704");
        search.from = monday;
        search.days = 1;
        postcodes = {{AppointmentId(1), QStringLiteral("62704")},
                     {AppointmentId(2), QStringLiteral("61801")}};
    }
    std::vector<SlotProposal> places() const
    {
        return bestSlots(search, {cards, people, zone, needs}, postcodes, QLocale::c());
    }
    SlotSearch search;
    std::vector<BoardCard> cards;
    People::Reply people;
    QTimeZone zone = *findZone("America/Chicago");
    BoardNeeds needs;
    Postcodes postcodes;
};

/// Ann has five more hours from 11:00 on; who is near counts for nothing.
struct BusyAnn : TwoLanes
{
    BusyAnn()
    {
        postcodes.clear();
        BoardCard afternoon = cards.front();
        afternoon.visit = VisitId(3);
        afternoon.start = WallTime::at(monday, 11);
        afternoon.startUtc = ZonedDay::toUtc(afternoon.start, zone);
        afternoon.minutes = 300;
        cards.push_back(afternoon);
    }
};

} // namespace

TEST_CASE("Of two who are free at once the nearer goes, and the reasons say so", "[slotfinder]")
{
    const TwoLanes board;
    const auto places = board.places();
    REQUIRE(places.size() == 2);
    CHECK(places[0].technicians == std::vector{ann});
    CHECK(places[0].start == WallTime::at(monday, 9));
    CHECK(places[0].driving == 0);
    CHECK(places[0].reasons == QStringList{QStringLiteral("Same postcode as Oak School before it"),
                                           QStringLiteral("2 h of 9 h booked that day with it")});
    CHECK(places[1].driving == 4);
    CHECK(places[1].score - places[0].score == 4 * 6);
}

TEST_CASE("A crew goes by who drives farthest and who has most to do, whoever leads it", "[slotfinder]")
{
    TwoLanes board;
    board.cards[1].minutes = 120;
    board.search.visit.technicians = {ann, bob};
    const auto places = board.places();
    REQUIRE(places.size() == 1);
    CHECK(places[0].start == WallTime::at(monday, 10));
    CHECK(places[0].driving == 4);
    CHECK(places[0].loadPercent == 33);
    CHECK(places[0].reasons.last() == QStringLiteral("3 h of 9 h booked that day with it"));
}

TEST_CASE("A technician whom the customer wants goes before a nearer one, a refused one never",
          "[slotfinder]")
{
    TwoLanes board;
    CustomerWishes wishes;
    wishes.customer = CustomerId(7);
    wishes.version = 1;
    wishes.wanted = {bob};
    board.needs.customers[wishes.customer] = wishes;
    CHECK(board.places().front().technicians == std::vector{bob});
    CHECK(board.places().front().reasons.front() == QStringLiteral("Wanted by the customer"));
    wishes.wanted.clear();
    wishes.refused = {ann};
    board.needs.customers[wishes.customer] = wishes;
    REQUIRE(board.places().size() == 1);
    CHECK(board.places().front().technicians == std::vector{bob});
}

TEST_CASE("A full day counts against a technician, and more against earliness when it is not urgent",
          "[slotfinder]")
{
    BusyAnn board;
    auto places = board.places();
    CHECK(places.front().technicians == std::vector{bob});
    CHECK(places.front().loadPercent == 22);
    CHECK(places.back().loadPercent == 77);
    board.search.visit.needs->wishes.priority = VisitPriority::Urgent;
    // Bob comes at 14:00 at the earliest: an urgent visit rather goes to Ann, who has more to do.
    board.people.timeOff.push_back(
        {TimeOffId(1), 1, bob, WallTime::at(monday, 9), WallTime::at(monday, 14), {}});
    CHECK(board.places().front().technicians == std::vector{ann});
    board.search.visit.needs->wishes.priority = VisitPriority::Low;
    CHECK(board.places().front().technicians == std::vector{bob});
}

TEST_CASE("Who would have more to do than the day holds comes after who has room later, and that is said",
          "[slotfinder]")
{
    BusyAnn board;
    BoardCard &long1 = board.cards.back();
    long1.minutes = 360; // 7 of Ann's 9 hours: two more fit into her day, a third does not
    board.people.timeOff.push_back(
        {TimeOffId(1), 1, bob, WallTime::at(monday, 9), WallTime::at(monday, 15), {}});
    board.search.visit.minutes = 120;
    board.search.visit.needs->wishes.priority = VisitPriority::Urgent;
    CHECK(board.places().front().technicians == std::vector{ann});
    CHECK(board.places().front().loadPercent == 100);
    BoardCard night = long1; // begins that evening, outside of the hours in which a place is looked for
    night.visit = VisitId(4);
    night.start = WallTime::at(monday, 20);
    night.startUtc = ZonedDay::toUtc(night.start, board.zone);
    night.minutes = 30;
    board.cards.push_back(night);
    const auto places = board.places();
    CHECK(places.front().technicians == std::vector{bob});
    CHECK(places.back().technicians == std::vector{ann});
    CHECK(places.back().reasons.last() ==
          QStringLiteral("Too much for that day: 9 h 30 min of 9 h booked with it"));
    board.cards.back().status = VisitStatus::Done; // it took its share of the day all the same
    CHECK(board.places().back().reasons.last() ==
          QStringLiteral("Too much for that day: 9 h 30 min of 9 h booked with it"));
}

TEST_CASE("Nobody without the skill is proposed, and two who go together are free together", "[slotfinder]")
{
    TwoLanes board;
    board.search.visit.needs->wishes.skill = QStringLiteral("hvac");
    CHECK(board.places().size() == 2);
    board.search.visit.needs->wishes.skill = QStringLiteral("Gas");
    CHECK(board.places().empty());
    board.search.visit.needs->wishes.skill.clear();
    board.people.timeOff.push_back(
        {TimeOffId(1), 1, bob, WallTime::at(monday, 9), WallTime::at(monday, 11), {}});
    board.search.visit.technicians = {ann, bob};
    REQUIRE(board.places().size() == 1);
    CHECK(board.places().front().start == WallTime::at(monday, 11));
    CHECK(board.places().front().technicians == std::vector{ann, bob});
}

TEST_CASE("What a hand that moves is told of free places is what is found for each place alone",
          "[slotfinder]")
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        RandomBoard board(seed);
        FreeNearby nearby;
        ProposedPlace place = board.visit();
        for (int step = 0; step < 60; ++step) {
            INFO("seed " << seed << ", step " << step);
            place.start = WallTime::at(board.monday.addDays(board.percent(20) ? board.below(5) : 0), 0)
                              .plusMinutes(5 * board.below(280));
            const auto &people = board.people.technicians;
            place.technicians = {people[size_t(board.below(int(people.size())))].id};
            if (board.percent(10))
                place.technicians.push_back(people.front().id);
            if (board.percent(10))
                place.minutes = 30 + 15 * board.below(8);
            if (board.percent(10))
                place.needs = board.visit().needs;
            if (board.percent(10) && !board.cards.empty()) { // somebody else moves a visit meanwhile
                board.cards[size_t(board.below(int(board.cards.size())))].minutes += 15;
                nearby.forget();
            }
            REQUIRE(nearby.nearest(place, board.ground(), 15) == nearestFree(place, board.ground(), 15));
        }
    }
}
