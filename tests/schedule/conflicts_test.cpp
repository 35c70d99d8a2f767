// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/conflicts.h"
#include "core/schedule/workinghours.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;
using Kind = PlaceProblem::Kind;

namespace {

const TechnicianId ann(1);
const TechnicianId bob(2);

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

People::Reply people()
{
    People::Reply reply;
    reply.technicians.resize(2);
    reply.technicians[0].id = ann;
    reply.technicians[0].name = QStringLiteral("Ann Ruiz");
    reply.technicians[1].id = bob;
    reply.technicians[1].name = QStringLiteral("Bob Meyer");
    reply.officeHours = usualWorkingWeek();
    return reply;
}

BoardCard card(qint64 visit, TechnicianId technician, const WallTime &start, int minutes)
{
    BoardCard card;
    card.visit = VisitId(visit);
    card.technician = technician;
    card.start = start;
    card.startUtc = ZonedDay::toUtc(start, chicago());
    card.minutes = minutes;
    card.customer = QStringLiteral("Kline Bakery");
    return card;
}

ProposedPlace place(const WallTime &start, int minutes, std::vector<TechnicianId> technicians = {ann})
{
    return {VisitId(), start, minutes, std::move(technicians)};
}

std::vector<PlaceProblem> said(const ProposedPlace &place, const std::vector<BoardCard> &cards,
                               const People::Reply &people, const BoardNeeds &needs = {}, int buffer = 0)
{
    const QTimeZone zone = chicago();
    return problemsOf(place, {cards, people, zone, needs, buffer});
}

std::vector<Kind> kinds(const std::vector<PlaceProblem> &problems)
{
    std::vector<Kind> out;
    for (const PlaceProblem &problem : problems)
        out.push_back(problem.kind);
    return out;
}

} // namespace

TEST_CASE("a free place within the working hours has no problem", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90)};
    CHECK(said(place(WallTime::at(monday, 10, 30), 60), cards, people()).empty());
    CHECK(said(place(WallTime::at(monday, 8), 60), cards, people()).empty());
    CHECK(said(place(WallTime::at(monday, 9), 60, {bob}), cards, people()).empty());
    CHECK(said(place(WallTime::at(monday, 3), 60, {}), cards, people()).empty());
}

TEST_CASE("an overlap names the other visit and its time", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90)};
    const auto found = said(place(WallTime::at(monday, 10), 60), cards, people());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Kind::Overlap);
    CHECK(found[0].with == VisitId(7));
    CHECK(found[0].technician == ann);
    CHECK(found[0].text == QStringLiteral("Overlaps Kline Bakery, 9:00 AM–10:30 AM"));
}

TEST_CASE("a visit does not overlap itself, nor closed visits", "[conflicts]")
{
    std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90)};
    ProposedPlace moved = place(WallTime::at(monday, 9, 30), 60);
    moved.visit = VisitId(7);
    CHECK(said(moved, cards, people()).empty());
    for (const VisitStatus status : allVisitStatuses) {
        cards[0].status = status;
        const auto found = said(place(WallTime::at(monday, 9, 30), 60), cards, people());
        CHECK(found.empty() == visitIsClosed(status));
    }
}

TEST_CASE("each technician of a place is looked at", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90),
                                       card(8, bob, WallTime::at(monday, 9), 30)};
    const auto found = said(place(WallTime::at(monday, 9), 60, {ann, bob}), cards, people());
    CHECK(kinds(found) == std::vector{Kind::Overlap, Kind::Overlap});
    CHECK(found[1].technician == bob);
}

TEST_CASE("a break is not told as working time", "[conflicts]")
{
    People::Reply who = people();
    for (auto &day : who.ownHours[ann].days)
        day = {{8 * 60, 12 * 60}, {12 * 60 + 30, 17 * 60}};
    const auto lunch = said(place(WallTime::at(monday, 12), 30), {}, who);
    REQUIRE(kinds(lunch) == std::vector{Kind::OffHours});
    CHECK(lunch[0].text ==
          QStringLiteral("Outside the working hours of Ann Ruiz, 8:00 AM–12:00 PM, 12:30 PM–5:00 PM"));
    CHECK(lunch[0].besideName() == QStringLiteral("Works 8:00 AM–12:00 PM, 12:30 PM–5:00 PM"));
}

TEST_CASE("hours, free days and times off are problems of their own", "[conflicts]")
{
    People::Reply who = people();
    const auto early = said(place(WallTime::at(monday, 7, 30), 60), {}, who);
    REQUIRE(kinds(early) == std::vector{Kind::OffHours});
    CHECK(early[0].text == QStringLiteral("Outside the working hours of Ann Ruiz, 8:00 AM–5:00 PM"));
    CHECK(early[0].besideName() == QStringLiteral("Works 8:00 AM–5:00 PM")); // her name stands before it
    const auto sunday = said(place(WallTime::at(monday.addDays(-1), 9), 60), {}, who);
    REQUIRE(kinds(sunday) == std::vector{Kind::OffHours});
    CHECK(sunday[0].text == QStringLiteral("Ann Ruiz does not work on Sunday"));
    TimeOff off;
    off.technician = ann;
    off.start = WallTime::at(monday, 12);
    off.end = WallTime::at(monday, 14);
    off.reason = QStringLiteral("Doctor");
    who.timeOff = {off};
    const auto away = said(place(WallTime::at(monday, 13, 30), 60), {}, who);
    REQUIRE(kinds(away) == std::vector{Kind::TimeOff});
    CHECK(away[0].text == QStringLiteral("Ann Ruiz is away: Doctor"));
    CHECK(said(place(WallTime::at(monday, 14), 60), {}, who).empty());
}

TEST_CASE("technicians who left or are unknown are told", "[conflicts]")
{
    People::Reply who = people();
    who.technicians[0].active = false;
    CHECK(kinds(said(place(WallTime::at(monday, 9), 60), {}, who)) == std::vector{Kind::TechnicianInactive});
    CHECK(kinds(said(place(WallTime::at(monday, 9), 60, {TechnicianId(9)}), {}, who)) ==
          std::vector{Kind::TechnicianInactive});
}

TEST_CASE("a visit over midnight is held against both days, and ends at midnight without touching the next",
          "[conflicts]")
{
    People::Reply who = people();
    who.officeHours.days[0] = {{8 * 60, 24 * 60}};
    CHECK(said(place(WallTime::at(monday, 22), 120), {}, who).empty());
    CHECK(kinds(said(place(WallTime::at(monday, 22), 180), {}, who)) == std::vector{Kind::OffHours});
    who.officeHours.days[1] = {{0, 17 * 60}};
    CHECK(said(place(WallTime::at(monday, 22), 180), {}, who).empty());
}

TEST_CASE("overlaps are found by the clock of the world in the hour that comes twice", "[conflicts]")
{
    People::Reply who = people();
    who.officeHours.days[6] = {{0, 1440}};
    const QDate autumn(2026, 11, 1);
    // Begins at 00:30 and lasts 120 minutes: until the second 01:30.
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(autumn, 0, 30), 120)};
    CHECK(said(place(WallTime::at(autumn, 2), 30), cards, who).empty());
    CHECK(kinds(said(place(WallTime::at(autumn, 1, 45), 30), cards, who)) == std::vector{Kind::Overlap});
}

TEST_CASE("a visit that leaves less than the buffer before or after another is told with whom", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 60),
                                       card(8, ann, WallTime::at(monday, 12), 60)};
    const auto at = [&](int hour, int minute, int buffer) {
        return said(place(WallTime::at(monday, hour, minute), 60), cards, people(), {}, buffer);
    };
    CHECK(at(10, 0, 0).empty());
    const auto after = at(10, 10, 15);
    REQUIRE(kinds(after) == std::vector{Kind::Buffer});
    CHECK(after[0].with == VisitId(7));
    CHECK(after[0].text == QStringLiteral("Only 10 min between it and Kline Bakery"));
    CHECK(at(10, 15, 15).empty());
    const auto before = at(10, 50, 15);
    REQUIRE(kinds(before) == std::vector{Kind::Buffer});
    CHECK(before[0].with == VisitId(8));
    CHECK(kinds(at(11, 30, 15)) == std::vector{Kind::Overlap}); // not the buffer as well
}

TEST_CASE("a visit that began a day before is still found, one that ended is not", "[conflicts]")
{
    People::Reply who = people();
    for (auto &day : who.officeHours.days)
        day = {{0, 1440}};
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), Visit::longest)};
    CHECK(kinds(said(place(WallTime::at(monday.addDays(1), 8, 45), 60), cards, who)) ==
          std::vector{Kind::Overlap});
    CHECK(said(place(WallTime::at(monday.addDays(1), 9), 60), cards, who).empty());
}

TEST_CASE("closed days are told once, instead of everybody's hours", "[conflicts]")
{
    People::Reply who = people();
    who.closingDays = {{ClosingDayId(1), 1, monday, monday, QStringLiteral("Stock-taking"), false}};
    const auto found = said(place(WallTime::at(monday, 9), 60, {ann, bob}), {}, who);
    REQUIRE(kinds(found) == std::vector{Kind::ClosedDay});
    CHECK(found[0].technician.isNone());
    CHECK(found[0].text == QStringLiteral("The office is closed on Mon, Mar 2, 2026: Stock-taking"));
    CHECK(kinds(said(place(WallTime::at(monday, 9), 60, {}), {}, who)) == std::vector{Kind::ClosedDay});
    CHECK(said(place(WallTime::at(monday.addDays(1), 9), 60), {}, who).empty());
}

TEST_CASE("what the visit and its customer want is told, each by its kind", "[conflicts]")
{
    const auto wishing = [](const VisitWishes &wishes) {
        ProposedPlace made = place(WallTime::at(monday, 9), 60);
        made.needs = VisitNeeds{CustomerId(4), wishes};
        return made;
    };
    VisitWishes wishes;
    wishes.skill = QStringLiteral("Gas");
    auto found = said(wishing(wishes), {}, people());
    REQUIRE(kinds(found) == std::vector{Kind::MissingSkill});
    CHECK(found[0].technician == ann);
    CHECK(found[0].text == QStringLiteral("Ann Ruiz does not have the skill Gas"));
    People::Reply skilled = people();
    skilled.technicians[0].skills = {QStringLiteral("gas")};
    CHECK(said(wishing(wishes), {}, skilled).empty());

    wishes = {};
    wishes.from = monday.addDays(1);
    CHECK(said(wishing(wishes), {}, people())[0].text == QStringLiteral("Wanted from Tue, Mar 3, 2026 on"));
    wishes.from = {};
    wishes.until = monday.addDays(-1);
    CHECK(kinds(said(wishing(wishes), {}, people())) == std::vector{Kind::WantedTime});
    wishes.until = monday;
    CHECK(said(wishing(wishes), {}, people()).empty());
    wishes.hours = MinuteRange{9 * 60, 10 * 60};
    CHECK(said(wishing(wishes), {}, people()).empty());
    wishes.hours = MinuteRange{8 * 60, 9 * 60}; // begins when they end
    CHECK(kinds(said(wishing(wishes), {}, people())) == std::vector{Kind::WantedTime});

    BoardNeeds needs;
    CustomerWishes &customer = needs.customers[CustomerId(4)];
    customer.refused = {ann};
    CHECK(kinds(said(wishing({}), {}, people(), needs)) == std::vector{Kind::TechnicianRefused});
    customer.refused.clear();
    customer.weekdays = CustomerWishes::allDays & ~1;
    CHECK(said(wishing({}), {}, people(), needs)[0].text ==
          QStringLiteral("The customer takes no visits on Monday"));
    customer.weekdays = CustomerWishes::allDays;
    customer.hours = {9 * 60 + 30, 12 * 60};
    CHECK(kinds(said(wishing({}), {}, people(), needs)) == std::vector{Kind::CustomerWish});
    customer.hours = {9 * 60, 10 * 60};
    CHECK(said(wishing({}), {}, people(), needs).empty());
}

TEST_CASE("what the board knows of a visit counts when the place does not say it", "[conflicts]")
{
    BoardNeeds needs;
    VisitWishes wishes;
    wishes.until = monday.addDays(-3);
    needs.visits[VisitId(7)] = {CustomerId(4), wishes};
    ProposedPlace moved = place(WallTime::at(monday, 9), 60);
    CHECK(said(moved, {}, people(), needs).empty());
    moved.visit = VisitId(7);
    CHECK(kinds(said(moved, {}, people(), needs)) == std::vector{Kind::WantedTime});
    moved.needs = VisitNeeds();
    CHECK(said(moved, {}, people(), needs).empty());
}
