// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/freetime.h"

#include "core/schedule/workinghours.h"
#include <algorithm>
#include <limits>

namespace truckroll {

namespace {

using Ranges = std::vector<StartRange>;
constexpr int minutesPerDay = 24 * 60;

Ranges common(const Ranges &a, const Ranges &b)
{
    Ranges both;
    for (const StartRange &one : a)
        for (const StartRange &other : b) {
            const StartRange part{std::max(one.first, other.first), std::min(one.last, other.last)};
            if (part.first <= part.last)
                both.push_back(part);
        }
    return both;
}

/// `hole`: the seconds that are not possible.
Ranges without(const Ranges &ranges, const StartRange &hole)
{
    Ranges left;
    for (const StartRange &range : ranges) {
        const StartRange before{range.first, std::min(range.last, hole.first - 1)};
        const StartRange after{std::max(range.first, hole.last + 1), range.last};
        if (before.first <= before.last)
            left.push_back(before);
        if (after.first <= after.last)
            left.push_back(after);
    }
    return left;
}

/// The instant of a minute of the day, 1440 being the next midnight.
qint64 utcOf(const ZonedDay &day, int minute)
{
    return minute >= minutesPerDay ? day.endUtc() : ZonedDay::toUtc({day.date(), minute}, day.zone());
}

/// The start belongs to a wall time that brings it back: the second pass of an hour that comes twice does
/// not.
bool canBeSaid(qint64 utc, const QTimeZone &zone)
{
    return ZonedDay::toUtc(ZonedDay::toWall(utc, zone), zone) == utc;
}

/// At or after `utc` (`direction` 1), at or before it (-1), within the range.
std::optional<qint64> onGrid(const StartRange &range, qint64 utc, int direction, int stepMinutes,
                             const QTimeZone &zone)
{
    const qint64 minute = 60;
    // Seconds beside the minute do not occur in wall times; they are left behind first.
    const qint64 whole = direction > 0 ? (utc + minute - 1) / minute * minute : utc / minute * minute;
    const int beside = ZonedDay::toWall(whole, zone).minute % stepMinutes;
    qint64 found = whole - beside * minute;
    if (direction > 0 && beside > 0)
        found += stepMinutes * minute;
    while (found >= range.first && found <= range.last && !canBeSaid(found, zone))
        found += direction * stepMinutes * minute;
    return found >= range.first && found <= range.last ? std::optional(found) : std::nullopt;
}

} // namespace

FreeTime::FreeTime(const PlaceGround &ground, const ProposedPlace &wanted, const QDate &date)
    : m_ground(ground), m_needs(needsOf(wanted, ground)), m_customer(ground.needs.of(m_needs.customer)),
      m_seconds(qint64(wanted.minutes) * 60), m_day(date, ground.zone)
{
    const VisitWishes &wishes = m_needs.wishes;
    m_open = !closingOn(ground.people.closingDays, date) && !(wishes.from.isValid() && date < wishes.from) &&
             !(wishes.until.isValid() && date > wishes.until) && (!m_customer || m_customer->takesDay(date));
    if (!m_open)
        return;
    const qint64 buffer = qint64(ground.bufferMinutes) * 60;
    for (const BoardCard &card :
         cardsNear(ground.cards, m_day.startUtc() - buffer, m_day.endUtc() + buffer)) {
        if (card.visit != wanted.visit && !visitIsClosed(card.status))
            m_busy[card.technician.value()].push_back(
                {card.startUtc - m_seconds - buffer + 1, card.endUtc() + buffer - 1});
    }
}

bool FreeTime::mayGo(TechnicianId id) const
{
    const Technician *technician = m_ground.people.find(id);
    return technician && technician->active && technician->hasSkill(m_needs.wishes.skill) &&
           !(m_customer && m_customer->refuses(id));
}

/// Starts with which the visit ends within one stretch of work.
Ranges FreeTime::workOf(TechnicianId technician) const
{
    std::vector<MinuteRange> hours{{0, minutesPerDay}};
    if (technician)
        hours = workingRanges(m_ground.people, technician, m_day.date());
    Ranges starts;
    for (const MinuteRange &range : hours) {
        const StartRange start{utcOf(m_day, range.start), utcOf(m_day, range.end) - m_seconds};
        if (start.first <= start.last)
            starts.push_back(start);
    }
    return starts;
}

Ranges FreeTime::of(TechnicianId technician) const
{
    if (!m_open || (technician && !mayGo(technician)))
        return {};
    Ranges starts = workOf(technician);
    if (m_customer && m_customer->hours != CustomerWishes::allHours)
        starts = common(starts, {{utcOf(m_day, m_customer->hours.start),
                                  utcOf(m_day, m_customer->hours.end) - m_seconds}});
    if (const auto &hours = m_needs.wishes.hours)
        starts = common(starts, {{utcOf(m_day, hours->start), utcOf(m_day, hours->end) - 60}});
    const auto busy = technician ? m_busy.find(technician.value()) : m_busy.end();
    if (busy != m_busy.end())
        for (const StartRange &visit : busy->second)
            starts = without(starts, visit);
    return starts;
}

Ranges FreeTime::ofAll(const std::vector<TechnicianId> &technicians) const
{
    if (technicians.empty())
        return of({});
    Ranges starts = of(technicians.front());
    for (size_t i = 1; i < technicians.size() && !starts.empty(); ++i)
        starts = common(starts, of(technicians[i]));
    return starts;
}

std::optional<qint64> firstStart(const Ranges &ranges, int stepMinutes, const QTimeZone &zone)
{
    for (const StartRange &range : ranges)
        if (const auto start = onGrid(range, range.first, 1, stepMinutes, zone))
            return start;
    return std::nullopt;
}

std::optional<qint64> nearestStart(const Ranges &ranges, qint64 wantedUtc, int stepMinutes,
                                   const QTimeZone &zone)
{
    std::optional<qint64> best;
    const auto consider = [&](const std::optional<qint64> &start) {
        if (start && (!best || std::pair(std::abs(*start - wantedUtc), *start) <
                                   std::pair(std::abs(*best - wantedUtc), *best)))
            best = start;
    };
    for (const StartRange &range : ranges) {
        const qint64 near = std::clamp(wantedUtc, range.first, range.last);
        if (best && std::abs(near - wantedUtc) > std::abs(*best - wantedUtc))
            continue; // nothing in it is as near
        consider(onGrid(range, near, 1, stepMinutes, zone));
        consider(onGrid(range, near, -1, stepMinutes, zone));
    }
    return best;
}

qint64 leastDistance(const Ranges &ranges, qint64 wantedUtc)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (const StartRange &range : ranges)
        least = std::min(least, std::abs(std::clamp(wantedUtc, range.first, range.last) - wantedUtc));
    return least;
}

Ranges startsFrom(Ranges ranges, qint64 utc)
{
    std::erase_if(ranges, [&](const StartRange &range) { return range.last < utc; });
    for (StartRange &range : ranges)
        range.first = std::max(range.first, utc);
    return ranges;
}

} // namespace truckroll
