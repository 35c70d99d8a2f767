// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/newpattern.h"

#include "core/domain/leadingvisit.h"

namespace truckroll {

SeriesPattern proposedPattern(const std::vector<SeriesVisit> &visits, const QDate &today, qint64 nowUtc)
{
    std::vector<Visit> all;
    for (const SeriesVisit &known : visits)
        all.push_back(known.visit);
    SeriesPattern pattern;
    pattern.first = today;
    const Visit *leading = leadingVisit(all, nowUtc);
    if (!leading)
        return pattern;
    if (leading->start) {
        pattern.startMinute = leading->start->minute;
        if (!visitIsClosed(leading->status))
            pattern.first = std::max(today, leading->start->date);
    }
    pattern.minutes = leading->minutes;
    pattern.technicians = leading->technicians;
    return pattern;
}

} // namespace truckroll
