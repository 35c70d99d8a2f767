// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/conflicts.h"
#include "core/schedule/workinghours.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using Kind = PlaceProblem::Kind;

namespace {

const QDate monday(2026, 3, 2);
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
    CHECK(problemsOf(place(WallTime::at(monday, 10, 30), 60), cards, people(), chicago()).empty());
    CHECK(problemsOf(place(WallTime::at(monday, 8), 60), cards, people(), chicago()).empty());
    CHECK(problemsOf(place(WallTime::at(monday, 9), 60, {bob}), cards, people(), chicago()).empty());
    CHECK(problemsOf(place(WallTime::at(monday, 3), 60, {}), cards, people(), chicago()).empty());
}

TEST_CASE("an overlap names the other visit and its time", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90)};
    const auto found = problemsOf(place(WallTime::at(monday, 10), 60), cards, people(), chicago());
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
    CHECK(problemsOf(moved, cards, people(), chicago()).empty());
    for (const VisitStatus status : allVisitStatuses) {
        cards[0].status = status;
        const auto found = problemsOf(place(WallTime::at(monday, 9, 30), 60), cards, people(), chicago());
        CHECK(found.empty() == visitIsClosed(status));
    }
}

TEST_CASE("each technician of a place is looked at", "[conflicts]")
{
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(monday, 9), 90),
                                       card(8, bob, WallTime::at(monday, 9), 30)};
    const auto found = problemsOf(place(WallTime::at(monday, 9), 60, {ann, bob}), cards, people(), chicago());
    CHECK(kinds(found) == std::vector{Kind::Overlap, Kind::Overlap});
    CHECK(found[1].technician == bob);
}

TEST_CASE("hours, free days and times off are problems of their own", "[conflicts]")
{
    People::Reply who = people();
    const auto early = problemsOf(place(WallTime::at(monday, 7, 30), 60), {}, who, chicago());
    REQUIRE(kinds(early) == std::vector{Kind::OffHours});
    CHECK(early[0].text == QStringLiteral("Outside the working hours of Ann Ruiz, 8:00 AM–5:00 PM"));
    const auto sunday = problemsOf(place(WallTime::at(monday.addDays(-1), 9), 60), {}, who, chicago());
    REQUIRE(kinds(sunday) == std::vector{Kind::OffHours});
    CHECK(sunday[0].text == QStringLiteral("Ann Ruiz does not work on Sunday"));
    TimeOff off;
    off.technician = ann;
    off.start = WallTime::at(monday, 12);
    off.end = WallTime::at(monday, 14);
    off.reason = QStringLiteral("Doctor");
    who.timeOff = {off};
    const auto away = problemsOf(place(WallTime::at(monday, 13, 30), 60), {}, who, chicago());
    REQUIRE(kinds(away) == std::vector{Kind::TimeOff});
    CHECK(away[0].text == QStringLiteral("Ann Ruiz is away: Doctor"));
    CHECK(problemsOf(place(WallTime::at(monday, 14), 60), {}, who, chicago()).empty());
}

TEST_CASE("technicians who left or are unknown are told", "[conflicts]")
{
    People::Reply who = people();
    who.technicians[0].active = false;
    CHECK(kinds(problemsOf(place(WallTime::at(monday, 9), 60), {}, who, chicago())) ==
          std::vector{Kind::TechnicianInactive});
    CHECK(kinds(problemsOf(place(WallTime::at(monday, 9), 60, {TechnicianId(9)}), {}, who, chicago())) ==
          std::vector{Kind::TechnicianInactive});
}

TEST_CASE("a visit over midnight is held against both days, and ends at midnight without touching the next",
          "[conflicts]")
{
    People::Reply who = people();
    who.officeHours.days[0] = {{8 * 60, 24 * 60}};
    CHECK(problemsOf(place(WallTime::at(monday, 22), 120), {}, who, chicago()).empty());
    CHECK(kinds(problemsOf(place(WallTime::at(monday, 22), 180), {}, who, chicago())) ==
          std::vector{Kind::OffHours});
    who.officeHours.days[1] = {{0, 17 * 60}};
    CHECK(problemsOf(place(WallTime::at(monday, 22), 180), {}, who, chicago()).empty());
}

TEST_CASE("overlaps are found by the clock of the world in the hour that comes twice", "[conflicts]")
{
    People::Reply who = people();
    who.officeHours.days[6] = {{0, 1440}};
    const QDate autumn(2026, 11, 1);
    // Begins at 00:30 and lasts 120 minutes: until the second 01:30.
    const std::vector<BoardCard> cards{card(7, ann, WallTime::at(autumn, 0, 30), 120)};
    CHECK(problemsOf(place(WallTime::at(autumn, 2), 30), cards, who, chicago()).empty());
    CHECK(kinds(problemsOf(place(WallTime::at(autumn, 1, 45), 30), cards, who, chicago())) ==
          std::vector{Kind::Overlap});
}
