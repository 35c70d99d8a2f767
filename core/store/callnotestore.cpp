// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/callnotestore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

CallNote noteOfRow(const Statement &s)
{
    CallNote note;
    note.id = s.id<CallNoteId>(0);
    note.version = s.number(1);
    note.appointment = s.id<AppointmentId>(2);
    note.text = s.text(3);
    note.at = s.number(4);
    note.by = s.id<UserId>(5);
    note.byName = s.text(6);
    return note;
}

} // namespace

std::vector<CallNote> callNotesOf(ReadScope &scope, AppointmentId appointment)
{
    Statement s(scope.connection(),
                "SELECT id, version, appointment_id, text, at_utc, user_id, user_name FROM call_note "
                "WHERE appointment_id = ? ORDER BY at_utc, id");
    s.bind(appointment);
    std::vector<CallNote> notes;
    while (s.step())
        notes.push_back(noteOfRow(s));
    return notes;
}

std::vector<CallsOf::Row> callNotesOf(ReadScope &scope, CustomerId customer)
{
    Statement s(
        scope.connection(),
        "SELECT n.id, n.version, n.appointment_id, n.text, n.at_utc, n.user_id, n.user_name, a.number, "
        "a.title FROM appointment a JOIN call_note n ON n.appointment_id = a.id "
        "WHERE a.customer_id = ? ORDER BY n.at_utc DESC, n.id DESC");
    s.bind(customer);
    std::vector<CallsOf::Row> rows;
    while (s.step())
        rows.push_back({noteOfRow(s), s.text(7), s.text(8)});
    return rows;
}

std::optional<CallNote> lastCallNote(ReadScope &scope, AppointmentId appointment)
{
    Statement s(scope.connection(),
                "SELECT id, version, appointment_id, text, at_utc, user_id, user_name FROM call_note "
                "WHERE appointment_id = ? ORDER BY at_utc DESC, id DESC LIMIT 1");
    s.bind(appointment);
    return s.step() ? std::optional(noteOfRow(s)) : std::nullopt;
}

void addCallNote(WriteScope &scope, CallNote &note)
{
    note.id = scope.newId<CallNoteId>();
    note.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO call_note(id, version, appointment_id, text, at_utc, user_id, user_name) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bindAll(note.id, note.version, note.appointment, note.text, note.at, note.by, note.byName)
        .run();
}

} // namespace truckroll
