// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/visittime.h"

namespace truckroll {

void setVisitTime(Visit &visit, const std::optional<WallTime> &start, const QTimeZone &zone, qint64 nowUtc)
{
    const bool waitsAlready = !visit.start && visit.waitingSince != 0;
    visit.start = start;
    visit.startUtc = start ? ZonedDay::toUtc(*start, zone) : 0;
    if (start)
        visit.waitingSince = 0;
    else if (!waitsAlready)
        visit.waitingSince = nowUtc;
}

WallTime visitEnd(const Visit &visit, const QTimeZone &zone)
{
    return ZonedDay::toWall(visit.endUtc(), zone);
}

} // namespace truckroll
