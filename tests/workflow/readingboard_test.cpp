// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Week : TempOffice
{
    Week() : ann(newTechnician()), customer(newCustomer()) {}
    Visit book(const WallTime &start, int minutes = 60, std::vector<TechnicianId> technicians = {},
               const QByteArray &zone = {})
    {
        BookVisit book;
        book.customer = customer;
        book.title = QStringLiteral("Job");
        book.start = start;
        book.minutes = minutes;
        book.technicians = std::move(technicians);
        book.zone = zone;
        return act(book).visit;
    }
    std::vector<VisitId> on(const QDate &from, const QDate &to)
    {
        std::vector<VisitId> ids;
        for (const BoardCard &card : ask(BoardRange{from, to}).cards)
            ids.push_back(card.visit);
        return ids;
    }
    TechnicianId ann;
    CustomerId customer;
};

} // namespace

TEST_CASE(
    "The board shows whole days of the office's zone, both included, and what reaches in from the day before")
{
    Week week;
    const Visit overnight = week.book(WallTime::at(monday, 23), 120);
    const Visit first = week.book(WallTime{monday.addDays(1), 0});
    const Visit last = week.book(WallTime{monday.addDays(1), 1439});
    const Visit after = week.book(WallTime{monday.addDays(2), 0});
    CHECK(week.on(monday, monday) == std::vector{overnight.id});
    CHECK(week.on(monday.addDays(1), monday.addDays(1)) == std::vector{overnight.id, first.id, last.id});
    CHECK(week.on(monday.addDays(2), monday.addDays(2)) == std::vector{last.id, after.id});
    CHECK(week.on(monday, monday.addDays(2)).size() == 4);
    CHECK(week.on(monday.addDays(3), monday.addDays(3)).empty());
    for (const auto &range : {BoardRange{}, BoardRange{monday, monday.addDays(-1)}})
        CHECK(week.office().ask(week.owner(), range).error().code == ErrorCode::RuleBroken);
}

TEST_CASE(
    "A visit of another zone stands on the board where it happens in the office's time, its own clock beside")
{
    Week week;
    const Visit west =
        week.book(WallTime::at(monday, 23), 60, {}, "America/Los_Angeles"); // Tuesday 01:00 here
    CHECK(week.on(monday, monday).empty());
    const auto cards = week.ask(BoardRange{monday.addDays(1), monday.addDays(1)}).cards;
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].start == WallTime::at(monday, 23));
    CHECK(cards[0].startUtc == west.startUtc);
}

TEST_CASE("Cards carry the folder's documents, also those of a visit that began the day before")
{
    Week week;
    BookVisit book;
    book.customer = week.customer;
    book.title = QStringLiteral("Job");
    book.start = WallTime::at(monday, 23, 30);
    book.also = DocumentKind::WorkOrder;
    const auto booked = week.act(book);
    const auto tuesday = week.ask(BoardRange{monday.addDays(1), monday.addDays(1)});
    REQUIRE(tuesday.documents.count(booked.appointment.id) == 1);
    CHECK(tuesday.documents.at(booked.appointment.id).at(0).number == booked.document->number);
}

TEST_CASE("The hover card tells visit, folder, customer, site, documents and the last call")
{
    Week week;
    BookVisit book;
    book.customer = week.customer;
    book.title = QStringLiteral("Job");
    book.start = WallTime::at(monday, 9);
    book.also = DocumentKind::Quote;
    const auto booked = week.act(book);
    week.act(AddCallNote{booked.appointment.id, QStringLiteral("first")});
    const CallNote last = week.act(AddCallNote{booked.appointment.id, QStringLiteral("second")});
    const auto details = week.ask(VisitDetails{booked.visit.id});
    CHECK(details.visit == booked.visit);
    CHECK(details.appointment == booked.appointment);
    CHECK(details.customer.name == QStringLiteral("Kline Bakery"));
    CHECK(details.site.id == booked.appointment.site);
    CHECK(details.documents.size() == 1);
    CHECK(details.lastNote == last);
    CHECK(week.office().ask(week.owner(), VisitDetails{VisitId(999999)}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Lists of visits: by day, of one technician, or those that wait")
{
    Week week;
    const Visit anns = week.book(WallTime::at(monday, 10), 60, {week.ann});
    const Visit nobodys = week.book(WallTime::at(monday, 9));
    BookVisit waits;
    waits.customer = week.customer;
    waits.title = QStringLiteral("Waits");
    const Visit waiting = week.act(waits).visit;
    const auto ids = [&](const VisitList &query) {
        std::vector<VisitId> found;
        for (const auto &row : week.ask(query))
            found.push_back(row.visit.id);
        return found;
    };
    CHECK(ids({monday, monday, {}, false}) == std::vector{nobodys.id, anns.id});
    CHECK(ids({monday, monday, week.ann, false}) == std::vector{anns.id});
    CHECK(ids({monday.addDays(1), monday.addDays(1), {}, false}).empty());
    CHECK(ids({{}, {}, {}, true}) == std::vector{waiting.id});
    CHECK(week.ask(WaitingList{}).at(0).visit.id == waiting.id);
    CHECK(week.office().ask(week.owner(), VisitList{}).error().code == ErrorCode::RuleBroken);
}
