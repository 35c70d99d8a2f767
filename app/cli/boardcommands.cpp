// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/seriescommands.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/boardsettings.h"
#include "core/schedule/clockchange.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<QJsonObject> shownFolder(CliContext &context, AppointmentId id, const People::Reply &people)
{
    TRY(const auto folder, context.ask(Folder{id}));
    return folderJson(context, folder, people);
}

Result<BookVisit> bookingFrom(CliContext &context, const Values &given)
{
    TRY(const auto *office, context.info());
    BookVisit booking;
    booking.minutes = boardSettingsOf(office->settings).usualMinutes;
    booking.customer = given.id<CustomerId>(u"customer"_s);
    booking.site = given.id<SiteId>(u"site"_s);
    booking.title = given.text(u"title"_s);
    booking.description = given.text(u"description"_s);
    booking.start = given.wallTime(u"start"_s);
    booking.minutes = given.number(u"minutes"_s, booking.minutes, Visit::shortest, Visit::longest);
    booking.technicians = given.ids<TechnicianId>(u"technician"_s);
    booking.notes = given.text(u"notes"_s);
    booking.wishes.priority =
        given.named<VisitPriority>(u"priority"_s, visitPriorityFromName, VisitPriority::Usual);
    booking.wishes.skill = given.text(u"skill"_s);
    if (given.has(u"category"_s)) {
        TRY(booking.category, context.category(given.text(u"category"_s)));
    }
    return booking;
}

/// Says which of the two is meant where --start names a time that comes twice.
Result<CliOutput> withClockNote(CliContext &context, const Values &values, CliOutput output)
{
    TRY(const QTimeZone zone, context.zone());
    if (const auto start = values.wallTime(u"start"_s))
        output.note = twiceText(*start, zone);
    return output;
}

Result<CliOutput> addAppointment(CliContext &context, const Values &values)
{
    TRY(const auto people, context.ask(People{}));
    TRY(const CliOutput added,
        addRecords<BookVisit>(context, values, appointmentView(), bookingFrom,
                              [&people](CliContext &here, const BookVisit::Reply &reply) {
                                  return shownFolder(here, reply.appointment.id, people);
                              }));
    return withClockNote(context, values, added);
}

Result<CliOutput> showAppointment(CliContext &context, const Values &values)
{
    TRY(const AppointmentId id, context.appointment(values.text(u"NUMBER"_s)));
    TRY(const auto people, context.ask(People{}));
    TRY(const QJsonObject folder, shownFolder(context, id, people));
    return CliOutput{folder, appointmentView()};
}

Result<CliOutput> listAppointments(CliContext &context, const Values &values)
{
    AppointmentList query;
    query.search = values.text(u"search"_s);
    query.customer = values.id<CustomerId>(u"customer"_s);
    query.limit = values.number(u"limit"_s, -1, 1, 1'000'000'000);
    TRY(const auto rows, context.ask(query));
    TRY(const auto *book, context.priceBook());
    QJsonArray list;
    for (const auto &row : rows)
        list.append(QJsonObject{{u"id"_s, jsonId(row.appointment.id)},
                                {u"number"_s, row.appointment.number},
                                {u"title"_s, row.appointment.title},
                                {u"customer"_s, QJsonObject{{u"id"_s, jsonId(row.appointment.customer)},
                                                            {u"name"_s, row.customerName}}},
                                {u"category"_s, categoryRef(row.appointment.category, *book)},
                                {u"status"_s, visitStatusName(row.status)},
                                {u"start"_s, jsonTime(row.nextVisit)},
                                {u"rule"_s, jsonText(row.appointment.rule)}});
    return CliOutput{list, appointmentView()};
}

/// The rows of `visit list` for what the query finds.
Result<CliOutput> visitsOf(CliContext &context, const VisitList &query, const CliView &view)
{
    TRY(const auto people, context.ask(People{}));
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const auto &row : rows)
        list.append(visitJson(row, people));
    return CliOutput{list, view};
}

Result<CliOutput> listVisits(CliContext &context, const Values &values)
{
    TRY(const QDate today, context.today());
    VisitList query;
    query.from = values.date(u"from"_s, today);
    query.to = values.date(u"to"_s, std::max(query.from, today));
    if (values.has(u"technician"_s))
        query.technician = values.id<TechnicianId>(u"technician"_s);
    return visitsOf(context, query, visitView());
}

Result<CliOutput> listWaiting(CliContext &context, const Values &)
{
    VisitList query;
    query.waiting = true;
    return visitsOf(context, query, waitingView());
}

/// A visit as it is now, after an act.
Result<CliOutput> visitOutput(CliContext &context, VisitId id)
{
    TRY(const auto details, context.ask(VisitDetails{id}));
    TRY(const auto people, context.ask(People{}));
    const VisitList::Row row{details.visit, details.appointment.number, details.appointment.title,
                             details.customer.id, details.customer.name};
    return CliOutput{visitJson(row, people), visitView()};
}

Result<CliOutput> moveVisit(CliContext &context, const Values &values)
{
    const auto id = values.id<VisitId>(u"ID"_s);
    TRY(const auto details, context.ask(VisitDetails{id}));
    const Visit &visit = details.visit;
    MoveVisit move{id, visit.version, visit.start, visit.minutes, visit.technicians};
    if (values.has(u"waiting"_s)) {
        if (values.has(u"start"_s))
            throw UsageError(CliTexts::tr("--waiting and --start say different things."));
        move.start.reset();
    } else if (values.has(u"start"_s)) {
        move.start = values.wallTime(u"start"_s);
    }
    move.minutes = values.number(u"minutes"_s, visit.minutes, Visit::shortest, Visit::longest);
    if (values.has(u"unassigned"_s)) {
        if (values.has(u"technician"_s))
            throw UsageError(CliTexts::tr("--unassigned and --technician say different things."));
        move.technicians.clear();
    } else if (values.has(u"technician"_s)) {
        move.technicians = values.ids<TechnicianId>(u"technician"_s);
    }
    const auto scope = values.named<SeriesScope>(u"scope"_s, seriesScopeFromName, SeriesScope::This);
    if (scope != SeriesScope::This)
        return moveSeriesByCommand(context, values, move, scope);
    if (values.has(u"preview"_s) || values.has(u"reset"_s))
        throw UsageError(CliTexts::tr("--preview and --reset go with --scope following or all."));
    CHECK_OK(context.act(move));
    TRY(const CliOutput moved, visitOutput(context, id));
    return withClockNote(context, values, moved);
}

Result<CliOutput> setVisitStatus(CliContext &context, const Values &values)
{
    const auto id = values.id<VisitId>(u"ID"_s);
    const auto status = values.named<VisitStatus>(u"STATUS"_s, visitStatusFromName, VisitStatus::Scheduled);
    TRY(const auto details, context.ask(VisitDetails{id}));
    CHECK_OK(context.act(SetVisitStatus{id, details.visit.version, status}));
    return visitOutput(context, id);
}

Result<AddCallNote> callFrom(CliContext &context, const Values &given)
{
    TRY(const AppointmentId id, context.appointment(given.text(u"appointment"_s)));
    return AddCallNote{id, given.text(u"text"_s)};
}

Result<CliOutput> addCall(CliContext &context, const Values &values)
{
    return addRecords<AddCallNote>(context, values, callView(), callFrom,
                                   [](CliContext &here, const CallNote &note) -> Result<QJsonObject> {
                                       TRY(const QTimeZone zone, here.zone());
                                       return callJson(note, zone);
                                   });
}

} // namespace

void addBoardCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"appointment add --customer ID --title T [--site ID] [--start T] [--minutes M] [--technician ID]... "
        "[--category C] [--priority P] [--skill S] [--description T] [--notes T] [--from-json FILE]"_s,
        CliTexts::tr("Books a visit in a folder of its own; without --start it is on the waiting list."),
        addAppointment);
    add(u"appointment show NUMBER"_s, CliTexts::tr("The whole folder: visits, documents, calls."),
        showAppointment);
    add(u"appointment list [--search TEXT] [--customer ID] [--limit N]"_s,
        CliTexts::tr("Folders, newest first."), listAppointments);
    add(u"visit list [--from D] [--to D] [--technician ID]"_s,
        CliTexts::tr("Visits of the days from --from to --to, both included; today when not said."),
        listVisits);
    add(u"visit move ID [--start T] [--minutes M] [--technician ID]... [--unassigned] [--waiting] "
        "[--scope this|following|all] [--reset ID]... [--preview]"_s,
        CliTexts::tr(
            "Gives a visit another time, length or technicians, with --scope those of its series as well; "
            "--waiting puts it on the waiting list."),
        moveVisit);
    add(u"visit status ID STATUS"_s,
        CliTexts::tr("scheduled, confirmed, dispatched, in-progress, on-hold, done or cancelled."),
        setVisitStatus);
    addVisitWishCommands(commands);
    addCheckCommands(commands);
    add(u"call add --appointment NUMBER --text T [--from-json FILE]"_s,
        CliTexts::tr("A call note, stamped with time and user."), addCall);
    add(u"waiting list"_s, CliTexts::tr("Visits without a time, longest waiting first."), listWaiting);
}

} // namespace truckroll
