// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/crewstore.h"
#include "core/store/technicianstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

constexpr int mostLanes = 1'000'000;

Done takeSkills(QStringList &skills)
{
    QStringList clean;
    for (QString &skill : skills) {
        CHECK_OK(takeLine(skill, Texts::tr("skill"), FieldLimit::name));
        if (!skill.isEmpty() && !clean.contains(skill, Qt::CaseInsensitive))
            clean += skill;
    }
    skills = clean;
    return Nothing{};
}

Done takeFields(Technician &technician)
{
    CHECK_OK(takeName(technician.name, Texts::tr("technician's name")));
    CHECK_OK(takePhone(technician.phone, Texts::tr("phone")));
    CHECK_OK(takeEmail(technician.email, Texts::tr("e-mail")));
    CHECK_OK(takeLine(technician.department, Texts::tr("department"), FieldLimit::name));
    CHECK_OK(checkNumber(technician.position, 0, mostLanes, Texts::tr("place on the board")));
    CHECK_OK(takeColor(technician.color, technician.position));
    return takeSkills(technician.skills);
}

/// Two lanes of one name cannot be told apart.
Done checkNameIsFree(ReadScope &scope, const Technician &technician)
{
    const TechnicianId other = technicianNamed(scope, technician.name);
    if (technician.active && other && other != technician.id)
        return nameTaken(technician.name);
    return Nothing{};
}

Result<Technician> addTechnician(WriteScope &scope, Technician technician)
{
    insertTechnician(scope, technician);
    scope.describe(Texts::tr("Added the technician %1").arg(technician.name));
    return technician;
}

Result<Technician> changeTechnician(WriteScope &scope, Technician technician)
{
    const auto before = findTechnician(scope, technician.id);
    if (!before)
        return notThere(Texts::tr("technician"));
    CHECK_OK(checkVersion(scope, before->name, before->version, technician.version));
    if (technician == *before)
        return technician;
    updateTechnician(scope, technician);
    scope.describe(technician.active || !before->active
                       ? Texts::tr("Changed the technician %1").arg(technician.name)
                       : Texts::tr("Put the technician %1 out of use").arg(technician.name));
    return technician;
}

/// Each member is there, in use (or was a member before), and named once.
Done checkMembers(ReadScope &scope, const std::vector<TechnicianId> &members,
                  const std::vector<TechnicianId> &before)
{
    for (auto it = members.begin(); it != members.end(); ++it) {
        const auto technician = findTechnician(scope, *it);
        if (!technician)
            return notThere(Texts::tr("technician"));
        if (std::find(members.begin(), it, *it) != it)
            return ruleBroken(Texts::tr("%1 is in the crew twice. Nothing was saved; name each member once.")
                                  .arg(technician->name));
        if (!technician->active && std::find(before.begin(), before.end(), *it) == before.end())
            return ruleBroken(Texts::tr("%1 is out of use. Nothing was saved; choose somebody else.")
                                  .arg(technician->name));
    }
    return Nothing{};
}

Result<Crew> changeCrew(WriteScope &scope, Crew crew)
{
    const auto before = findCrew(scope, crew.id);
    if (!before)
        return notThere(Texts::tr("crew"));
    CHECK_OK(checkVersion(scope, before->name, before->version, crew.version));
    CHECK_OK(checkMembers(scope, crew.members, before->members));
    if (crew == *before)
        return crew;
    updateCrew(scope, crew);
    scope.describe(Texts::tr("Changed the crew %1").arg(crew.name));
    return crew;
}

} // namespace

Result<Technician> perform(WriteScope &scope, const SaveTechnician &command)
{
    Technician technician = command.technician;
    if (!technician.id && technician.position == 0)
        technician.position = nextLane(scope);
    CHECK_OK(takeFields(technician));
    CHECK_OK(checkNameIsFree(scope, technician));
    return technician.id ? changeTechnician(scope, std::move(technician))
                         : addTechnician(scope, std::move(technician));
}

Result<Crew> perform(WriteScope &scope, const SaveCrew &command)
{
    Crew crew = command.crew;
    CHECK_OK(takeName(crew.name, Texts::tr("crew's name")));
    CHECK_OK(takeColor(crew.color, int(crews(scope).size())));
    const CrewId other = crewNamed(scope, crew.name);
    if (other && other != crew.id)
        return nameTaken(crew.name);
    if (crew.id)
        return changeCrew(scope, std::move(crew));
    CHECK_OK(checkMembers(scope, crew.members, {}));
    insertCrew(scope, crew);
    scope.describe(Texts::tr("Added the crew %1").arg(crew.name));
    return crew;
}

} // namespace truckroll
