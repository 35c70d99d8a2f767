// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"

namespace truckroll {

QString writtenDay(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, QStringLiteral("MMM d, yyyy"));
}

QString weekdayForm()
{
    return QStringLiteral("ddd, MMM d, yyyy");
}

QString writtenWeekday(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, weekdayForm());
}

} // namespace truckroll
