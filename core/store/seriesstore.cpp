// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seriesstore.h"

#include "core/schedule/zonedday.h"

namespace truckroll {

namespace {

std::vector<SeriesPattern> partsOf(ReadScope &scope, AppointmentId appointment)
{
    std::vector<SeriesPattern> parts;
    Statement rows(scope.connection(),
                   "SELECT rule_from, rule, start_minute, minutes, first_date FROM series_part "
                   "WHERE appointment_id = ? ORDER BY first_date");
    rows.bind(appointment);
    while (rows.step())
        parts.push_back({rows.text(1), rows.date(0), rows.integer(2), rows.integer(3), {}, rows.date(4)});
    return parts;
}

void readPeople(ReadScope &scope, Series &series)
{
    Statement people(scope.connection(), "SELECT first_date, technician_id FROM series_technician "
                                         "WHERE appointment_id = ? ORDER BY first_date, position");
    people.bind(series.appointment);
    while (people.step())
        for (SeriesPattern &part : series.parts)
            if (part.from == people.date(0))
                part.technicians.push_back(people.id<TechnicianId>(1));
}

void readDates(ReadScope &scope, Series &series)
{
    Statement rows(scope.connection(), "SELECT date, extra FROM series_date WHERE appointment_id = ?");
    rows.bind(series.appointment);
    while (rows.step())
        (rows.flag(1) ? series.extra : series.skipped).insert(rows.date(0));
}

/// Of a visit that nobody changed; where all were, of the last one that the series made: what somebody does
/// by hand is about those that come next, and must not become what all later ones begin with.
QString skillOf(ReadScope &scope, AppointmentId appointment)
{
    for (const char *sql :
         {"SELECT skill FROM visit WHERE appointment_id = ? AND original_date IS NOT NULL AND edited = 0 "
          "ORDER BY start_utc LIMIT 1",
          "SELECT skill FROM visit WHERE appointment_id = ? AND original_date IS NOT NULL "
          "ORDER BY original_date DESC LIMIT 1"}) {
        Statement row(scope.connection(), sql);
        row.bind(appointment);
        if (row.step())
            return row.text(0);
    }
    return {};
}

void removeParts(WriteScope &scope, AppointmentId appointment)
{
    for (const char *sql : {"DELETE FROM series_technician WHERE appointment_id = ?",
                            "DELETE FROM series_part WHERE appointment_id = ?",
                            "DELETE FROM series_date WHERE appointment_id = ?"})
        Statement(scope.connection(), sql).bind(appointment).run();
}

void storePart(WriteScope &scope, AppointmentId appointment, const SeriesPattern &part)
{
    Statement(scope.connection(),
              "INSERT INTO series_part(appointment_id, first_date, rule_from, rule, start_minute, "
              "minutes) VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(appointment, part.holdsFrom(), part.first, part.rule, part.startMinute, part.minutes)
        .run();
    Statement person(scope.connection(), "INSERT INTO series_technician(appointment_id, first_date, "
                                         "technician_id, position) VALUES (?, ?, ?, ?)");
    for (size_t i = 0; i < part.technicians.size(); ++i) {
        person.bindAll(appointment, part.holdsFrom(), part.technicians[i], qint64(i)).run();
        person.reset();
    }
}

void storeDates(WriteScope &scope, const Series &series)
{
    Statement insert(scope.connection(),
                     "INSERT INTO series_date(appointment_id, date, extra) VALUES (?, ?, ?)");
    for (const bool extra : {true, false})
        for (const QDate &date : extra ? series.extra : series.skipped) {
            insert.bindAll(series.appointment, date, extra).run();
            insert.reset();
        }
}

BoardCard shortCard(const Statement &s)
{
    BoardCard card;
    card.startUtc = s.number(0);
    card.technician = s.id<TechnicianId>(1);
    card.visit = s.id<VisitId>(2);
    card.appointment = s.id<AppointmentId>(3);
    card.minutes = s.integer(4);
    card.status = VisitStatus(s.integer(5));
    card.customer = s.text(6);
    return card;
}

} // namespace

std::optional<Series> findSeries(ReadScope &scope, AppointmentId appointment)
{
    Statement row(scope.connection(),
                  "SELECT version, zone, planned_until, made_until FROM series WHERE appointment_id = ?");
    row.bind(appointment);
    if (!row.step())
        return std::nullopt;
    Series series;
    series.appointment = appointment;
    series.version = row.number(0);
    series.zone = row.text(1).toLatin1();
    series.plannedUntil = row.date(2);
    series.madeUntil = row.date(3);
    series.skill = skillOf(scope, appointment);
    series.parts = partsOf(scope, appointment);
    readPeople(scope, series);
    readDates(scope, series);
    return series;
}

std::set<TechnicianId> techniciansOutOfUse(ReadScope &scope)
{
    Statement rows(scope.connection(), "SELECT id FROM technician WHERE active = 0");
    std::set<TechnicianId> found;
    while (rows.step())
        found.insert(rows.id<TechnicianId>(0));
    return found;
}

bool hasSeries(ReadScope &scope, AppointmentId appointment)
{
    Statement row(scope.connection(), "SELECT 1 FROM series WHERE appointment_id = ?");
    row.bind(appointment);
    return row.step();
}

bool hasSeveralParts(ReadScope &scope, AppointmentId appointment)
{
    Statement row(scope.connection(), "SELECT 1 FROM series_part WHERE appointment_id = ? LIMIT 1 OFFSET 1");
    row.bind(appointment);
    return row.step();
}

void saveSeries(WriteScope &scope, Series &series)
{
    series.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO series(appointment_id, version, zone, planned_until, made_until) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT(appointment_id) DO UPDATE SET version = excluded.version, "
        "zone = excluded.zone, planned_until = excluded.planned_until, made_until = excluded.made_until")
        .bindAll(series.appointment, series.version, QString::fromLatin1(series.zone), series.plannedUntil,
                 series.madeUntil)
        .run();
    removeParts(scope, series.appointment);
    for (const SeriesPattern &part : series.parts)
        storePart(scope, series.appointment, part);
    storeDates(scope, series);
}

void removeSeries(WriteScope &scope, AppointmentId appointment)
{
    removeParts(scope, appointment);
    Statement(scope.connection(), "DELETE FROM series WHERE appointment_id = ?").bind(appointment).run();
}

void setMadeUntil(WriteScope &scope, AppointmentId appointment, const QDate &day)
{
    Statement(scope.connection(), "UPDATE series SET made_until = ? WHERE appointment_id = ?")
        .bindAll(day, appointment)
        .run();
}

std::vector<AppointmentId> seriesToMake(ReadScope &scope, const QDate &until)
{
    Statement rows(
        scope.connection(),
        "SELECT appointment_id, zone FROM series WHERE made_until < ? ORDER BY made_until, appointment_id");
    rows.bind(until);
    std::vector<AppointmentId> found;
    while (rows.step())
        if (findZone(rows.text(1).toLatin1())) // refused by what shows the folder; the others go on
            found.push_back(rows.id<AppointmentId>(0));
    return found;
}

std::set<AppointmentId> seriesNotMade(ReadScope &scope, const std::set<TechnicianId> &technicians,
                                      const QDate &until)
{
    Statement rows(scope.connection(),
                   "SELECT t.appointment_id FROM series_technician t JOIN series s "
                   "ON s.appointment_id = t.appointment_id WHERE t.technician_id = ? AND s.made_until < ?");
    std::set<AppointmentId> found;
    for (const TechnicianId technician : technicians) {
        rows.bindAll(technician, until);
        while (rows.step())
            found.insert(rows.id<AppointmentId>(0));
        rows.reset();
    }
    return found;
}

std::set<QDate> datesWithVisit(ReadScope &scope, AppointmentId appointment, const QDate &after)
{
    Statement rows(scope.connection(),
                   "SELECT original_date FROM visit WHERE appointment_id = ? AND original_date > ?");
    rows.bindAll(appointment, after);
    std::set<QDate> found;
    while (rows.step())
        found.insert(rows.date(0));
    return found;
}

std::set<VisitId> documentedVisits(ReadScope &scope, AppointmentId appointment)
{
    Statement rows(scope.connection(),
                   "SELECT visit_id FROM document WHERE appointment_id = ? AND visit_id IS NOT NULL");
    rows.bind(appointment);
    std::set<VisitId> found;
    while (rows.step())
        found.insert(rows.id<VisitId>(0));
    return found;
}

std::vector<BoardCard> cardsOfTechnicians(ReadScope &scope, const std::vector<TechnicianId> &technicians,
                                          qint64 fromUtc, qint64 toUtc)
{
    std::vector<BoardCard> cards;
    // A visit lasts a day at most. The key begins with the start, so this reads the days' rows and no others.
    Statement rows(scope.connection(),
                   "SELECT start_utc, technician_id, visit_id, appointment_id, minutes, status, customer "
                   "FROM board_slot WHERE start_utc > ? AND start_utc < ? AND technician_id = ? "
                   "AND start_utc + minutes * 60 > ?");
    for (const TechnicianId technician : technicians) {
        rows.bindAll(fromUtc - qint64(Visit::longest) * 60, toUtc, technician, fromUtc);
        while (rows.step())
            cards.push_back(shortCard(rows));
        rows.reset();
    }
    return cards;
}

} // namespace truckroll
