// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/walltime.h"

namespace truckroll {

namespace {
constexpr qint64 minutesPerDay = 24 * 60;

// By hand, since QTime with a format takes several times as long, and a board reads thousands of times.
QString twoDigits(int value)
{
    return QString(QChar(u'0' + char16_t(value / 10))) + QChar(u'0' + char16_t(value % 10));
}

int twoDigitsAt(const QString &text, int at)
{
    const char16_t tens = text[at].unicode();
    const char16_t ones = text[at + 1].unicode();
    const bool digits = tens >= u'0' && tens <= u'9' && ones >= u'0' && ones <= u'9';
    return digits ? (tens - u'0') * 10 + (ones - u'0') : -1;
}

} // namespace

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
    return date.toString(Qt::ISODate) + QLatin1Char('T') + twoDigits(minute / 60) + QLatin1Char(':') +
           twoDigits(minute % 60);
}

std::optional<WallTime> WallTime::fromText(const QString &text)
{
    if (text.size() != 16 || (text[10] != QLatin1Char('T') && text[10] != QLatin1Char(' ')) ||
        text[13] != QLatin1Char(':'))
        return std::nullopt;
    const QDate date = QDate::fromString(QStringView(text).left(10), Qt::ISODate);
    const int hour = twoDigitsAt(text, 11);
    const int minute = twoDigitsAt(text, 14);
    if (!date.isValid() || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return WallTime{date, hour * 60 + minute};
}

} // namespace truckroll
