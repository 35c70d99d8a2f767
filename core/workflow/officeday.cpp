// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/officeday.h"

#include "core/base/localamount.h"
#include "core/schedule/zonedday.h"
#include "core/store/officestore.h"

namespace truckroll {

QDate officeToday(ReadScope &scope)
{
    return officeDay(scope, scope.clock().nowUtc());
}

QDate officeDay(ReadScope &scope, qint64 utc)
{
    const auto zone = findZone(officeBasics(scope).zone);
    return ZonedDay::toWall(utc, zone.value_or(QTimeZone::utc())).date;
}

QString officeMoney(ReadScope &scope, Money amount)
{
    const QLocale locale;
    return moneyText(amount, locale, currencySymbol(officeBasics(scope).currency, locale));
}

} // namespace truckroll
