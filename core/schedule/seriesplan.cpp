// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/seriesplan.h"

#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using Kind = SeriesStep::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::SeriesPlan)
};

bool asPlanned(const Visit &visit, const Series &series, const QDate &date, const OutOfUse &outOfUse)
{
    const SeriesPattern &part = series.partOf(date);
    return visit.start == plannedStart(series, date) && visit.minutes == part.minutes &&
           (visit.technicians == part.technicians ||
            visit.technicians == plannedTechnicians(series, date, outOfUse));
}

/// Empty: the change may rewrite the visit.
QString heldBecause(const SeriesVisit &visit, const SeriesChange &change, bool &mayReset)
{
    const QString fixed = fixedBecause(visit.visit, visit.documented);
    if (!fixed.isEmpty() || change.reset.contains(visit.visit.id))
        return fixed;
    if (visit.visit.start && visit.visit.start->date < change.today)
        return Texts::tr("lies in the past");
    mayReset = true;
    if (visit.visit.status == VisitStatus::Confirmed)
        return Texts::tr("was confirmed");
    if (visit.visit.edited)
        return Texts::tr("was changed by hand");
    mayReset = false;
    return {};
}

SeriesStep keep(const SeriesVisit &visit, const QDate &date)
{
    SeriesStep step;
    step.visit = visit.visit.id;
    step.originalDate = visit.visit.originalDate;
    step.newDate = date;
    step.before = visit.visit.start;
    step.after = visit.visit.start;
    step.minutesBefore = step.minutes = visit.visit.minutes;
    step.techniciansBefore = step.technicians = visit.visit.technicians;
    return step;
}

SeriesStep stepFor(const SeriesVisit &visit, const SeriesChange &change, const QDate &date, bool wanted)
{
    SeriesStep step = keep(visit, date);
    if (wanted && asPlanned(visit.visit, change.after, date, change.outOfUse))
        return step;
    step.why = heldBecause(visit, change, step.mayReset);
    if (step.why.isEmpty() && wanted && date < change.today && !change.reset.contains(visit.visit.id))
        step.why = Texts::tr("would go to a day that has passed");
    if (!step.why.isEmpty())
        return step;
    step.kind = wanted ? Kind::Change : Kind::Remove;
    step.after.reset();
    if (wanted) {
        step.after = plannedStart(change.after, date);
        step.minutes = change.after.partOf(date).minutes;
        step.technicians = plannedTechnicians(change.after, date, change.outOfUse);
    }
    return step;
}

SeriesStep added(const SeriesChange &change, const QDate &date)
{
    SeriesStep step;
    step.kind = Kind::Add;
    step.originalDate = date;
    step.newDate = date;
    step.after = plannedStart(change.after, date);
    step.minutes = change.after.partOf(date).minutes;
    step.technicians = plannedTechnicians(change.after, date, change.outOfUse);
    return step;
}

/// The original date of each visit from then on. Where two would have the same, the one that stood there
/// stays; the other has none any more and stands beside the pattern, if it stays at all.
std::map<VisitId, QDate> datesAfterwards(const std::vector<SeriesVisit> &visits, const SeriesChange &change)
{
    std::map<VisitId, QDate> dates;
    std::set<QDate> taken;
    const auto pairOf = [&change](const SeriesVisit &visit) {
        const auto pair = change.pairs.find(visit.visit.originalDate);
        return visit.ofSeries && pair != change.pairs.end() ? pair->second : QDate();
    };
    for (const SeriesVisit &visit : visits)
        if (!pairOf(visit).isValid())
            taken.insert(dates[visit.visit.id] = visit.visit.originalDate);
    for (const SeriesVisit &visit : visits)
        if (const QDate date = pairOf(visit); date.isValid())
            dates[visit.visit.id] = taken.insert(date).second ? date : QDate();
    return dates;
}

/// A folder keeps a visit to speak of: the first that would go is cancelled instead when none would stay.
void keepOne(std::vector<SeriesStep> &steps, size_t visitsOfFolder)
{
    const auto goes = [](const SeriesStep &step) { return step.kind == Kind::Remove; };
    const auto comes = [](const SeriesStep &step) { return step.kind == Kind::Add; };
    const auto removed = size_t(std::count_if(steps.begin(), steps.end(), goes));
    if (removed == 0 || removed < visitsOfFolder || std::any_of(steps.begin(), steps.end(), comes))
        return;
    SeriesStep &first = *std::find_if(steps.begin(), steps.end(), goes);
    first.kind = Kind::Cancel;
    first.after = first.before;
}

} // namespace

QString fixedBecause(const Visit &visit, bool documented)
{
    switch (visit.status) {
    case VisitStatus::InProgress:
    case VisitStatus::OnHold:
        return Texts::tr("has begun");
    case VisitStatus::Done:
        return Texts::tr("is done");
    case VisitStatus::Cancelled:
        return Texts::tr("was canceled");
    case VisitStatus::Dispatched:
        return Texts::tr("has its technician on the way");
    case VisitStatus::Scheduled:
    case VisitStatus::Confirmed:
        break;
    }
    return documented ? Texts::tr("has documents") : QString();
}

WallTime plannedStart(const Series &series, const QDate &originalDate)
{
    return {originalDate, series.partOf(originalDate).startMinute};
}

std::vector<TechnicianId> plannedTechnicians(const Series &series, const QDate &originalDate,
                                             const OutOfUse &outOfUse)
{
    std::vector<TechnicianId> technicians = series.partOf(originalDate).technicians;
    std::erase_if(technicians, [&](TechnicianId technician) { return outOfUse.contains(technician); });
    return technicians;
}

bool standsElsewhere(const Visit &visit, const Series &series, const OutOfUse &outOfUse)
{
    return !asPlanned(visit, series, visit.originalDate, outOfUse);
}

bool differsByHand(const Visit &visit, const Series &series, const OutOfUse &outOfUse)
{
    VisitWishes asMade;
    asMade.skill = series.skill;
    return standsElsewhere(visit, series, outOfUse) || !visit.notes.isEmpty() || visit.wishes != asMade;
}

std::vector<SeriesStep> planSeries(const std::vector<SeriesVisit> &visits, const SeriesChange &change)
{
    std::vector<SeriesStep> steps;
    const bool any = !change.after.parts.empty();
    const std::map<VisitId, QDate> dates = datesAfterwards(visits, change);
    QDate last = change.until;
    for (const auto &[visit, date] : dates)
        last = std::max(last, date);
    const std::vector<QDate> given = any ? datesOf(change.after, change.from, last) : std::vector<QDate>();
    for (const SeriesVisit &visit : visits) {
        const QDate date = dates.at(visit.visit.id);
        const bool named = change.named && visit.visit.id == change.named;
        if (visit.ofSeries && (named || visit.visit.originalDate >= change.from))
            steps.push_back(
                stepFor(visit, change, date, std::binary_search(given.begin(), given.end(), date)));
    }
    std::set<QDate> taken;
    for (const auto &[visit, date] : dates) // also by visits that are left alone
        taken.insert(date);
    for (const QDate &date :
         any ? datesOf(change.after, change.addsFrom(), change.until) : std::vector<QDate>())
        if (!taken.contains(date))
            steps.push_back(added(change, date));
    std::stable_sort(steps.begin(), steps.end(), [](const SeriesStep &a, const SeriesStep &b) {
        return a.originalDate < b.originalDate;
    });
    keepOne(steps, visits.size());
    return steps;
}

} // namespace truckroll
