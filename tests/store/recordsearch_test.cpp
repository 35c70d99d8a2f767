// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordsearch.h"

#include "core/store/appointmentstore.h"
#include "tests/store/rows.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Numbers are compared without blanks, hyphens and case")
{
    CHECK(numberKey(QStringLiteral(" wo-10 42 ")) == QStringLiteral("WO1042"));
    CHECK(numberKey(QString()).isEmpty());
}

TEST_CASE("Folders are found by their number first, then by words in any order, the newest first")
{
    TempDatabase shop;
    shop.act(foundOffice);
    shop.act([](WriteScope &scope) {
        const auto add = [&](const char *title) {
            const BookedRows rows = bookRows(scope, QString::fromLatin1(title));
            auto folder = findAppointment(scope, AppointmentId(rows.appointment));
            REQUIRE(folder.has_value());
            CHECK(changeAppointment(scope, *folder)); // writes what is searched in
            return rows.appointment;
        };
        const qint64 first = add("Water heater");
        const qint64 second = add("Heater, second floor");
        const qint64 third = add("Valve A-1001 replaced");
        const auto heaters = appointmentsAbout(scope, QStringLiteral("heater"), 10);
        REQUIRE(heaters.size() == 2);
        CHECK(heaters[0].id.value() == second);
        CHECK(heaters[0].customer == QStringLiteral("Kline Bakery"));
        CHECK(appointmentsAbout(scope, QStringLiteral("heater water"), 10).size() == 1);
        const auto byNumber = appointmentsAbout(scope, QStringLiteral("a-1001"), 10);
        REQUIRE(byNumber.size() == 2);
        CHECK(byNumber[0].id.value() == first);
        CHECK(byNumber[1].id.value() == third);
        CHECK(appointmentsAbout(scope, QStringLiteral("heater"), 1).size() == 1);
        CHECK(documentsNumbered(scope, QStringLiteral("1001"), 10).empty());
        CHECK(documentsNumbered(scope, QStringLiteral("heater"), 10).empty());
    });
}

TEST_CASE("A folder is found by its number however the office writes numbers, whatever stands in front")
{
    TempDatabase shop;
    shop.act(foundOffice);
    shop.act([](WriteScope &scope) {
        const qint64 folder = bookRows(scope, QStringLiteral("Water heater")).appointment;
        const auto found = [&](const char *number, const char *typed) {
            Statement(scope.connection(), "UPDATE appointment SET number = ? WHERE id = ?")
                .bindAll(QString::fromLatin1(number), folder)
                .run();
            const auto hits = appointmentsAbout(scope, QString::fromLatin1(typed), 10);
            return hits.size() == 1 && hits[0].id.value() == folder;
        };
        CHECK(found("2026-0417", "20260417"));
        CHECK(found("2026 0417", "2026-0417"));
        CHECK(found("job-7", "JOB7"));
        CHECK(found("A-7", "a7"));
        CHECK_FALSE(found("A-7", "a8"));
        CHECK_FALSE(found("2026-0417", "20260418"));
    });
}
