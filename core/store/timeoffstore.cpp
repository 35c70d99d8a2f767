// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/timeoffstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

TimeOff readTimeOff(const Statement &statement)
{
    TimeOff timeOff;
    timeOff.id = statement.id<TimeOffId>(0);
    timeOff.version = statement.number(1);
    timeOff.technician = statement.id<TechnicianId>(2);
    timeOff.start = statement.wallTime(3).value_or(WallTime());
    timeOff.end = statement.wallTime(4).value_or(WallTime());
    timeOff.reason = statement.text(5);
    return timeOff;
}

} // namespace

std::optional<TimeOff> findTimeOff(ReadScope &scope, TimeOffId id)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, technician_id, start_wall, end_wall, reason FROM time_off WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readTimeOff(statement)) : std::nullopt;
}

std::vector<TimeOff> timesOff(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT id, version, technician_id, start_wall, end_wall, reason "
                                            "FROM time_off ORDER BY start_wall, id");
    std::vector<TimeOff> all;
    while (statement.step())
        all.push_back(readTimeOff(statement));
    return all;
}

void insertTimeOff(WriteScope &scope, TimeOff &timeOff)
{
    timeOff.id = scope.newId<TimeOffId>();
    timeOff.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO time_off(id, version, technician_id, start_wall, end_wall, reason) "
              "VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(timeOff.id, timeOff.version, timeOff.technician, timeOff.start.toText(),
                 timeOff.end.toText(), timeOff.reason)
        .run();
}

void updateTimeOff(WriteScope &scope, TimeOff &timeOff)
{
    timeOff.version = scope.version();
    Statement(scope.connection(),
              "UPDATE time_off SET version = ?, technician_id = ?, start_wall = ?, end_wall = ?, reason = ? "
              "WHERE id = ?")
        .bindAll(timeOff.version, timeOff.technician, timeOff.start.toText(), timeOff.end.toText(),
                 timeOff.reason, timeOff.id)
        .run();
}

void removeTimeOff(WriteScope &scope, TimeOffId id)
{
    Statement(scope.connection(), "DELETE FROM time_off WHERE id = ?").bind(id).run();
}

} // namespace truckroll
