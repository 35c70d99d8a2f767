// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/copyplace.h"
#include "core/schedule/slotfinder.h"
#include "core/schedule/zonedday.h"
#include <algorithm>

namespace truckroll {

namespace {

bool isOfOneOf(const BoardCard &card, const std::vector<TechnicianId> &people)
{
    return people.empty() ? card.technician.isNone()
                          : std::find(people.begin(), people.end(), card.technician) != people.end();
}

/// Only whether somebody is booked twice counts: who copies the last visit of a day wants it right behind.
std::optional<qint64> firstNotBooked(const BoardCard &card, const std::vector<BoardCard> &cards,
                                     qint64 endOfDay)
{
    const qint64 length = qint64(card.minutes) * 60;
    qint64 from = card.endUtc();
    for (const BoardCard &other : cards) {
        if (!isOfOneOf(other, card.technicians) || visitIsClosed(other.status) || other.endUtc() <= from)
            continue;
        if (other.startUtc >= from + length)
            break;
        from = other.endUtc();
    }
    return from + length <= endOfDay ? std::optional(from) : std::nullopt;
}

} // namespace

std::optional<WallTime> placeForCopy(const BoardCard &card, const PlaceGround &ground, int stepMinutes,
                                     const QDate &last)
{
    const WallTime behind = ZonedDay::toWall(card.endUtc(), ground.zone);
    const ProposedPlace place{{}, behind, card.minutes, card.technicians, needsOfCopy(card)};
    const auto days = int(std::max<qint64>(0, behind.date.daysTo(last)) + 1);
    if (const auto free = nearestInLane(place, ground, stepMinutes, days, card.endUtc()))
        return free->start;
    const ZonedDay day(behind.date, ground.zone);
    const auto from = firstNotBooked(card, ground.cards, day.endUtc());
    return from ? std::optional(ZonedDay::toWall(*from, ground.zone)) : std::nullopt;
}

} // namespace truckroll
