// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <optional>

namespace truckroll {

/// The day that somebody typed: "3/4", "3/4/26" (numbers in the order of the locale), "304", "2026-03-04",
/// "Mar 4", "4 mar 2026", "Wed, Mar 4, 2026", "today", "tomorrow", "+3", "-1", "+2w", "in 2 weeks", "fri",
/// "next fri", "15" (the next 15th). Names count in English and in the language of `locale`. A weekday is the
/// next one, today included; a day without a year is the one nearest to today; beside a full date a weekday
/// counts for nothing. None: it is no day.
std::optional<QDate> readTypedDay(const QString &text, const QDate &today, const QLocale &locale);
/// Why it is none, and how to write one.
QString typedDayProblem(const QString &text, const QLocale &locale);

/// Words in small letters, as dayInWordsAt() takes them.
QStringList wordsOf(const QString &text);
/// A day at the beginning of some words, and how many of them it takes; an invalid day is one that no
/// calendar has ("feb 30").
struct DayInWords
{
    QDate day;
    int words = 0;
};
/// `alone`: nothing but a day is meant, so that "14.3" is one, and the 26 of "4 mar 26" is a year.
std::optional<DayInWords> dayInWordsAt(const QStringList &words, qsizetype at, const QDate &today,
                                       const QLocale &locale, bool alone);

} // namespace truckroll
