// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/boardplan.h"

#include "core/schedule/recurrence.h"
#include "tests/testkit/monday.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr int daysExpanded = 2800;

void cut(std::vector<QDate> &dates, const QDate &from)
{
    dates.erase(std::lower_bound(dates.begin(), dates.end(), from), dates.end());
}

std::vector<QDate> shifted(const std::vector<QDate> &dates, const PlanMove &move)
{
    std::vector<QDate> result;
    for (auto it = std::lower_bound(dates.begin(), dates.end(), move.from); it != dates.end(); ++it)
        result.push_back(it->addDays(move.days));
    return result;
}

Spot movedAlong(Spot spot, const Spot &from, const Spot &to)
{
    spot.minute = std::max(0, std::min(spot.minute + to.minute - from.minute, 24 * 60 - 1));
    if (spot.minutes == from.minutes)
        spot.minutes = to.minutes;
    if (spot.technicians == from.technicians)
        spot.technicians = to.technicians;
    return spot;
}

bool givenByRule(const Plan &plan, const QDate &date)
{
    return std::any_of(plan.parts.begin(), plan.parts.end(), [&date](const PlanPart &part) {
        return std::binary_search(part.dates.begin(), part.dates.end(), date);
    });
}

} // namespace

std::set<QDate> Plan::dates() const
{
    std::set<QDate> all = extra;
    for (const PlanPart &part : parts)
        for (const QDate &date : part.dates)
            if (!skipped.contains(date))
                all.insert(date);
    return all;
}

bool Plan::has(const QDate &date) const
{
    return extra.contains(date) || (!skipped.contains(date) && givenByRule(*this, date));
}

const PlanPart &Plan::partOf(const QDate &date) const
{
    const PlanPart *in = &parts.front();
    for (const PlanPart &part : parts)
        if (part.from <= date)
            in = &part;
    return *in;
}

QDate Plan::beginning() const
{
    const QDate first = parts.front().from;
    return extra.empty() ? first : std::min(first, *extra.begin());
}

std::vector<QDate> plainDates(const SeriesPattern &pattern)
{
    const RecurrenceRule rule = parseRule(pattern.rule).value();
    std::vector<QDate> dates;
    const QDate week = pattern.first.addDays(1 - pattern.first.dayOfWeek());
    const QDate end = testkit::monday.addDays(daysExpanded);
    for (QDate date = pattern.first; date <= end; date = date.addDays(1)) {
        if ((rule.until.isValid() && date > rule.until) || (rule.count && int(dates.size()) == *rule.count))
            break;
        const bool daily = rule.frequency == RecurrenceRule::Frequency::Daily;
        const qint64 period = daily ? pattern.first.daysTo(date) : week.daysTo(date) / 7;
        bool named = daily || (rule.byDay.empty() && date.dayOfWeek() == pattern.first.dayOfWeek());
        for (const auto &day : rule.byDay)
            named = named || day.weekday == date.dayOfWeek();
        if (named && period % rule.interval == 0)
            dates.push_back(date);
    }
    return dates;
}

PlanPart partFrom(const SeriesPattern &pattern, const QDate &from)
{
    const RecurrenceRule rule = parseRule(pattern.rule).value();
    PlanPart part;
    part.spot = {pattern.startMinute, pattern.minutes, pattern.technicians};
    part.dates = plainDates(pattern);
    part.dates.erase(part.dates.begin(), std::lower_bound(part.dates.begin(), part.dates.end(), from));
    part.rigid = rule.interval > 1 && rule.byDay.size() > 1;
    part.from = from;
    return part;
}

Plan endedBefore(const Plan &plan, const QDate &from)
{
    Plan ended = plan;
    ended.parts.clear();
    for (size_t i = 0; i < plan.parts.size(); ++i) {
        PlanPart part = plan.parts[i];
        if (i == 0)
            part.from = plan.beginning();
        const QDate end = i + 1 < plan.parts.size() ? std::min(from, plan.parts[i + 1].from) : from;
        cut(part.dates, end);
        const auto written = plan.extra.lower_bound(part.from);
        const bool holds = !part.dates.empty() || (written != plan.extra.end() && *written < end);
        if (part.from < end && holds)
            ended.parts.push_back(part);
    }
    return ended;
}

std::optional<MovedPlan> moved(const Plan &plan, const PlanMove &move)
{
    std::vector<PlanPart> parts;
    MovedPlan result;
    const PlanPart &own = plan.partOf(move.original);
    const bool alone = shifted(own.dates, move).empty(); // all get what the visit got
    for (const PlanPart &part : plan.parts) {
        const Spot spot = alone ? move.spot : movedAlong(part.spot, own.spot, move.spot);
        PlanPart next{spot, shifted(part.dates, move), part.rigid};
        if (next.dates.empty())
            continue;
        next.from = next.dates.front();
        result.mayBeRefused = result.mayBeRefused || (part.rigid && move.days != 0);
        parts.push_back(std::move(next));
    }
    if (parts.empty())
        return std::nullopt;
    result.from = std::min(move.from, parts.front().dates.front());
    parts.front().from = result.from;
    const std::set<QDate> dates = plan.dates();
    const auto among = dates.lower_bound(result.from);
    if (among != dates.end() && *among < move.from)
        return std::nullopt;
    result.plan = endedBefore(plan, result.from);
    result.plan.parts.insert(result.plan.parts.end(), parts.begin(), parts.end());
    result.plan.skipped.clear();
    for (const QDate &date : plan.skipped)
        result.plan.skipped.insert(date >= move.from && givenByRule(plan, date) ? date.addDays(move.days)
                                                                                : date);
    for (const QDate &date : plan.extra)
        result.plan.skipped.erase(date);
    return result;
}

QString inWords(const Plan &plan)
{
    const auto day = [](const QDate &date) { return date.toString(Qt::ISODate); };
    QStringList texts;
    for (const PlanPart &part : plan.parts)
        texts += QStringLiteral("%1 (%2 from %3) at %4, %5 min")
                     .arg(day(part.from), QString::number(part.dates.size()),
                          part.dates.empty() ? QString() : day(part.dates.front()),
                          WallTime{part.from, part.spot.minute}.toText().right(5),
                          QString::number(part.spot.minutes));
    for (const QDate &date : plan.extra)
        texts += QStringLiteral("and %1").arg(day(date));
    for (const QDate &date : plan.skipped)
        texts += QStringLiteral("not %1").arg(day(date));
    return texts.join(QStringLiteral("; "));
}

bool isAsPlanned(const Known &visit, const Plan &plan)
{
    const Spot &spot = plan.partOf(visit.original).spot;
    return visit.start == WallTime{visit.original, spot.minute} && visit.minutes == spot.minutes &&
           visit.technicians == spot.technicians;
}

bool differs(const Known &visit, const Plan &plan)
{
    return !plan.has(visit.original) || !isAsPlanned(visit, plan) || !visit.notes.isEmpty();
}

} // namespace truckroll
