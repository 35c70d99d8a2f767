// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/appointmentimport.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using Fate = ImportFate;

namespace {

CustomerRow customer(qint64 id, const QString &name, const QString &phone = {})
{
    CustomerRow row;
    row.id = CustomerId(id);
    row.name = name;
    row.phone = phone;
    return row;
}

Technician technician(qint64 id, const QString &name, bool active = true)
{
    Technician made;
    made.id = TechnicianId(id);
    made.name = name;
    made.active = active;
    return made;
}

AppointmentGround ground()
{
    AppointmentGround made;
    made.customers = {customer(1, "Kline Bakery"), customer(2, "Mill", "217 555 0150"),
                      customer(3, "Mill", "217 555 0151")};
    made.technicians = {technician(1, "Ann Ruiz"), technician(2, "Meyer, Bob"),
                        technician(3, "Old Joe", false)};
    made.zone = QTimeZone("America/Chicago");
    made.today = QDate(2026, 3, 2);
    made.usualMinutes = 45;
    return made;
}

std::vector<ImportedAppointment> plan(const QString &text, const AppointmentGround &on = ground())
{
    const auto planned = planAppointmentImport(*readCsv(text), on);
    REQUIRE(planned);
    return *planned;
}

/// The reason of a single row that is refused.
QString refusal(const QString &row)
{
    const auto rows = plan("Customer;Title;Date;Time;Minutes;Technicians\n" + row + "\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].fate == Fate::Refused);
    return rows[0].what;
}

} // namespace

TEST_CASE("A row of a list becomes a booking with all that its columns tell")
{
    const auto rows = plan("Client,Job,Date,Start Time,Duration,Assigned To,Notes,Details\n"
                           "kline bakery,Tap repair,2026-03-09,9:00 AM,90,\"Meyer, Bob\",Dog,Leaks\n"
                           "Kline Bakery,Boiler,3/10/2026,14:30:00,,\"Ann Ruiz; Meyer, Bob\",,\n"
                           "Kline Bakery,Filter,2026-03-11T08:15,,,\"ann ruiz, ann ruiz\",,\n");
    REQUIRE(rows.size() == 3);
    const BookVisit &first = rows[0].booking;
    CHECK(rows[0].fate == Fate::Added);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].name == "kline bakery: Tap repair");
    CHECK(std::get<CustomerId>(first.customer) == CustomerId(1));
    CHECK(first.title == "Tap repair");
    CHECK(first.description == "Leaks");
    CHECK(first.notes == "Dog");
    CHECK(first.start == WallTime::at(QDate(2026, 3, 9), 9));
    CHECK(first.minutes == 90);
    CHECK(first.technicians == std::vector<TechnicianId>{TechnicianId(2)}); // a comma of its own
    CHECK(rows[1].booking.start == WallTime::at(QDate(2026, 3, 10), 14, 30));
    CHECK(rows[1].booking.technicians == std::vector<TechnicianId>{TechnicianId(1), TechnicianId(2)});
    CHECK(rows[2].booking.start == WallTime::at(QDate(2026, 3, 11), 8, 15));
    CHECK(rows[2].booking.minutes == 45);
    CHECK(rows[2].booking.technicians == std::vector<TechnicianId>{TechnicianId(1)}); // named once
    CHECK(visitsToBook(rows).size() == 3);
}

TEST_CASE("Without a time a row is for the waiting list, and its day is a wish")
{
    const auto rows = plan("Customer,Title,Date\nKline Bakery,Tap,\nKline Bakery,Boiler,2026-03-09\n");
    REQUIRE(rows.size() == 2);
    for (const auto &row : rows) {
        CHECK(row.fate == Fate::Added);
        CHECK_FALSE(row.booking.start);
    }
    CHECK_FALSE(rows[0].booking.wishes.from.isValid());
    CHECK(rows[1].booking.wishes.from == QDate(2026, 3, 9));
    CHECK(rows[1].booking.wishes.until == QDate(2026, 3, 9));
}

TEST_CASE("Of several customers of one name the telephone says which is meant")
{
    const auto rows =
        plan("Customer,Phone,Title\nMill,(217) 555-0151,Tap\nMill,,Tap\nMill,217 555 0199,Tap\n");
    REQUIRE(rows.size() == 3);
    CHECK(std::get<CustomerId>(rows[0].booking.customer) == CustomerId(3));
    for (const size_t at : {1, 2}) {
        CHECK(rows[at].fate == Fate::Refused);
        CHECK(rows[at].what.contains("several customers"));
    }
}

TEST_CASE("Rows that cannot be booked are refused, each with its reason")
{
    CHECK(refusal("Nobody;Tap;;;;").contains("no customer “Nobody”"));
    CHECK(refusal(";Tap;;;;").contains("names no customer"));
    CHECK(refusal("Kline Bakery;;;;;").contains("no title"));
    CHECK(refusal("Kline Bakery;Tap;soon;09:00;;").contains("“soon” is no day"));
    CHECK(refusal("Kline Bakery;Tap;fri;09:00;;").contains("“fri” is no day")); // which one?
    CHECK(refusal("Kline Bakery;Tap;2.3.2026;09:00;;").contains("no day"));     // where is the month?
    CHECK(refusal("Kline Bakery;Tap;25/3/2026;09:00;;").contains("no day"));
    CHECK(refusal("Kline Bakery;Tap;2026-02-30;09:00;;").contains("no day"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;late;;").contains("“late” is no time"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;24:00;;").contains("no time"));
    CHECK(refusal("Kline Bakery;Tap;;09:00;;").contains("time but no day"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-08;02:30;;").contains("clocks go forward"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;09:00;4;").contains("length"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;09:00;1.5 h;").contains("length"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;09:00;;Zoe").contains("no technician “Zoe”"));
    CHECK(refusal("Kline Bakery;Tap;2026-03-09;09:00;;Old Joe").contains("out of use"));
    const QString number = QString("4111") + "11111111" + "1111";
    CHECK(refusal("Kline Bakery;Pay " + number + ";;;;").contains("card number"));
}

TEST_CASE("A time that comes twice is booked, and the row says which of the two is meant")
{
    const auto rows = plan("Customer,Title,Date,Time\nKline Bakery,Tap,2026-11-01,01:30\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].fate == Fate::Added);
    CHECK(rows[0].what.contains("twice"));
}

TEST_CASE("What is booked already, or stands in an earlier row, is told and left out")
{
    AppointmentGround on = ground();
    VisitList::Row booked;
    booked.customer = CustomerId(1);
    booked.title = "Tap repair";
    booked.visit.start = WallTime::at(QDate(2026, 3, 9), 9);
    VisitList::Row waiting = booked;
    waiting.visit.start.reset();
    on.booked = {booked, waiting};
    const auto rows = plan("Customer,Title,Date,Time\n"
                           "Kline Bakery,tap repair,2026-03-09,09:00\n"
                           "Kline Bakery,Tap repair,,\n"
                           "Kline Bakery,Tap repair,2026-03-09,10:00\n"
                           "Kline Bakery,Tap repair,2026-03-09,10:00\n",
                           on);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].fate == Fate::Duplicate);
    CHECK(rows[1].fate == Fate::Duplicate);
    CHECK(rows[2].fate == Fate::Added);
    CHECK(rows[3].fate == Fate::Duplicate);
    const auto seasons = plan("Customer,Title,Date\nKline Bakery,Filter,2026-03-09\n"
                              "Kline Bakery,Filter,2026-06-09\nKline Bakery,Filter,2026-06-09\n");
    REQUIRE(seasons.size() == 3); // both wait, for another day
    CHECK(seasons[1].fate == Fate::Added);
    CHECK(seasons[2].fate == Fate::Duplicate);
}

TEST_CASE("The days of a list are those that it names, and columns without names are refused")
{
    const QLocale plain = QLocale::c();
    const auto days =
        daysOfImport(*readCsv(QStringLiteral("Customer,Title,Date\nA,B,2026-03-09\nA,B,\nA,B,no\n"
                                             "A,B,2025-12-31 09:00\n")),
                     QDate(2026, 3, 2), plain);
    CHECK(days.first == QDate(2025, 12, 31));
    CHECK(days.last == QDate(2026, 3, 9));
    CHECK_FALSE(daysOfImport({}, QDate(2026, 3, 2), plain).first.isValid());
    CHECK_FALSE(planAppointmentImport({}, ground()));
    CHECK_FALSE(planAppointmentImport(*readCsv(QStringLiteral("Kline,Tap\nMill,Tap\n")), ground()));
}
