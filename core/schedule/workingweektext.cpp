// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
using Ranges = std::vector<MinuteRange>;

// The text is for files and the command line, so its words do not follow the language.
const QStringList &dayNames()
{
    static const QStringList names{QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"),
                                   QStringLiteral("Thu"), QStringLiteral("Fri"), QStringLiteral("Sat"),
                                   QStringLiteral("Sun")};
    return names;
}

QString minuteText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString rangesText(const Ranges &ranges)
{
    QStringList parts;
    for (const MinuteRange &range : ranges)
        parts += minuteText(range.start) + QLatin1Char('-') + minuteText(range.end);
    return parts.join(QStringLiteral(", "));
}

std::optional<size_t> dayFromName(const QString &name)
{
    for (qsizetype i = 0; i < dayNames().size(); ++i) {
        if (dayNames()[i].compare(name, Qt::CaseInsensitive) == 0)
            return size_t(i);
    }
    return std::nullopt;
}

/// "Mon-Fri", "Sat-Mon" (over the end of the week), "Mon, Wed".
std::optional<std::vector<size_t>> daysFromText(const QString &text)
{
    std::vector<size_t> days;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const QStringList ends = part.split(QLatin1Char('-'));
        const auto first = dayFromName(ends.first().trimmed());
        const auto last = dayFromName(ends.last().trimmed());
        if (!first || !last || ends.size() > 2)
            return std::nullopt;
        for (size_t day = *first;; day = (day + 1) % 7) {
            days.push_back(day);
            if (day == *last)
                break;
        }
    }
    return days;
}

std::optional<Ranges> rangesFromText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})\\s*$"));
    Ranges ranges;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto match = pattern.match(part);
        if (!match.hasMatch() || match.capturedView(2).toInt() > 59 || match.capturedView(4).toInt() > 59)
            return std::nullopt;
        const MinuteRange range{match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt(),
                                match.capturedView(3).toInt() * 60 + match.capturedView(4).toInt()};
        if (range.start >= range.end || range.end > minutesPerDay ||
            (!ranges.empty() && range.start < ranges.back().end))
            return std::nullopt;
        ranges.push_back(range);
    }
    return ranges;
}

} // namespace

QString workingWeekText(const WorkingWeek &week)
{
    QStringList parts;
    for (size_t first = 0; first < 7;) {
        size_t last = first;
        while (last + 1 < 7 && week.days[last + 1] == week.days[first])
            ++last;
        if (!week.days[first].empty()) {
            QString days = dayNames()[qsizetype(first)];
            if (last > first)
                days += QLatin1Char('-') + dayNames()[qsizetype(last)];
            parts += days + QLatin1Char(' ') + rangesText(week.days[first]);
        }
        first = last + 1;
    }
    return parts.join(QStringLiteral("; "));
}

std::optional<WorkingWeek> workingWeekFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*([A-Za-z][A-Za-z,\\s-]*?)\\s+(\\d.*)$"));
    WorkingWeek week;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto match = pattern.match(part);
        const auto days = match.hasMatch() ? daysFromText(match.captured(1)) : std::nullopt;
        const auto ranges = match.hasMatch() ? rangesFromText(match.captured(2)) : std::nullopt;
        if (!days || !ranges)
            return std::nullopt;
        for (const size_t day : *days) {
            if (!week.days[day].empty()) // said twice: which one counts is not for us to guess
                return std::nullopt;
            week.days[day] = *ranges;
        }
    }
    return week;
}

} // namespace truckroll
