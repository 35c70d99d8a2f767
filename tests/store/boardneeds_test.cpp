// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardneeds.h"

#include "core/store/boardslots.h"
#include "core/store/customerwishstore.h"
#include "core/store/visitstore.h"
#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 day = 24 * 3600;

BoardNeeds needsOfMonday(Diary &diary)
{
    return diary.read<BoardNeeds>([](ReadScope &scope) {
        const qint64 from = mondayMorningUtc - 8 * 3600;
        return boardNeeds(scope, cardsBetween(scope, from, from + day), from, from + day);
    });
}

} // namespace

TEST_CASE("A board knows what its own visits, those that wait and their customers want")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    Visit plain = diary.newVisit(folder, 9, {diary.ann});
    Visit wanting = diary.newVisit(folder, 11, {diary.ann});
    Visit waiting = diary.newVisit(folder, -1);
    Visit closed = diary.newVisit(folder, -1);
    diary.act([&](WriteScope &scope) {
        wanting.wishes.until = QDate(2026, 3, 6);
        waiting.wishes.priority = VisitPriority::Urgent;
        waiting.wishes.hours = MinuteRange{480, 720};
        closed.status = VisitStatus::Cancelled;
        for (Visit *visit : {&wanting, &waiting, &closed})
            REQUIRE(changeVisit(scope, *visit));
        CustomerWishes wishes;
        wishes.customer = diary.customer.id;
        wishes.refused = {diary.bob};
        storeCustomerWishes(scope, wishes);
    });
    const BoardNeeds needs = needsOfMonday(diary);
    REQUIRE(needs.visits.size() == 2);
    CHECK(needs.visits.at(wanting.id) == VisitNeeds{diary.customer.id, wanting.wishes});
    CHECK(needs.visits.at(waiting.id) == VisitNeeds{diary.customer.id, waiting.wishes});
    REQUIRE(needs.of(diary.customer.id));
    CHECK(needs.of(diary.customer.id)->refuses(diary.bob));
    CHECK_FALSE(needs.of(CustomerId(999)));
}

TEST_CASE("Visits that want a time are found by their own index")
{
    Diary diary;
    Statement plan(
        diary.connection(),
        "EXPLAIN QUERY PLAN SELECT v.id FROM visit v WHERE v.start_utc > 1 AND v.start_utc < 2 AND "
        "(v.wanted_from IS NOT NULL OR v.wanted_until IS NOT NULL OR v.wanted_start IS NOT NULL)");
    REQUIRE(plan.step());
    CHECK(plan.text(3).contains(QStringLiteral("visit_with_wishes")));
}

TEST_CASE("Postcodes are those of the sites of the folders on the board")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    diary.newVisit(folder, 9, {diary.ann, diary.bob});
    diary.newVisit(diary.newFolder(), -1);
    const auto codes = diary.read<std::map<AppointmentId, QString>>([](ReadScope &scope) {
        return postcodesBetween(scope, mondayMorningUtc - day, mondayMorningUtc + day);
    });
    CHECK(codes == std::map<AppointmentId, QString>{{folder.id, diary.site.address.zip}});
}
