// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/visittexts.h"
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace truckroll::visittexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitTexts)
};

constexpr int minutesPerHour = 60;
constexpr int minutesPerDay = 24 * minutesPerHour;
constexpr qint64 secondsPerDay = qint64(minutesPerDay) * 60;

} // namespace

QString timeOfDay(int minute)
{
    const int within = minute % minutesPerDay;
    return QLocale().toString(QTime(within / minutesPerHour, within % minutesPerHour), QLocale::ShortFormat);
}

QString span(const WallTime &start, int minutes)
{
    return Texts::tr("%1\u2013%2", "from, to")
        .arg(timeOfDay(start.minute), timeOfDay(start.minute + minutes));
}

QString day(const QDate &date)
{
    return QLocale().toString(date, Texts::tr("ddd, MMM d, yyyy", "form of a date"));
}

QString longDay(const QDate &date)
{
    return QLocale().toString(date, Texts::tr("dddd, MMMM d, yyyy", "form of a date"));
}

QString dayAndSpan(const WallTime &start, int minutes)
{
    return Texts::tr("%1, %2", "day, time").arg(day(start.date), span(start, minutes));
}

QString length(int minutes)
{
    const int hours = minutes / minutesPerHour;
    const int rest = minutes % minutesPerHour;
    if (hours == 0)
        return Texts::tr("%1 min").arg(minutes);
    if (rest == 0)
        return Texts::tr("%1 h").arg(hours);
    return Texts::tr("%1 h %2 min").arg(QString::number(hours), QString::number(rest));
}

int lengthFromText(const QString &text)
{
    static const QRegularExpression colon(QStringLiteral("^\\s*(\\d{1,2}):(\\d{1,2})\\s*$"));
    static const QRegularExpression words(
        QStringLiteral("^\\s*(?:(\\d+)(?:[.,](\\d))?\\s*h[a-z]*)?\\s*(?:(\\d+)\\s*(?:m[a-z]*)?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = colon.match(text); match.hasMatch())
        return match.captured(1).toInt() * minutesPerHour + match.captured(2).toInt();
    const auto match = words.match(text);
    if (!match.hasMatch())
        return 0;
    return match.captured(1).toInt() * minutesPerHour + match.captured(2).toInt() * minutesPerHour / 10 +
           match.captured(3).toInt();
}

QString age(qint64 sinceUtc, qint64 nowUtc)
{
    const qint64 days = (nowUtc - sinceUtc) / secondsPerDay;
    if (days <= 0)
        return Texts::tr("today");
    if (days == 1)
        return Texts::tr("1 day");
    if (days < 14)
        return Texts::tr("%1 days").arg(days);
    return Texts::tr("%1 weeks").arg(days / 7);
}

} // namespace truckroll::visittexts
