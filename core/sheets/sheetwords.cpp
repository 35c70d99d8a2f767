// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheetwords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTime>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

} // namespace

QString dayOnPaper(const QDate &date, const QLocale &locale)
{
    static const QRegularExpression weekday(QStringLiteral("[,\\s]*dddd?[,.]?\\s*"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    return locale.toString(date, format.remove(weekday).trimmed());
}

QString timeOnPaper(int minuteOfDay, const QLocale &locale)
{
    return locale.toString(QTime(minuteOfDay / 60 % 24, minuteOfDay % 60), QLocale::ShortFormat);
}

QString durationOnPaper(int minutes)
{
    const QString hours = QString::number(minutes / 60);
    const QString rest = QString::number(minutes % 60);
    if (minutes < 60)
        return Texts::tr("%1 min").arg(rest);
    if (minutes % 60 == 0)
        return Texts::tr("%1 h", "hours").arg(hours);
    return Texts::tr("%1 h %2 min").arg(hours, rest);
}

QStringList presentLines(const QStringList &lines)
{
    QStringList out;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            out += line;
    }
    return out;
}

} // namespace truckroll
