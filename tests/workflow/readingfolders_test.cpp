// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

AppointmentList::Row onlyRow(TempOffice &shop)
{
    const auto rows = shop.ask(AppointmentList{});
    REQUIRE(rows.size() == 1);
    return rows[0];
}

} // namespace

TEST_CASE("Folders are found by number, and who asks for one that is not there is told so")
{
    TempOffice shop;
    const auto booked = shop.newVisit(shop.newCustomer(), {}, 9);
    CHECK(shop.ask(FindAppointment{QStringLiteral("a-1001")}) == booked.appointment.id);
    const auto missing = shop.office().ask(shop.owner(), FindAppointment{QStringLiteral("A-77")});
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().forUser.contains(QStringLiteral("A-77")));
}

TEST_CASE(
    "A folder's row speaks of the next open visit, then of a late one, a waiting one, the last closed one")
{
    TempOffice shop;                                                              // Monday, 08:00
    const auto folder = shop.newVisit(shop.newCustomer(), {}, 7, 30).appointment; // not over yet
    const auto add = [&](const std::optional<WallTime> &start) {
        return shop.act(AddVisit{folder.id, start, 60, {}});
    };
    const Visit later = add(WallTime::at(monday, 15));
    const Visit waiting = add(std::nullopt);
    CHECK(onlyRow(shop).nextVisit == WallTime::at(monday, 7, 30));
    CHECK(onlyRow(shop).customerName == QStringLiteral("Kline Bakery"));
    CHECK_FALSE(onlyRow(shop).waits); // it has a time ahead
    CHECK_FALSE(onlyRow(shop).lastVisit);

    shop.clock().advance(2 * 3600);
    CHECK(onlyRow(shop).nextVisit == later.start);
    const auto close = [&](const Visit &visit, VisitStatus status) {
        shop.act(SetVisitStatus{visit.id, visit.version, status});
    };
    close(later, VisitStatus::Cancelled);
    CHECK(onlyRow(shop).nextVisit == WallTime::at(monday, 7, 30)); // late, still to be done
    close(shop.ask(Folder{folder.id}).visits.at(0), VisitStatus::Done);
    CHECK_FALSE(onlyRow(shop).nextVisit);
    CHECK(onlyRow(shop).status == VisitStatus::Scheduled);
    CHECK(onlyRow(shop).waits);
    CHECK_FALSE(onlyRow(shop).lastVisit);
    close(waiting, VisitStatus::Cancelled);
    CHECK_FALSE(onlyRow(shop).nextVisit);
    CHECK_FALSE(onlyRow(shop).waits);
    CHECK(onlyRow(shop).lastVisit == later.start);
    CHECK(onlyRow(shop).status == VisitStatus::Cancelled); // of 15:00, the last
}

TEST_CASE("rule 21: a folder is found by the number of its work order")
{
    TempOffice shop;
    const auto customer = shop.newCustomer();
    shop.newVisit(customer, {}, 9);
    BookVisit book;
    book.customer = customer;
    book.title = QStringLiteral("Drain");
    book.also = DocumentKind::WorkOrder;
    const auto booked = shop.act(book);
    const auto rows = shop.ask(AppointmentList{booked.document->number.toLower(), {}, -1});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].appointment == booked.appointment);
}

TEST_CASE("The history of a folder tells every act in it, undone ones too, newest first")
{
    TempOffice shop;
    const auto booked = shop.newVisit(shop.newCustomer(), {}, 9);
    shop.newVisit(shop.newCustomer(QStringLiteral("Oak School")), {}, 10);
    const auto noted = shop.report(AddCallNote{booked.appointment.id, QStringLiteral("x")});
    REQUIRE(shop.office().undo(shop.owner(), noted.report.changeset, noted.report.text));
    const auto history = shop.ask(FolderHistory{booked.appointment.id});
    REQUIRE(history.size() == 3);
    CHECK(history[0].text == QStringLiteral("Undid: Noted a call with Kline Bakery"));
    CHECK(history[1].text == QStringLiteral("Noted a call with Kline Bakery"));
    CHECK(history[2].text == QStringLiteral("Booked Kline Bakery: Unassigned, Mon 9:00 AM"));
    CHECK(history[2].user == shop.owner().name);
    CHECK(history[2].at == mondayMorningUtc);
    CHECK(shop.office().ask(shop.owner(), FolderHistory{AppointmentId(999999)}).error().code ==
          ErrorCode::NotFound);
}
