// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/closingdaystore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

ClosingDay readDay(const Statement &statement)
{
    ClosingDay day;
    day.id = statement.id<ClosingDayId>(0);
    day.version = statement.number(1);
    day.first = statement.date(2);
    day.last = statement.date(3);
    day.name = statement.text(4);
    day.yearly = statement.flag(5);
    return day;
}

} // namespace

std::optional<ClosingDay> findClosingDay(ReadScope &scope, ClosingDayId id)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, first_date, last_date, name, yearly FROM closing_day WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readDay(statement)) : std::nullopt;
}

std::vector<ClosingDay> closingDays(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT id, version, first_date, last_date, name, yearly "
                                            "FROM closing_day ORDER BY first_date, id");
    std::vector<ClosingDay> all;
    while (statement.step())
        all.push_back(readDay(statement));
    return all;
}

void insertClosingDay(WriteScope &scope, ClosingDay &day)
{
    day.id = scope.newId<ClosingDayId>();
    day.version = scope.version();
    Statement(scope.connection(), "INSERT INTO closing_day(id, version, first_date, last_date, name, yearly) "
                                  "VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(day.id, day.version, day.first, day.last, day.name, day.yearly)
        .run();
}

void updateClosingDay(WriteScope &scope, ClosingDay &day)
{
    day.version = scope.version();
    Statement(scope.connection(), "UPDATE closing_day SET version = ?, first_date = ?, last_date = ?, "
                                  "name = ?, yearly = ? WHERE id = ?")
        .bindAll(day.version, day.first, day.last, day.name, day.yearly, day.id)
        .run();
}

void removeClosingDay(WriteScope &scope, ClosingDayId id)
{
    Statement(scope.connection(), "DELETE FROM closing_day WHERE id = ?").bind(id).run();
}

} // namespace truckroll
