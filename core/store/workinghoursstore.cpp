// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workinghoursstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

void insertRange(WriteScope &scope, TechnicianId technician, size_t day, const MinuteRange &range)
{
    Statement(scope.connection(),
              "INSERT INTO working_hours(technician_id, weekday, start_minute, end_minute) "
              "VALUES (?, ?, ?, ?)")
        .bindAll(technician.value(), int(day) + 1, range.start, range.end)
        .run();
}

} // namespace

std::map<TechnicianId, WorkingWeek> workingWeeks(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT technician_id, weekday, start_minute, end_minute FROM working_hours "
                        "WHERE weekday BETWEEN 1 AND 7 ORDER BY technician_id, weekday, start_minute");
    std::map<TechnicianId, WorkingWeek> weeks;
    while (statement.step()) {
        WorkingWeek &week = weeks[statement.id<TechnicianId>(0)];
        if (statement.integer(3) > 0) // an end of 0 says that the day is free
            week.days[size_t(statement.integer(1) - 1)].push_back(
                {statement.integer(2), statement.integer(3)});
    }
    return weeks;
}

void storeWorkingWeek(WriteScope &scope, TechnicianId technician, const std::optional<WorkingWeek> &week)
{
    Statement(scope.connection(), "DELETE FROM working_hours WHERE technician_id = ?")
        .bind(technician.value())
        .run();
    if (!week)
        return;
    for (size_t day = 0; day < week->days.size(); ++day) {
        for (const MinuteRange &range : week->days[day])
            insertRange(scope, technician, day, range);
        if (week->days[day].empty())
            insertRange(scope, technician, day, {0, 0});
    }
}

} // namespace truckroll
