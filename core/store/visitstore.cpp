// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visitstore.h"

#include "core/store/boardslots.h"
#include "core/store/visitsql.h"
#include <algorithm>

namespace truckroll {

namespace {

void storeTechnicians(WriteScope &scope, const Visit &visit)
{
    Statement insert(scope.connection(),
                     "INSERT INTO visit_technician(visit_id, technician_id, position) VALUES (?, ?, ?)");
    for (size_t i = 0; i < visit.technicians.size(); ++i) {
        insert.bindAll(visit.id, visit.technicians[i], qint64(i)).run();
        insert.reset();
    }
}

QString zoneText(const Visit &visit)
{
    return QString::fromLatin1(visit.zone); // as bytes it would be stored as a blob
}

VisitWishes wishesOfRow(const Statement &s, int first)
{
    VisitWishes wishes;
    wishes.priority = visitPriorityFromName(s.text(first)).value_or(VisitPriority::Usual);
    wishes.skill = s.text(first + 1);
    wishes.from = s.date(first + 2);
    wishes.until = s.date(first + 3);
    if (!s.isNull(first + 4))
        wishes.hours = MinuteRange{s.integer(first + 4), s.integer(first + 5)};
    return wishes;
}

/// In the order of the columns priority to edited.
void bindWishes(Statement &statement, const Visit &visit)
{
    const VisitWishes &wishes = visit.wishes;
    statement.bindAll(visitPriorityName(wishes.priority), wishes.skill, wishes.from, wishes.until);
    if (wishes.hours)
        statement.bindAll(wishes.hours->start, wishes.hours->end);
    else
        statement.bindNull().bindNull();
    statement.bind(visit.edited);
}

} // namespace

Visit visitOfRow(const Statement &s)
{
    Visit visit;
    visit.id = s.id<VisitId>(0);
    visit.version = s.number(1);
    visit.appointment = s.id<AppointmentId>(2);
    visit.originalDate = s.date(3);
    visit.start = s.wallTime(4);
    visit.minutes = s.integer(5);
    visit.zone = s.text(6).toLatin1();
    visit.startUtc = s.number(7);
    visit.status = visitStatusFromName(s.text(8)).value_or(VisitStatus::Scheduled);
    visit.notes = s.text(9);
    visit.waitingSince = s.number(10);
    visit.wishes = wishesOfRow(s, 11);
    visit.edited = s.flag(17);
    return visit;
}

std::optional<Visit> findVisit(ReadScope &scope, VisitId id)
{
    Statement s(scope.connection(), "SELECT " TRUCKROLL_VISIT_COLUMNS " FROM " TRUCKROLL_VISIT_JOIN
                                    " WHERE v.id = ? ORDER BY vt.position");
    s.bind(id);
    std::optional<Visit> found;
    readVisits(s, [&](Visit &&visit) -> Visit & { return found.emplace(std::move(visit)); });
    return found;
}

std::vector<Visit> visitsOf(ReadScope &scope, AppointmentId appointment)
{
    Statement s(scope.connection(),
                "SELECT " TRUCKROLL_VISIT_COLUMNS " FROM " TRUCKROLL_VISIT_JOIN " WHERE v.appointment_id = ? "
                "ORDER BY v.start_wall IS NULL, v.start_utc, v.id, vt.position");
    s.bind(appointment);
    std::vector<Visit> visits;
    readVisits(s, [&](Visit &&visit) -> Visit & { return visits.emplace_back(std::move(visit)); });
    return visits;
}

std::optional<Visit> firstVisitOf(ReadScope &scope, AppointmentId appointment)
{
    const std::vector<Visit> visits = visitsOf(scope, appointment);
    const auto live = std::find_if(visits.begin(), visits.end(),
                                   [](const Visit &visit) { return visit.status != VisitStatus::Cancelled; });
    if (live != visits.end())
        return *live;
    return visits.empty() ? std::nullopt : std::optional(visits.front());
}

void addVisit(WriteScope &scope, Visit &visit)
{
    visit.id = scope.newId<VisitId>();
    visit.version = scope.version();
    Statement insert(
        scope.connection(),
        "INSERT INTO visit(id, version, appointment_id, original_date, start_wall, minutes, zone, "
        "start_utc, status, notes, waiting_since, priority, skill, wanted_from, wanted_until, "
        "wanted_start, wanted_end, edited) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bindAll(visit.id, visit.version, visit.appointment, visit.originalDate, visit.start, visit.minutes,
                   zoneText(visit), visit.startUtc, visitStatusName(visit.status), visit.notes,
                   visit.waitingSince);
    bindWishes(insert, visit);
    insert.run();
    storeTechnicians(scope, visit);
    addSlots(scope, visit);
}

bool changeVisit(WriteScope &scope, Visit &visit)
{
    Statement update(
        scope.connection(),
        "UPDATE visit SET version = ?, original_date = ?, start_wall = ?, minutes = ?, zone = ?, "
        "start_utc = ?, status = ?, notes = ?, waiting_since = ?, priority = ?, skill = ?, "
        "wanted_from = ?, wanted_until = ?, wanted_start = ?, wanted_end = ?, edited = ? "
        "WHERE id = ? AND version = ?");
    update.bindAll(scope.version(), visit.originalDate, visit.start, visit.minutes, zoneText(visit),
                   visit.startUtc, visitStatusName(visit.status), visit.notes, visit.waitingSince);
    bindWishes(update, visit);
    if (update.bindAll(visit.id, visit.version).run() == 0)
        return false;
    visit.version = scope.version();
    Statement(scope.connection(), "DELETE FROM visit_technician WHERE visit_id = ?").bind(visit.id).run();
    storeTechnicians(scope, visit);
    removeSlots(scope, visit.id);
    addSlots(scope, visit);
    return true;
}

void removeVisit(WriteScope &scope, VisitId visit)
{
    removeSlots(scope, visit);
    for (const char *sql :
         {"DELETE FROM visit_technician WHERE visit_id = ?", "DELETE FROM visit WHERE id = ?"})
        Statement(scope.connection(), sql).bind(visit).run();
}

} // namespace truckroll
