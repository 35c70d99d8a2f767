// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/snapping.h"

#include "core/domain/appointment.h"
#include "core/schedule/zonedday.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;

int usable(int step)
{
    return std::clamp(step, 1, minutesPerDay);
}

/// A start of 24:00 belongs to the next day: the last place of this day is the step before.
int withinDay(int minute, int step)
{
    return std::clamp(minute, 0, (minutesPerDay - 1) / step * step);
}

} // namespace

int snapMinute(int minute, int step)
{
    step = usable(step);
    return withinDay((std::max(minute, 0) + step / 2) / step * step, step);
}

int snapDown(int minute, int step)
{
    step = usable(step);
    return withinDay(std::max(minute, 0) / step * step, step);
}

int snapLength(int minutes, int step)
{
    step = usable(step);
    const int shortest = (Visit::shortest + step - 1) / step * step;
    const int longest = Visit::longest / step * step;
    return std::clamp((std::max(minutes, 0) + step / 2) / step * step, shortest, std::max(shortest, longest));
}

WallTime stepped(const WallTime &from, int minutes, const QTimeZone &zone)
{
    const WallTime plain = from.plusMinutes(minutes);
    if (ZonedDay::toWall(ZonedDay::toUtc(plain, zone), zone) == plain)
        return plain;
    return ZonedDay::toWall(ZonedDay::toUtc(from, zone) + qint64(minutes) * 60, zone);
}

} // namespace truckroll
