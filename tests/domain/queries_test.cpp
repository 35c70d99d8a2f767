// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queries.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("technicians without hours of their own work the office's hours", "[queries]")
{
    People::Reply people;
    people.technicians.resize(2);
    people.technicians[0].id = TechnicianId(1);
    people.technicians[1].id = TechnicianId(2);
    people.officeHours.days[0] = {{480, 1020}};
    people.ownHours[TechnicianId(2)].days[5] = {{540, 720}};
    CHECK(people.hoursOf(TechnicianId(1)) == people.officeHours);
    CHECK(people.hoursOf(TechnicianId(2)).days[0].empty());
    CHECK(people.hoursOf(TechnicianId(2)).days[5].size() == 1);
    CHECK(people.find(TechnicianId(2)) == &people.technicians[1]);
    CHECK(people.find(TechnicianId(3)) == nullptr);
}

TEST_CASE("a folder finds its documents by id", "[queries]")
{
    Folder::Reply folder;
    folder.documents.resize(2);
    folder.documents[1].id = DocumentId(7);
    CHECK(folder.find(DocumentId(7)) == &folder.documents[1]);
    CHECK(folder.find(DocumentId(8)) == nullptr);
}

TEST_CASE("a change set knows which kinds and folders it touches", "[queries]")
{
    const ChangeSet none;
    CHECK(none.isEmpty());
    CHECK_FALSE(none.touches(EntityKind::Visit));
    const ChangeSet some{{{EntityKind::Visit, 5, Change::Kind::Changed, 12}, {EntityKind::Appointment, 13}}};
    CHECK(some.touches(EntityKind::Visit));
    CHECK_FALSE(some.touches(EntityKind::Document));
    CHECK(some.touchesFolder(12));
    CHECK(some.touchesFolder(13));
    CHECK_FALSE(some.touchesFolder(5));
}
