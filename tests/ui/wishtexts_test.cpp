// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wishtexts.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("What a visit wants is one short line")
{
    VisitWishes wishes;
    CHECK(wishtexts::wanted(wishes).isEmpty());
    wishes.priority = VisitPriority::Urgent;
    CHECK(wishtexts::wanted(wishes).isEmpty());
    wishes.skill = QStringLiteral("Gas");
    wishes.until = QDate(2026, 3, 6);
    CHECK(wishtexts::wanted(wishes) == QStringLiteral("Gas, by Mar 6"));
    wishes.from = QDate(2026, 3, 3);
    wishes.hours = MinuteRange{480, 720};
    CHECK(wishtexts::wanted(wishes) == QStringLiteral("Gas, Mar 3 – Mar 6, 8:00 AM–12:00 PM"));
    wishes.until = wishes.from;
    CHECK(wishtexts::wanted(wishes) == QStringLiteral("Gas, Mar 3, 8:00 AM–12:00 PM"));
    wishes.until = {};
    wishes.hours.reset();
    CHECK(wishtexts::wanted(wishes) == QStringLiteral("Gas, from Mar 3"));
}

TEST_CASE("What a customer wishes names days in runs, hours, people and the note")
{
    People::Reply people;
    people.technicians.resize(2);
    people.technicians[0].id = TechnicianId(1);
    people.technicians[0].name = QStringLiteral("Ann Ruiz");
    people.technicians[1].id = TechnicianId(2);
    people.technicians[1].name = QStringLiteral("Bob Meyer");
    CustomerWishes wishes;
    CHECK(wishtexts::customer(wishes, people).isEmpty());
    wishes.weekdays = 0b0011111;
    CHECK(wishtexts::customer(wishes, people) == QStringLiteral("Mon–Fri"));
    wishes.weekdays = 0b1010111;
    CHECK(wishtexts::customer(wishes, people) == QStringLiteral("Mon–Wed, Fri, Sun"));
    wishes.weekdays = 0b0000011;
    wishes.hours = {540, 900};
    wishes.wanted = {TechnicianId(2)};
    wishes.refused = {TechnicianId(1)};
    wishes.note = QStringLiteral("ring twice");
    CHECK(wishtexts::customer(wishes, people) ==
          QStringLiteral("Mon, Tue, 9:00 AM–3:00 PM, wants Bob Meyer, not Ann Ruiz, ring twice"));
}
