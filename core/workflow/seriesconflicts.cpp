// SPDX-License-Identifier: GPL-3.0-or-later
// How the visits of a series would stand on the calendar, over years.
#include "core/domain/boardsettings.h"
#include "core/schedule/conflicts.h"
#include "core/store/customerwishstore.h"
#include "core/store/seriesstore.h"
#include "core/store/settingstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/otherseries.h"
#include "core/workflow/perform.h"
#include "core/workflow/serieswork.h"
#include <algorithm>

namespace truckroll {

namespace {

using Kind = SeriesStep::Kind;

constexpr int yearsChecked = 5;

/// Later dates that the series had before at the same time for the same people: they stay, as visits do.
std::set<QDate> datesAsBefore(const SeriesWork &work, const QDate &until)
{
    if (!work.before)
        return {};
    std::set<QDate> dates;
    for (const QDate &date : datesOf(*work.before, work.change.until.addDays(1), until)) {
        const SeriesPattern &was = work.before->partOf(date);
        const SeriesPattern &is = work.change.after.partOf(date);
        if (was.startMinute == is.startMinute && was.minutes == is.minutes &&
            was.technicians == is.technicians)
            dates.insert(date);
    }
    return dates;
}

/// What stays where it is, and can still go well or badly; none: it is over, or was called off.
const Visit *visitThatStays(const SeriesWork &work, const SeriesStep &step)
{
    if (step.kind != Kind::Keep || !step.before || step.before->date < work.change.today)
        return nullptr;
    for (const SeriesVisit &known : work.visits)
        if (known.visit.id == step.visit)
            return visitIsClosed(known.visit.status) ? nullptr : &known.visit;
    return nullptr;
}

std::vector<SeriesPlace> placesOf(const SeriesWork &work, const SeriesPlan &plan)
{
    std::vector<SeriesPlace> places;
    VisitWishes wishes;
    wishes.skill = work.change.after.skill;
    const auto take = [&](VisitId visit, const WallTime &start, int minutes,
                          const std::vector<TechnicianId> &technicians, bool stays = false) {
        places.push_back(
            {visit, start, ZonedDay::toUtc(start, work.zone), minutes, technicians, wishes, stays});
    };
    for (const SeriesStep &step : plan.steps)
        if (step.after && (step.kind == Kind::Add || step.kind == Kind::Change))
            take(step.visit, *step.after, step.minutes, step.technicians);
        else if (const Visit *visit = visitThatStays(work, step)) {
            take(visit->id, *visit->start, visit->minutes, visit->technicians, true);
            places.back().wishes = visit->wishes;
            places.back().startUtc = visit->startUtc;
        }
    if (work.change.after.parts.empty())
        return places;
    const std::set<QDate> asBefore = datesAsBefore(work, plan.checkedUntil);
    const bool isOfOne = work.onlyAdd || work.only;
    for (const QDate &date : plan.dates)
        if (const bool stays = asBefore.contains(date); date > work.change.until && !(stays && isOfOne))
            take({}, plannedStart(work.change.after, date), work.change.after.partOf(date).minutes,
                 plannedTechnicians(work.change.after, date, work.change.outOfUse), stays);
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

/// What stands near the place or will, nearer than the buffer included, by start.
std::vector<BoardCard> cardsAround(ReadScope &scope, const SeriesPlace &place,
                                   const std::vector<BoardCard> &toCome, int bufferMinutes)
{
    const qint64 from = place.startUtc - qint64(bufferMinutes) * 60;
    const qint64 to = place.startUtc + qint64(place.minutes + bufferMinutes) * 60;
    auto cards = cardsOfTechnicians(scope, place.technicians, from, to);
    const auto coming = cardsNear(toCome, from, to);
    cards.insert(cards.end(), coming.begin(), coming.end());
    std::stable_sort(cards.begin(), cards.end(),
                     [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; });
    return cards;
}

} // namespace

Done addConflicts(ReadScope &scope, const SeriesWork &work, SeriesPlan &plan)
{
    plan.checkedUntil = std::max(work.change.until, work.change.today.addYears(yearsChecked));
    if (!work.change.after.parts.empty()) {
        plan.dates = datesOf(work.change.after, work.change.addsFrom(), plan.checkedUntil);
        plan.endless = !endsBy(work.change.after, plan.checkedUntil);
    }
    TRY(const People::Reply people, answer(scope, People{}));
    TRY(const QTimeZone office, bookingZone(scope, {}));
    const std::set<VisitId> leave = leaving(plan);
    BoardNeeds needs;
    needs.customers = customerWishes(scope, std::set<CustomerId>{work.folder.customer});
    const int buffer = boardSettingsOf(settingValues(scope)).bufferMinutes;
    const std::vector<SeriesPlace> places = placesOf(work, plan);
    const auto toCome = cardsToCome(scope, work, places, plan.checkedUntil, buffer);
    for (const SeriesPlace &place : places) {
        auto cards = cardsAround(scope, place, toCome, buffer);
        std::erase_if(cards, [&](const BoardCard &card) { return leave.contains(card.visit); });
        const ProposedPlace proposed{place.visit, ZonedDay::toWall(place.startUtc, office), place.minutes,
                                     place.technicians, VisitNeeds{work.folder.customer, place.wishes}};
        for (const PlaceProblem &problem : problemsOf(proposed, {cards, people, office, needs, buffer}))
            plan.conflicts.push_back(
                {place.start, problem.text, problem.kind == PlaceProblem::Kind::Overlap, place.stays});
    }
    std::stable_sort(plan.conflicts.begin(), plan.conflicts.end(),
                     [](const SeriesConflict &a, const SeriesConflict &b) { return a.start < b.start; });
    return Nothing{};
}

} // namespace truckroll
