// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/daysheet.h"

#include "core/schedule/workinghours.h"
#include "core/schedule/zonedday.h"
#include "tests/sheets/golden.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

const QLocale us(QLocale::English, QLocale::UnitedStates);
const QByteArray chicago = QByteArrayLiteral("America/Chicago");
constexpr TechnicianId ann(1);
constexpr TechnicianId bob(2);
constexpr TechnicianId cem(3);

Technician technician(TechnicianId id, const char *name)
{
    Technician technician;
    technician.id = id;
    technician.name = QString::fromLatin1(name);
    technician.position = int(id.value());
    return technician;
}

DayPlan emptyDay()
{
    DayPlan plan;
    plan.day = monday;
    plan.zone = chicago;
    plan.company = newCompany(QStringLiteral("Northside Plumbing & Heating"));
    plan.company.phone = QStringLiteral("2175550100");
    plan.people.technicians = {technician(ann, "Ann Ruiz"), technician(bob, "Bob Meyer"),
                               technician(cem, "Cem Aydin")};
    plan.people.officeHours = usualWorkingWeek();
    TimeOff dentist;
    dentist.technician = bob;
    dentist.start = WallTime::at(monday, 13);
    dentist.end = WallTime::at(monday, 17);
    dentist.reason = QStringLiteral("Dentist");
    plan.people.timeOff = {dentist};
    return plan;
}

/// Puts a visit on the board, with a card for each of its technicians.
VisitDetails::Reply &book(DayPlan &plan, const WallTime &start, std::vector<TechnicianId> technicians)
{
    const VisitId id(qint64(plan.visits.size()) + 1);
    VisitDetails::Reply &details = plan.visits[id];
    Visit &visit = details.visit;
    visit.id = id;
    visit.start = start;
    visit.zone = chicago;
    visit.startUtc = ZonedDay::toUtc(start, *findZone(chicago));
    visit.minutes = 90;
    visit.technicians = technicians;
    details.appointment.number = QStringLiteral("A-%1").arg(1000 + id.value());
    details.appointment.title = QStringLiteral("Tap repair");
    details.customer.name = QStringLiteral("Kline Bakery");
    details.customer.phone = QStringLiteral("2175550144");
    details.customer.billing = {QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                                QStringLiteral("IL"), QStringLiteral("62701")};
    if (technicians.empty())
        technicians.emplace_back();
    for (const TechnicianId each : technicians) {
        BoardCard card;
        card.visit = id;
        card.technician = each;
        card.start = start;
        plan.cards.push_back(card);
    }
    return details;
}

CardDocument paper(const char *number, DocumentState state)
{
    CardDocument document;
    document.number = QString::fromLatin1(number);
    document.state = state;
    document.total = Money::whole(777);
    return document;
}

/// Everything that can stand on it.
DayPlan fullDay()
{
    DayPlan plan = emptyDay();
    auto &night = book(plan, WallTime::at(monday.addDays(-1), 23, 30), {ann});
    night.visit.status = VisitStatus::Done;
    auto &first = book(plan, WallTime::at(monday, 9), {ann, bob});
    first.visit.status = VisitStatus::Confirmed;
    first.visit.notes = QStringLiteral("Bring the long ladder");
    first.appointment.description = QStringLiteral("Sink leaks; hood is new.");
    first.appointment.contactName = QStringLiteral("Maria Kline");
    first.appointment.contactPhone = QStringLiteral("2175550145");
    first.site.name = QStringLiteral("North store");
    first.site.address = {QStringLiteral("900 Oak Avenue"), QStringLiteral("Chatham"), QStringLiteral("IL"),
                          QStringLiteral("62629")};
    first.site.phone = QStringLiteral("2175550146");
    first.site.notes = QStringLiteral("Gate code 4711");
    first.customer.notes = QStringLiteral("Pays late");
    first.documents = {paper("Q-1001", DocumentState::Sold), paper("Q-1002", DocumentState::Lost),
                       paper("WO-1001", DocumentState::Open), paper("WO-1002", DocumentState::Void)};
    first.lastNote.emplace();
    first.lastNote->text = QStringLiteral("Please ring twice");
    book(plan, WallTime::at(monday, 14, 15), {ann});
    book(plan, WallTime::at(monday, 15), {});
    return plan;
}

QString textOf(const std::vector<Sheet> &sheets)
{
    QStringList texts;
    for (const Sheet &sheet : sheets)
        texts += sheet.toText();
    return texts.join(QStringLiteral("----\n"));
}

} // namespace

TEST_CASE("The day sheets of everybody: places, contacts, notes, documents, at last what nobody has",
          "[sheet]")
{
    const auto sheets = daySheets(fullDay(), us);
    REQUIRE(sheets.size() == 3);
    testkit::compareWithGolden("daysheet_all", textOf(sheets));
    for (const Sheet &sheet : sheets)
        for (const Sheet::Row &row : sheet.rows)
            CHECK(size_t(row.cells.size()) == sheet.columns.size());
}

TEST_CASE("A day sheet names neither what the office thinks of a customer nor what the work costs", "[sheet]")
{
    const QString text = textOf(daySheets(fullDay(), us));
    CHECK_FALSE(text.contains(QStringLiteral("Pays late")));
    CHECK_FALSE(text.contains(QStringLiteral("777")));
}

TEST_CASE("The day sheet of one technician is his own, with a colleague who comes along", "[sheet]")
{
    DayPlan plan = fullDay();
    plan.technician = bob;
    CHECK(visitsOnPaper(plan) == std::vector{VisitId(2)});
    const auto sheets = daySheets(plan, us);
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets.front().rows.size() == 1);
    CHECK(sheets.front().number.startsWith(QStringLiteral("Bob Meyer")));
    CHECK(sheets.front().rows.front().cells.at(2).contains(QStringLiteral("With: Ann Ruiz")));
}

TEST_CASE("The details of a visit with two technicians are read once", "[sheet]")
{
    CHECK(visitsOnPaper(fullDay()) == std::vector{VisitId(1), VisitId(2), VisitId(3), VisitId(4)});
}

TEST_CASE("A day without visits says so, for a technician and for the office", "[sheet]")
{
    DayPlan plan = emptyDay();
    const auto everybody = daySheets(plan, us);
    plan.technician = bob;
    const auto his = daySheets(plan, us);
    testkit::compareWithGolden("daysheet_empty", textOf(everybody) + textOf(his));
}

TEST_CASE("Times of the day sheet follow the locale and the clock of the visit's place", "[sheet]")
{
    DayPlan plan = emptyDay();
    auto &visited = book(plan, WallTime::at(monday, 9), {ann});
    visited.visit.zone = QByteArrayLiteral("America/Denver");
    const Sheet sheet = daySheets(plan, QLocale(QLocale::German, QLocale::Germany)).front();
    CHECK(sheet.rows.front().cells.at(0).contains(QStringLiteral("09:00")));
    CHECK(sheet.rows.front().cells.at(0).contains(QStringLiteral("America/Denver")));
    CHECK(sheet.number.contains(QStringLiteral("2. März 2026")));
}

TEST_CASE("The end of a visit over a clock change is what the wall clock shows then", "[sheet]")
{
    DayPlan plan = emptyDay();
    plan.day = QDate(2026, 3, 8); // at 02:00 the clock goes to 03:00
    book(plan, WallTime::at(plan.day, 1, 30), {ann});
    const QString time = daySheets(plan, us).front().rows.front().cells.at(0);
    CHECK(time.contains(QStringLiteral("4:00")));
    CHECK(time.contains(QStringLiteral("1 h 30 min")));
}
