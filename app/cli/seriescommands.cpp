// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seriescommands.h"
#include "app/cli/context.h"
#include "app/cli/seriesshapes.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/schedule/newpattern.h"
#include "core/schedule/seriesplan.h"
#include <QTime>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<CliOutput> shownSeries(CliContext &context, AppointmentId id)
{
    TRY(const auto people, context.ask(People{}));
    TRY(const auto folder, context.ask(Folder{id}));
    TRY(const auto details, context.ask(SeriesDetails{id}));
    TRY(const QDate today, context.today());
    return CliOutput{seriesJson(folder, details, people, today), seriesView(details)};
}

/// With --preview what the act would do, otherwise the series after it.
template <class Act>
Result<CliOutput> plannedOrDone(CliContext &context, const Values &values, AppointmentId id, const Act &act)
{
    if (values.has(u"preview"_s)) {
        TRY(const auto people, context.ask(People{}));
        TRY(const auto plan, context.ask(PlanSeries{act}));
        return CliOutput{planJson(plan, people), planView(plan)};
    }
    CHECK_OK(context.act(act));
    return shownSeries(context, id);
}

std::set<VisitId> visitsNamed(const Values &values, const QString &name)
{
    const auto ids = values.ids<VisitId>(name);
    return {ids.begin(), ids.end()};
}

std::set<QDate> datesNamed(const Values &values, const QString &name)
{
    std::set<QDate> dates;
    for (const QString &text : values.texts(name)) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            Values::refuse(name, text);
        dates.insert(date);
    }
    return dates;
}

int minuteOfDay(const Values &values, int otherwise)
{
    const QString text = values.text(u"start"_s);
    if (text.isEmpty())
        return otherwise;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    if (!time.isValid())
        Values::refuse(u"start"_s, text);
    return time.hour() * 60 + time.minute();
}

/// What the folder's series or else the visit that it is about has, for everything that is not named.
Result<SeriesPattern> usualPattern(CliContext &context, const SeriesDetails::Reply &details, QDate from)
{
    TRY(const QDate today, context.today());
    if (!details.series)
        return proposedPattern(details.visits, today, context.clock().nowUtc());
    return patternAhead(*details.series, from.isValid() ? from : today);
}

SeriesPattern patternFrom(const Values &values, SeriesPattern pattern)
{
    pattern.rule = values.text(u"rule"_s, pattern.rule);
    pattern.first = values.date(u"first"_s, pattern.first);
    pattern.startMinute = minuteOfDay(values, pattern.startMinute);
    pattern.minutes = values.number(u"minutes"_s, pattern.minutes, Visit::shortest, Visit::longest);
    if (values.has(u"unassigned"_s) && values.has(u"technician"_s))
        throw UsageError(CliTexts::tr("--unassigned and --technician say different things."));
    if (values.has(u"unassigned"_s) || values.has(u"technician"_s))
        pattern.technicians = values.ids<TechnicianId>(u"technician"_s);
    return pattern;
}

bool namesPattern(const Values &values)
{
    const QStringList names{u"rule"_s,    u"first"_s,      u"start"_s,
                            u"minutes"_s, u"technician"_s, u"unassigned"_s};
    return std::any_of(names.begin(), names.end(), [&](const QString &name) { return values.has(name); });
}

void takeOut(std::set<QDate> &dates, const std::set<QDate> &others)
{
    for (const QDate &date : others)
        dates.erase(date);
}

/// The dates of the series and those named, which were of the other kind until now: the same for both acts.
template <class Act>
Act actWithDates(const Values &values, AppointmentId id, const SeriesDetails::Reply &details)
{
    const Series series = details.series.value_or(Series());
    Act act;
    act.appointment = id;
    act.version = series.version;
    const std::set<QDate> extra = datesNamed(values, u"extra"_s);
    const std::set<QDate> skipped = datesNamed(values, u"skip"_s);
    act.extra = series.extra;
    act.skipped = series.skipped;
    takeOut(act.extra, skipped);
    takeOut(act.skipped, extra);
    act.extra.insert(extra.begin(), extra.end());
    act.skipped.insert(skipped.begin(), skipped.end());
    act.reset = visitsNamed(values, u"reset"_s);
    return act;
}

Result<CliOutput> repeatAppointment(CliContext &context, const Values &values)
{
    TRY(const AppointmentId id, context.appointment(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(SeriesDetails{id}));
    if (!details.series && !values.has(u"rule"_s))
        throw UsageError(CliTexts::tr("--rule is missing: this folder has no pattern yet."));
    if (!namesPattern(values) && values.has(u"from"_s))
        throw UsageError(
            CliTexts::tr("--from needs a pattern to begin then: --rule, --first, --start, --minutes, "
                         "--technician or --unassigned."));
    if (!namesPattern(values)) // the patterns stay, also those that begin later
        return plannedOrDone(context, values, id, actWithDates<SetSeriesDates>(values, id, details));
    auto set = actWithDates<SetSeries>(values, id, details);
    set.from = values.date(u"from"_s);
    TRY(SeriesPattern usual, usualPattern(context, details, set.from));
    set.pattern = patternFrom(values, std::move(usual));
    return plannedOrDone(context, values, id, set);
}

Result<CliOutput> showSeries(CliContext &context, const Values &values)
{
    TRY(const AppointmentId id, context.appointment(values.text(u"NUMBER"_s)));
    return shownSeries(context, id);
}

Result<Version> seriesVersion(CliContext &context, AppointmentId id)
{
    TRY(const auto details, context.ask(SeriesDetails{id}));
    return details.series ? details.series->version : 0;
}

Result<CliOutput> endSeries(CliContext &context, const Values &values)
{
    TRY(const AppointmentId id, context.appointment(values.text(u"NUMBER"_s)));
    TRY(const Version version, seriesVersion(context, id));
    return plannedOrDone(context, values, id,
                         EndSeries{id, version, values.date(u"from"_s), visitsNamed(values, u"reset"_s)});
}

Result<CliOutput> addDate(CliContext &context, const Values &values)
{
    TRY(const AppointmentId id, context.appointment(values.text(u"NUMBER"_s)));
    TRY(const Version version, seriesVersion(context, id));
    return plannedOrDone(context, values, id, AddSeriesDate{id, version, values.date(u"DATE"_s)});
}

Result<CliOutput> resetVisits(CliContext &context, const Values &values)
{
    const std::set<VisitId> visits = visitsNamed(values, u"ID"_s);
    TRY(const auto first, context.ask(VisitDetails{*visits.begin()}));
    TRY(const auto details, context.ask(SeriesDetails{first.appointment.id}));
    ResetVisits reset{first.appointment.id, details.series ? details.series->version : 0, {}};
    for (const VisitId visit : visits)
        reset.visits[visit]; // refused when it is another folder's
    for (const SeriesVisit &known : details.visits)
        if (visits.contains(known.visit.id))
            reset.visits[known.visit.id] = known.visit.version;
    CHECK_OK(context.act(reset));
    return shownSeries(context, first.appointment.id);
}

/// A scope reaches beyond the visit only along its series; one beside it would name them all.
Done mayHaveScope(CliContext &context, AppointmentId folder, VisitId id)
{
    TRY(const auto details, context.ask(SeriesDetails{folder}));
    for (const SeriesVisit &known : details.visits)
        if (known.visit.id == id && known.ofSeries)
            return Nothing{};
    return ruleBroken(CliTexts::tr("This visit does not belong to a series. Nothing was saved; take --scope "
                                   "this, or a visit of the series."));
}

Result<CliOutput> deleteVisit(CliContext &context, const Values &values)
{
    const auto id = values.id<VisitId>(u"ID"_s);
    const auto scope = values.named<SeriesScope>(u"scope"_s, seriesScopeFromName, SeriesScope::This);
    TRY(const auto details, context.ask(VisitDetails{id}));
    const AppointmentId folder = details.appointment.id;
    if (scope == SeriesScope::This) {
        if (values.has(u"reset"_s))
            throw UsageError(CliTexts::tr("--reset goes with --scope following or all."));
        return plannedOrDone(context, values, folder, SkipVisit{id, details.visit.version});
    }
    CHECK_OK(mayHaveScope(context, folder, id));
    TRY(const Version version, seriesVersion(context, folder));
    const QDate from = scope == SeriesScope::Following ? details.visit.originalDate : QDate();
    return plannedOrDone(context, values, folder,
                         EndSeries{folder, version, from, visitsNamed(values, u"reset"_s), id});
}

Result<CliOutput> repeatWorkOrder(CliContext &context, const Values &values)
{
    RepeatWorkOrder repeat;
    TRY(repeat.appointment, context.appointment(values.text(u"appointment"_s)));
    if (values.has(u"from"_s)) {
        TRY(repeat.source, context.document(values.text(u"from"_s)));
    }
    repeat.visit = values.id<VisitId>(u"visit"_s);
    TRY(const Document made, context.act(repeat));
    TRY(const auto details, context.ask(DocumentDetails{made.id}));
    return CliOutput{documentJson(details), documentView()};
}

} // namespace

Result<CliOutput> moveSeriesByCommand(CliContext &context, const Values &values, const MoveVisit &move,
                                      SeriesScope scope)
{
    if (!move.start)
        throw UsageError(CliTexts::tr("Only a single visit goes to the waiting list: --scope this."));
    TRY(const auto details, context.ask(VisitDetails{move.visit}));
    const MoveSeries series{move.visit,
                            move.version,
                            scope,
                            *move.start,
                            move.minutes,
                            move.technicians,
                            visitsNamed(values, u"reset"_s),
                            details.visit.start ? details.visit.start->date : QDate()};
    return plannedOrDone(context, values, details.appointment.id, series);
}

void addSeriesCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    const QString pattern =
        u" NUMBER [--rule R] [--first D] [--start HH:MM] [--minutes M] [--technician ID]... "
        "[--unassigned] [--from D] [--skip D]... [--extra D]... [--reset ID]... [--preview]"_s;
    add(u"appointment repeat"_s + pattern,
        CliTexts::tr(
            "Gives the folder a pattern (RFC 5545), or another one from --from on; with --skip and --extra "
            "alone every pattern stays. --preview only shows what would change and the conflicts of the "
            "whole series."),
        repeatAppointment);
    add(u"appointment recur"_s + pattern, CliTexts::tr("The same as appointment repeat."), repeatAppointment);
    add(u"series show NUMBER"_s, CliTexts::tr("The folder's pattern, and each visit with what holds it."),
        showSeries);
    add(u"series end NUMBER [--from D] [--reset ID]... [--preview]"_s,
        CliTexts::tr("No visits of the pattern from --from on; without it none that lie ahead."), endSeries);
    add(u"series extra NUMBER DATE [--preview]"_s,
        CliTexts::tr("A visit on a date beside the pattern, or on one left out."), addDate);
    add(u"series reset ID [ID]..."_s,
        CliTexts::tr("Gives visits that were changed by hand back to the pattern."), resetVisits);
    add(u"visit delete ID [--scope this|following|all] [--reset ID]... [--preview]"_s,
        CliTexts::tr("Removes a visit of a series and leaves its date out, or ends the series there or "
                     "altogether; visit status keeps a visit that was canceled."),
        deleteVisit);
    add(u"workorder repeat --appointment NUMBER [--from NUMBER] [--visit ID]"_s,
        CliTexts::tr("Makes the folder's last work order again for the next visit."), repeatWorkOrder);
}

} // namespace truckroll
