// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/recurrence.h"

#include <QByteArray>
#include <array>
#include <libical/ical.h>
#include <memory>

namespace truckroll {

namespace {

using Rule = RecurrenceRule;

struct IteratorDeleter
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, IteratorDeleter>;

icaltimetype toIcal(const QDate &date)
{
    icaltimetype time = icaltime_null_time(); // icaltime_null_date() has an hour of -1
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    time.is_date = 1;
    return time;
}

QDate fromIcal(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

QDate startOfWeek(const QDate &date, int weekStart)
{
    return date.addDays(-((date.dayOfWeek() - weekStart + 7) % 7));
}

/// The rule as libical gets it: without an end (we count ourselves), and weekly rules with their days spelled
/// out and every week (we pick the weeks ourselves): libical 3.0.16 gets the first Sunday of
/// WEEKLY;INTERVAL=2;BYDAY=SU wrong.
Rule forLibical(const Rule &rule, const QDate &first)
{
    Rule open = rule;
    open.count.reset();
    open.until = {};
    if (open.frequency == Rule::Frequency::Weekly) {
        open.interval = 1;
        if (open.byDay.empty())
            open.byDay = {{first.dayOfWeek(), 0}};
    }
    return open;
}

/// Whether the pattern's interval takes the week of this date; always true for other frequencies.
bool takesWeekOf(const Rule &rule, const QDate &first, const QDate &date)
{
    if (rule.frequency != Rule::Frequency::Weekly)
        return true;
    const qint64 days = startOfWeek(first, rule.weekStart).daysTo(startOfWeek(date, rule.weekStart));
    return days / 7 % rule.interval == 0;
}

/// Weeks are expanded from their first day, so that BYSETPOS counts within whole weeks.
QDate beginning(const Rule &rule, const QDate &first)
{
    return rule.frequency == Rule::Frequency::Weekly ? startOfWeek(first, rule.weekStart) : first;
}

} // namespace

std::vector<QDate> expandRule(const Rule &rule, const QDate &first, const QDate &from, const QDate &to)
{
    std::vector<QDate> dates;
    if (!first.isValid() || !from.isValid() || !to.isValid())
        return dates;
    QDate last = std::min(to, first.addYears(Rule::mostYears));
    if (rule.until.isValid())
        last = std::min(last, rule.until);
    const QByteArray text = forLibical(rule, first).toText().toLatin1();
    icalrecurrencetype ical = icalrecurrencetype_from_string(text.constData());
    const Iterator iterator(icalrecur_iterator_new(ical, toIcal(beginning(rule, first))));
    if (!iterator)
        return dates; // a date that no year has
    const int most = std::min(rule.count.value_or(Rule::mostVisits), int(Rule::mostVisits));
    // Without a count nothing before `from` matters: jump there.
    if (!rule.count && from > first.addDays(366) && rule.interval == 1)
        icalrecur_iterator_set_start(iterator.get(), toIcal(from));
    for (int hits = 0; hits < most;) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const QDate date = fromIcal(next);
        if (date > last)
            break;
        if (date < first || !takesWeekOf(rule, first, date))
            continue;
        ++hits;
        if (date >= from)
            dates.push_back(date);
    }
    return dates;
}

} // namespace truckroll
