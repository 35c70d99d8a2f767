// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/openday.h"

namespace truckroll {

QDate openDayFrom(const QDate &from, const WorkingWeek &week, const std::vector<ClosingDay> &closed)
{
    for (int days = 0; days <= ClosingDay::longest; ++days) {
        const QDate date = from.addDays(days);
        if (!week.on(date).empty() && !closingOn(closed, date))
            return date;
    }
    return from;
}

} // namespace truckroll
