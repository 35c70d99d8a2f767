// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visitlists.h"

#include "core/store/appointmentstore.h"
#include "core/store/visitstore.h"
#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using Ids = std::vector<VisitId>;
constexpr qint64 hour = 3600;

template <class Rows>
Ids idsOf(const Rows &rows)
{
    Ids ids;
    for (const auto &row : rows)
        ids.push_back(row.visit.id);
    return ids;
}

Ids listed(Diary &diary, const OfTechnician &technician)
{
    return diary.read<Ids>([&](ReadScope &scope) {
        return idsOf(visitRowsBetween(scope, mondayMorningUtc, mondayMorningUtc + 4 * hour, technician));
    });
}

} // namespace

TEST_CASE("A list of visits holds those that begin in the span, cancelled ones too, by time")
{
    Diary diary;
    const Appointment folder = diary.newFolder();
    const Visit ten = diary.newVisit(folder, 10, {diary.ann, diary.bob});
    Visit nine = diary.newVisit(folder, 9);
    nine.status = VisitStatus::Cancelled;
    diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, nine)); });
    diary.newVisit(folder, 12); // the first after the span, which ends at noon
    diary.newVisit(folder, -1);
    CHECK(listed(diary, std::nullopt) == Ids{nine.id, ten.id});
    CHECK(listed(diary, diary.bob) == Ids{ten.id});
    CHECK(listed(diary, TechnicianId()) == Ids{nine.id});
    const auto rows = diary.read<std::vector<VisitList::Row>>([&](ReadScope &scope) {
        return visitRowsBetween(scope, mondayMorningUtc, mondayMorningUtc + 4 * hour, diary.bob);
    });
    CHECK(rows[0].visit == ten); // all its technicians, not only the one asked for
    CHECK(rows[0].appointmentNumber == folder.number);
    CHECK(rows[0].title == folder.title);
    CHECK(rows[0].customer == diary.customer.id);
    CHECK(rows[0].customerName == diary.customer.name);
}

TEST_CASE("The waiting list has open visits without a time, longest waiting first")
{
    Diary diary;
    Appointment folder = diary.newFolder();
    const Visit first = diary.newVisit(folder, -1, {diary.bob, diary.ann});
    diary.clock().advance(60);
    const Visit second = diary.newVisit(folder, -1);
    Visit cancelled = diary.newVisit(folder, -1);
    cancelled.status = VisitStatus::Cancelled;
    diary.act([&](WriteScope &scope) { REQUIRE(changeVisit(scope, cancelled)); });
    diary.newVisit(folder, 9);
    const auto waiting =
        diary.read<std::vector<WaitingVisit>>([](ReadScope &scope) { return waitingVisits(scope); });
    CHECK(idsOf(waiting) == Ids{first.id, second.id});
    CHECK(waiting[0].visit == first);
    CHECK(waiting[0].customer == QStringLiteral("Kline Bakery"));
    CHECK(waiting[0].title == QStringLiteral("Tap repair"));
    CHECK(waiting[0].appointmentNumber == folder.number);
    CHECK(waiting[0].place == QStringLiteral("12 Long Street, Back door, Springfield"));
    CHECK(waiting[0].phone == QStringLiteral("217 555 0144")); // the customer's, when no other is known
    const auto rows = [&](const OfTechnician &technician) {
        return diary.read<Ids>([&](ReadScope &scope) { return idsOf(waitingRows(scope, technician)); });
    };
    CHECK(rows(std::nullopt) == Ids{first.id, second.id});
    CHECK(rows(diary.ann) == Ids{first.id});
    CHECK(rows(TechnicianId()) == Ids{second.id});

    folder.contactPhone = QStringLiteral("217 555 0101");
    diary.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, folder)); });
    CHECK(diary.read<QString>([](ReadScope &scope) { return waitingVisits(scope)[0].phone; }) ==
          QStringLiteral("217 555 0101"));
}
