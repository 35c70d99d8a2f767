// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/clockchange.h"

#include "core/schedule/zonedday.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ClockChange)
};

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr int minutesPerDay = 24 * 60;

QString timeText(const WallTime &wall)
{
    return QLocale().toString(QTime(wall.minute / 60, wall.minute % 60), QLocale::ShortFormat);
}

QString dayText(const WallTime &wall)
{
    return QLocale().toString(wall.date, QLocale::LongFormat);
}

} // namespace

WallClock wallClock(const WallTime &wall, const QTimeZone &zone)
{
    const qint64 first = ZonedDay::toUtc(wall, zone);
    if (ZonedDay::toWall(first, zone) != wall)
        return WallClock::LeftOut;
    // By how much a day later is more than a day away: so much the clock goes back in between.
    const qint64 back = ZonedDay::toUtc(wall.plusMinutes(minutesPerDay), zone) - first - secondsPerDay;
    return back > 0 && ZonedDay::toWall(first + back, zone) == wall ? WallClock::Twice : WallClock::Once;
}

QString leftOutText(const WallTime &wall, const QTimeZone &zone)
{
    if (wallClock(wall, zone) != WallClock::LeftOut)
        return {};
    const WallTime shown = ZonedDay::toWall(ZonedDay::toUtc(wall, zone), zone);
    return Texts::tr("There is no %1 on %2: the clocks go forward then and show %3 instead. Choose another "
                     "time.")
        .arg(timeText(wall), dayText(wall), timeText(shown));
}

QString twiceText(const WallTime &wall, const QTimeZone &zone)
{
    if (wallClock(wall, zone) != WallClock::Twice)
        return {};
    return Texts::tr("%1 comes twice on %2, since the clocks go back; the first of the two is meant.")
        .arg(timeText(wall), dayText(wall));
}

} // namespace truckroll
