// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/visitwords.h"

#include "core/base/localday.h"
#include "core/schedule/clockchange.h"
#include "core/schedule/zonedday.h"
#include "core/store/folderground.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTime>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitWords)
};

constexpr int daysOfWeek = 7;

} // namespace

QString dayAndTime(const WallTime &wall, const QDate &today)
{
    const QLocale locale;
    const QString day = locale.dayName(wall.date.dayOfWeek(), QLocale::ShortFormat);
    const QString time = locale.toString(QTime(wall.minute / 60, wall.minute % 60), QLocale::ShortFormat);
    const qint64 ahead = today.daysTo(wall.date);
    if (ahead >= 0 && ahead < daysOfWeek)
        return Texts::tr("%1 %2", "weekday, time").arg(day, time);
    return Texts::tr("%1, %2 %3", "weekday, date, time").arg(day, writtenDay(wall.date, locale), time);
}

QString namesOf(ReadScope &scope, const std::vector<TechnicianId> &technicians)
{
    QStringList names;
    for (const TechnicianId technician : technicians)
        if (const auto known = technicianInShort(scope, technician))
            names += known->name;
    return names.isEmpty() ? Texts::tr("Unassigned") : names.join(QStringLiteral(", "));
}

QString timeOf(ReadScope &scope, const Visit &visit)
{
    const QString time = dayAndTime(*visit.start, officeToday(scope));
    const auto zone = findZone(visit.zone);
    const bool twice = zone && wallClock(*visit.start, *zone) == WallClock::Twice;
    return twice ? Texts::tr("%1 (the first of two)", "a time that comes twice").arg(time) : time;
}

QString placeOf(ReadScope &scope, const Visit &visit)
{
    if (!visit.start)
        return Texts::tr("the waiting list");
    return Texts::tr("%1, %2", "technicians, time")
        .arg(namesOf(scope, visit.technicians), timeOf(scope, visit));
}

QString lengthInWords(int minutes)
{
    if (minutes < 60)
        return Texts::tr("%n min", nullptr, minutes);
    if (minutes % 60 == 0)
        return Texts::tr("%n h", nullptr, minutes / 60);
    return Texts::tr("%1 h %2 min").arg(QString::number(minutes / 60), QString::number(minutes % 60));
}

} // namespace truckroll
