// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demoplace.h"

#include "core/schedule/zonedday.h"
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

qint64 demoMoment(const QDate &date)
{
    return ZonedDay::toUtc(WallTime::at(date, shownMinute / 60, shownMinute % 60),
                           QTimeZone::systemTimeZone());
}

} // namespace truckroll
