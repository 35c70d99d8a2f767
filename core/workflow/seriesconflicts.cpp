// SPDX-License-Identifier: GPL-3.0-or-later
// How the visits of a series would stand on the calendar, over years.
#include "core/domain/boardsettings.h"
#include "core/schedule/conflicts.h"
#include "core/store/customerwishstore.h"
#include "core/store/seriesstore.h"
#include "core/store/settingstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/perform.h"
#include "core/workflow/serieswork.h"
#include <algorithm>

namespace truckroll {

namespace {

using Kind = SeriesStep::Kind;

constexpr int yearsChecked = 5;

/// A place that the series takes.
struct Place
{
    VisitId visit;
    WallTime start; ///< in the series' zone
    int minutes = 0;
    std::vector<TechnicianId> technicians;
};

std::vector<Place> newPlaces(const SeriesWork &work, const SeriesPlan &plan)
{
    std::vector<Place> places;
    for (const SeriesStep &step : plan.steps)
        if (step.after && (step.kind == Kind::Add || step.kind == Kind::Change))
            places.push_back({step.visit, *step.after, step.minutes, step.technicians});
    if (work.change.after.parts.empty())
        return places;
    for (const QDate &date : plan.dates)
        if (date > work.change.until)
            places.push_back({{},
                              plannedStart(work.change.after, date),
                              work.change.after.partOf(date).minutes,
                              plannedTechnicians(work.change.after, date, work.change.outOfUse)});
    return places;
}

/// Visits that will not stay where they stand take no part in overlaps.
std::set<VisitId> leaving(const SeriesPlan &plan)
{
    std::set<VisitId> visits;
    for (const SeriesStep &step : plan.steps)
        if (step.kind != Kind::Keep)
            visits.insert(step.visit);
    return visits;
}

/// What stands near the place, nearer than the buffer included, by start.
std::vector<BoardCard> cardsAround(ReadScope &scope, const Place &place, qint64 startUtc, int bufferMinutes)
{
    const qint64 buffer = qint64(bufferMinutes) * 60;
    auto cards = cardsOfTechnicians(scope, place.technicians, startUtc - buffer,
                                    startUtc + qint64(place.minutes) * 60 + buffer);
    std::stable_sort(cards.begin(), cards.end(),
                     [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; });
    return cards;
}

} // namespace

Done addConflicts(ReadScope &scope, const SeriesWork &work, SeriesPlan &plan)
{
    plan.checkedUntil = std::max(work.change.until, work.change.today.addYears(yearsChecked));
    if (!work.change.after.parts.empty()) {
        plan.dates =
            datesOf(work.change.after, std::max(work.change.from, work.change.today), plan.checkedUntil);
        plan.endless = !endsBy(work.change.after, plan.checkedUntil);
    }
    TRY(const People::Reply people, answer(scope, People{}));
    TRY(const QTimeZone office, bookingZone(scope, {}));
    const std::set<VisitId> leave = leaving(plan);
    VisitNeeds wanted{work.folder.customer, {}};
    wanted.wishes.skill = work.change.after.skill;
    BoardNeeds needs;
    needs.customers = customerWishes(scope, std::set<CustomerId>{work.folder.customer});
    const int buffer = boardSettingsOf(settingValues(scope)).bufferMinutes;
    for (const Place &place : newPlaces(work, plan)) {
        const qint64 start = ZonedDay::toUtc(place.start, work.zone);
        auto cards = cardsAround(scope, place, start, buffer);
        std::erase_if(cards, [&](const BoardCard &card) { return leave.contains(card.visit); });
        const ProposedPlace proposed{place.visit, ZonedDay::toWall(start, office), place.minutes,
                                     place.technicians, wanted};
        for (const PlaceProblem &problem : problemsOf(proposed, {cards, people, office, needs, buffer}))
            plan.conflicts.push_back(
                {place.start, problem.text, problem.kind == PlaceProblem::Kind::Overlap});
    }
    std::stable_sort(plan.conflicts.begin(), plan.conflicts.end(),
                     [](const SeriesConflict &a, const SeriesConflict &b) { return a.start < b.start; });
    return Nothing{};
}

} // namespace truckroll
