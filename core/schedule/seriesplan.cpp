// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/seriesplan.h"

#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::SeriesPlan)
};

/// Empty: the pattern may rewrite the visit.
QString hardProtection(const SeriesVisit &visit)
{
    switch (visit.visit.status) {
    case VisitStatus::InProgress:
    case VisitStatus::OnHold:
        return Texts::tr("has begun");
    case VisitStatus::Done:
        return Texts::tr("is done");
    case VisitStatus::Cancelled:
        return Texts::tr("was cancelled");
    case VisitStatus::Dispatched:
        return Texts::tr("the technician is on the way");
    case VisitStatus::Scheduled:
    case VisitStatus::Confirmed:
        break;
    }
    return visit.documented ? Texts::tr("has documents") : QString();
}

SeriesStep stepFor(const SeriesVisit &visit, const SeriesPattern &pattern, bool wanted, bool reset)
{
    using Kind = SeriesStep::Kind;
    SeriesStep step{
        Kind::Keep, visit.visit.id, visit.visit.originalDate, visit.visit.start, visit.visit.start,
        {},         false};
    const std::optional<WallTime> planned =
        wanted ? std::optional(WallTime{visit.visit.originalDate, pattern.startMinute}) : std::nullopt;
    const bool asPlanned = wanted && visit.visit.start == planned && visit.visit.minutes == pattern.minutes &&
                           visit.visit.technicians == pattern.technicians;
    if (asPlanned)
        return step;
    step.why = hardProtection(visit);
    if (step.why.isEmpty() && visit.edited && !reset) {
        step.why = Texts::tr("was changed by hand");
        step.mayReset = true;
    }
    if (!step.why.isEmpty())
        return step;
    step.kind = wanted ? Kind::Change : Kind::Remove;
    step.after = planned;
    return step;
}

} // namespace

std::vector<QDate> SeriesPattern::dates(const QDate &from, const QDate &to) const
{
    std::set<QDate> dates;
    for (const QDate &date : expandRule(rule, first, from, to))
        if (!skipped.contains(date))
            dates.insert(date);
    for (const QDate &date : extra)
        if (date >= from && date <= to)
            dates.insert(date);
    return {dates.begin(), dates.end()};
}

std::vector<SeriesStep> planSeries(const std::vector<SeriesVisit> &visits, const SeriesPattern &pattern,
                                   const QDate &from, const QDate &to, const std::set<VisitId> &reset)
{
    std::vector<SeriesStep> steps;
    const std::vector<QDate> dates = pattern.dates(from, to);
    std::set<QDate> open(dates.begin(), dates.end());
    for (const SeriesVisit &visit : visits) {
        const QDate &date = visit.visit.originalDate;
        if (date < from || date > to)
            continue;
        const bool wanted = std::binary_search(dates.begin(), dates.end(), date);
        open.erase(date);
        steps.push_back(stepFor(visit, pattern, wanted, reset.contains(visit.visit.id)));
    }
    for (const QDate &date : open)
        steps.push_back(
            {SeriesStep::Kind::Add, {}, date, std::nullopt, WallTime{date, pattern.startMinute}, {}, false});
    std::stable_sort(steps.begin(), steps.end(), [](const SeriesStep &a, const SeriesStep &b) {
        return a.originalDate < b.originalDate;
    });
    return steps;
}

} // namespace truckroll
