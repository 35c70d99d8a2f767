// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demoplace.h"

#include "core/backend/office.h"
#include "core/schedule/zonedday.h"
#include <QFile>
#include <QStandardPaths>

namespace truckroll {

namespace {
constexpr int shownMinute = 10 * 60 + 24;
}

QString demoOffice(const QDate &date)
{
    const QString name =
        date.isValid() ? QStringLiteral("demo-%1").arg(date.toString(Qt::ISODate)) : QStringLiteral("demo");
    return QStringLiteral("%1/truckroll/%2.truckroll")
        .arg(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation), name);
}

std::map<QString, QString> demoSettings()
{
    std::map<QString, QString> settings;
    for (const QString &each :
         qEnvironmentVariable("TRUCKROLL_DEMO_SETTINGS").split(u' ', Qt::SkipEmptyParts))
        settings[each.section(u'=', 0, 0)] = each.section(u'=', 1);
    return settings;
}

qint64 demoMoment(const QDate &date, const QTimeZone &zone)
{
    return ZonedDay::toUtc(WallTime::at(date, shownMinute / 60, shownMinute % 60), zone);
}

std::optional<OldDemo> oldDemo(const QString &path, const Clock &clock)
{
    const auto office = Office::open(path, clock);
    if (!office)
        return std::nullopt;
    const auto owner = (*office)->signIn({}, {});
    if (!owner)
        return std::nullopt;
    const auto info = (*office)->ask(*owner, OfficeInfo{});
    const auto zone = info ? findZone(info->zone) : std::nullopt;
    if (!zone || info->madeAt == 0)
        return std::nullopt;
    const QDate madeOn = ZonedDay::toWall(info->madeAt, *zone).date;
    if (madeOn >= ZonedDay::toWall(clock.nowUtc(), *zone).date)
        return std::nullopt;
    return OldDemo{madeOn, info->isAsMade};
}

bool removeDemo(const QString &path)
{
    bool all = true;
    for (const char *beside : {"-wal", "-shm", ""}) // the office last: without it the others say nothing
        if (const QString file = path + QLatin1String(beside); QFile::exists(file))
            all = QFile::remove(file) && all;
    return all;
}

} // namespace truckroll
