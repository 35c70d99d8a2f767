// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<CliOutput> addTechnician(CliContext &context, const Values &values)
{
    return addRecords<SaveTechnician>(
        context, values, technicianView(),
        [](CliContext &, const Values &given) -> Result<SaveTechnician> {
            Technician technician;
            technician.name = given.text(u"name"_s);
            technician.phone = given.text(u"phone"_s);
            technician.email = given.text(u"email"_s);
            technician.color = given.text(u"color"_s);
            technician.skills = given.texts(u"skill"_s);
            technician.department = given.text(u"department"_s);
            return SaveTechnician{technician};
        },
        [](CliContext &, const Technician &technician) -> Result<QJsonObject> {
            return technicianJson(technician);
        });
}

Result<CliOutput> listTechnicians(CliContext &context, const Values &)
{
    TRY(const auto people, context.ask(People{}));
    QJsonArray list;
    for (const Technician &technician : people.technicians)
        list.append(technicianJson(technician));
    return CliOutput{list, technicianView()};
}

Result<CliOutput> addCrew(CliContext &context, const Values &values)
{
    TRY(const auto people, context.ask(People{}));
    return addRecords<SaveCrew>(
        context, values, crewView(),
        [](CliContext &, const Values &given) -> Result<SaveCrew> {
            Crew crew;
            crew.name = given.text(u"name"_s);
            crew.color = given.text(u"color"_s);
            crew.members = given.ids<TechnicianId>(u"member"_s);
            return SaveCrew{crew};
        },
        [&people](CliContext &, const Crew &crew) -> Result<QJsonObject> { return crewJson(crew, people); });
}

Result<CliOutput> listCrews(CliContext &context, const Values &)
{
    TRY(const auto people, context.ask(People{}));
    QJsonArray list;
    for (const Crew &crew : people.crews)
        list.append(crewJson(crew, people));
    return CliOutput{list, crewView()};
}

Result<CliOutput> addTimeOff(CliContext &context, const Values &values)
{
    TRY(const auto people, context.ask(People{}));
    return addRecords<SaveTimeOff>(
        context, values, timeOffView(),
        [](CliContext &, const Values &given) -> Result<SaveTimeOff> {
            TimeOff timeOff;
            timeOff.technician = given.id<TechnicianId>(u"technician"_s);
            timeOff.start = given.timeOrDay(u"from"_s, false).value_or(WallTime{});
            timeOff.end = given.timeOrDay(u"to"_s, true).value_or(WallTime{});
            timeOff.reason = given.text(u"reason"_s);
            return SaveTimeOff{timeOff};
        },
        [&people](CliContext &here, const TimeOff &timeOff) -> Result<QJsonObject> {
            TRY(const QTimeZone zone, here.zone());
            return timeOffJson(timeOff, people, zone);
        });
}

Result<CliOutput> listTimeOff(CliContext &context, const Values &)
{
    TRY(const auto people, context.ask(People{}));
    TRY(const QTimeZone zone, context.zone());
    QJsonArray list;
    for (const TimeOff &timeOff : people.timeOff)
        list.append(timeOffJson(timeOff, people, zone));
    return CliOutput{list, timeOffView()};
}

Result<CliOutput> removeTimeOff(CliContext &context, const Values &values)
{
    const auto id = values.id<TimeOffId>(u"ID"_s);
    TRY(const auto people, context.ask(People{}));
    const auto &all = people.timeOff;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const TimeOff &each) { return each.id == id; });
    if (found == all.end())
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no time off with the id %1.").arg(QString::number(id.value())));
    TRY(const QTimeZone zone, context.zone());
    CHECK_OK(context.act(RemoveTimeOff{id, found->version}));
    return CliOutput{timeOffJson(*found, people, zone), timeOffView()};
}

Result<CliOutput> addClosingDay(CliContext &context, const Values &values)
{
    return addRecords<SaveClosingDay>(
        context, values, closingDayView(),
        [](CliContext &, const Values &given) -> Result<SaveClosingDay> {
            ClosingDay day;
            day.first = given.date(u"from"_s);
            day.last = given.date(u"to"_s, day.first);
            day.name = given.text(u"name"_s);
            day.yearly = given.has(u"yearly"_s);
            return SaveClosingDay{day};
        },
        [](CliContext &, const ClosingDay &day) -> Result<QJsonObject> { return closingDayJson(day); });
}

Result<CliOutput> listClosingDays(CliContext &context, const Values &)
{
    TRY(const auto people, context.ask(People{}));
    QJsonArray list;
    for (const ClosingDay &day : people.closingDays)
        list.append(closingDayJson(day));
    return CliOutput{list, closingDayView()};
}

Result<CliOutput> removeClosingDay(CliContext &context, const Values &values)
{
    const auto id = values.id<ClosingDayId>(u"ID"_s);
    TRY(const auto people, context.ask(People{}));
    for (const ClosingDay &day : people.closingDays) {
        if (day.id != id)
            continue;
        CHECK_OK(context.act(RemoveClosingDay{id, day.version}));
        return CliOutput{closingDayJson(day), closingDayView()};
    }
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("There is no closing day with the id %1.").arg(QString::number(id.value())));
}

/// The first line of a file or of standard input: a password never stands in the arguments, which others on
/// the machine can read.
Result<std::optional<QString>> newPassword(CliContext &context, const Values &values)
{
    if (!values.has(u"password-from"_s))
        return std::optional<QString>();
    TRY(const QByteArray bytes, context.bytesOf(values.text(u"password-from"_s)));
    const QString line = QString::fromUtf8(bytes.left(bytes.indexOf('\n')));
    return std::optional<QString>(line.endsWith(u'\r') ? line.chopped(1) : line);
}

Result<SaveUser> userFrom(CliContext &context, const Values &given)
{
    SaveUser command;
    command.user.name = given.text(u"name"_s);
    command.user.role = given.named<Role>(u"role"_s, roleFromName, Role::Dispatcher);
    TRY(command.password, newPassword(context, given));
    return command;
}

/// Standard input holds one password or the list, not both.
Result<SaveUser> listedUserFrom(CliContext &context, const Values &given)
{
    if (given.text(u"password-from"_s) == u"-")
        throw UsageError(CliTexts::tr("In a list “password_from” names a file, not standard input."));
    return userFrom(context, given);
}

Result<CliOutput> addUser(CliContext &context, const Values &values)
{
    return addRecords<SaveUser>(
        context, values, userView(), values.has(u"from-json"_s) ? listedUserFrom : userFrom,
        [](CliContext &, const User &user) -> Result<QJsonObject> { return userJson(user); });
}

Result<CliOutput> listUsers(CliContext &context, const Values &)
{
    TRY(const auto *info, context.info());
    QJsonArray list;
    for (const User &user : info->users)
        list.append(userJson(user));
    return CliOutput{list, userView()};
}

} // namespace

void addPeopleCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"technician add --name N [--skill S]... [--department D] [--color COLOR] [--phone P] [--email E] [--from-json FILE]"_s,
        CliTexts::tr("Adds somebody who can be booked."), addTechnician);
    add(u"technician list"_s, CliTexts::tr("All technicians, in the order of the board."), listTechnicians);
    add(u"crew add --name N [--member ID]... [--color COLOR] [--from-json FILE]"_s,
        CliTexts::tr("Adds a crew; the first member leads."), addCrew);
    add(u"crew list"_s, CliTexts::tr("All crews."), listCrews);
    add(u"timeoff add --technician ID --from T --to T [--reason R] [--from-json FILE]"_s,
        CliTexts::tr("Notes when somebody is away: whole days such as 2026-03-02, both included, or from and "
                     "to a time such as 2026-03-02T09:00."),
        addTimeOff);
    add(u"timeoff list"_s, CliTexts::tr("All times off."), listTimeOff);
    add(u"timeoff remove ID"_s, CliTexts::tr("Takes a time off away."), removeTimeOff);
    add(u"closing add --from D [--to D] [--name N] [--yearly] [--from-json FILE]"_s,
        CliTexts::tr("Notes days on which the office is closed and nobody works; --yearly closes the same "
                     "dates of every year."),
        addClosingDay);
    add(u"closing list"_s, CliTexts::tr("All closing days."), listClosingDays);
    add(u"closing remove ID"_s, CliTexts::tr("Takes closing days away."), removeClosingDay);
    add(u"user add --name N --role ROLE [--password-from FILE] [--from-json FILE]"_s,
        CliTexts::tr(
            "Adds a user: owner, dispatcher, technician, manager, bookkeeper or admin. The password is the "
            "first line of a file, or of standard input for “-”."),
        addUser);
    add(u"user list"_s, CliTexts::tr("All users."), listUsers);
}

} // namespace truckroll
