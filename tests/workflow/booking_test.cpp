// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/seriesacts.h"
#include "core/store/statement.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>
#include <functional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

qint64 number(TempOffice &shop, const char *sql)
{
    Statement statement(shop.connection(), sql);
    return statement.step() ? statement.number(0) : -1;
}

BookVisit bookingFor(CustomerId customer, std::vector<TechnicianId> technicians = {})
{
    BookVisit book;
    book.customer = customer;
    book.title = QStringLiteral("Tap repair");
    book.start = WallTime::at(monday, 9);
    book.technicians = std::move(technicians);
    return book;
}

NewCustomer harborCafe()
{
    return {QStringLiteral("Harbor Cafe"), QStringLiteral("(217) 555-0199"),
            QStringLiteral("mail@harbor.example"),
            Address{QStringLiteral("1 Pier Road"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                    QStringLiteral("62701")}};
}

/// Refused with this code, in a sentence that says that nothing was saved; no row is changed.
void checkRefused(TempOffice &shop, const BookVisit &book, ErrorCode code = ErrorCode::RuleBroken)
{
    const QString before = dumpOffice(shop.connection());
    const Error error = shop.refusal(book);
    CHECK(error.code == code);
    CHECK(error.forUser.contains(QStringLiteral("Nothing was saved")));
    CHECK(dumpOffice(shop.connection()) == before);
}

} // namespace

TEST_CASE("rule 2: a booking makes a folder and its visit, and no document")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    const auto customer = shop.newCustomer();
    const auto booked = shop.report(bookingFor(customer, {ann}));
    const auto &[folder, visit, document] = booked.reply;
    CHECK_FALSE(document);
    CHECK(folder.number == QStringLiteral("A-1001"));
    CHECK(folder.customer == customer);
    CHECK(folder.site == shop.ask(CustomerDetails{customer}).sites.at(0).id);
    CHECK(folder.company == shop.ask(OfficeInfo{}).companies.at(0).id);
    CHECK(folder.createdBy == shop.owner().user);
    CHECK(folder.createdAt == mondayMorningUtc);
    CHECK(visit.start == WallTime::at(monday, 9));
    CHECK(visit.startUtc == mondayMorningUtc + 3600);
    CHECK(visit.originalDate == monday);
    CHECK(visit.zone == "America/Chicago");
    CHECK(visit.status == VisitStatus::Scheduled);
    CHECK(visit.waitingSince == 0);
    CHECK(shop.ask(Folder{folder.id}).documents.empty());
    CHECK(booked.report.text == QStringLiteral("Booked Kline Bakery: Ann Ruiz, Mon 9:00 AM"));
    CHECK(booked.report.changes.touchesFolder(folder.id.value()));
    CHECK(boardDifference(shop.connection()).toStdString().empty());
}

TEST_CASE("A booking without a time is on the waiting list since the call")
{
    TempOffice shop;
    BookVisit book = bookingFor(shop.newCustomer());
    book.start.reset();
    const auto booked = shop.report(book);
    CHECK_FALSE(booked.reply.visit.start);
    CHECK(booked.reply.visit.waitingSince == mondayMorningUtc);
    CHECK_FALSE(booked.reply.visit.originalDate.isValid());
    CHECK(booked.report.text == QStringLiteral("Put Kline Bakery on the waiting list: Tap repair"));
    CHECK(shop.ask(WaitingList{}).size() == 1);
    CHECK(shop.ask(BoardRange{monday, monday}).cards.empty());
}

TEST_CASE("The caller of a first call becomes a customer with a site in the same transaction, or not at all")
{
    TempOffice shop;
    BookVisit book = bookingFor({});
    book.customer = harborCafe();
    SECTION("booked")
    {
        const auto booked = shop.act(book);
        const auto details = shop.ask(CustomerDetails{booked.appointment.customer});
        CHECK(details.customer.name == QStringLiteral("Harbor Cafe"));
        CHECK(details.customer.phone == QStringLiteral("217 555 0199"));
        CHECK(booked.appointment.site == details.sites.at(0).id);
        CHECK(shop.ask(BoardRange{monday, monday}).cards.at(0).place ==
              QStringLiteral("1 Pier Road, Springfield"));
    }
    SECTION("refused for another reason")
    {
        book.minutes = 1;
        checkRefused(shop, book);
        CHECK(number(shop, "SELECT count(*) FROM customer") == 0);
    }
}

TEST_CASE("A quote or a work order can be started with the call, nothing else")
{
    TempOffice shop;
    BookVisit book = bookingFor(shop.newCustomer());
    const auto kind = GENERATE(DocumentKind::Quote, DocumentKind::WorkOrder);
    book.also = kind;
    const auto booked = shop.report(book);
    REQUIRE(booked.reply.document);
    CHECK(booked.reply.document->kind == kind);
    CHECK(booked.reply.document->state == firstState(kind));
    CHECK(booked.reply.document->appointment == booked.reply.appointment.id);
    CHECK(booked.reply.document->visit == booked.reply.visit.id);
    CHECK(booked.reply.document->title == QStringLiteral("Tap repair"));
    CHECK(booked.report.text.endsWith(QStringLiteral(", with ") + booked.reply.document->number));
    CHECK(number(shop, "SELECT count(*) FROM appointment") == 1);
    for (const auto wrong : {DocumentKind::Invoice, DocumentKind::ProForma}) {
        book.also = wrong;
        checkRefused(shop, book);
    }
}

TEST_CASE("A booking that names something wrong is refused with a sentence and leaves no trace")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    const auto customer = shop.newCustomer();
    const auto other = shop.newCustomer(QStringLiteral("Oak School"));
    const auto othersSite = shop.ask(CustomerDetails{other}).sites.at(0).id;
    Technician gone;
    gone.name = QStringLiteral("Carl Out");
    gone.active = false;
    gone.id = shop.act(SaveTechnician{gone}).id;
    BookVisit book = bookingFor(customer, {ann});
    const auto refused = [&](const std::function<void(BookVisit &)> &alter,
                             ErrorCode code = ErrorCode::RuleBroken) {
        BookVisit wrong = book;
        alter(wrong);
        checkRefused(shop, wrong, code);
    };
    refused([](BookVisit &b) { b.customer = CustomerId(); }, ErrorCode::NotFound);
    refused([](BookVisit &b) { b.customer = CustomerId(999999); }, ErrorCode::NotFound);
    refused([](BookVisit &b) { b.customer = NewCustomer{}; });
    refused([&](BookVisit &b) { b.site = othersSite; });
    refused([](BookVisit &b) { b.company = CompanyId(999999); }, ErrorCode::NotFound);
    refused([](BookVisit &b) { b.category = CategoryId(999999); }, ErrorCode::NotFound);
    refused([](BookVisit &b) { b.technicians.emplace_back(999999); }, ErrorCode::NotFound);
    refused([&](BookVisit &b) { b.technicians.push_back(ann); });
    refused([&](BookVisit &b) { b.technicians.push_back(gone.id); });
    refused([](BookVisit &b) { b.zone = "America/Nowhere"; });
    refused([](BookVisit &b) { b.title = QStringLiteral(" \n "); });
    refused([](BookVisit &b) { b.title = QString(FieldLimit::name + 1, QLatin1Char('x')); });
    refused([](BookVisit &b) { b.description = QString(FieldLimit::description + 1, QLatin1Char('x')); });
    refused([](BookVisit &b) { b.notes = QString(FieldLimit::note + 1, QLatin1Char('x')); });
    refused([](BookVisit &b) { b.start = WallTime{QDate(), 540}; });
    refused([](BookVisit &b) { b.start = WallTime{monday, 1440}; });
    refused([](BookVisit &b) { b.start = WallTime{monday, -1}; });
    refused([](BookVisit &b) { b.start = WallTime::at(QDate(99999, 1, 1), 9); });
    refused(
        [](BookVisit &b) { b.start = WallTime::at(QDate(2026, 3, 8), 2, 30); }); // the clock leaves it out
    for (const int minutes : {-60, 0, Visit::shortest - 1, Visit::longest + 1})
        refused([&](BookVisit &b) { b.minutes = minutes; });
}

TEST_CASE("A card number is kept in no field of a booking")
{
    TempOffice shop;
    const QString card = QStringLiteral("pays with 4111 1111 1111 1111");
    const auto customer = shop.newCustomer();
    for (QString BookVisit::*field : {&BookVisit::title, &BookVisit::description, &BookVisit::department,
                                      &BookVisit::contactName, &BookVisit::contactPhone, &BookVisit::notes}) {
        BookVisit book = bookingFor(customer);
        book.*field = card;
        checkRefused(shop, book);
    }
}

TEST_CASE("Texts of a booking are cleaned, and a description serves as title")
{
    TempOffice shop;
    BookVisit book = bookingFor(shop.newCustomer());
    book.title = QStringLiteral("  Tap \n repair\u0007 ");
    book.contactPhone = QStringLiteral("(217) 555-0101");
    book.notes = QStringLiteral(" Ring twice.\r\nMind the dog. ");
    auto booked = shop.act(book);
    CHECK(booked.appointment.title == QStringLiteral("Tap repair"));
    CHECK(booked.appointment.contactPhone == QStringLiteral("217 555 0101"));
    CHECK(booked.visit.notes == QStringLiteral("Ring twice.\nMind the dog."));
    book.title.clear();
    book.description = QStringLiteral("No heat\nsince Sunday");
    CHECK(shop.act(book).appointment.title == QStringLiteral("No heat"));
}

TEST_CASE("The shortest and the longest visit can be booked, in any zone the computer knows")
{
    TempOffice shop;
    BookVisit book = bookingFor(shop.newCustomer());
    for (const int minutes : {Visit::shortest, Visit::longest}) {
        book.minutes = minutes;
        CHECK(shop.act(book).visit.minutes == minutes);
    }
    book.zone = "America/Los_Angeles";
    const Visit west = shop.act(book).visit;
    CHECK(west.zone == "America/Los_Angeles");
    CHECK(west.startUtc == mondayMorningUtc + 3 * 3600); // 9:00 there is 11:00 in Chicago
}

TEST_CASE("Numbers of folders run without a gap: undo gives the newest back, a refusal draws none")
{
    TempOffice shop;
    const auto customer = shop.newCustomer();
    const auto first = shop.report(bookingFor(customer));
    CHECK(first.reply.appointment.number == QStringLiteral("A-1001"));
    REQUIRE(shop.office().undo(shop.owner(), first.report.changeset, first.report.text));
    BookVisit wrong = bookingFor(customer);
    wrong.minutes = 0;
    shop.refusal(wrong);
    CHECK(shop.act(bookingFor(customer)).appointment.number == QStringLiteral("A-1001"));
    CHECK(shop.act(bookingFor(customer)).appointment.number == QStringLiteral("A-1002"));
}

TEST_CASE("A duplicate is a second visit like the first in a folder of its own, without pattern or documents")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    const auto bob = shop.newTechnician(QStringLiteral("Bob Meyer"));
    BookVisit book = bookingFor(shop.newCustomer(), {ann});
    book.minutes = 90;
    book.description = QStringLiteral("Kitchen");
    book.also = DocumentKind::Quote;
    auto booked = shop.act(book);
    SetSeries weekly;
    weekly.appointment = booked.appointment.id;
    weekly.pattern = {QStringLiteral("FREQ=WEEKLY;COUNT=4"), monday, 9 * 60, 90, {ann}};
    shop.act(weekly);
    booked.visit = shop.ask(VisitDetails{booked.visit.id}).visit;
    const auto visit = shop.act(SetVisitStatus{booked.visit.id, booked.visit.version, VisitStatus::Done});
    const auto twin = shop.report(DuplicateVisit{visit.id, WallTime::at(monday.addDays(1), 13), {bob}});
    const Visit &second = twin.reply;
    CHECK(second.id != visit.id);
    CHECK(second.minutes == 90);
    CHECK(second.status == VisitStatus::Scheduled);
    CHECK(second.technicians == std::vector<TechnicianId>{bob});
    CHECK(second.appointment != booked.appointment.id);
    const auto folder = shop.ask(Folder{second.appointment});
    CHECK(folder.appointment.number == QStringLiteral("A-1002"));
    CHECK(folder.appointment.title == booked.appointment.title);
    CHECK(folder.appointment.description == QStringLiteral("Kitchen"));
    CHECK(folder.appointment.rule.isEmpty());
    CHECK(folder.documents.empty());
    CHECK(twin.report.text == QStringLiteral("Duplicated the visit at Kline Bakery: Bob Meyer, Tue 1:00 PM"));
    CHECK(shop.act(DuplicateVisit{visit.id, std::nullopt, {}}).waitingSince == mondayMorningUtc);
    CHECK(shop.refusal(DuplicateVisit{VisitId(999999), std::nullopt, {}}).code == ErrorCode::NotFound);
}

TEST_CASE("A further visit stands in the same folder, in the zone of the first")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    BookVisit book = bookingFor(shop.newCustomer());
    book.zone = "America/Denver";
    const auto booked = shop.act(book);
    const auto added =
        shop.report(AddVisit{booked.appointment.id, WallTime::at(monday.addDays(8), 14), 120, {ann}});
    CHECK(added.reply.appointment == booked.appointment.id);
    CHECK(added.reply.zone == "America/Denver");
    CHECK(added.reply.minutes == 120);
    CHECK(added.report.text ==
          QStringLiteral("Added a visit at Kline Bakery: Ann Ruiz, Tue, Mar 10, 2026 2:00 PM"));
    CHECK(shop.ask(Folder{booked.appointment.id}).visits.size() == 2);
    CHECK(number(shop, "SELECT count(*) FROM appointment") == 1);
    CHECK(shop.refusal(AddVisit{AppointmentId(999999), std::nullopt, 60, {}}).code == ErrorCode::NotFound);
    CHECK(shop.refusal(AddVisit{booked.appointment.id, std::nullopt, 1, {}}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(AddVisit{booked.appointment.id, std::nullopt, 60, {ann, ann}}).code ==
          ErrorCode::RuleBroken);
}

TEST_CASE(
    "Whichever statement of a booking fails, nothing of it stays: undo and redo come back to the same rows")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    BookVisit book = bookingFor({}, {ann});
    book.customer = harborCafe();
    book.also = DocumentKind::Quote;
    int tried = 0;
    const auto booked = failEveryStatement(shop, book, tried);
    failEveryStatement(shop, DuplicateVisit{booked.visit.id, WallTime::at(monday, 15), {ann}}, tried);
    failEveryStatement(shop, AddVisit{booked.appointment.id, WallTime::at(monday, 16), 60, {ann}}, tried);
    CHECK(tried > 40);
    WARN("statements made to fail: " << tried);
    thereAndBack(shop, book);
    thereAndBack(shop, DuplicateVisit{booked.visit.id, std::nullopt, {}});
    thereAndBack(shop, AddVisit{booked.appointment.id, WallTime::at(monday, 17), 60, {}});
    CHECK(boardDifference(shop.connection()).toStdString().empty());
}
