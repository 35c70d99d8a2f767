// SPDX-License-Identifier: GPL-3.0-or-later
// How a series and its visits are read, planned and stored.
#include "core/workflow/serieswork.h"

#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/folderground.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/officeday.h"
#include "core/workflow/seriespapers.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Kind = SeriesStep::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeriesWork)
};

bool isOfSeries(const Visit &visit, const std::optional<Series> &series)
{
    return series && visit.originalDate.isValid();
}

/// The dates of the series among the original dates of these visits, found at once.
std::set<QDate> datesAmong(const std::vector<Visit> &visits, const Series &series)
{
    QDate first;
    QDate last;
    for (const Visit &visit : visits) {
        const QDate &date = visit.originalDate;
        if (!date.isValid())
            continue;
        first = first.isValid() ? std::min(first, date) : date;
        last = last.isValid() ? std::max(last, date) : date;
    }
    if (!first.isValid() || series.parts.empty())
        return {};
    const auto dates = datesOf(series, first, last);
    return {dates.begin(), dates.end()};
}

SeriesVisit seriesVisit(Visit visit, const std::optional<Series> &series, bool isDate, bool documented,
                        const OutOfUse &outOfUse)
{
    SeriesVisit known;
    known.ofSeries = isOfSeries(visit, series);
    known.documented = documented;
    known.why = fixedBecause(visit, documented);
    known.mayReset =
        known.ofSeries && known.why.isEmpty() && isDate && standsElsewhere(visit, *series, outOfUse);
    known.visit = std::move(visit);
    return known;
}

/// Stores what a plan says about visits.
class Storing
{
public:
    Storing(WriteScope &scope, const SeriesWork &work, const std::vector<SeriesStep> &steps)
        : m_scope(scope), m_work(work)
    {
        std::vector<Visit> dated;
        for (const SeriesVisit &visit : work.visits)
            dated.push_back(visit.visit);
        for (const SeriesStep &step : steps)
            dated.emplace_back().originalDate = step.newDate;
        m_dates = datesAmong(dated, work.change.after);
    }
    Done step(const SeriesStep &step);
    Done datesOfVisits();

private:
    Done change(const Visit &before, Visit visit);
    Visit changed(Visit visit, const SeriesStep &step) const;

    WriteScope &m_scope;
    const SeriesWork &m_work;
    std::set<QDate> m_dates; ///< of the series afterwards
};

Done Storing::change(const Visit &before, Visit visit)
{
    const Series &after = m_work.change.after;
    if (visit.originalDate.isValid() && !after.parts.empty())
        visit.edited =
            !m_dates.contains(visit.originalDate) || differsByHand(visit, after, m_work.change.outOfUse);
    if (visit == before)
        return Nothing{};
    if (!changeVisit(m_scope, visit))
        return checkVersion(m_scope, m_work.customer, 0, visit.version);
    return Nothing{};
}

Visit Storing::changed(Visit visit, const SeriesStep &step) const
{
    visit.originalDate = step.newDate;
    if (step.kind == Kind::Cancel)
        visit.status = VisitStatus::Cancelled;
    if (step.kind != Kind::Change)
        return visit;
    if (visit.status == VisitStatus::Confirmed && step.after != visit.start)
        visit.status = VisitStatus::Scheduled; // it was confirmed for another time
    visit.minutes = step.minutes;
    visit.technicians = step.technicians;
    setVisitTime(visit, step.after, m_work.zone, m_scope.clock().nowUtc());
    return visit;
}

Done Storing::step(const SeriesStep &step)
{
    if (step.kind == Kind::Add) {
        Visit visit = visitFor(m_work.change.after, step.newDate, m_work.zone, m_work.change.outOfUse);
        addVisit(m_scope, visit);
        return Nothing{};
    }
    if (step.kind == Kind::Remove) {
        removeVisit(m_scope, step.visit);
        return Nothing{};
    }
    const auto before = findVisit(m_scope, step.visit);
    return before ? change(*before, changed(*before, step)) : Done(Nothing{});
}

/// Visits that the plan took into the series or out of it.
Done Storing::datesOfVisits()
{
    for (const SeriesVisit &visit : m_work.visits) {
        const auto before = findVisit(m_scope, visit.visit.id);
        if (!before || before->originalDate == visit.visit.originalDate)
            continue;
        Visit now = *before;
        now.originalDate = visit.visit.originalDate;
        CHECK_OK(change(*before, now));
    }
    return Nothing{};
}

/// The visit that was moved by hand goes where it was put, whatever the pattern gives for its date.
void placeNamed(std::vector<SeriesStep> &steps, const SeriesWork &work)
{
    for (SeriesStep &step : steps) {
        if (!work.named || step.visit != work.named->visit)
            continue;
        const bool there = step.before == work.named->start && step.minutes == work.named->minutes &&
                           step.technicians == work.named->technicians;
        if (step.kind == Kind::Keep && step.why.isEmpty() && there)
            continue;
        step.kind = Kind::Change;
        step.why.clear();
        step.after = work.named->start;
        step.minutes = work.named->minutes;
        step.technicians = work.named->technicians;
    }
}

} // namespace

QDate looksFarthest(ReadScope &scope, const QDate &wanted)
{
    return std::min(wanted, officeToday(scope).addYears(seriesYearsAhead));
}

QDate todayIn(ReadScope &scope, const QTimeZone &zone)
{
    return ZonedDay::toWall(scope.clock().nowUtc(), zone).date;
}

QString patternInWords(const SeriesPattern &pattern)
{
    const auto rule = parseRule(pattern.rule);
    return rule ? ruleInWords(*rule, pattern.first, QLocale()) : pattern.rule;
}

std::vector<SeriesVisit> seriesVisits(ReadScope &scope, AppointmentId appointment,
                                      const std::optional<Series> &series)
{
    std::set<VisitId> documented = documentedVisits(scope, appointment);
    std::vector<Visit> stored = visitsOf(scope, appointment);
    for (const auto &[paper, visit] : visitsOfPapers(scope, appointment, stored))
        documented.insert(visit);
    const std::set<QDate> dates = series ? datesAmong(stored, *series) : std::set<QDate>();
    const OutOfUse outOfUse = techniciansOutOfUse(scope);
    std::vector<SeriesVisit> visits;
    for (Visit &visit : stored) {
        const bool hasDocument = documented.contains(visit.id);
        const bool isDate = dates.contains(visit.originalDate);
        visits.push_back(seriesVisit(std::move(visit), series, isDate, hasDocument, outOfUse));
    }
    return visits;
}

Result<SeriesWork> knownSeries(ReadScope &scope, AppointmentId appointment, Version seen)
{
    SeriesWork work;
    const auto folder = findAppointment(scope, appointment);
    if (!folder)
        return notThere(Texts::tr("folder"));
    work.folder = *folder;
    const auto customer = customerInShort(scope, folder->customer);
    work.customer = customer ? customer->name : folder->number;
    work.before = findSeries(scope, appointment);
    if (!work.before)
        return failure(
            ErrorCode::NotFound,
            Texts::tr("Folder %1 has no pattern. Nothing was saved; give it one first.").arg(folder->number));
    CHECK_OK(
        checkVersion(scope, Texts::tr("The series of %1").arg(work.customer), work.before->version, seen));
    TRY(work.zone, bookingZone(scope, work.before->zone));
    work.change.after = *work.before;
    work.change.outOfUse = techniciansOutOfUse(scope);
    work.change.today = todayIn(scope, work.zone);
    work.change.from = work.change.today;
    work.change.made = work.before->madeUntil;
    work.visits = seriesVisits(scope, appointment, work.before);
    work.papers = visitsOfPapers(scope, appointment, visitsOf(scope, appointment));
    return work;
}

Result<SeriesWork> seriesOfVisit(ReadScope &scope, const Visit &visit)
{
    const auto series = findSeries(scope, visit.appointment);
    if (!series || !visit.originalDate.isValid())
        return ruleBroken(
            Texts::tr("This visit does not belong to a series. Nothing was saved; move or cancel it "
                      "on its own."));
    return knownSeries(scope, visit.appointment, series->version);
}

Visit visitFor(const Series &series, const QDate &date, const QTimeZone &zone, const OutOfUse &outOfUse)
{
    Visit visit;
    visit.appointment = series.appointment;
    visit.originalDate = date;
    visit.minutes = series.partOf(date).minutes;
    visit.technicians = plannedTechnicians(series, date, outOfUse);
    visit.zone = series.zone;
    visit.wishes.skill = series.skill;
    setVisitTime(visit, plannedStart(series, date), zone, 0);
    return visit;
}

std::vector<SeriesStep> stepsOf(const SeriesWork &work)
{
    std::vector<SeriesStep> steps = planSeries(work.visits, work.change);
    placeNamed(steps, work);
    if (work.onlyAdd)
        std::erase_if(steps, [](const SeriesStep &step) { return step.kind != Kind::Add; });
    if (work.only)
        std::erase_if(steps, [&work](const SeriesStep &step) { return step.visit != work.only; });
    return steps;
}

Done storeSeries(WriteScope &scope, const SeriesWork &work, Series &series)
{
    for (const auto &[paper, visit] : work.papers)
        giveDocumentVisit(scope, paper, visit);
    Appointment folder = work.folder;
    series.plannedUntil = series.madeUntil;
    for (const QDate &date : series.extra) // wins when an act brings the two together
        series.skipped.erase(date);
    if (series.parts.empty()) {
        removeSeries(scope, folder.id);
    } else {
        series.parts.front().from = series.beginning();
        saveSeries(scope, series);
    }
    const QString rule = series.parts.empty() ? QString() : series.parts.back().rule;
    if (folder.rule == rule)
        return Nothing{};
    folder.rule = rule;
    const Version seen = folder.version;
    return changeAppointment(scope, folder) ? Done(Nothing{}) : checkVersion(scope, folder.number, 0, seen);
}

Result<Series> carryOut(WriteScope &scope, const SeriesWork &work)
{
    const std::vector<SeriesStep> steps = stepsOf(work);
    Storing storing(scope, work, steps);
    CHECK_OK(storing.datesOfVisits());
    for (const SeriesStep &step : steps)
        CHECK_OK(storing.step(step));
    Series series = work.change.after;
    series.appointment = work.folder.id;
    if (work.onlyAdd)
        series.madeUntil = std::max(work.before->madeUntil, work.change.until);
    else
        series.madeUntil = endsBy(series, work.change.until) ? Series::allMade() : work.change.until;
    CHECK_OK(storeSeries(scope, work, series));
    return series;
}

void nameRuleInForce(ReadScope &scope, Appointment &folder)
{
    if (folder.rule.isEmpty() || !hasSeveralParts(scope, folder.id))
        return;
    const auto series = findSeries(scope, folder.id);
    if (const auto zone = series ? findZone(series->zone) : std::nullopt)
        folder.rule = partAhead(*series, todayIn(scope, *zone)).rule;
}

bool editedByHand(ReadScope &scope, const Visit &visit)
{
    if (!visit.originalDate.isValid())
        return visit.edited;
    const auto series = findSeries(scope, visit.appointment);
    return series ? !isDateOf(*series, visit.originalDate) ||
                        differsByHand(visit, *series, techniciansOutOfUse(scope))
                  : visit.edited;
}

} // namespace truckroll
