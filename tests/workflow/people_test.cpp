// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include <functional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Technician ann()
{
    Technician technician;
    technician.name = QStringLiteral("Ann Ruiz");
    technician.phone = QStringLiteral("2175550101");
    technician.email = QStringLiteral("ann@prairie.example");
    technician.color = QStringLiteral("#C2410C");
    technician.skills = {QStringLiteral("HVAC"), QStringLiteral(" "), QStringLiteral("hvac"),
                         QStringLiteral("Gas license")};
    return technician;
}

} // namespace

TEST_CASE("A technician is cleaned, placed behind the others and given a color when none is named")
{
    TempOffice shop;
    const Technician first = shop.act(SaveTechnician{ann()});
    CHECK(first.phone == QStringLiteral("217 555 0101"));
    CHECK(first.color == QStringLiteral("#c2410c"));
    CHECK(first.skills == QStringList{QStringLiteral("HVAC"), QStringLiteral("Gas license")});
    CHECK(first.position == 0);
    const TechnicianId bob = shop.newTechnician(QStringLiteral("Bob Meyer"));
    const TechnicianId cal = shop.newTechnician(QStringLiteral("Cal Dunn"));
    const People::Reply people = shop.ask(People{});
    REQUIRE(people.technicians.size() == 3);
    CHECK(people.technicians[0] == first);
    CHECK(people.technicians[1].id == bob);
    CHECK(people.technicians[2].id == cal);
    CHECK(people.technicians[1].color.size() == 7);
    CHECK(people.technicians[1].color != people.technicians[2].color);
}

TEST_CASE("What a technician may not be is refused in a sentence, and nothing is changed")
{
    TempOffice shop;
    shop.act(SaveTechnician{ann()});
    struct Wrong
    {
        const char *says;
        std::function<void(Technician &)> spoil;
    };
    const Wrong wrong[] = {
        {"name is missing", [](Technician &t) { t.name.clear(); }},
        {"There is “ann ruiz” already", [](Technician &t) { t.name = QStringLiteral("ann ruiz"); }},
        {"no color", [](Technician &t) { t.color = QStringLiteral("red"); }},
        {"no color", [](Technician &t) { t.color = QStringLiteral("#12345"); }},
        {"no e-mail address", [](Technician &t) { t.email = QStringLiteral("bob at home"); }},
        {"place on the board", [](Technician &t) { t.position = -1; }},
        {"technician is not there", [](Technician &t) { t.id = TechnicianId(99); }},
    };
    for (const Wrong &each : wrong) {
        Technician technician = ann();
        technician.name = QStringLiteral("Bob Meyer");
        each.spoil(technician);
        const Error error = refusedCleanly(shop, SaveTechnician{technician});
        INFO(error.forUser.toStdString());
        CHECK(error.forUser.contains(QString::fromUtf8(each.says)));
    }
}

TEST_CASE("A technician out of use lets somebody else have the name, and comes back only under another one")
{
    TempOffice shop;
    Technician first = shop.act(SaveTechnician{ann()});
    first.active = false;
    const auto acted = shop.report(SaveTechnician{first});
    CHECK(acted.report.text == QStringLiteral("Put the technician Ann Ruiz out of use"));
    shop.act(SaveTechnician{ann()});
    first = acted.reply;
    first.active = true;
    CHECK(refusedCleanly(shop, SaveTechnician{first}).code == ErrorCode::RuleBroken);
    first.name = QStringLiteral("Ann Ruiz senior");
    CHECK(shop.act(SaveTechnician{first}).active);
}

TEST_CASE("Stale technicians and crews are Conflicts")
{
    TempOffice shop;
    const Technician made = shop.act(SaveTechnician{ann()});
    Technician changed = made;
    changed.phone = QStringLiteral("217 555 0102");
    shop.act(SaveTechnician{changed});
    changed.phone = QStringLiteral("217 555 0103"); // with the version of before
    CHECK(refusedCleanly(shop, SaveTechnician{changed}).code == ErrorCode::Conflict);

    Crew crew;
    crew.name = QStringLiteral("Plumbing");
    crew = shop.act(SaveCrew{crew});
    Crew stale = crew;
    crew.color = QStringLiteral("#000000");
    shop.act(SaveCrew{crew});
    stale.name = QStringLiteral("Drains");
    CHECK(refusedCleanly(shop, SaveCrew{stale}).code == ErrorCode::Conflict);
}

TEST_CASE("A crew has a name of its own and members in their order, each once and in use")
{
    TempOffice shop;
    Technician lead = shop.act(SaveTechnician{ann()});
    const TechnicianId bob = shop.newTechnician(QStringLiteral("Bob Meyer"));
    Crew crew;
    crew.name = QStringLiteral("Plumbing");
    crew.members = {bob, lead.id};
    crew = shop.act(SaveCrew{crew});
    CHECK(shop.ask(People{}).crews == std::vector<Crew>{crew});

    Crew other;
    other.name = QStringLiteral("PLUMBING");
    CHECK(refusedCleanly(shop, SaveCrew{other}).forUser.contains(QStringLiteral("already")));
    other.name = QStringLiteral("Drains");
    other.members = {bob, bob};
    CHECK(refusedCleanly(shop, SaveCrew{other}).forUser.contains(QStringLiteral("twice")));
    other.members = {TechnicianId(99)};
    CHECK(refusedCleanly(shop, SaveCrew{other}).code == ErrorCode::NotFound);
    lead.active = false;
    shop.act(SaveTechnician{lead});
    other.members = {lead.id};
    CHECK(refusedCleanly(shop, SaveCrew{other}).forUser.contains(QStringLiteral("out of use")));
    crew.members = {lead.id, bob}; // who was in it may stay
    CHECK(shop.act(SaveCrew{crew}).members.front() == lead.id);
}

TEST_CASE("Acts about people are undone to the same rows and fail whole")
{
    TempOffice shop;
    int tried = 0;
    Technician made = failEveryStatement(shop, SaveTechnician{ann()}, tried);
    Crew crew;
    crew.name = QStringLiteral("Plumbing");
    crew.members = {made.id};
    crew = failEveryStatement(shop, SaveCrew{crew}, tried);
    CHECK(tried >= 15);
    made.skills.clear();
    thereAndBack(shop, SaveTechnician{made});
    crew.members.clear();
    thereAndBack(shop, SaveCrew{crew});
    crew.id = {};
    crew.name = QStringLiteral("Drains");
    thereAndBack(shop, SaveCrew{crew});
}
