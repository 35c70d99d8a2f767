// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demooffice.h"

#include "core/domain/mailacts.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include "core/schedule/boardchecks.h"
#include "core/schedule/zonedday.h"
#include "core/store/statement.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempoffice.h"
#include <QDateTime>
#include <algorithm>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

NewOffice demo()
{
    NewOffice what = TempOffice::inChicago();
    what.name.clear();
    what.demo = true;
    return what;
}

struct Demo : TempOffice
{
    Demo() : TempOffice(demo()) {}
    qint64 number(const char *sql)
    {
        Statement statement(connection(), sql);
        return statement.step() ? statement.number(0) : -1;
    }
    /// "quote draft", "visit done" ...
    std::set<QString> words(const char *sql)
    {
        Statement statement(connection(), sql);
        std::set<QString> all;
        while (statement.step())
            all.insert(statement.text(0) + QLatin1Char(' ') + statement.text(1));
        return all;
    }
};

} // namespace

TEST_CASE("The demo office is a company at work: people, customers, eight weeks, papers in every state")
{
    Demo office;
    CHECK(office.office().verify().isEmpty());

    const People::Reply people = office.ask(People{});
    CHECK(people.technicians.size() == 14);
    CHECK(people.crews.size() == 3);
    CHECK(people.ownHours.size() == 2);
    CHECK(people.timeOff.size() >= 8);
    CHECK(people.closingDays.size() >= 3);
    CHECK(people.technicians[0].department == QStringLiteral("Heating and air"));
    const size_t customers = office.ask(CustomerList{}).size();
    CHECK(customers >= 340);
    CHECK(customers <= 360);

    CHECK(office.number("SELECT count(*) FROM visit") > 1200);
    CHECK(office.number("SELECT count(*) FROM visit WHERE start_wall IS NULL") >= 5);
    for (int week = -4; week < 4; ++week) {
        const QDate from = monday.addDays(week * 7);
        INFO(from.toString(Qt::ISODate).toStdString());
        CHECK(office.ask(BoardRange{from, from.addDays(4)}).cards.size() > 50);
    }
    CHECK(office.ask(BoardRange{monday.addDays(-60), monday.addDays(-29)}).cards.empty());

    const auto papers = office.words("SELECT DISTINCT kind, state FROM document");
    for (const DocumentKind kind : allDocumentKinds) {
        for (size_t i = 0; i < documentStateCount; ++i) {
            const auto state = DocumentState(i);
            if (!kindKnowsState(kind, state) || kind == DocumentKind::CreditNote)
                continue;
            const QString wanted = documentKindName(kind) + QLatin1Char(' ') + documentStateName(state);
            INFO(wanted.toStdString());
            CHECK(papers.contains(wanted));
        }
    }
    CHECK(office.number("SELECT count(*) FROM vendor") == 3);
    CHECK(office.number("SELECT count(*) FROM receipt") > 20);
    for (const PurchaseRow &order : office.ask(PurchaseList{})) { // parts come when somebody is there
        INFO(order.number.toStdString());
        CHECK(order.expected.dayOfWeek() <= 5);
        CHECK(closingOn(people.closingDays, order.expected) == nullptr);
    }
    CHECK(office.number("SELECT count(DISTINCT reason) FROM stock_movement") >= 4);
    for (const auto &[item, level] : office.ask(StockLevels{})) {
        INFO(item.value());
        CHECK(level.onHand >= Quantity()); // less than nothing lies on no shelf
    }
    CHECK(office.number("SELECT count(*) FROM customer WHERE price_level_id IS NOT NULL") > 3);
    CHECK(office.number("SELECT count(*) FROM work_task WHERE done_at > 0") > 20);
    const auto visits = office.words("SELECT DISTINCT 'visit', status FROM visit");
    CHECK(visits.size() == visitStatusCount);
    CHECK(office.number("SELECT count(*) FROM call_note") > 50);
    CHECK(office.number("SELECT count(*) FROM payment WHERE state = 'approved'") > 50);
    CHECK(office.number("SELECT count(*) FROM payment WHERE state = 'voided'") >= 1);

    CHECK(office.number("SELECT count(DISTINCT priority) FROM visit WHERE start_wall IS NULL") == 4);
    CHECK(office.number("SELECT count(*) FROM visit WHERE start_wall IS NULL AND skill <> ''") >= 8);
    CHECK(office.number("SELECT count(*) FROM customer_wish") >= 15);
    CHECK(office.number("SELECT count(*) FROM customer_technician WHERE wanted = 0") >= 1);
    CHECK(office.number("SELECT count(*) FROM series") == 6);
    CHECK(office.number("SELECT count(*) FROM visit v JOIN series s ON s.appointment_id = v.appointment_id") >
          60);

    const Pipeline::Reply pipeline = office.ask(Pipeline{});
    CHECK(pipeline.stages.size() == 4);
    for (const Stage &stage : pipeline.stages)
        CHECK(std::any_of(pipeline.quotes.begin(), pipeline.quotes.end(),
                          [&](const QuoteRow &row) { return row.isOpen() && row.stage == stage.id; }));
    CHECK(office.number("SELECT count(DISTINCT salesperson_id) FROM document WHERE kind = 'quote'") == 3);
    CHECK(office.number("SELECT count(*) FROM document WHERE follow_up < '2026-03-03'") >= 3);
    CHECK(office.number("SELECT count(*) FROM document WHERE option_names <> ''") >= 3);
    CHECK(office.number("SELECT count(*) FROM document WHERE revision_of IS NOT NULL") == 1);

    const OfficeInfo::Reply info = office.ask(OfficeInfo{});
    REQUIRE(info.companies.size() == 1);
    CHECK(info.companies[0].name == QStringLiteral("Lakeside Mechanical"));
    CHECK(info.companies[0].logo.contains("<svg"));
    CHECK(info.users.size() == 4);
}

TEST_CASE("The demo office of a date is the same every time")
{
    Demo first;
    Demo second;
    const QString rows = dumpOffice(first.connection());
    REQUIRE(rows.size() > 1'000'000);
    CHECK((rows == dumpOffice(second.connection()))); // no need to print megabytes
}

TEST_CASE(
    "A demo office can be made on any day: at weekends, when the clocks change, at the turn of the year")
{
    const auto date = GENERATE(QDate(2026, 3, 7), QDate(2026, 3, 8), QDate(2026, 11, 1), QDate(2027, 1, 1));
    INFO(date.toString(Qt::ISODate).toStdString());
    QTemporaryDir folder;
    const ManualClock clock(QDateTime(date, QTime(23, 30), Qt::UTC).toSecsSinceEpoch());
    const auto office = Office::create(folder.filePath(QStringLiteral("demo.truckroll")), demo(), clock);
    REQUIRE(office.has_value());
    CHECK((*office)->verify().isEmpty());
    const auto owner = (*office)->signIn({}, {});
    REQUIRE(owner.has_value());
    const auto cards = (*office)->ask(*owner, BoardRange{date.addDays(-28), date.addDays(28)});
    REQUIRE(cards.has_value());
    CHECK(cards->cards.size() > 1000);
}

TEST_CASE(
    "A demo office that is made at a weekend shows a few people on call, and hardly anything to look after")
{
    const auto date = GENERATE(QDate(2026, 3, 7), QDate(2026, 3, 8), QDate(2026, 3, 6));
    INFO(date.toString(Qt::ISODate).toStdString());
    const QTimeZone zone("America/Chicago");
    QTemporaryDir folder;
    const ManualClock clock(ZonedDay::toUtc({date, 10 * 60}, zone));
    const auto office = Office::create(folder.filePath(QStringLiteral("demo.truckroll")), demo(), clock);
    REQUIRE(office.has_value());
    const auto owner = (*office)->signIn({}, {}).value();
    const auto range = (*office)->ask(owner, BoardRange{date, date}).value();
    const auto people = (*office)->ask(owner, People{}).value();
    const bool weekend = date.dayOfWeek() > 5;
    std::set<TechnicianId> working;
    for (const BoardCard &card : range.cards)
        working.insert(card.technician);
    CHECK(working.size() >= (weekend ? 3 : 10));
    if (weekend)
        for (const TechnicianId technician : working)
            CHECK_FALSE(people.hoursOf(technician).on(date).empty()); // nobody works in his free time
    const auto checks = checkBoard(PlaceGround{range.cards, people, zone, range.needs, 15}, date, date,
                                   clock.nowUtc(), {}, QLocale());
    CHECK(checks.size() >= 3);
    CHECK(checks.size() < 25);
    std::set<VisitStatus> seen;
    for (const BoardCard &card : range.cards)
        seen.insert(card.status);
    CHECK(seen.contains(VisitStatus::InProgress));
    CHECK(seen.contains(VisitStatus::Done));
    CHECK(seen.size() >= 3);
}

TEST_CASE("A demo office keeps the name that it was given")
{
    NewOffice what = demo();
    what.name = QStringLiteral("Prairie Plumbing");
    TempOffice office(what);
    CHECK(office.ask(OfficeInfo{}).name == what.name);
}

TEST_CASE("Nothing in the demo office has happened after the moment it is shown at")
{
    Demo office;
    const qint64 now = office.clock().nowUtc();
    const auto latest = [&](const char *sql) { return office.number(sql) <= now; };
    CHECK(latest("SELECT max(at_utc) FROM call_note"));
    CHECK(latest("SELECT max(created_at) FROM appointment"));
    CHECK(latest("SELECT max(created_at) FROM document"));
    CHECK(latest("SELECT max(taken_at) FROM payment"));
    CHECK(office.number(
              "SELECT count(*) FROM visit WHERE status = 'done' AND start_wall > '2026-03-02T24'") == 0);
}

TEST_CASE("Calls of the demo office are taken while somebody is there, whenever it is made")
{
    const auto minute = GENERATE(52, 9 * 60 + 41, 23 * 60 + 30);
    const auto day = GENERATE(QDate(2026, 3, 2), QDate(2026, 3, 7));
    INFO(day.toString(Qt::ISODate).toStdString() << " minute " << minute);
    QTemporaryDir folder;
    const ManualClock clock(ZonedDay::toUtc({day, minute}, QTimeZone("America/Chicago")));
    const QString path = folder.filePath(QStringLiteral("demo.truckroll"));
    const auto made = Office::create(path, demo(), clock);
    INFO((made ? QString() : made.error().forUser + made.error().forLog).toStdString());
    REQUIRE(made.has_value());
    // Six hours behind UTC until the clocks change on 8 March; from 6:30 to 17:30.
    CHECK(askRaw(path, "SELECT count(*) FROM (SELECT at_utc AS t FROM call_note UNION ALL SELECT created_at "
                       "FROM appointment) WHERE (t - 21600) % 86400 NOT BETWEEN 23400 AND 63000") == 0);
    if (minute > 8 * 60) // nothing happens later than the office is made, also when that is at night
        CHECK(askRaw(path, "SELECT count(*) FROM payment WHERE (taken_at - 21600) % 86400 "
                           "NOT BETWEEN 23400 AND 63000") == 0);
    CHECK(askRaw(path, "SELECT count(*) FROM call_note") > 100);
}

TEST_CASE("Letters of the demo office take along the paper that they are about, drawn by whoever can")
{
    NewOffice what = demo();
    what.drawPaper = [](const DocumentDetails::Reply &paper, const QString &currency) -> Result<QByteArray> {
        return (paper.document.number + QLatin1Char(' ') + currency).toUtf8();
    };
    TempOffice office(what);
    int papers = 0;
    for (const Outbox::Row &row : office.ask(Outbox{})) {
        const auto attached = office.ask(LetterPapers{row.mail.id});
        REQUIRE(attached.size() == 1);
        CHECK(attached[0].name == row.document + QStringLiteral(".pdf"));
        CHECK(ZonedDay::toWall(row.mail.madeAt, QTimeZone("America/Chicago")).date.dayOfWeek() <= 5);
        CHECK(attached[0].bytes == (row.document + QStringLiteral(" USD")).toUtf8());
        ++papers;
    }
    CHECK(papers >= 6);
    what.drawPaper = [](const DocumentDetails::Reply &, const QString &) -> Result<QByteArray> {
        return failure(ErrorCode::StorageFailed, QStringLiteral("The disk is full."));
    };
    TempOffice without(what);
    CHECK(without.ask(Outbox{}).size() == size_t(papers));
}
