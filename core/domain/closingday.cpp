// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/closingday.h"

#include <algorithm>

namespace truckroll {

namespace {

/// The same date of another year.
QDate inYear(const QDate &date, int year)
{
    const QDate same(year, date.month(), date.day());
    return same.isValid() ? same : QDate(year, 3, 1);
}

} // namespace

bool ClosingDay::closes(const QDate &date) const
{
    if (!yearly)
        return first <= date && date <= last;
    // One that reaches over New Year began the year before.
    for (const int year : {date.year(), date.year() - 1}) {
        const QDate begins = inYear(first, year);
        const QDate ends = inYear(last, year + last.year() - first.year());
        if (begins <= date && date <= ends)
            return true;
    }
    return false;
}

const ClosingDay *closingOn(const std::vector<ClosingDay> &days, const QDate &date)
{
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const ClosingDay &day) { return day.closes(date); });
    return found == days.end() ? nullptr : &*found;
}

} // namespace truckroll
