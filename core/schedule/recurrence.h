// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>
#include <vector>

namespace truckroll {

/// The pattern of an appointment: an RFC 5545 RRULE of whole days. The time of day is not part of it (visits
/// carry wall time of their own), so that expansion needs no zone and 08:00 stays 08:00 over a clock change.
///
/// Taken: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY with INTERVAL (1 to 99), COUNT (1 to 5000) or UNTIL, BYDAY,
/// BYMONTHDAY, BYMONTH, BYSETPOS, WKST. Everything else of the RFC is refused with a sentence: parts smaller
/// than a day and BYYEARDAY, BYWEEKNO, which no office asks for. The reason for the limits is in expand().
struct RecurrenceRule
{
    enum class Frequency { Daily, Weekly, Monthly, Yearly };
    struct WeekdayNumber
    {
        int weekday = 1; ///< 1 is Monday
        int number = 0;  ///< 2: the second of the month, -1: the last; 0: each
        friend bool operator==(const WeekdayNumber &, const WeekdayNumber &) = default;
    };
    static constexpr int longestInterval = 99;
    static constexpr int mostVisits = 5000;
    static constexpr int mostYears = 20;

    Frequency frequency = Frequency::Weekly;
    int interval = 1;
    std::optional<int> count;
    QDate until; ///< last day included; invalid: no end
    std::vector<WeekdayNumber> byDay;
    std::vector<int> byMonthDay; ///< 1 to 31, -1 is the last
    std::vector<int> byMonth;
    std::vector<int> bySetPos;
    int weekStart = 1; ///< 1 is Monday

    bool endsNever() const { return !count && !until.isValid(); }
    /// "FREQ=WEEKLY;COUNT=5", parts in a fixed order.
    QString toText() const;

    friend bool operator==(const RecurrenceRule &, const RecurrenceRule &) = default;
};

/// Reads an RRULE (a leading "RRULE:" is allowed); RuleBroken says which part is not understood.
Result<RecurrenceRule> parseRule(const QString &text);

/// The dates the rule gives from `first` (DTSTART; a date only when the rule gives it) that lie in [from,
/// to], in order. At most mostVisits dates counted from `first`, none later than mostYears after it: an
/// impossible date must not search for ever. Weeks that begin in the past of `first` are cut at it.
std::vector<QDate> expandRule(const RecurrenceRule &rule, const QDate &first, const QDate &from,
                              const QDate &to);

/// "Every 2 weeks on Monday and Thursday, 5 times"
QString ruleInWords(const RecurrenceRule &rule, const QDate &first, const QLocale &locale);

} // namespace truckroll
