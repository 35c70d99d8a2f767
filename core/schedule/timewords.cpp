// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timewords.h"
#include "core/base/localday.h"

#include <QCoreApplication>
#include <QTime>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

QString timeInWords(int minuteOfDay, const QLocale &locale)
{
    return locale.toString(QTime(minuteOfDay / 60 % 24, minuteOfDay % 60), QLocale::ShortFormat);
}

QString rangeInWords(int startMinute, int endMinute, const QLocale &locale)
{
    return Texts::tr("%1–%2", "a span of time")
        .arg(timeInWords(startMinute, locale), timeInWords(endMinute, locale));
}

QString hoursInWords(int minutes, const QLocale &locale)
{
    if (minutes < 60)
        return Texts::tr("%1 min").arg(locale.toString(minutes));
    if (minutes % 60 == 0)
        return Texts::tr("%1 h", "hours").arg(locale.toString(minutes / 60));
    return Texts::tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

QString dayInWords(const QDate &date, const QLocale &locale)
{
    return Texts::tr("%1, %2", "weekday, date")
        .arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), writtenDay(date, locale));
}

} // namespace truckroll
