// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/technicianstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

Technician readTechnician(const Statement &statement)
{
    Technician technician;
    technician.id = statement.id<TechnicianId>(0);
    technician.version = statement.number(1);
    technician.name = statement.text(2);
    technician.phone = statement.text(3);
    technician.email = statement.text(4);
    technician.color = statement.text(5);
    technician.skills = statement.text(6).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    technician.active = statement.flag(7);
    technician.position = statement.integer(8);
    technician.department = statement.text(9);
    return technician;
}

} // namespace

std::optional<Technician> findTechnician(ReadScope &scope, TechnicianId id)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, phone, email, color, skills, active, position, department "
                        "FROM technician WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readTechnician(statement)) : std::nullopt;
}

std::vector<Technician> technicians(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, phone, email, color, skills, active, position, department "
                        "FROM technician ORDER BY position, id");
    std::vector<Technician> all;
    while (statement.step())
        all.push_back(readTechnician(statement));
    return all;
}

TechnicianId technicianNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(),
                        "SELECT id FROM technician WHERE name = ? COLLATE NOCASE AND active = 1");
    statement.bind(name);
    return statement.step() ? statement.id<TechnicianId>(0) : TechnicianId();
}

int nextLane(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT coalesce(max(position) + 1, 0) FROM technician");
    return statement.step() ? statement.integer(0) : 0;
}

void insertTechnician(WriteScope &scope, Technician &technician)
{
    technician.id = scope.newId<TechnicianId>();
    technician.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO technician(id, version, name, phone, email, color, skills, active, position, "
              "department) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(technician.id, technician.version, technician.name, technician.phone, technician.email,
                 technician.color, technician.skills.join(QLatin1Char('\n')), technician.active,
                 technician.position, technician.department)
        .run();
}

void updateTechnician(WriteScope &scope, Technician &technician)
{
    technician.version = scope.version();
    Statement(scope.connection(),
              "UPDATE technician SET version = ?, name = ?, phone = ?, email = ?, color = ?, skills = ?, "
              "active = ?, position = ?, department = ? WHERE id = ?")
        .bindAll(technician.version, technician.name, technician.phone, technician.email, technician.color,
                 technician.skills.join(QLatin1Char('\n')), technician.active, technician.position,
                 technician.department, technician.id)
        .run();
}

} // namespace truckroll
