// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditstore.h"

#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("What was done in a folder comes newest first, with who and when, and nothing of other folders")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Appointment other = diary.newFolder();
    diary.clock().advance(60);
    diary.act([&](WriteScope &scope) { scope.describe(QStringLiteral("Moved it"), folder.id); });
    const auto acts = diary.read<std::vector<FolderHistory::Entry>>(
        [&](ReadScope &scope) { return actsInFolder(scope, folder.id); });
    REQUIRE(acts.size() == 2);
    CHECK(acts[0].text == QStringLiteral("Moved it"));
    CHECK(acts[0].user == Diary::owner().name);
    CHECK(acts[0].at == mondayMorningUtc + 60);
    CHECK(acts[1].text == QStringLiteral("Made folder A-1001"));
    const auto last = [&](AppointmentId id) {
        return diary.read<std::optional<FolderHistory::Entry>>(
            [&](ReadScope &scope) { return lastActInFolder(scope, id); });
    };
    CHECK(last(folder.id)->text == QStringLiteral("Moved it"));
    CHECK(last(other.id)->text == QStringLiteral("Made folder A-1002"));
    CHECK_FALSE(last(AppointmentId(999999)));
}

TEST_CASE("An act inside a transaction can be told by itself: one that says nothing leaves no row")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const qint64 before = diary.number("SELECT count(*) FROM audit");
    diary.act([&](WriteScope &scope) {
        const ManualClock clock(1000);
        WriteScope moment(scope, clock, Diary::owner());
        writeAudit(moment);
        moment.describe(QStringLiteral("Long ago"), folder.id);
        writeAudit(moment);
    });
    CHECK(diary.number("SELECT count(*) FROM audit") == before + 1);
    CHECK(diary.number("SELECT at_utc FROM audit WHERE text = 'Long ago'") == 1000);
}
