// SPDX-License-Identifier: GPL-3.0-or-later
// Protects how lanes stand: grouped, ordered by hand, hidden; and what each day of a lane holds.
#include "tests/ui/boardsamples.h"
#include "ui/board/boardassembly.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString namesOf(const BoardContents &contents)
{
    QStringList names;
    for (const BoardLane &lane : lanesOf(contents))
        names << (lane.heading ? lane.name.toUpper() : lane.name.section(u' ', 0, 0));
    return names.join(u' ');
}

} // namespace

TEST_CASE("Lanes stand by crew, department or skill, everybody once, headings hold no visits")
{
    BoardContents contents = boardSample();
    Crew north;
    north.name = QStringLiteral("North");
    north.members = {cem, ann};
    Crew south = north;
    south.name = QStringLiteral("South");
    south.members = {ann};
    contents.people.crews = {north, south};
    contents.people.technicians[0].department = QStringLiteral("Service");
    contents.people.technicians[1].skills = {QStringLiteral("Gas"), QStringLiteral("Oil")};
    CHECK(namesOf(contents) == "Unassigned Ann Bob Cem");
    contents.lanes.groups = LaneGroups::Crew;
    CHECK(namesOf(contents) == "Unassigned NORTH Ann Cem NO CREW Bob");
    contents.lanes.groups = LaneGroups::Department;
    CHECK(namesOf(contents) == "Unassigned SERVICE Ann NO DEPARTMENT Bob Cem");
    contents.lanes.groups = LaneGroups::Skill;
    CHECK(namesOf(contents) == "Unassigned NO SKILL NAMED Ann Cem GAS Bob");

    const BoardFrame frame = frameOf(contents);
    for (const BoardEntry &entry : frame.entries)
        CHECK(frame.takesVisits(entry.lane));
    CHECK_FALSE(frame.takesVisits(1));
    CHECK(frame.geometry->laneRect(1).height() < frame.geometry->laneRect(2).height());
}

TEST_CASE("Lanes stand as somebody ordered them, new people after those, hidden ones are away")
{
    BoardContents contents = boardSample();
    contents.lanes.order = {cem, ann};
    CHECK(namesOf(contents) == "Unassigned Cem Ann Bob");
    contents.hiddenLanes = {ann};
    CHECK(namesOf(contents) == "Unassigned Cem Bob");
}

TEST_CASE("Each day of a lane says what is booked of its working time and why somebody is away")
{
    BoardContents contents = boardSample();
    contents.view = BoardViewKind::Week;
    contents.period = periodOf(BoardViewKind::Week, contents.day, Qt::Sunday);
    TimeOff away;
    away.technician = bob;
    away.start = WallTime::at(contents.day.addDays(1), 0);
    away.end = WallTime::at(contents.day.addDays(2), 0);
    away.reason = QStringLiteral("Vacation");
    contents.people.timeOff.push_back(away);
    const BoardFrame frame = frameOf(contents);
    const BoardLane &annsLane = frame.lanes[size_t(frame.laneOf(ann))];
    REQUIRE(annsLane.days.size() == 7);
    CHECK(annsLane.days[0].workMinutes == 0); // Sunday
    CHECK(annsLane.days[1].workMinutes == 9 * 60);
    CHECK(annsLane.days[1].bookedMinutes == 90 + 120);
    CHECK(annsLane.days[1].visits == 2);
    CHECK(annsLane.workMinutes == 5 * 9 * 60);
    const BoardLane &bobsLane = frame.lanes[size_t(frame.laneOf(bob))];
    CHECK(bobsLane.days[2].absence == "Vacation");
    CHECK(bobsLane.days[2].workMinutes == 0);
    CHECK(bobsLane.days[1].absence.isEmpty());
}

TEST_CASE("Where lanes are no people a visit of two stands once and names both")
{
    for (const BoardViewKind view : {BoardViewKind::Month, BoardViewKind::List}) {
        BoardContents contents = boardSample();
        contents.view = view;
        contents.period = periodOf(view, contents.day, Qt::Sunday);
        const BoardFrame frame = frameOf(contents);
        CHECK(frame.lanes.size() == 1);
        CHECK(frame.entries.size() == 6); // seven cards, one visit of two
        const BoardEntry *both = frame.find(VisitId(4));
        REQUIRE(both);
        CHECK(both->people == "Ann Ruiz, Bob Marsh");
        CHECK(frame.laneOf(cem) == 0);
        CHECK(frame.laneName(0).isEmpty());
    }
}

TEST_CASE("Lanes put in order leave those that are hidden at their places")
{
    const auto orderAfter = [](std::vector<qint64> shown, std::vector<qint64> before) {
        const auto ids = [](const std::vector<qint64> &values) {
            return std::vector<TechnicianId>(values.begin(), values.end());
        };
        std::vector<Technician> technicians(4);
        for (int i = 0; i < 4; ++i)
            technicians[size_t(i)].id = TechnicianId(i + 1);
        LaneArrangement lanes;
        lanes.order = ids(before);
        QString text;
        for (const TechnicianId each : orderWith(ids(shown), lanes, technicians))
            text += QString::number(each.value());
        return text;
    };
    struct Row
    {
        std::vector<qint64> shown, before;
        const char *after;
    };
    const std::vector<Row> table{
        {{2, 1, 3, 4}, {}, "2134"},        // all are shown
        {{3, 1}, {}, "3214"},              // 2 stays the second, 4 the last
        {{1, 2, 4}, {4, 3, 2, 1}, "1324"}, // 3 stays the second
        {{2}, {4, 3, 2, 1}, "4321"},       // nothing to put in order
        {{4, 1}, {1, 3}, "4321"},          // those never put in order follow by their place
        {{}, {3, 1}, "3124"},
        {{9, 1}, {1}, "92341"}, // the list does not know 9 yet
    };
    for (const Row &row : table) {
        INFO(row.after);
        CHECK(orderAfter(row.shown, row.before).toStdString() == row.after);
    }
}
