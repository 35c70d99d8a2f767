// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/checkwords.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

using Check = BoardCheck;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardChecks)
};

/// In the largest unit of which there are at least two: nobody reads 386508 minutes.
QString howLong(qint64 minutes)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    if (minutes >= 2 * day)
        return Texts::tr("%n day(s)", nullptr, int(minutes / day));
    if (minutes >= 2 * hour)
        return Texts::tr("%1 h", "hours").arg(QString::number(minutes / hour));
    return Texts::tr("%1 min").arg(QString::number(minutes));
}

/// In the order of Check::Kind.
constexpr NameTable<15> kindNames{
    "double-booked", "late",          "unassigned-near",    "time-off",      "closed-day",
    "outside-hours", "missing-skill", "technician-refused", "customer-wish", "wanted-time",
    "overrun",       "overloaded",    "too-close",          "gap",           "idle"};

} // namespace

QString checkPriorityName(Check::Priority priority)
{
    switch (priority) {
    case Check::Priority::Critical:
        return QStringLiteral("critical");
    case Check::Priority::Important:
        return QStringLiteral("important");
    case Check::Priority::Notice:
        return QStringLiteral("notice");
    }
    Q_UNREACHABLE();
}

QString checkKindName(Check::Kind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<Check::Kind> checkKindFromName(const QString &name)
{
    return valueIn<Check::Kind>(kindNames, name);
}

QString checkText(const BoardCheck &check, qint64 nowUtc)
{
    if (!check.sinceUtc)
        return check.text;
    QString text = check.text;
    return text.replace(Check::lastingMark, howLong((nowUtc - check.sinceUtc) / 60));
}

} // namespace truckroll
