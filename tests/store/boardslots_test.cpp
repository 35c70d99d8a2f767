// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardslots.h"

#include "core/store/officecheck.h"
#include "core/store/visitstore.h"
#include "tests/store/diary.h"
#include "tests/testkit/boardcopy.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 hour = 3600;

std::vector<VisitId> shownBetween(Diary &diary, qint64 from, qint64 to)
{
    return diary.read<std::vector<VisitId>>([&](ReadScope &scope) {
        std::vector<VisitId> ids;
        for (const BoardCard &card : cardsBetween(scope, from, to))
            ids.push_back(card.visit);
        return ids;
    });
}

} // namespace

TEST_CASE("A range shows what lasts into it, to the minute at both ends")
{
    Diary diary;
    const Visit visit = diary.newVisit(diary.newFolder(), 9); // one hour
    const qint64 start = visit.startUtc;
    const std::vector<VisitId> it{visit.id};
    CHECK(shownBetween(diary, start, start + hour) == it);
    CHECK(shownBetween(diary, start + hour - 60, start + 2 * hour) == it);
    CHECK(shownBetween(diary, start + hour, start + 2 * hour).empty());
    CHECK(shownBetween(diary, start - hour, start + 60) == it);
    CHECK(shownBetween(diary, start - hour, start).empty());
}

TEST_CASE("A visit of the longest length is seen until its last minute")
{
    Diary diary;
    Visit visit = diary.newVisit(diary.newFolder(), 9);
    visit.minutes = Visit::longest;
    diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, visit)); });
    const qint64 end = visit.startUtc + 24 * hour;
    CHECK(shownBetween(diary, end - 60, end + hour).size() == 1);
    CHECK(shownBetween(diary, end, end + hour).empty());
}

TEST_CASE("Cards come by start, then technician, then visit")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Visit late = diary.newVisit(folder, 11, {diary.ann});
    const Visit both = diary.newVisit(folder, 9, {diary.bob, diary.ann});
    const Visit nobody = diary.newVisit(folder, 9);
    const Visit anns = diary.newVisit(folder, 9, {diary.ann});
    CHECK(shownBetween(diary, mondayMorningUtc, mondayMorningUtc + 9 * hour) ==
          std::vector<VisitId>{nobody.id, both.id, anns.id, both.id, late.id});
    const auto cards = diary.read<std::vector<BoardCard>>(
        [](ReadScope &scope) { return cardsBetween(scope, mondayMorningUtc, mondayMorningUtc + 9 * hour); });
    CHECK(cards[1].technicians == std::vector<TechnicianId>{diary.bob, diary.ann});
    CHECK(cards[1].technician == diary.ann);
    CHECK(cards[1].place == QStringLiteral("12 Long Street, Back door, Springfield"));
    CHECK(cards[0].technician.isNone());
}

TEST_CASE("Checking the office finds every way in which the board's copy can differ from the visits")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    diary.newVisit(folder, 9, {diary.ann, diary.bob});
    diary.newVisit(folder, 12);
    diary.newVisit(folder, -1);
    REQUIRE(slotProblems(diary.connection()).isEmpty());
    REQUIRE(verifyOffice(diary.connection()).isEmpty());
    const char *breaking = GENERATE(
        "DELETE FROM board_slot", "UPDATE board_slot SET minutes = minutes + 5",
        "UPDATE board_slot SET start_utc = start_utc + 60", "UPDATE board_slot SET status = 4",
        "UPDATE board_slot SET version = version - 1", "UPDATE board_slot SET title = 'Else'",
        "UPDATE board_slot SET customer = 'Else'", "UPDATE board_slot SET place = 'Else'",
        "UPDATE board_slot SET category_id = 1", "UPDATE board_slot SET recurring = 1",
        "UPDATE board_slot SET technicians = '1'", "UPDATE board_slot SET start_wall = '2026-03-02T10:00'",
        "UPDATE board_slot SET customer_id = customer_id + 1", "UPDATE board_slot SET skill = 'Gas'",
        "UPDATE board_slot SET technician_id = 1 WHERE technician_id = 0",
        "UPDATE visit SET start_wall = NULL", "UPDATE visit SET status = 'cancelled'");
    CAPTURE(breaking);
    diary.connection().execute(breaking);
    CHECK_FALSE(slotProblems(diary.connection()).isEmpty());
    CHECK_FALSE(verifyOffice(diary.connection()).isEmpty());
    CHECK_FALSE(boardDifference(diary.connection()).isEmpty());
}
