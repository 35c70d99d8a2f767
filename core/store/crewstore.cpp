// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/crewstore.h"

#include "core/store/statement.h"
#include <map>

namespace truckroll {

namespace {

std::map<CrewId, std::vector<TechnicianId>> allMembers(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT crew_id, technician_id FROM crew_member ORDER BY crew_id, position");
    std::map<CrewId, std::vector<TechnicianId>> members;
    while (statement.step())
        members[statement.id<CrewId>(0)].push_back(statement.id<TechnicianId>(1));
    return members;
}

void storeMembers(WriteScope &scope, const Crew &crew)
{
    Statement(scope.connection(), "DELETE FROM crew_member WHERE crew_id = ?").bind(crew.id).run();
    int position = 0;
    for (const TechnicianId technician : crew.members)
        Statement(scope.connection(),
                  "INSERT INTO crew_member(crew_id, technician_id, position) VALUES (?, ?, ?)")
            .bindAll(crew.id, technician, position++)
            .run();
}

} // namespace

std::optional<Crew> findCrew(ReadScope &scope, CrewId id)
{
    for (Crew &crew : crews(scope)) { // an office has a handful
        if (crew.id == id)
            return crew;
    }
    return std::nullopt;
}

std::vector<Crew> crews(ReadScope &scope)
{
    auto members = allMembers(scope);
    Statement statement(scope.connection(),
                        "SELECT id, version, name, color FROM crew ORDER BY name COLLATE NOCASE, id");
    std::vector<Crew> all;
    while (statement.step()) {
        const auto id = statement.id<CrewId>(0);
        all.push_back(
            {id, statement.number(1), statement.text(2), statement.text(3), std::move(members[id])});
    }
    return all;
}

CrewId crewNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM crew WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<CrewId>(0) : CrewId();
}

void insertCrew(WriteScope &scope, Crew &crew)
{
    crew.id = scope.newId<CrewId>();
    crew.version = scope.version();
    Statement(scope.connection(), "INSERT INTO crew(id, version, name, color) VALUES (?, ?, ?, ?)")
        .bindAll(crew.id, crew.version, crew.name, crew.color)
        .run();
    storeMembers(scope, crew);
}

void updateCrew(WriteScope &scope, Crew &crew)
{
    crew.version = scope.version();
    Statement(scope.connection(), "UPDATE crew SET version = ?, name = ?, color = ? WHERE id = ?")
        .bindAll(crew.version, crew.name, crew.color, crew.id)
        .run();
    storeMembers(scope, crew);
}

} // namespace truckroll
