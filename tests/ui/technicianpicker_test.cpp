// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/technicianpicker.h"
#include <QMenu>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

People::Reply threePeople()
{
    People::Reply people;
    const char *names[] = {"Ann Ruiz", "Bob Hale", "Cem Aydin"};
    for (int i = 0; i < 3; ++i) {
        Technician technician;
        technician.id = TechnicianId(i + 1);
        technician.name = QString::fromLatin1(names[i]);
        people.technicians.push_back(technician);
    }
    Crew crew;
    crew.name = QStringLiteral("North");
    crew.members = {TechnicianId(3), TechnicianId(1)};
    people.crews = {crew};
    return people;
}

void tick(TechnicianPicker &picker, int row, bool on = true)
{
    picker.topLevelItem(row)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
}

} // namespace

TEST_CASE("The technician who was ticked first leads, whatever the order of the rows")
{
    TechnicianPicker picker;
    picker.setPeople(threePeople());
    tick(picker, 1);
    tick(picker, 0);
    CHECK(picker.chosen() == std::vector{TechnicianId(2), TechnicianId(1)});
    CHECK(picker.topLevelItem(1)->text(0) == QStringLiteral("Bob Hale (leads)"));
    tick(picker, 1, false);
    CHECK(picker.chosen() == std::vector{TechnicianId(1)});
    CHECK(picker.topLevelItem(0)->text(0) == QStringLiteral("Ann Ruiz"));
}

TEST_CASE("A crew sends its members, its first one leading")
{
    TechnicianPicker picker;
    picker.setPeople(threePeople());
    tick(picker, 1);
    int told = 0;
    QObject::connect(&picker, &TechnicianPicker::chosenChanged, &picker, [&] { ++told; });
    QMenu menu;
    picker.fillCrews(&menu);
    REQUIRE(menu.actions().size() == 1);
    menu.actions().front()->trigger();
    CHECK(picker.chosen() == std::vector{TechnicianId(3), TechnicianId(1)});
    CHECK(picker.topLevelItem(1)->checkState(0) == Qt::Unchecked);
    CHECK(told == 1);
}

TEST_CASE("Each row says what stands against the time, or that the technician is free")
{
    TechnicianPicker picker;
    picker.setPeople(threePeople());
    const QString away = QStringLiteral("Bob Hale is away: doctor");
    picker.setProblems({{TechnicianId(2), {away}}}, true);
    CHECK(picker.topLevelItem(0)->text(1) == QStringLiteral("Free"));
    CHECK(picker.topLevelItem(1)->text(1) == away);
    picker.setProblems({}, false);
    CHECK(picker.topLevelItem(0)->text(1).isEmpty());
}

TEST_CASE("Somebody out of use is offered only where already sent")
{
    People::Reply people = threePeople();
    people.technicians[2].active = false;
    TechnicianPicker picker;
    picker.setPeople(people);
    CHECK(picker.topLevelItemCount() == 2);
    picker.setChosen({TechnicianId(3)});
    CHECK(picker.topLevelItemCount() == 3);
    CHECK(picker.chosen() == std::vector{TechnicianId(3)});
}

TEST_CASE("Names of technicians are read whole where there is room for them")
{
    TechnicianPicker picker;
    picker.resize(400, 200);
    picker.setPeople(threePeople());
    picker.show();
    const int box = 16;
    for (int row = 0; row < picker.topLevelItemCount(); ++row) {
        const QString name = picker.topLevelItem(row)->text(0);
        INFO(name.toStdString());
        CHECK(picker.visualItemRect(picker.topLevelItem(row)).height() > picker.fontMetrics().height());
        CHECK(picker.columnWidth(0) >= picker.fontMetrics().horizontalAdvance(name) + box);
    }
}
