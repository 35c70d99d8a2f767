// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on a folder's series.
#include "core/base/localday.h"
#include "core/schedule/visittime.h"
#include "core/store/conflict.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/nextvisit.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/serieswork.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeriesActs)
};

/// Looking further makes so much more at once that the next week's look makes nothing.
constexpr int daysAhead = 92;

QString dayText(const QDate &date)
{
    return writtenDay(date);
}

QString setText(const SeriesWork &work)
{
    const QString words = patternInWords(work.change.after.parts.back());
    return work.before ? Texts::tr("Changed the series of %1: %2").arg(work.customer, words)
                       : Texts::tr("Made a series for %1: %2").arg(work.customer, words);
}

QString movedText(ReadScope &scope, const SeriesWork &work, const MoveSeries &command)
{
    const QString place =
        Texts::tr("%1, %2", "technicians, time")
            .arg(namesOf(scope, command.technicians), dayAndTime(command.start, officeToday(scope)));
    return command.scope == SeriesScope::All
               ? Texts::tr("Moved %1 and all visits of the series to %2").arg(work.customer, place)
               : Texts::tr("Moved %1 and the visits that follow to %2").arg(work.customer, place);
}

QString endedText(const SeriesWork &work)
{
    return work.change.after.parts.empty()
               ? Texts::tr("Took the series of %1 away").arg(work.customer)
               : Texts::tr("Ended the series of %1 before %2").arg(work.customer, dayText(work.change.from));
}

Done mayGo(const SeriesWork &work, const Visit &visit)
{
    for (const SeriesVisit &known : work.visits)
        if (known.visit.id == visit.id && !known.why.isEmpty())
            return ruleBroken(
                Texts::tr("The visit at %1 %2 and stays. Nothing was saved.").arg(work.customer, known.why));
    if (work.visits.size() == 1)
        return ruleBroken(
            Texts::tr("This is the only visit of folder %1. Nothing was saved; cancel it instead.")
                .arg(work.folder.number));
    return Nothing{};
}

/// Makes what is missing up to the day, nothing in the past; answers how many.
Result<int> extend(WriteScope &scope, AppointmentId appointment, const QDate &wanted)
{
    const auto series = findSeries(scope, appointment);
    if (!series || series->parts.empty())
        return 0;
    const auto zone = findZone(series->zone);
    if (!zone)
        return 0; // refused by what shows the folder; other series go on
    const QDate today = todayIn(scope, *zone);
    const QDate until = std::max(wanted, today.addDays(seriesHorizonDays)).addDays(daysAhead);
    std::set<QDate> there;
    for (const Visit &visit : visitsOf(scope, appointment))
        there.insert(visit.originalDate);
    const OutOfUse outOfUse = techniciansOutOfUse(scope);
    int made = 0;
    for (const QDate &date : datesOf(*series, std::max(series->madeUntil.addDays(1), today), until)) {
        if (there.contains(date))
            continue;
        Visit visit = visitFor(*series, date, *zone, outOfUse);
        addVisit(scope, visit);
        ++made;
    }
    setMadeUntil(scope, appointment, endsBy(*series, until) ? Series::allMade() : until);
    return made;
}

Done resetOne(WriteScope &scope, const SeriesWork &work, VisitId id, Version seen)
{
    const auto known = std::find_if(work.visits.begin(), work.visits.end(),
                                    [id](const SeriesVisit &visit) { return visit.visit.id == id; });
    if (known == work.visits.end() || !known->ofSeries)
        return ruleBroken(Texts::tr("A visit chosen does not belong to this series. Nothing was saved."));
    CHECK_OK(visitAsSeen(scope, id, seen));
    if (!known->why.isEmpty())
        return ruleBroken(Texts::tr("The visit of %1 at %2 %3 and stays as it is. Nothing was saved.")
                              .arg(dayText(known->visit.originalDate), work.customer, known->why));
    if (!known->mayReset)
        return ruleBroken(
            Texts::tr("The visit of %1 at %2 has no other place in the pattern. Nothing was saved.")
                .arg(dayText(known->visit.originalDate), work.customer));
    Visit visit = known->visit;
    const std::optional<WallTime> start = plannedStart(*work.before, visit.originalDate);
    if (visit.status == VisitStatus::Confirmed && start != visit.start)
        visit.status = VisitStatus::Scheduled; // it was confirmed for another time
    visit.minutes = work.before->partOf(visit.originalDate).minutes;
    visit.technicians = plannedTechnicians(*work.before, visit.originalDate, work.change.outOfUse);
    setVisitTime(visit, start, work.zone, scope.clock().nowUtc());
    CHECK_OK(storeVisit(scope, {visit, work.customer}));
    return Nothing{};
}

bool changesNothing(const SeriesWork &work)
{
    const std::vector<SeriesStep> steps = stepsOf(work);
    return work.change.after == *work.before &&
           std::all_of(steps.begin(), steps.end(),
                       [](const SeriesStep &step) { return step.kind == SeriesStep::Kind::Keep; });
}

} // namespace

Result<SeriesWork> seriesWork(ReadScope &scope, const SkipVisit &command)
{
    TRY(const KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    TRY(SeriesWork work, seriesOfVisit(scope, known.visit));
    CHECK_OK(mayGo(work, known.visit));
    const QDate date = known.visit.originalDate;
    Series &after = work.change.after;
    after.extra.erase(date);
    if (isDateOf(after, date))
        after.skipped.insert(date);
    if (givesNoDate(after))
        after.parts.clear();
    work.change.from = date;
    work.change.until = date;
    work.change.named = command.visit;
    work.change.reset = {command.visit};
    work.only = command.visit;
    return work;
}

Result<SeriesWork> seriesWork(ReadScope &scope, const AddSeriesDate &command)
{
    TRY(SeriesWork work, knownSeries(scope, command.appointment, command.version));
    if (!command.date.isValid() || command.date < work.change.today)
        return ruleBroken(
            Texts::tr("An extra visit needs a date that does not lie in the past. Nothing was saved."));
    if (isDateOf(*work.before, command.date))
        return ruleBroken(Texts::tr("The series of %1 has a visit for %2 already. Nothing was saved.")
                              .arg(work.customer, dayText(command.date)));
    work.change.after.skipped.erase(command.date);
    if (!isDateOf(work.change.after, command.date)) // also one left out of a pattern that was another
        work.change.after.extra.insert(command.date);
    const QDate made = work.before->madeUntil;
    work.onlyAdd = true;
    work.change.from = std::min(command.date, made.addDays(1));
    work.change.until = made == Series::allMade() ? command.date : std::max(made, command.date);
    return work;
}

Result<SetSeries::Reply> perform(WriteScope &scope, const SetSeries &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    TRY(const Series series, carryOut(scope, work));
    scope.describe(setText(work), work.folder.id);
    return series;
}

Result<SetSeriesDates::Reply> perform(WriteScope &scope, const SetSeriesDates &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    if (changesNothing(work))
        return *work.before;
    TRY(const Series series, carryOut(scope, work));
    scope.describe(Texts::tr("Changed single dates of the series of %1").arg(work.customer), work.folder.id);
    return series;
}

Result<MoveSeries::Reply> perform(WriteScope &scope, const MoveSeries &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    TRY(const Series series, carryOut(scope, work));
    scope.describe(movedText(scope, work, command), work.folder.id);
    return series;
}

Result<EndSeries::Reply> perform(WriteScope &scope, const EndSeries &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    CHECK_OK(carryOut(scope, work));
    scope.describe(endedText(work), work.folder.id);
    return Nothing{};
}

Result<SkipVisit::Reply> perform(WriteScope &scope, const SkipVisit &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    Series series = work.change.after;
    removeVisit(scope, command.visit);
    CHECK_OK(storeSeries(scope, work, series));
    const QString date = dayText(work.change.from);
    scope.describe(series.parts.empty()
                       ? Texts::tr("Took %1 and with it the series of %2 away: it had no other date")
                             .arg(date, work.customer)
                       : Texts::tr("Took %1 out of the series of %2").arg(date, work.customer),
                   work.folder.id);
    return Nothing{};
}

Result<AddSeriesDate::Reply> perform(WriteScope &scope, const AddSeriesDate &command)
{
    TRY(const SeriesWork work, seriesWork(scope, command));
    TRY(const Series series, carryOut(scope, work));
    scope.describe(Texts::tr("Added %1 to the series of %2").arg(dayText(command.date), work.customer),
                   work.folder.id);
    for (const Visit &visit : visitsOf(scope, series.appointment))
        if (visit.originalDate == command.date)
            return visit;
    return notThere(Texts::tr("visit"));
}

Result<ResetVisits::Reply> perform(WriteScope &scope, const ResetVisits &command)
{
    TRY(const SeriesWork work, knownSeries(scope, command.appointment, command.version));
    if (command.visits.empty())
        return ruleBroken(Texts::tr("Choose the visits that go back to the pattern. Nothing was saved."));
    for (const auto &[visit, seen] : command.visits)
        CHECK_OK(resetOne(scope, work, visit, seen));
    scope.describe(Texts::tr("Gave %n visit(s) of %1 back to the series", nullptr, int(command.visits.size()))
                       .arg(work.customer),
                   work.folder.id);
    return Nothing{};
}

Result<ExtendSeries::Reply> perform(WriteScope &scope, const ExtendSeries &command)
{
    if (command.folder) {
        const QDate next = nextNotMade(scope, command.folder);
        return next.isValid() ? extend(scope, command.folder, next) : 0;
    }
    if (!command.until.isValid())
        return 0;
    const QDate until = looksFarthest(scope, command.until);
    int made = 0;
    for (const AppointmentId appointment : seriesToMake(scope, until)) {
        TRY(const int some, extend(scope, appointment, until));
        made += some;
    }
    return made;
}

QDate nextNotMade(ReadScope &scope, AppointmentId folder)
{
    const auto series = findSeries(scope, folder);
    const auto zone = series ? findZone(series->zone) : std::nullopt;
    if (!zone || series->madeUntil == Series::allMade())
        return {};
    const QDate from = std::max(series->madeUntil.addDays(1), todayIn(scope, *zone));
    const QDate farthest =
        std::max(from, series->parts.back().holdsFrom()).addYears(RecurrenceRule::mostYears);
    for (const QDate &to : {from.addDays(daysAhead), from.addYears(2), farthest}) // near before far
        if (const auto dates = datesOf(*series, from, to); !dates.empty())
            return dates.front();
    return {};
}

bool wantsNextVisit(ReadScope &scope, const SeriesDetails &query)
{
    const QDate today = officeToday(scope);
    const std::vector<Visit> visits = visitsOf(scope, query.appointment);
    return std::none_of(visits.begin(), visits.end(), [&today](const Visit &visit) {
        return visit.start && visit.start->date >= today && !visitIsClosed(visit.status);
    });
}

Result<SeriesDetails::Reply> answer(ReadScope &scope, const SeriesDetails &query)
{
    SeriesDetails::Reply reply;
    reply.series = findSeries(scope, query.appointment);
    reply.visits = seriesVisits(scope, query.appointment, reply.series);
    return reply;
}

Result<PlanSeries::Reply> answer(ReadScope &scope, const PlanSeries &query)
{
    TRY(const SeriesWork work,
        std::visit([&scope](const auto &act) { return seriesWork(scope, act); }, query.act));
    SeriesPlan plan;
    plan.steps = stepsOf(work);
    plan.replaces = work.replaces;
    CHECK_OK(addConflicts(scope, work, plan));
    return plan;
}

} // namespace truckroll
