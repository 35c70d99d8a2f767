// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: many visits in one transaction, and one visit moved.
#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/database.h"
#include "core/store/visitstore.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rawfloor.h"
#include "tests/bench/rows.h"
#include <QFile>
#include <sqlite3.h>

namespace truckroll::bench {

namespace {

constexpr qint64 firstOwnId = 1'000'000'000; ///< of what the bench adds

/// Visits as a booking stores them, without the checks of the workflow, which no raw interface has.
void storeVisits(Office &office, const Actor &owner, int count)
{
    const QTimeZone zone("America/Chicago");
    const auto people = need(office.ask(owner, People{})).technicians;
    const auto customers = need(office.ask(owner, CustomerList{{}, 100}));
    const auto company = need(office.ask(owner, OfficeInfo{})).companies.front().id;
    need(office.database().write<Nothing>(owner, Recorded::Nothing, [&](WriteScope &scope) -> Done {
        for (int i = 0; i < count; ++i) {
            Appointment folder;
            folder.id = AppointmentId(firstOwnId + i);
            folder.number = QStringLiteral("B-%1").arg(i);
            folder.company = company;
            folder.customer = customers[size_t(i) % customers.size()].id;
            folder.title = QStringLiteral("Furnace check");
            addAppointment(scope, folder);
            Visit visit;
            visit.appointment = folder.id;
            visit.zone = zone.id();
            visit.minutes = 60;
            visit.technicians = {people[size_t(i) % people.size()].id};
            const int slot = i / int(people.size());
            setVisitTime(visit, WallTime{firstDay().addDays(20 + slot / 20), 6 * 60 + slot % 20 * 30}, zone,
                         0);
            addVisit(scope, visit);
        }
        return Nothing{};
    }));
}

void bulkRow(Bench &bench)
{
    const QString made = officeIn(bench.offices, smallOffice);
    const QString ours = copyOf(made, bench.scratch);
    const QString theirs = bench.scratch.absoluteFilePath(QStringLiteral("raw.truckroll"));
    const int count = bench.size.visits;
    double own = 0;
    {
        const auto office = openOffice(ours);
        const Actor owner = ownerOf(*office);
        own = millisecondsOf([&] { storeVisits(*office, owner, count); });
    }
    const QByteArray mine = "WHERE visit_id IN (SELECT id FROM visit WHERE appointment_id >= 1000000000)";
    const RawRows folders(ours, "appointment", "WHERE id >= 1000000000");
    const RawRows visits(ours, "visit", "WHERE appointment_id >= 1000000000");
    const RawRows technicians(ours, "visit_technician", mine);
    const RawRows cards(ours, "board_slot", mine);
    Times least;
    for (int run = 0; run < 3; ++run) {
        QFile::remove(theirs);
        QFile::copy(made, theirs);
        RawOffice raw(theirs, true);
        least.add(millisecondsOf([&] {
            raw.run("BEGIN IMMEDIATE");
            for (const RawRows *rows : {&folders, &visits, &technicians, &cards})
                rows->insertInto(raw);
            raw.run("COMMIT");
        }));
    }
    Times again{};
    again.add(own);
    for (int run = 0; run < 2; ++run) {
        const QString copy = copyOf(made, bench.scratch);
        const auto office = openOffice(copy);
        const Actor owner = ownerOf(*office);
        again.add(millisecondsOf([&] { storeVisits(*office, owner, count); }));
    }
    bench.table.add({QStringLiteral("%L1 visits stored in one transaction").arg(visits.count()),
                     again.median(),
                     QStringLiteral("ms"),
                     least.median(),
                     1.3,
                     0,
                     {}});
}

void moveRow(Bench &bench)
{
    const QString path = copyOf(officeIn(bench.offices, bench.size), bench.scratch);
    Times own;
    {
        const auto office = openOffice(path);
        const Actor owner = ownerOf(*office);
        const auto cards = need(office->ask(owner, BoardRange{firstDay(), firstDay()})).cards;
        BoardCard card = cards[cards.size() / 2];
        int turn = 0;
        own = measure(bench.runs, [&] {
            const WallTime start = card.start.plusMinutes(++turn % 2 == 0 ? -15 : 15);
            const auto moved = need(office->act(
                owner, MoveVisit{card.visit, card.version, start, card.minutes, card.technicians}));
            card.version = moved.reply.version;
            card.start = start;
        });
    }
    bench.table.add({QStringLiteral("a visit moved: checked, stored, undo and audit kept"),
                     own.median(),
                     QStringLiteral("ms"),
                     rawMoves(path, bench.runs).median(),
                     1.5,
                     0,
                     {}});
}

} // namespace

Times rawMoves(const QString &path, int runs)
{
    RawOffice raw(path, true);
    sqlite3_stmt *pick = raw.prepare("SELECT visit_id, start_utc FROM board_slot LIMIT 1 OFFSET 30");
    sqlite3_step(pick);
    const qint64 visit = sqlite3_column_int64(pick, 0);
    qint64 start = sqlite3_column_int64(pick, 1);
    sqlite3_reset(pick);
    const auto statement = [&](const char *sql) { return raw.prepare(sql); };
    sqlite3_stmt *slot =
        statement("UPDATE board_slot SET start_utc = ?1, version = version + 1 WHERE visit_id = ?2");
    sqlite3_stmt *row = statement("UPDATE visit SET start_utc = ?1, version = version + 1 WHERE id = ?2");
    sqlite3_stmt *counter = statement("UPDATE counter SET value = value + 1 WHERE name = 'version'");
    sqlite3_stmt *audit =
        statement("INSERT INTO audit(at_utc, user_name, text, version) VALUES (?1, 'x', 'moved', ?2)");
    int turn = 0;
    return measure(runs, [&] {
        start += ++turn % 2 == 0 ? -900 : 900;
        raw.run("BEGIN IMMEDIATE");
        for (sqlite3_stmt *each : {counter, row, slot, audit}) {
            if (each != counter) {
                sqlite3_bind_int64(each, 1, start);
                sqlite3_bind_int64(each, 2, visit);
            }
            sqlite3_step(each);
            sqlite3_reset(each);
        }
        raw.run("COMMIT");
    });
}

void storingRows(Bench &bench)
{
    bulkRow(bench);
    moveRow(bench);
}

} // namespace truckroll::bench
