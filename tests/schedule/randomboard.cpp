// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/randomboard.h"

#include "core/schedule/workinghours.h"
#include <algorithm>

namespace truckroll::testkit {

namespace {

constexpr int technicianCount = 5;
constexpr int customerCount = 6;
const char *const skills[] = {"", "Gas", "Panels"};

} // namespace

RandomBoard::RandomBoard(unsigned seed, const QDate &day)
    : monday(day), zone(*findZone("America/Chicago")), m_random(seed)
{
    bufferMinutes = 10 * below(3);
    makePeople();
    makeCustomers();
    makeCards();
}

MinuteRange RandomBoard::someHours(int shortest)
{
    const int start = 5 * below(12 * 14);
    return {start, std::min(24 * 60, start + shortest + 5 * below(100))};
}

void RandomBoard::makePeople()
{
    people.officeHours = usualWorkingWeek();
    for (int i = 1; i <= technicianCount; ++i) {
        Technician technician;
        technician.id = TechnicianId(i);
        technician.name = QStringLiteral("T%1").arg(i);
        technician.position = i;
        technician.active = i != technicianCount || percent(50);
        for (const char *skill : skills)
            if (*skill && percent(60))
                technician.skills += QString::fromLatin1(skill);
        people.technicians.push_back(technician);
        if (percent(40)) {
            WorkingWeek &own = people.ownHours[technician.id];
            for (auto &ranges : own.days)
                if (percent(80))
                    ranges = {{6 * 60 + 5 * below(24), 12 * 60}, {12 * 60 + 5 * below(12), 18 * 60}};
        }
        if (percent(40)) {
            TimeOff off;
            off.technician = technician.id;
            off.start = {monday.addDays(below(6)), 5 * below(200)};
            off.end = off.start.plusMinutes(30 + 5 * below(300));
            people.timeOff.push_back(off);
        }
    }
    if (percent(30))
        people.closingDays.push_back(
            {ClosingDayId(1), 1, monday.addDays(below(5)), monday.addDays(4), {}, false});
}

void RandomBoard::makeCustomers()
{
    for (int i = 1; i <= customerCount; ++i) {
        if (!percent(40))
            continue;
        CustomerWishes wishes;
        wishes.customer = CustomerId(i);
        wishes.version = 1;
        wishes.weekdays = 1 + below(CustomerWishes::allDays);
        if (percent(40))
            wishes.hours = someHours(240);
        if (percent(50))
            wishes.refused = {TechnicianId(1 + below(technicianCount))};
        needs.customers[wishes.customer] = wishes;
    }
}

VisitNeeds RandomBoard::someNeeds()
{
    VisitNeeds made;
    made.customer = CustomerId(1 + below(customerCount));
    made.wishes.skill = QString::fromLatin1(skills[below(3)]);
    made.wishes.priority = allVisitPriorities[size_t(below(4))];
    if (percent(25))
        made.wishes.from = monday.addDays(below(4));
    if (percent(25))
        made.wishes.until = monday.addDays(2 + below(4));
    if (percent(25))
        made.wishes.hours = someHours(60);
    return made;
}

void RandomBoard::makeCards()
{
    const int count = 20 + below(60);
    for (int i = 1; i <= count; ++i) {
        BoardCard card;
        card.visit = VisitId(i);
        card.appointment = AppointmentId(i);
        card.customerId = CustomerId(1 + below(customerCount));
        card.customer = QStringLiteral("C%1").arg(i);
        card.start = {monday.addDays(below(6)), 6 * 60 + 5 * below(144)};
        card.startUtc = ZonedDay::toUtc(card.start, zone);
        card.minutes = percent(3) ? Visit::longest : 15 + 5 * below(36);
        card.status = percent(85) ? VisitStatus::Scheduled : allVisitStatuses[size_t(below(6))];
        card.version = 1;
        const int first = below(technicianCount + 1);
        card.technician = TechnicianId(first);
        if (first)
            card.technicians = {card.technician};
        cards.push_back(card);
        if (first && percent(15)) {
            BoardCard second = card;
            second.technician = TechnicianId(first % technicianCount + 1);
            cards.back().technicians = second.technicians = {card.technician, second.technician};
            cards.push_back(second);
        }
    }
    std::stable_sort(cards.begin(), cards.end(),
                     [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; });
}

ProposedPlace RandomBoard::visit()
{
    ProposedPlace place;
    place.start = {monday.addDays(below(5)), 6 * 60 + 5 * below(144)};
    place.minutes = 15 + 5 * below(30);
    place.technicians = {TechnicianId(1 + below(technicianCount))};
    if (percent(15))
        place.technicians.push_back(TechnicianId(place.technicians.front().value() % technicianCount + 1));
    if (percent(30))
        place.visit = VisitId(1 + below(20));
    place.needs = someNeeds();
    return place;
}

} // namespace truckroll::testkit
