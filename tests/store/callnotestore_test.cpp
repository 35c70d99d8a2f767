// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/callnotestore.h"

#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Call notes come oldest first: the last is the newest, also within one second")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Appointment other = diary.newFolder();
    const auto add = [&](const Appointment &to, const QString &text, qint64 at) {
        CallNote note;
        note.appointment = to.id;
        note.text = text;
        note.at = at;
        note.byName = QStringLiteral("Pat");
        diary.act([&](WriteScope &scope) { addCallNote(scope, note); });
        return note;
    };
    const CallNote second = add(folder, QStringLiteral("Asked for Tuesday"), 200);
    const CallNote third = add(folder, QStringLiteral("Called again"), 200);
    const CallNote first = add(folder, QStringLiteral("No heat"), 100);
    add(other, QStringLiteral("Elsewhere"), 300);
    CHECK(diary.read<std::vector<CallNote>>([&](ReadScope &scope) {
        return callNotesOf(scope, folder.id);
    }) == std::vector<CallNote>{first, second, third});
    CHECK(diary.read<std::optional<CallNote>>(
              [&](ReadScope &scope) { return lastCallNote(scope, folder.id); }) == third);
    CHECK_FALSE(diary.read<std::optional<CallNote>>(
        [&](ReadScope &scope) { return lastCallNote(scope, AppointmentId(999999)); }));
}
