// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appointmentstore.h"

#include "tests/store/diary.h"
#include "tests/testkit/officedump.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

std::optional<Appointment> find(Diary &diary, AppointmentId id)
{
    return diary.read<std::optional<Appointment>>(
        [id](ReadScope &scope) { return findAppointment(scope, id); });
}

Appointment full(Diary &diary)
{
    Appointment folder = diary.newFolder();
    folder.description = QStringLiteral("Drips at night.\nBring a ladder.");
    folder.department = QStringLiteral("Service");
    folder.contactName = QStringLiteral("José Núñez");
    folder.contactPhone = QStringLiteral("217 555 0101");
    folder.rule = QStringLiteral("FREQ=DAILY;COUNT=2");
    return folder;
}

} // namespace

TEST_CASE("A folder comes back as it was stored and as it was changed")
{
    Diary diary;
    Appointment folder = full(diary);
    diary.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, folder)); });
    CHECK(find(diary, folder.id) == folder);
    CHECK_FALSE(find(diary, AppointmentId(999999)));
    CHECK_FALSE(find(diary, AppointmentId()));
}

TEST_CASE("Folders are found by their number, in small letters too")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    REQUIRE(folder.number == QStringLiteral("A-1001"));
    const auto byNumber = [&](const char *number) {
        return diary.read<std::optional<AppointmentId>>(
            [&](ReadScope &scope) { return appointmentByNumber(scope, QString::fromUtf8(number)); });
    };
    CHECK(byNumber("A-1001") == folder.id);
    CHECK(byNumber(" a-1001 ") == folder.id);
    CHECK_FALSE(byNumber("A-1002"));
    CHECK_FALSE(byNumber(""));
}

TEST_CASE("A header that was changed since is not written over: number and creation are never changed")
{
    Diary diary;
    Appointment folder = full(diary);
    Appointment stale = folder;
    folder.number = QStringLiteral("A-9999");
    folder.createdAt = 1;
    diary.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, folder)); });
    CHECK(find(diary, folder.id)->number == QStringLiteral("A-1001"));
    CHECK(find(diary, folder.id)->createdAt == mondayMorningUtc);
    const QString before = dumpOffice(diary.connection(), DumpPart::UserTables);
    diary.act([&](WriteScope &scope) { CHECK_FALSE(changeAppointment(scope, stale)); });
    CHECK(dumpOffice(diary.connection(), DumpPart::UserTables) == before);
}
