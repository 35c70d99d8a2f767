// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/ruleuntil.h"

#include "core/schedule/zonedday.h"
#include <QRegularExpression>

namespace truckroll {

QString withLastDay(const QString &rule, const QTimeZone &zone, int startMinute)
{
    static const QRegularExpression withTime(
        QStringLiteral("(UNTIL\\s*=\\s*)(\\d{8}T\\d{6})(Z?)(?=\\s*(;|$))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = withTime.match(rule);
    const QDateTime said =
        QDateTime::fromString(match.captured(2).toUpper(), QStringLiteral("yyyyMMdd'T'HHmmss"));
    if (!match.hasMatch() || !said.isValid())
        return rule;
    WallTime last{said.date(), said.time().hour() * 60 + said.time().minute()};
    if (!match.captured(3).isEmpty())
        last = ZonedDay::toWall(QDateTime(said.date(), said.time(), Qt::UTC).toSecsSinceEpoch(), zone);
    const QDate day = startMinute <= last.minute ? last.date : last.date.addDays(-1);
    QString text = rule;
    return text.replace(match.capturedStart(2), match.capturedLength(2) + match.capturedLength(3),
                        day.toString(QStringLiteral("yyyyMMdd")));
}

} // namespace truckroll
