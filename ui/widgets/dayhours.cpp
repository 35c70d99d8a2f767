// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayhours.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTime>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
constexpr int halfDay = 12 * 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DayHours)
};

enum class Half { Unsaid, Morning, Afternoon };

struct Typed
{
    int minute = 0;
    Half half = Half::Unsaid;
};

Half halfOf(const QString &word, const QLocale &locale)
{
    if (word.isEmpty())
        return Half::Unsaid;
    if (word.startsWith(u'p') || word == locale.pmText().toLower())
        return Half::Afternoon;
    return Half::Morning;
}

std::optional<Typed> readTime(const QString &text, const QLocale &locale)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(\\D.*)?$"));
    const auto match = pattern.match(text.trimmed().toLower());
    const QString word = match.captured(3).remove(u'.').trimmed();
    const QStringList words{QString(),
                            QStringLiteral("a"),
                            QStringLiteral("am"),
                            QStringLiteral("p"),
                            QStringLiteral("pm"),
                            locale.amText().toLower(),
                            locale.pmText().toLower()};
    if (!match.hasMatch() || !words.contains(word))
        return std::nullopt;
    const Half half = halfOf(word, locale);
    int hour = match.capturedView(1).toInt();
    const int minute = match.capturedView(2).toInt();
    if (minute > 59 || hour > 24 || (half != Half::Unsaid && (hour < 1 || hour > 12)))
        return std::nullopt;
    if (half != Half::Unsaid)
        hour = hour % 12 + (half == Half::Afternoon ? 12 : 0);
    return Typed{hour * 60 + minute, half};
}

/// The time as it is meant after `earliest`: "5" after eight in the morning is the afternoon's, unless the
/// time before it was written with 24 hours.
int meant(const Typed &typed, int earliest, bool mayTouch, int typedBefore)
{
    const auto fits = [&](int minute) { return mayTouch ? minute >= earliest : minute > earliest; };
    if (fits(typed.minute))
        return typed.minute;
    const bool twelveHours = typed.half == Half::Unsaid && typed.minute >= 60 && typed.minute < halfDay &&
                             typedBefore < halfDay + 60;
    if (twelveHours && fits(typed.minute + halfDay))
        return typed.minute + halfDay;
    // Midnight ends a day: "10 pm - 12 am", "22:00-0:00".
    return typed.minute == 0 && !mayTouch ? minutesPerDay : -1;
}

} // namespace

QString minuteOfDayText(int minute, const QLocale &locale)
{
    const int shown = minute % minutesPerDay;
    return locale.toString(QTime(shown / 60, shown % 60), QLocale::ShortFormat);
}

QString dayHoursText(const std::vector<MinuteRange> &ranges, const QLocale &locale)
{
    QStringList parts;
    for (const MinuteRange &range : ranges)
        parts << QStringLiteral("%1 \u2013 %2")
                     .arg(minuteOfDayText(range.start, locale), minuteOfDayText(range.end, locale));
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<MinuteRange>> readDayHours(const QString &text, const QLocale &locale)
{
    static const QRegularExpression between(QStringLiteral("[,;]"));
    static const QRegularExpression dash(QStringLiteral("[-\u2013\u2014]"));
    std::vector<MinuteRange> ranges;
    int typedBefore = 0;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList ends = part.split(dash);
        const auto from = readTime(ends.first(), locale);
        const auto to = readTime(ends.last(), locale);
        if (ends.size() != 2 || !from || !to)
            return std::nullopt;
        const int start = meant(*from, ranges.empty() ? 0 : ranges.back().end, true, typedBefore);
        const int end = start < 0 ? -1 : meant(*to, start, false, from->minute);
        typedBefore = to->minute;
        if (start < 0 || end < 0 || start >= minutesPerDay || end > minutesPerDay)
            return std::nullopt;
        if (!ranges.empty() && ranges.back().end == start)
            ranges.back().end = end;
        else
            ranges.push_back({start, end});
    }
    return ranges;
}

QString hoursText(int minutes)
{
    const QLocale locale;
    if (minutes % 60 == 0)
        return Texts::tr("%1 h").arg(locale.toString(minutes / 60));
    return Texts::tr("%1 h").arg(QStringLiteral("%1:%2")
                                     .arg(locale.toString(minutes / 60))
                                     .arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

} // namespace truckroll
