// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

namespace truckroll {

/// A day and a time of day that were typed in words.
struct TimePhrase
{
    QDate day;
    int minute = -1; ///< of the wall clock; -1: the day alone

    friend bool operator==(const TimePhrase &, const TimePhrase &) = default;
};

/// "tue 14:00", "tomorrow", "march 3", "3/14 9am", "2026-03-02", "in 2 weeks": weekdays and months in English
/// and in the language of `locale`, numbers of days and months in its order. A weekday is the next one, today
/// included; a day without a year is the one nearest to today. None: it is not all about time.
std::optional<TimePhrase> readTimePhrase(const QString &text, const QDate &today, const QLocale &locale);

} // namespace truckroll
