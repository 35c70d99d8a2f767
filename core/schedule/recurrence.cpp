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
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
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

/// The rule as libical gets it: no end (we count ourselves), and weekly rules with their days spelled out, so
/// that they can be begun at the start of a week. libical 3.0.16 skips the first Sunday of
/// WEEKLY;INTERVAL>1;BYDAY=SU when it is begun on another day.
Rule endless(const Rule &rule, const QDate &first)
{
    Rule open = rule;
    open.count.reset();
    open.until = {};
    if (open.frequency == Rule::Frequency::Weekly && open.byDay.empty())
        open.byDay = {{first.dayOfWeek(), 0}};
    return open;
}

/// Parts that RFC 5545 takes from DTSTART when the rule leaves them out; said outright where libical is begun
/// on another day than DTSTART.
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
    const QByteArray text = endless(rule, first).toText().toLatin1();
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
        if (date < first)
            continue;
        ++hits;
        if (date >= from)
            dates.push_back(date);
    }
    return dates;
}

} // namespace truckroll
