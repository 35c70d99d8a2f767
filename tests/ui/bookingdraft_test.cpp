// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/bookingdraft.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

UnfinishedBooking full()
{
    UnfinishedBooking made;
    made.customerName = QStringLiteral("Kline Bakery");
    made.book.customer = CustomerId(9007199254740993); // beyond what a JSON number holds
    made.book.site = SiteId(12);
    made.book.title = QStringLiteral("Tap \"drips\"");
    made.book.description = QStringLiteral("Since Friday.\nKey at the desk.");
    made.book.category = CategoryId(3);
    made.book.contactName = QStringLiteral("Zoë");
    made.book.contactPhone = QStringLiteral("217 555 0144");
    made.book.start = WallTime::at(QDate(2026, 3, 3), 9, 15);
    made.book.minutes = 45;
    made.book.technicians = {TechnicianId(5), TechnicianId(2)};
    made.book.notes = QStringLiteral("Dog");
    return made;
}

} // namespace

TEST_CASE("A booking that was not finished comes back word for word")
{
    const UnfinishedBooking before = full();
    const auto after = bookingFromDraft(bookingDraftText(before));
    REQUIRE(after);
    CHECK(std::get<CustomerId>(after->book.customer) == std::get<CustomerId>(before.book.customer));
    CHECK(after->book.site == before.book.site);
    CHECK(after->book.title == before.book.title);
    CHECK(after->book.description == before.book.description);
    CHECK(after->book.category == before.book.category);
    CHECK(after->book.contactName == before.book.contactName);
    CHECK(after->book.contactPhone == before.book.contactPhone);
    CHECK(after->book.start == before.book.start);
    CHECK(after->book.minutes == before.book.minutes);
    CHECK(after->book.technicians == before.book.technicians);
    CHECK(after->book.notes == before.book.notes);
    CHECK(after->inWords() == QStringLiteral("Kline Bakery: Tap \"drips\""));
}

TEST_CASE("A new customer in a booking comes back with phone and address")
{
    UnfinishedBooking before = full();
    const NewCustomer fresh{QStringLiteral("Oak School"), QStringLiteral("217 555 0199"),
                            QStringLiteral("office@oak.example"),
                            Address{QStringLiteral("7 Oak Road"), QStringLiteral("Springfield"),
                                    QStringLiteral("IL"), QStringLiteral("62702")}};
    before.book.customer = fresh;
    before.book.start = std::nullopt;
    const auto after = bookingFromDraft(bookingDraftText(before));
    REQUIRE(after);
    CHECK(std::get<NewCustomer>(after->book.customer) == fresh);
    CHECK_FALSE(after->book.start);
}

TEST_CASE("Text that is no booking is not taken for one")
{
    CHECK_FALSE(bookingFromDraft(QString()));
    CHECK_FALSE(bookingFromDraft(QStringLiteral("{")));
    CHECK_FALSE(bookingFromDraft(QStringLiteral("{\"document\":1}")));
}
