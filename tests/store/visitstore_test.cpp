// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visitstore.h"

#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "tests/store/diary.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/failingstatements.h"
#include "tests/testkit/officedump.h"
#include <QTimeZone>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A visit comes back as it was stored, technicians in their order")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Visit visit = diary.newVisit(folder, 9, {diary.bob, diary.ann});
    CHECK(visit.version > 0);
    CHECK(diary.visit(visit.id) == visit);
    const Visit waiting = diary.newVisit(folder, -1, {diary.ann});
    CHECK(diary.visit(waiting.id) == waiting);
    CHECK(waiting.waitingSince == mondayMorningUtc);
    CHECK(boardDifference(diary.connection()).isEmpty());
}

TEST_CASE(
    "Visits of a folder come by time, those on the waiting list last: the first that stands speaks for it")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Visit waiting = diary.newVisit(folder, -1);
    const Visit late = diary.newVisit(folder, 15);
    Visit early = diary.newVisit(folder, 8);
    const auto visits = [&] {
        return diary.read<std::vector<Visit>>([&](ReadScope &scope) { return visitsOf(scope, folder.id); });
    };
    const auto first = [&] {
        return diary.read<VisitId>(
            [&](ReadScope &scope) { return firstVisitOf(scope, folder.id).value().id; });
    };
    CHECK(visits() == std::vector<Visit>{early, late, waiting});
    CHECK(first() == early.id);
    early.status = VisitStatus::Cancelled;
    diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, early)); });
    CHECK(first() == late.id);
    CHECK(diary.read<bool>([](ReadScope &scope) { return !firstVisitOf(scope, AppointmentId(1)); }));
}

TEST_CASE("A change of a visit that was changed since is refused and writes nothing")
{
    Diary diary;
    Visit visit = diary.newVisit(diary.newFolder(), 9, {diary.ann});
    Visit stale = visit;
    visit.minutes = 90;
    diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, visit)); });
    const QString before = dumpOffice(diary.connection(), DumpPart::UserTables);
    stale.minutes = 30;
    stale.technicians = {diary.bob};
    diary.act([&](WriteScope &scope) { CHECK_FALSE(changeVisit(scope, stale)); });
    CHECK(dumpOffice(diary.connection(), DumpPart::UserTables) == before);
    CHECK(diary.visit(visit.id) == visit);
}

TEST_CASE("The board's copy follows every change of a visit and is gone when the visit leaves the board")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    Visit visit = diary.newVisit(folder, 9, {diary.ann, diary.bob});
    const auto change = [&](auto alter) {
        alter(visit);
        diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, visit)); });
        CHECK(boardDifference(diary.connection()).toStdString().empty());
        return diary.number("SELECT count(*) FROM board_slot");
    };
    const QTimeZone chicago("America/Chicago");
    CHECK(change([](Visit &v) { v.minutes = 45; }) == 2);
    CHECK(change([&](Visit &v) { v.technicians = {diary.bob}; }) == 1);
    CHECK(change([](Visit &v) { v.technicians.clear(); }) == 1);
    CHECK(change([](Visit &v) { v.status = VisitStatus::Done; }) == 1);
    CHECK(change([](Visit &v) { v.status = VisitStatus::Cancelled; }) == 0);
    CHECK(change([](Visit &v) { v.status = VisitStatus::Scheduled; }) == 1);
    CHECK(change([&](Visit &v) { setVisitTime(v, std::nullopt, chicago, 5); }) == 0);
    CHECK(change([&](Visit &v) { setVisitTime(v, WallTime::at(QDate(2026, 3, 8), 2, 30), chicago, 5); }) ==
          1);
}

TEST_CASE("The board's copy follows folder, customer and site: the visits keep their versions")
{
    Diary diary;
    Appointment folder = diary.newFolder();
    const Visit visit = diary.newVisit(folder, 9, {diary.ann});
    const Visit second = diary.newVisit(folder, 11);
    SECTION("the folder's header")
    {
        folder.title = QStringLiteral("Water heater");
        folder.rule = QStringLiteral("FREQ=WEEKLY;COUNT=3");
        diary.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, folder)); });
        CHECK(diary.number(
                  "SELECT count(*) FROM board_slot WHERE title = 'Water heater' AND recurring = 1") == 2);
    }
    SECTION("the customer's name")
    {
        diary.customer.name = QStringLiteral("Kline & Sons");
        diary.act([&](WriteScope &scope) {
            updateCustomer(scope, diary.customer);
            refreshSlotsOfCustomer(scope, diary.customer.id);
        });
        CHECK(diary.number("SELECT count(*) FROM board_slot WHERE customer = 'Kline & Sons'") == 2);
    }
    SECTION("the site's address")
    {
        diary.site.address.street = QString();
        diary.act([&](WriteScope &scope) {
            updateSite(scope, diary.site);
            refreshSlotsOfSite(scope, diary.site.id);
        });
        CHECK(diary.number("SELECT count(*) FROM board_slot WHERE place = 'Springfield'") == 2);
    }
    CHECK(boardDifference(diary.connection()).toStdString().empty());
    CHECK(diary.visit(visit.id) == visit);
    CHECK(diary.visit(second.id) == second);
}

TEST_CASE("Whichever statement of a stored visit fails, no row of it or of its copy stays")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    Visit visit = diary.newVisit(folder, 9, {diary.ann});
    const QString before = dumpOffice(diary.connection());
    int tried = 0;
    for (;; ++tried) {
        FailingStatements failing(diary.connection(), tried + 1);
        const Done done =
            diary.database().write<Nothing>(Diary::owner(), true, [&](WriteScope &scope) -> Done {
                Visit changed = visit;
                changed.technicians = {diary.bob, diary.ann};
                changeVisit(scope, changed);
                Visit another = visit;
                addVisit(scope, another);
                return Nothing{};
            });
        if (!failing.struck())
            break;
        INFO(failing.sql().toStdString());
        REQUIRE_FALSE(done.has_value());
        REQUIRE(dumpOffice(diary.connection()) == before);
    }
    CHECK(tried > 10);
    WARN("statements made to fail: " << tried);
}
