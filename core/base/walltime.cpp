// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/walltime.h"

#include <QTime>

namespace truckroll {

namespace {
constexpr qint64 minutesPerDay = 24 * 60;
}

WallTime WallTime::plusMinutes(qint64 minutes) const
{
    const qint64 total = date.toJulianDay() * minutesPerDay + minute + minutes;
    return {QDate::fromJulianDay(total / minutesPerDay), int(total % minutesPerDay)};
}

qint64 WallTime::minutesSince(const WallTime &earlier) const
{
    return earlier.date.daysTo(date) * minutesPerDay + minute - earlier.minute;
}

QString WallTime::toText() const
{
    return date.toString(Qt::ISODate) + QLatin1Char('T') +
           QTime(minute / 60, minute % 60).toString(QStringLiteral("HH:mm"));
}

std::optional<WallTime> WallTime::fromText(const QString &text)
{
    if (text.size() != 16 || (text[10] != QLatin1Char('T') && text[10] != QLatin1Char(' ')))
        return std::nullopt;
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(text.mid(11), QStringLiteral("HH:mm"));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return WallTime{date, time.hour() * 60 + time.minute()};
}

} // namespace truckroll
