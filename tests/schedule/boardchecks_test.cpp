// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"
#include "core/schedule/checkwords.h"

#include "core/schedule/conflicts.h"
#include "tests/schedule/randomboard.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using testkit::monday;
using Kind = BoardCheck::Kind;

namespace {

const TechnicianId ann(1);

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

BoardCard nineToTen(TechnicianId technician, VisitStatus status)
{
    BoardCard card;
    card.visit = VisitId(1);
    card.technician = technician;
    card.start = WallTime::at(monday, 9);
    card.startUtc = ZonedDay::toUtc(card.start, chicago());
    card.minutes = 60;
    card.status = status;
    card.customer = QStringLiteral("Kline Bakery");
    return card;
}

/// What is said of the kind about the one visit, so many minutes after it begins.
QStringList said(Kind kind, const BoardCard &card, qint64 minutesAfter)
{
    People::Reply people;
    people.technicians.resize(1);
    people.technicians[0].id = ann;
    people.technicians[0].name = QStringLiteral("Ann Ruiz");
    QStringList texts;
    const std::vector<BoardCard> cards{card};
    const QTimeZone zone = chicago();
    const BoardNeeds needs;
    for (const BoardCheck &check : checkBoard({cards, people, zone, needs}, monday, monday,
                                              card.startUtc + minutesAfter * 60, {}, QLocale::c()))
        if (check.kind == kind)
            texts.append(checkText(check, card.startUtc + minutesAfter * 60));
    return texts;
}

} // namespace

TEST_CASE("How late somebody is, is said in minutes, hours or days, as people would", "[boardchecks]")
{
    const BoardCard card = nineToTen(ann, VisitStatus::Scheduled);
    const auto late = [&](qint64 minutes) { return said(Kind::Late, card, minutes).join(QLatin1Char('|')); };
    CHECK(late(14).isEmpty());
    CHECK(late(25) == QStringLiteral("Ann Ruiz is 25 min late for Kline Bakery"));
    CHECK(late(119).contains(QStringLiteral("is 119 min late")));
    CHECK(late(120).contains(QStringLiteral("is 2 h late")));
    CHECK(late(47 * 60 + 59).contains(QStringLiteral("is 47 h late")));
    CHECK(late(6 * 24 * 60 + 500).contains(QStringLiteral("is 6 day")));
    CHECK(late(386508).contains(QStringLiteral("is 268 day")));
    const BoardCard begun = nineToTen(ann, VisitStatus::InProgress);
    CHECK(said(Kind::Overrun, begun, 60 + 180) ==
          QStringList{QStringLiteral("Ann Ruiz is 3 h over time at Kline Bakery")});
}

TEST_CASE("Nobody is over time at a visit to which nobody is sent", "[boardchecks]")
{
    CHECK(said(Kind::Overrun, nineToTen({}, VisitStatus::InProgress), 600).isEmpty());
}

namespace {

/// What is found about Ann's visits, as kinds with their sentences; free time left aside.
std::vector<std::pair<Kind, QString>> found(const std::vector<BoardCard> &cards, const People::Reply &people,
                                            const BoardNeeds &needs, int buffer = 0)
{
    const QTimeZone zone = chicago();
    std::vector<std::pair<Kind, QString>> all;
    for (const BoardCheck &check :
         checkBoard({cards, people, zone, needs, buffer}, monday, monday, 0, {}, QLocale()))
        if (check.kind != Kind::Gap)
            all.emplace_back(check.kind, check.text);
    return all;
}

People::Reply annWorks()
{
    People::Reply people;
    people.officeHours.days[0] = {{8 * 60, 17 * 60}};
    people.technicians.resize(1);
    people.technicians[0].id = ann;
    people.technicians[0].name = QStringLiteral("Ann Ruiz");
    return people;
}

} // namespace

TEST_CASE("Skills, refused technicians, customers' and visits' wishes and closed days are checked",
          "[boardchecks]")
{
    BoardCard card = nineToTen(ann, VisitStatus::Scheduled);
    card.technicians = {ann};
    card.customerId = CustomerId(3);
    card.skill = QStringLiteral("Gas");
    BoardNeeds needs;
    CustomerWishes &customer = needs.customers[CustomerId(3)];
    customer.refused = {ann};
    customer.hours = {13 * 60, 17 * 60};
    needs.visits[VisitId(1)].wishes.from = monday.addDays(1);
    const std::vector<std::pair<Kind, QString>> wanted{
        {Kind::MissingSkill, QStringLiteral("Kline Bakery at 9:00 AM: Ann Ruiz does not have the skill Gas")},
        {Kind::TechnicianRefused,
         QStringLiteral("Kline Bakery at 9:00 AM: The customer does not want Ann Ruiz")},
        {Kind::CustomerWish,
         QStringLiteral("Kline Bakery at 9:00 AM: The customer takes visits only between 1:00 PM–5:00 PM")},
        {Kind::WantedTime, QStringLiteral("Kline Bakery at 9:00 AM: Wanted from Tue, Mar 3, 2026 on")}};
    CHECK(found({card}, annWorks(), needs) == wanted);

    People::Reply closed = annWorks();
    closed.closingDays = {{ClosingDayId(1), 1, monday, monday, QStringLiteral("Holiday"), false}};
    card.skill.clear();
    const auto all = found({card}, closed, {});
    REQUIRE(all.size() == 1); // neither hours nor idleness are said as well
    CHECK(all[0].first == Kind::ClosedDay);
    CHECK(found({}, closed, {}).empty());
}

TEST_CASE("What is wrong for everybody of a visit is said once, what is wrong with one for that one",
          "[boardchecks]")
{
    People::Reply people = annWorks();
    Technician bob = people.technicians[0];
    bob.id = TechnicianId(2);
    bob.name = QStringLiteral("Bob Meyer");
    people.technicians.push_back(bob);
    BoardCard first = nineToTen(ann, VisitStatus::Scheduled);
    first.technicians = {ann, bob.id};
    first.skill = QStringLiteral("Gas");
    BoardCard second = first;
    second.technician = bob.id;
    BoardNeeds needs;
    needs.visits[VisitId(1)].wishes.until = monday.addDays(-1);
    int skills = 0;
    int times = 0;
    for (const auto &[kind, text] : found({first, second}, people, needs)) {
        skills += kind == Kind::MissingSkill;
        times += kind == Kind::WantedTime;
    }
    CHECK(skills == 2);
    CHECK(times == 1);
}

TEST_CASE("Visits nearer than the office's buffer are noticed", "[boardchecks]")
{
    BoardCard first = nineToTen(ann, VisitStatus::Scheduled);
    BoardCard second = first;
    second.visit = VisitId(2);
    second.startUtc += 70 * 60;
    second.customer = QStringLiteral("Oak School");
    CHECK(found({first, second}, annWorks(), {}, 10).empty());
    const auto all = found({first, second}, annWorks(), {}, 15);
    REQUIRE(all.size() == 1);
    CHECK(all[0].first == Kind::TooClose);
    CHECK(all[0].second == QStringLiteral("Ann Ruiz has only 10 min from Kline Bakery to Oak School"));
}

TEST_CASE("Under one long visit two shorter ones that overlap each other are told as well", "[boardchecks]")
{
    BoardCard whole = nineToTen(ann, VisitStatus::Scheduled);
    whole.minutes = 6 * 60;
    std::vector<BoardCard> cards{whole, whole, whole};
    for (size_t i = 1; i < cards.size(); ++i) {
        cards[i].visit = VisitId(qint64(i) + 1);
        cards[i].startUtc += qint64(i) * 30 * 60;
        cards[i].minutes = 60;
        cards[i].customer = QStringLiteral("Oak School %1").arg(i);
    }
    QStringList twice;
    for (const auto &[kind, text] : found(cards, annWorks(), {}))
        if (kind == Kind::DoubleBooked)
            twice += text;
    CHECK(twice ==
          QStringList{QStringLiteral("Ann Ruiz is booked twice at 9:30 AM: Kline Bakery and Oak School 1"),
                      QStringLiteral("Ann Ruiz is booked twice at 10:00 AM: Kline Bakery and Oak School 2"),
                      QStringLiteral("Ann Ruiz is booked twice at 10:00 AM: Oak School 1 and Oak School 2")});
}

TEST_CASE("A gap is told while it lasts, until what is left of it is none any more", "[boardchecks]")
{
    const BoardCard first = nineToTen(ann, VisitStatus::Scheduled);
    BoardCard second = first;
    second.visit = VisitId(2);
    second.startUtc += 5 * 3600;
    const std::vector<BoardCard> cards{first, second};
    const People::Reply people = annWorks();
    const QTimeZone zone = chicago();
    const BoardNeeds needs;
    const auto gaps = [&](qint64 now) {
        int gaps = 0;
        for (const auto &check : checkBoard({cards, people, zone, needs}, monday, monday, now, {}, QLocale()))
            gaps += check.kind == Kind::Gap && check.visits.size() == 2;
        return gaps;
    };
    const qint64 left = second.startUtc - qint64(CheckLimits().gapMinutes) * 60;
    REQUIRE(left > first.endUtc());
    CHECK(gaps(first.startUtc) == 1);
    CHECK(gaps(first.endUtc() + 60) == 1);
    CHECK(gaps(left) == 1);
    CHECK(gaps(left + 60) == 0);
}

TEST_CASE("Each kind of check has a name of its own and is found by it", "[boardchecks]")
{
    for (int i = 0; i <= int(Kind::Idle); ++i)
        CHECK(checkKindFromName(checkKindName(Kind(i))) == Kind(i));
    CHECK_FALSE(checkKindFromName(QStringLiteral("other")));
}

namespace {

BoardCard cardAt(qint64 visit, const WallTime &start, int minutes)
{
    BoardCard card = nineToTen(ann, VisitStatus::Scheduled);
    card.visit = VisitId(visit);
    card.technicians = {ann};
    card.start = start;
    card.startUtc = ZonedDay::toUtc(start, chicago());
    card.minutes = minutes;
    return card;
}

/// "double-booked, outside-hours": what is found on these days.
QString kindsFound(const std::vector<BoardCard> &cards, const People::Reply &people, const QDate &from,
                   const QDate &to, int buffer = 0)
{
    const QTimeZone zone = chicago();
    const BoardNeeds needs;
    QStringList names;
    for (const BoardCheck &check :
         checkBoard({cards, people, zone, needs, buffer}, from, to, 0, {}, QLocale()))
        if (check.kind != Kind::Idle && check.kind != Kind::Gap && check.kind != Kind::Overloaded)
            names += checkKindName(check.kind);
    return names.join(QStringLiteral(", "));
}

} // namespace

TEST_CASE("Working hours that touch are one, and a visit over midnight is held against both days",
          "[boardchecks]")
{
    People::Reply people = annWorks();
    people.officeHours.days[0] = {{8 * 60, 12 * 60}, {12 * 60, 17 * 60}};
    CHECK(kindsFound({cardAt(1, WallTime::at(monday, 11, 30), 60)}, people, monday, monday).isEmpty());
    people.officeHours.days[0] = {{8 * 60, 24 * 60}};
    const BoardCard night = cardAt(1, WallTime::at(monday, 23), 120);
    CHECK(kindsFound({night}, people, monday, monday) == QStringLiteral("outside-hours"));
    people.officeHours.days[1] = {{0, 8 * 60}};
    CHECK(kindsFound({night}, people, monday, monday).isEmpty());
    TimeOff off;
    off.technician = ann;
    off.start = WallTime::at(monday.addDays(1), 0);
    off.end = WallTime::at(monday.addDays(1), 8);
    people.timeOff = {off};
    CHECK(kindsFound({night}, people, monday, monday) == QStringLiteral("time-off"));
}

TEST_CASE("Somebody is booked twice over midnight, too, and once in a night is not too close",
          "[boardchecks]")
{
    People::Reply people = annWorks();
    people.officeHours.days[0] = people.officeHours.days[1] = {{0, 24 * 60}};
    const QDate tuesday = monday.addDays(1);
    const BoardCard night = cardAt(1, WallTime::at(monday, 23), 120);
    const std::vector<BoardCard> twice{night, cardAt(2, WallTime::at(tuesday, 0, 30), 60)};
    CHECK(kindsFound(twice, people, tuesday, tuesday) == QStringLiteral("double-booked"));
    CHECK(kindsFound(twice, people, monday, tuesday) == QStringLiteral("double-booked"));
    CHECK(kindsFound(twice, people, monday, monday).isEmpty()); // said on the day of the second
    const std::vector<BoardCard> near{night, cardAt(2, WallTime::at(tuesday, 1, 10), 60)};
    CHECK(kindsFound(near, people, monday, tuesday, 15) == QStringLiteral("too-close"));
    CHECK(kindsFound(near, people, monday, tuesday, 10).isEmpty());
}

TEST_CASE("Visits of somebody who is out of use are looked at as well", "[boardchecks]")
{
    People::Reply people = annWorks();
    people.technicians[0].active = false;
    const std::vector<BoardCard> cards{cardAt(1, WallTime::at(monday, 9), 60),
                                       cardAt(2, WallTime::at(monday, 9, 30), 60)};
    const auto all = found(cards, people, {});
    const std::vector<std::pair<Kind, QString>> wanted{
        {Kind::TimeOff, QStringLiteral("Ann Ruiz is no longer active, at 9:00 AM booked for Kline Bakery")},
        {Kind::DoubleBooked,
         QStringLiteral("Ann Ruiz is booked twice at 9:30 AM: Kline Bakery and Kline Bakery")},
        {Kind::TimeOff, QStringLiteral("Ann Ruiz is no longer active, at 9:30 AM booked for Kline Bakery")}};
    CHECK(all == wanted);
    CHECK(found({}, people, {}).empty()); // nobody expects visits there
}

TEST_CASE("How much too much somebody has is said to the minute", "[boardchecks]")
{
    People::Reply people = annWorks();
    people.officeHours.days[0] = {{8 * 60, 16 * 60}};
    QStringList texts;
    for (const auto &[kind, text] : found({cardAt(1, WallTime::at(monday, 8), 510)}, people, {}))
        if (kind == Kind::Overloaded)
            texts += text;
    CHECK(texts == QStringList{QStringLiteral("Ann Ruiz has 8 h 30 min of visits in 8 h of work")});
}

namespace {

/// What is said on Monday at that time, critical things first.
QStringList saidAt(const WallTime &now, const std::vector<BoardCard> &cards, const People::Reply &people)
{
    const QTimeZone zone = chicago();
    const BoardNeeds needs;
    QStringList texts;
    for (const BoardCheck &check :
         checkBoard({cards, people, zone, needs}, monday, monday, ZonedDay::toUtc(now, zone), {}, QLocale()))
        texts += check.text;
    return texts;
}

BoardCard doneAt(qint64 visit, int hour, int minutes)
{
    BoardCard card = cardAt(visit, WallTime::at(monday, hour), minutes);
    card.status = VisitStatus::Done;
    return card;
}

} // namespace

TEST_CASE("What is done counts as work: free time behind it stays told, its day is neither idle nor lighter",
          "[boardchecks]")
{
    People::Reply people = annWorks();
    people.officeHours.days[0] = {{8 * 60, 16 * 60}};
    const QString free = QStringLiteral("Ann Ruiz is free from %1 to %2");
    const BoardCard later = cardAt(2, WallTime::at(monday, 13), 180);
    CHECK(saidAt(WallTime::at(monday, 9), {doneAt(1, 8, 60), later}, people) ==
          QStringList{free.arg(QStringLiteral("9:00 AM"), QStringLiteral("1:00 PM"))});

    const std::vector<BoardCard> allDone{doneAt(1, 8, 480)};
    CHECK(saidAt(WallTime::at(monday, 9), allDone, people).isEmpty());

    const BoardCard more = cardAt(2, WallTime::at(monday, 14), 120);
    CHECK(saidAt(WallTime::at(monday, 13), {doneAt(1, 8, 390), more}, people) ==
          QStringList{QStringLiteral("Ann Ruiz has 8 h 30 min of visits in 8 h of work")});
    CHECK(
        saidAt(WallTime::at(monday, 13), {doneAt(1, 8, 510)}, people).isEmpty()); // nothing left to take away
    BoardCard cancelled = doneAt(1, 8, 480);
    cancelled.status = VisitStatus::Cancelled;
    CHECK(saidAt(WallTime::at(monday, 9), {cancelled}, people) ==
          QStringList{QStringLiteral("Ann Ruiz has nothing to do")});
}

TEST_CASE("Somebody has nothing to do until the end of work, not until midnight", "[boardchecks]")
{
    CHECK(saidAt(WallTime::at(monday, 16, 59), {}, annWorks()).size() == 1);
    CHECK(saidAt(WallTime::at(monday, 17), {}, annWorks()).isEmpty());
}

TEST_CASE("Free time before the first visit of a day and after the last is told, within working hours",
          "[boardchecks]")
{
    const QString free = QStringLiteral("Ann Ruiz is free from %1 to %2");
    const auto am = [](int hour) { return QStringLiteral("%1:00 AM").arg(hour); };
    const auto pm = [](int hour) { return QStringLiteral("%1:00 PM").arg(hour); };
    People::Reply people = annWorks();
    const WallTime before = WallTime::at(monday, 6);
    const std::vector<BoardCard> first{cardAt(1, WallTime::at(monday, 8), 60)};
    CHECK(saidAt(before, first, people) == QStringList{free.arg(am(9), pm(5))});
    CHECK(saidAt(WallTime::at(monday, 15), {doneAt(1, 8, 60)}, people).size() == 1);
    CHECK(saidAt(WallTime::at(monday, 15, 1), {doneAt(1, 8, 60)}, people).isEmpty());
    const std::vector<BoardCard> last{cardAt(1, WallTime::at(monday, 16), 60)};
    CHECK(saidAt(before, last, people) == QStringList{free.arg(am(8), pm(4))});

    people.officeHours.days[0] = {{8 * 60, 12 * 60}, {13 * 60, 17 * 60}};
    CHECK(saidAt(before, first, people) == QStringList{free.arg(am(9), pm(12)), free.arg(pm(1), pm(5))});
    TimeOff off;
    off.technician = ann;
    off.start = WallTime::at(monday, 13);
    off.end = WallTime::at(monday, 17);
    people.timeOff = {off};
    CHECK(saidAt(before, first, people) == QStringList{free.arg(am(9), pm(12))});

    people = annWorks();
    const std::vector<BoardCard> night{cardAt(1, WallTime::at(monday.addDays(-1), 22), 14 * 60),
                                       cardAt(2, WallTime::at(monday, 15), 120)};
    CHECK(saidAt(before, night, people) == QStringList{free.arg(pm(12), pm(3))});
}

TEST_CASE("The board's checks and a place's problems say the same of hours and time off", "[boardchecks]")
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        const testkit::RandomBoard board(seed);
        const PlaceGround ground = board.ground();
        std::set<std::tuple<VisitId, TechnicianId, Kind>> checked;
        for (const BoardCheck &check :
             checkBoard(ground, board.monday.addDays(-30), board.monday.addDays(60), 0, {}, QLocale()))
            if (check.kind == Kind::TimeOff || check.kind == Kind::OutsideHours)
                checked.insert({check.visits.front(), check.technician, check.kind});
        std::set<std::tuple<VisitId, TechnicianId, Kind>> wanted;
        for (const BoardCard &card : board.cards) {
            if (visitIsClosed(card.status) || !card.technician)
                continue;
            const ProposedPlace place{
                card.visit, ZonedDay::toWall(card.startUtc, board.zone), card.minutes, {card.technician}};
            bool away = false;
            bool outside = false;
            for (const PlaceProblem &problem : problemsOf(place, ground)) {
                away = away || problem.kind == PlaceProblem::Kind::TimeOff ||
                       problem.kind == PlaceProblem::Kind::TechnicianInactive;
                outside = outside || problem.kind == PlaceProblem::Kind::OffHours;
            }
            if (away || outside)
                wanted.insert({card.visit, card.technician, away ? Kind::TimeOff : Kind::OutsideHours});
        }
        REQUIRE(checked == wanted);
    }
}
