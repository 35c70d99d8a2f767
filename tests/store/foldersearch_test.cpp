// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foldersearch.h"

#include "core/store/appointmentstore.h"
#include "core/store/categorystore.h"
#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "core/store/technicianstore.h"
#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using Ids = std::vector<AppointmentId>;

/// Two customers, two folders each.
struct Shelf : Diary
{
    Shelf()
    {
        tap = newFolder(QStringLiteral("Tap repair"));
        heater = newFolder(QStringLiteral("Water heater 100%"));
        act([this](WriteScope &scope) {
            Category category;
            category.name = QStringLiteral("Émergence");
            insertCategory(scope, category);
            heater.category = category.id;
            heater.department = QStringLiteral("Projects");
            heater.description = QStringLiteral("Leaks since Sunday");
            REQUIRE(changeAppointment(scope, heater));
            other.name = QStringLiteral("Harbor Café");
            other.phone = QStringLiteral("312 555 0199");
            insertCustomer(scope, other);
            Site pier;
            pier.customer = other.id;
            pier.name = QStringLiteral("Pier store");
            insertSite(scope, pier);
            pierId = pier.id;
        });
        customer = other;
        site.id = pierId;
        drain = newFolder(QStringLiteral("Drain"));
        newVisit(drain, 9, {bob});
        newVisit(drain, 10, {bob});
    }
    Ids search(const char *text, CustomerId of = {}, int limit = -1)
    {
        return read<Ids>(
            [&](ReadScope &scope) { return searchFolders(scope, QString::fromUtf8(text), of, limit); });
    }

    Appointment tap;
    Appointment heater;
    Appointment drain;
    Customer other;
    SiteId pierId;
};

} // namespace

TEST_CASE("rule 21: a folder is found by employee, customer, title, category, department, site, description")
{
    Shelf shelf;
    const Ids drain{shelf.drain.id};
    const Ids heater{shelf.heater.id};
    CHECK(shelf.search("bob meyer") == drain); // once, although he has two visits there
    CHECK(shelf.search("harbor cafe") == drain);
    CHECK(shelf.search("HARBOR CAFÉ") == drain);
    CHECK(shelf.search("pier") == drain);
    CHECK(shelf.search("a-1003") == drain);
    CHECK(shelf.search("water heater") == heater);
    CHECK(shelf.search("emergence") == heater);
    CHECK(shelf.search("projects") == heater);
    CHECK(shelf.search("sunday") == heater);
    CHECK(shelf.search("nowhere").empty());
}

TEST_CASE("rule 21: a folder is found by the crew of its technician")
{
    Shelf shelf;
    const qint64 bob = shelf.bob.value();
    shelf.act([bob](WriteScope &scope) {
        const qint64 crew = scope.newId();
        Statement(scope.connection(), "INSERT INTO crew VALUES (?, ?, 'Night shift', '')")
            .bindAll(crew, scope.version())
            .run();
        Statement(scope.connection(), "INSERT INTO crew_member VALUES (?, ?, 0)").bindAll(crew, bob).run();
    });
    CHECK(shelf.search("night") == Ids{shelf.drain.id});
}

TEST_CASE("Every word must be found, each wherever it likes, and signs are only signs")
{
    Shelf shelf;
    CHECK(shelf.search("bob drain") == Ids{shelf.drain.id});
    CHECK(shelf.search("bob heater").empty());
    CHECK(shelf.search("100%") == Ids{shelf.heater.id});
    CHECK(shelf.search("%").size() == 1);
    CHECK(shelf.search("_").empty());
    CHECK(shelf.search("\\").empty());
    CHECK(shelf.search("' OR 1=1 --").empty());
}

TEST_CASE("A telephone number finds the folders of its customer however it is written")
{
    Shelf shelf;
    for (const char *spelling :
         {"312 555 0199", "(312) 555-0199", "3125550199", "+1 312.555.0199", "555-0199"}) {
        CAPTURE(spelling);
        CHECK(shelf.search(spelling) == Ids{shelf.drain.id});
    }
}

TEST_CASE(
    "A folder is found by the number of its contact however it is written, as soon as that is another one")
{
    Shelf shelf;
    shelf.heater.contactPhone = QStringLiteral("(312) 555-0177");
    shelf.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, shelf.heater)); });
    for (const char *spelling :
         {"312 555 0177", "(312) 555-0177", "3125550177", "+1 312.555.0177", "555-0177"}) {
        CAPTURE(spelling);
        CHECK(shelf.search(spelling) == Ids{shelf.heater.id});
        CHECK(shelf.search(spelling, shelf.other.id).empty());
    }
    shelf.heater.contactPhone = QStringLiteral("312 555 0178");
    const Commit changed =
        shelf.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, shelf.heater)); });
    CHECK(shelf.search("555-0177").empty());
    CHECK(shelf.search("555-0178") == Ids{shelf.heater.id});
    REQUIRE(shelf.database().apply(TempDatabase::owner(), changed.changeset, true, changed.text));
    CHECK(shelf.search("555-0177") == Ids{shelf.heater.id});
    CHECK(shelf.search("555-0178").empty());
}

TEST_CASE("A folder is found by the department of its technician")
{
    Shelf shelf;
    shelf.act([&](WriteScope &scope) {
        Technician bob = *findTechnician(scope, shelf.bob);
        bob.department = QStringLiteral("Refrigeration");
        updateTechnician(scope, bob);
    });
    CHECK(shelf.search("refriger") == Ids{shelf.drain.id});
    CHECK(shelf.search("drain refriger") == Ids{shelf.drain.id});
}

TEST_CASE("Of some folders those are told in which the words are found, by all that a search looks at")
{
    Shelf shelf;
    shelf.heater.contactPhone = QStringLiteral("312 555 0177");
    shelf.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, shelf.heater)); });
    const Ids all{shelf.tap.id, shelf.heater.id, shelf.drain.id};
    const auto among = [&](const Ids &folders, const char *text) {
        return shelf.read<Ids>(
            [&](ReadScope &scope) { return foldersAmong(scope, folders, QString::fromUtf8(text)); });
    };
    for (const char *text : {"kline", "bob meyer", "pier", "sunday", "555-0199", "(312) 555-0177", "a-1003",
                             "emergence", "projects", "bob heater", "nowhere"}) {
        CAPTURE(text);
        CHECK(among(all, text) == shelf.search(text));
    }
    CHECK(among({shelf.tap.id}, "kline") == Ids{shelf.tap.id});
    CHECK(among({shelf.tap.id}, "555-0177").empty());
    CHECK(among({}, "kline").empty());
}

TEST_CASE("Folders come newest first, of one customer when asked, as many as asked")
{
    Shelf shelf;
    CHECK(shelf.search("") == Ids{shelf.drain.id, shelf.heater.id, shelf.tap.id});
    CHECK(shelf.search("", {}, 2) == Ids{shelf.drain.id, shelf.heater.id});
    CHECK(shelf.search("", shelf.other.id) == Ids{shelf.drain.id});
    CHECK(shelf.search("springfield", shelf.other.id).empty());
    CHECK(shelf.search("kline", {}, 1) == Ids{shelf.heater.id});
    CHECK(shelf.search("kline", {}, 0).empty());
}

TEST_CASE("As many folders are found as asked, however many visits and documents one of them has")
{
    Shelf shelf;
    for (int i = 0; i < 30; ++i)
        shelf.newVisit(shelf.tap, 9, {shelf.bob});
    CHECK(shelf.search("bob", {}, 2) == Ids{shelf.drain.id, shelf.tap.id});
    CHECK(shelf.search("bob") == Ids{shelf.drain.id, shelf.tap.id});
}
