// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/seriesacts.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Desk : TempOffice
{
    Desk() : customer(newCustomer()), folder(newVisit(customer, newTechnician(), 9).appointment) {}
    CustomerId customer;
    Appointment folder;
};

} // namespace

TEST_CASE("The header is changed in all that a person writes: number and creation stay, the board follows")
{
    Desk desk;
    SaveAppointment save{desk.folder};
    save.appointment.title = QStringLiteral(" Water  heater ");
    save.appointment.department = QStringLiteral("Projects");
    save.appointment.number = QStringLiteral("A-1");
    save.appointment.createdAt = 5;
    save.appointment.createdBy = {};
    const auto saved = desk.report(save);
    CHECK(saved.reply.title == QStringLiteral("Water heater"));
    CHECK(saved.reply.number == desk.folder.number);
    CHECK(saved.reply.createdAt == desk.folder.createdAt);
    CHECK(saved.reply.createdBy == desk.folder.createdBy);
    CHECK(saved.reply == desk.ask(Folder{desk.folder.id}).appointment);
    CHECK(saved.report.text == QStringLiteral("Changed folder A-1001, Kline Bakery: title, department"));
    CHECK(desk.ask(BoardRange{monday, monday}).cards.at(0).title == QStringLiteral("Water heater"));
    CHECK(boardDifference(desk.connection()).isEmpty());
    CHECK_FALSE(desk.report(SaveAppointment{saved.reply}).report.undoable); // nothing else was changed
}

TEST_CASE("rule 5: the pattern belongs to the folder, is read as RFC 5545 and marks its cards")
{
    Desk desk;
    SetSeries weekly;
    weekly.appointment = desk.folder.id;
    weekly.pattern.rule = QStringLiteral("RRULE:COUNT=5;FREQ=WEEKLY");
    weekly.pattern.first = monday;
    desk.act(weekly);
    Appointment folder = desk.ask(Folder{desk.folder.id}).appointment;
    CHECK(folder.rule == QStringLiteral("FREQ=WEEKLY;COUNT=5"));
    CHECK(desk.ask(BoardRange{monday, monday}).cards.at(0).recurring);
    folder.rule.clear(); // the header has no say in it
    CHECK(desk.act(SaveAppointment{folder}).rule == QStringLiteral("FREQ=WEEKLY;COUNT=5"));
    weekly.pattern.rule = QStringLiteral("FREQ=HOURLY");
    weekly.version = desk.ask(SeriesDetails{folder.id}).series->version;
    CHECK(desk.refusal(weekly).code == ErrorCode::RuleBroken);
}

TEST_CASE("A folder goes to another customer with that customer's site while it holds no document")
{
    Desk desk;
    const auto other = desk.newCustomer(QStringLiteral("Oak School"));
    SaveAppointment save{desk.folder};
    save.appointment.customer = other;
    CHECK(desk.refusal(save).code == ErrorCode::RuleBroken); // the site is still Kline Bakery's
    save.appointment.site = {};
    const auto moved = desk.act(save);
    CHECK(moved.site == desk.ask(CustomerDetails{other}).sites.at(0).id);
    CHECK(desk.ask(BoardRange{monday, monday}).cards.at(0).customer == QStringLiteral("Oak School"));

    SaveDocument quote;
    quote.document.kind = DocumentKind::Quote;
    quote.document.customer = other;
    quote.document.appointment = moved.id;
    quote.document.company = moved.company;
    quote.document.title = QStringLiteral("Quote");
    desk.act(quote);
    save.appointment = moved;
    save.appointment.customer = desk.customer;
    save.appointment.site = {};
    const Error error = desk.refusal(save);
    CHECK(error.code == ErrorCode::RuleBroken);
    CHECK(error.forUser.contains(QStringLiteral("Oak School")));
}

TEST_CASE("A header that somebody changed since is a conflict: wrong headers are refused")
{
    Desk desk;
    SaveAppointment first{desk.folder};
    first.appointment.title = QStringLiteral("First");
    desk.act(first);
    SaveAppointment late{desk.folder};
    late.appointment.title = QStringLiteral("Late");
    const Error error = desk.refusal(late);
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.forUser.contains(QStringLiteral("Changed folder A-1001, Kline Bakery: title")));

    SaveAppointment wrong{desk.ask(Folder{desk.folder.id}).appointment};
    wrong.appointment.title.clear();
    CHECK(desk.refusal(wrong).code == ErrorCode::RuleBroken);
    wrong.appointment.title = QStringLiteral("4111111111111111");
    CHECK(desk.refusal(wrong).code == ErrorCode::RuleBroken);
    wrong.appointment.id = AppointmentId(999999);
    CHECK(desk.refusal(wrong).code == ErrorCode::NotFound);
}

TEST_CASE("rule 4: call notes stand in the folder, stamped with time and user, and are added to")
{
    Desk desk;
    desk.clock().advance(90);
    const auto noted = desk.report(AddCallNote{desk.folder.id, QStringLiteral(" Asked for\r\nTuesday ")});
    CHECK(noted.reply.text == QStringLiteral("Asked for\nTuesday"));
    CHECK(noted.reply.at == mondayMorningUtc + 90);
    CHECK(noted.reply.by == desk.owner().user);
    CHECK(noted.reply.byName == desk.owner().name);
    CHECK(noted.report.text == QStringLiteral("Noted a call with Kline Bakery"));
    CHECK(noted.report.changes.touchesFolder(desk.folder.id.value()));
    desk.act(AddCallNote{desk.folder.id, QStringLiteral("Called again")});
    CHECK(desk.ask(Folder{desk.folder.id}).notes.size() == 2);
    CHECK(desk.refusal(AddCallNote{desk.folder.id, QStringLiteral(" \n ")}).code == ErrorCode::RuleBroken);
    CHECK(desk.refusal(AddCallNote{desk.folder.id, QStringLiteral("card 4111-1111-1111-1111")}).code ==
          ErrorCode::RuleBroken);
    CHECK(desk.refusal(AddCallNote{desk.folder.id, QString(FieldLimit::note + 1, QLatin1Char('x'))}).code ==
          ErrorCode::RuleBroken);
    CHECK(desk.refusal(AddCallNote{AppointmentId(999999), QStringLiteral("x")}).code == ErrorCode::NotFound);
}

TEST_CASE("Notes of a visit are saved on their own, on a done visit too, without a card number")
{
    Desk desk;
    Visit visit = desk.ask(Folder{desk.folder.id}).visits.at(0);
    visit = desk.act(SetVisitStatus{visit.id, visit.version, VisitStatus::Done});
    const auto saved =
        desk.report(SaveVisitNotes{visit.id, visit.version, QStringLiteral("Changed the washer.\n")});
    CHECK(saved.reply.notes == QStringLiteral("Changed the washer."));
    CHECK(saved.report.text ==
          QStringLiteral("Changed the notes of the visit at Kline Bakery (Ann Ruiz, Mon 9:00 AM)"));
    CHECK_FALSE(
        desk.report(SaveVisitNotes{visit.id, saved.reply.version, saved.reply.notes}).report.undoable);
    CHECK(desk.refusal(SaveVisitNotes{visit.id, saved.reply.version, QStringLiteral("4111 1111 1111 1111")})
              .code == ErrorCode::RuleBroken);
}

TEST_CASE(
    "Folders and notes: every failed statement leaves all rows, undo and redo come back to the same ones")
{
    Desk desk;
    const Visit visit = desk.ask(Folder{desk.folder.id}).visits.at(0);
    SaveAppointment save{desk.folder};
    save.appointment.title = QStringLiteral("Other");
    int tried = 0;
    save.appointment = failEveryStatement(desk, save, tried);
    failEveryStatement(desk, AddCallNote{desk.folder.id, QStringLiteral("Asked")}, tried);
    const Visit noted =
        failEveryStatement(desk, SaveVisitNotes{visit.id, visit.version, QStringLiteral("n")}, tried);
    CHECK(tried > 15);
    save.appointment.title = QStringLiteral("Third");
    thereAndBack(desk, save);
    thereAndBack(desk, AddCallNote{desk.folder.id, QStringLiteral("Asked")});
    thereAndBack(desk, SaveVisitNotes{visit.id, noted.version, QStringLiteral("m")});
    CHECK(boardDifference(desk.connection()).isEmpty());
}
