// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/daylane.h"

#include "core/schedule/workinghours.h"
#include <algorithm>

namespace truckroll {

int DayLoad::percent() const
{
    if (works > 0)
        return booked * 100 / works;
    return booked > 0 ? 200 : 0;
}

DayLanes::DayLanes(const PlaceGround &ground, const ZonedDay &day, VisitId without)
    : m_ground(ground), m_date(day.date())
{
    for (const BoardCard &card : cardsNear(ground.cards, day.startUtc(), day.endUtc())) {
        if (card.startUtc < day.startUtc() || card.visit == without)
            continue;
        if (card.status == VisitStatus::Done)
            m_doneMinutes[card.technician.value()] += card.minutes;
        else if (!visitIsClosed(card.status))
            m_lanes[card.technician.value()].push_back(&card);
    }
}

const std::vector<const BoardCard *> &DayLanes::of(TechnicianId technician) const
{
    static const std::vector<const BoardCard *> none;
    const auto found = m_lanes.find(technician.value());
    return found == m_lanes.end() ? none : found->second;
}

const BoardCard *DayLanes::before(TechnicianId technician, qint64 utc) const
{
    const auto &lane = of(technician);
    const auto after = std::partition_point(lane.begin(), lane.end(),
                                            [&](const BoardCard *card) { return card->startUtc <= utc; });
    return after == lane.begin() ? nullptr : *std::prev(after);
}

const BoardCard *DayLanes::behind(TechnicianId technician, qint64 utc) const
{
    const auto &lane = of(technician);
    const auto after = std::partition_point(lane.begin(), lane.end(),
                                            [&](const BoardCard *card) { return card->startUtc <= utc; });
    return after == lane.end() ? nullptr : *after;
}

DayLoad DayLanes::load(TechnicianId technician) const
{
    DayLoad load;
    if (const auto done = m_doneMinutes.find(technician.value()); done != m_doneMinutes.end())
        load.booked = done->second;
    for (const BoardCard *card : of(technician))
        load.booked += card->minutes;
    for (const MinuteRange &range : workingRanges(m_ground.people, technician, m_date))
        load.works += range.end - range.start;
    return load;
}

} // namespace truckroll
