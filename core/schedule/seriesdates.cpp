// SPDX-License-Identifier: GPL-3.0-or-later
// The dates of a series and how patterns are cut and moved.
#include "core/base/localday.h"
#include "core/schedule/seriesplan.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

using Rule = RecurrenceRule;
using Frequency = Rule::Frequency;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::SeriesDates)
};

/// Stored rules were read before they were stored.
Rule ruleOf(const SeriesPattern &pattern)
{
    return parseRule(pattern.rule).value_or(Rule());
}

/// The day after which no rule is followed.
QDate lastDay(const SeriesPattern &pattern)
{
    return pattern.first.addYears(Rule::mostYears);
}

/// The last day for which a part holds, until `to`.
QDate endOf(const Series &series, size_t part, const QDate &to)
{
    const bool last = part + 1 == series.parts.size();
    return last ? to : std::min(to, series.parts[part + 1].holdsFrom().addDays(-1));
}

/// What a part of a series gives.
struct Run
{
    Rule rule;
    std::vector<QDate> dates; ///< one at least
};

std::vector<Run> runsOf(const Series &series, const QDate &from, const QDate &to)
{
    std::vector<Run> runs;
    for (size_t i = 0; i < series.parts.size(); ++i) {
        const SeriesPattern &part = series.parts[i];
        const QDate begin = std::max({from, part.first, part.holdsFrom()});
        Run run{ruleOf(part), {}};
        run.dates = expandRule(run.rule, part.first, begin, endOf(series, i, to));
        if (!run.dates.empty())
            runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<QDate> ruleDates(const Series &series, const QDate &from, const QDate &to)
{
    std::vector<QDate> dates;
    for (const Run &run : runsOf(series, from, to))
        dates.insert(dates.end(), run.dates.begin(), run.dates.end());
    return dates;
}

/// The first date of the rule from this day on; looks near before it looks far.
QDate nextDate(const Rule &rule, const SeriesPattern &pattern, const QDate &from)
{
    for (const QDate &to : {from.addDays(62), from.addYears(2), lastDay(pattern)}) {
        const auto dates = expandRule(rule, pattern.first, from, to);
        if (!dates.empty())
            return dates.front();
    }
    return {};
}

tl::unexpected<Error> cannotShift(const SeriesPattern &pattern)
{
    const QString words = ruleInWords(ruleOf(pattern), pattern.first, QLocale());
    return ruleBroken(
        Texts::tr("The pattern “%1” cannot go to another day with one of its visits. Nothing was "
                  "saved; change the pattern in the folder, or move this visit only.")
            .arg(words));
}

int weekdayAfter(int weekday, qint64 days)
{
    return int(((weekday - 1 + days) % 7 + 7) % 7) + 1;
}

/// False when the weekdays of one week would come to lie in two.
bool shiftWeekly(Rule &rule, qint64 days)
{
    if (!rule.bySetPos.empty() || !rule.byMonth.empty())
        return false;
    for (auto &day : rule.byDay) {
        const qint64 place = (day.weekday - rule.weekStart + 7) % 7 + days;
        if (rule.interval > 1 && rule.byDay.size() > 1 && (place < 0 || place > 6))
            return false;
        day.weekday = weekdayAfter(day.weekday, days);
    }
    return true;
}

/// The rule names the day, whenever it begins and however often it leaves some out.
bool namesDay(Rule rule, const QDate &first, const QDate &day)
{
    rule.interval = 1;
    rule.count.reset();
    rule.until = {};
    if (rule.byDay.empty() && rule.byMonthDay.empty())
        rule.byMonthDay = {first.day()};
    if (rule.frequency == Frequency::Yearly && rule.byMonth.empty())
        rule.byMonth = {first.month()};
    return !expandRule(rule, day, day, day).empty();
}

bool shiftMonthly(Rule &rule, const QDate &from, const QDate &to)
{
    const bool plain =
        rule.bySetPos.empty() && rule.byMonth.empty() && rule.byDay.size() + rule.byMonthDay.size() <= 1;
    if (!plain || from.year() != to.year() || from.month() != to.month())
        return false;
    const int fromEnd = to.daysInMonth() - to.day();
    if (!rule.byDay.empty()) {
        Rule::WeekdayNumber &day = rule.byDay.front();
        if (day.number == 0)
            return false;
        day = {to.dayOfWeek(), day.number > 0 ? (to.day() - 1) / 7 + 1 : -(fromEnd / 7 + 1)};
        return true;
    }
    const bool counted = !rule.byMonthDay.empty() && rule.byMonthDay.front() < 0;
    rule.byMonthDay = {counted ? -(fromEnd + 1) : to.day()};
    return true;
}

bool shiftYearly(Rule &rule, const QDate &from, const QDate &to)
{
    const bool everyMonth = rule.byMonth.empty() && !rule.byMonthDay.empty();
    const bool plain = rule.bySetPos.empty() && rule.byDay.empty() && rule.byMonth.size() <= 1 &&
                       rule.byMonthDay.size() <= 1 && !everyMonth;
    if (!plain || from.year() != to.year())
        return false;
    rule.byMonth = {to.month()};
    rule.byMonthDay = {to.day()};
    return true;
}

/// `first`: of the pattern. Days and weeks move by the days between; a day of the month or year is put where
/// `to` is, which is for the dates that the rule gives and no others.
bool shiftRule(Rule &rule, const QDate &first, const QDate &from, const QDate &to)
{
    switch (rule.frequency) {
    case Frequency::Daily:
        return rule.byDay.empty() && rule.byMonth.empty() && rule.byMonthDay.empty();
    case Frequency::Weekly:
        return shiftWeekly(rule, from.daysTo(to));
    case Frequency::Monthly:
        return namesDay(rule, first, from) && shiftMonthly(rule, from, to);
    case Frequency::Yearly:
        return namesDay(rule, first, from) && shiftYearly(rule, from, to);
    }
    return false;
}

/// From where the moved rule counts, so that it gives as many dates as before.
QDate shiftedFirst(const Rule &rule, const QDate &first, qint64 days)
{
    switch (rule.frequency) {
    case Frequency::Monthly:
        return {first.year(), first.month(), 1};
    case Frequency::Yearly:
        return {first.year(), 1, 1};
    default:
        return first.addDays(days);
    }
}

/// Until when the moved rule is followed. Of a month or year the last date may have lain anywhere in it.
QDate shiftedUntil(const Rule &rule, const SeriesPattern &pattern, qint64 days)
{
    const bool even = rule.frequency == Frequency::Daily || rule.frequency == Frequency::Weekly;
    const auto dates =
        even ? std::vector<QDate>() : expandRule(rule, pattern.first, pattern.first, rule.until);
    if (dates.empty())
        return rule.until.addDays(days);
    const QDate last = dates.back();
    if (rule.frequency == Frequency::Yearly)
        return {last.year(), 12, 31};
    return {last.year(), last.month(), last.daysInMonth()};
}

/// How many days of each period the rule names; one when it goes by its first date.
size_t daysNamed(const Rule &rule)
{
    return std::max<size_t>(1, rule.byDay.size() + rule.byMonthDay.size());
}

bool sameShape(const Rule &a, const Rule &b)
{
    return a.frequency == b.frequency && a.interval == b.interval && daysNamed(a) == daysNamed(b) &&
           a.byMonth.size() == b.byMonth.size() && a.bySetPos == b.bySetPos;
}

/// The first date that the rule of a part gives from this day on, while the part holds.
QDate nextOfPart(const Series &series, size_t i, const QDate &from)
{
    const SeriesPattern &part = series.parts[i];
    const QDate next = nextDate(ruleOf(part), part, std::max({from, part.first, part.holdsFrom()}));
    return next.isValid() && next <= endOf(series, i, next) ? next : QDate();
}

/// They may differ by the time of the day alone.
QString partsInWords(const std::vector<const SeriesPattern *> &parts, const QLocale &locale)
{
    QStringList texts;
    for (const SeriesPattern *part : parts) {
        const QTime time(part->startMinute / 60, part->startMinute % 60);
        const QString words = Texts::tr("%1, at %2", "every Monday, 9:00 AM")
                                  .arg(ruleInWords(ruleOf(*part), part->first, locale),
                                       locale.toString(time, QLocale::ShortFormat));
        texts << (texts.isEmpty() ? words
                                  : Texts::tr("from %1 on: %2").arg(writtenDay(part->first, locale), words));
    }
    return texts.join(QStringLiteral("; "));
}

/// How many parts give dates from this day on, and the last in any case.
size_t partsFrom(const Series &series, const QDate &from)
{
    size_t count = 1;
    for (size_t i = 0; i + 1 < series.parts.size(); ++i)
        if (nextOfPart(series, i, from).isValid())
            ++count;
    return count;
}

/// The month or year of a date when the rule goes by them: not each has as many dates as the next. Days and
/// weeks follow one another evenly: all are one.
int periodOf(const Rule &rule, const QDate &date)
{
    switch (rule.frequency) {
    case Frequency::Daily:
    case Frequency::Weekly:
        return 0;
    case Frequency::Monthly:
        return date.year() * 12 + date.month();
    case Frequency::Yearly:
        return date.year();
    }
    return 0;
}

/// One after the other within each month or year. Where the first has no date left, all go that much further.
void pairRuns(std::map<QDate, QDate> &pairs, const Run &old, const Run &now)
{
    std::map<int, std::vector<QDate>> places;
    for (const QDate &date : now.dates)
        places[periodOf(now.rule, date)].push_back(date);
    const int first = periodOf(old.rule, old.dates.front());
    const int further = places.contains(first) ? 0 : places.begin()->first - first;
    std::map<int, size_t> taken;
    for (const QDate &date : old.dates) {
        const int period = periodOf(old.rule, date) + further;
        const size_t place = taken[period]++;
        const auto found = places.find(period);
        if (found != places.end() && place < found->second.size() && found->second[place] != date)
            pairs.emplace(date, found->second[place]);
    }
}

/// The first dates are nearer to each other than to their own neighbours.
bool samePlaces(const std::vector<QDate> &old, const std::vector<QDate> &now)
{
    if (old.empty() || now.empty())
        return false;
    const qint64 gap = old.size() > 1 ? old[0].daysTo(old[1]) : now.size() > 1 ? now[0].daysTo(now[1]) : 31;
    return std::abs(old.front().daysTo(now.front())) < gap;
}

/// The part gives no date from this day on.
void endRule(SeriesPattern &part, const QDate &from)
{
    Rule rule = ruleOf(part);
    if (!nextDate(rule, part, from).isValid())
        return;
    rule.count.reset();
    rule.until = from.addDays(-1);
    part.rule = rule.toText();
}

} // namespace

std::vector<QDate> datesOf(const Series &series, const QDate &from, const QDate &to)
{
    std::set<QDate> dates;
    for (const QDate &date : ruleDates(series, from, to))
        if (!series.skipped.contains(date))
            dates.insert(date);
    for (const QDate &date : series.extra)
        if (date >= from && date <= to)
            dates.insert(date);
    return {dates.begin(), dates.end()};
}

bool isDateOf(const Series &series, const QDate &date)
{
    return !datesOf(series, date, date).empty();
}

bool endsBy(const Series &series, const QDate &day)
{
    if (series.parts.empty())
        return true;
    if (!series.extra.empty() && *series.extra.rbegin() > day)
        return false;
    return !nextOfPart(series, series.parts.size() - 1, day.addDays(1)).isValid();
}

bool givesNoDate(const Series &series)
{
    if (!series.extra.empty())
        return false;
    for (size_t i = 0; i < series.parts.size(); ++i) {
        QDate date = nextOfPart(series, i, series.parts[i].first);
        while (date.isValid() && series.skipped.contains(date))
            date = nextOfPart(series, i, date.addDays(1));
        if (date.isValid())
            return false;
    }
    return true;
}

Series endedBefore(const Series &series, const QDate &from)
{
    Series ended = series;
    ended.parts.clear();
    for (size_t i = 0; i < series.parts.size(); ++i) {
        SeriesPattern part = series.parts[i];
        part.from = i == 0 ? series.beginning() : part.holdsFrom();
        const QDate end = endOf(series, i, from.addDays(-1));
        const QDate next = nextOfPart(series, i, part.from);
        const auto extra = series.extra.lower_bound(part.from);
        const bool holds = (next.isValid() && next <= end) || (extra != series.extra.end() && *extra <= end);
        if (!holds)
            continue;
        endRule(part, from);
        ended.parts.push_back(part);
    }
    return ended;
}

std::optional<SeriesPattern> restFrom(const SeriesPattern &pattern, const QDate &from)
{
    Rule rule = ruleOf(pattern);
    const QDate next = nextDate(rule, pattern, std::max({from, pattern.first, pattern.holdsFrom()}));
    if (!next.isValid())
        return std::nullopt;
    SeriesPattern rest = pattern;
    if (rule.count)
        rule.count =
            *rule.count - int(expandRule(rule, pattern.first, pattern.first, next.addDays(-1)).size());
    rest.rule = rule.toText();
    rest.first = next;
    return rest;
}

const SeriesPattern &partAhead(const Series &series, const QDate &day)
{
    size_t i = 0;
    while (i + 1 < series.parts.size() && !nextOfPart(series, i, day).isValid())
        ++i;
    return series.parts[i];
}

std::vector<const SeriesPattern *> partsAhead(const Series &series, const QDate &day)
{
    std::vector<const SeriesPattern *> ahead;
    for (size_t i = 0; i < series.parts.size(); ++i)
        if (nextOfPart(series, i, day).isValid())
            ahead.push_back(&series.parts[i]);
    if (ahead.empty())
        ahead.push_back(&series.parts.back());
    return ahead;
}

QString seriesInWords(const Series &series, const QDate &day, const QLocale &locale)
{
    const std::vector<const SeriesPattern *> ahead = partsAhead(series, day);
    if (ahead.size() > 1)
        return partsInWords(ahead, locale);
    const SeriesPattern &part = *ahead.front();
    const bool beside = !series.extra.empty() && *series.extra.rbegin() >= day;
    if (!restFrom(part, part.first) || (beside && !restFrom(part, day)))
        return Texts::tr("Single dates only");
    return ruleInWords(ruleOf(part), part.first, locale);
}

SeriesPattern patternAhead(const Series &series, const QDate &day)
{
    const SeriesPattern &last = series.parts.back();
    const SeriesPattern &part = partAhead(series, day);
    SeriesPattern ahead = part;
    ahead.from = {};
    if (&part == &last)
        return ahead;
    Rule rule = ruleOf(ahead);
    const Rule lastRule = ruleOf(last);
    rule.count.reset();
    rule.until = lastRule.until;
    if (lastRule.count) {
        const auto dates = expandRule(lastRule, last.first, last.first, lastDay(last));
        rule.until = dates.empty() ? last.first : dates.back();
    }
    ahead.rule = rule.toText();
    return ahead;
}

Result<SeriesPattern> shiftedPattern(const SeriesPattern &pattern, const QDate &from, const QDate &to)
{
    if (from == to)
        return pattern;
    Rule rule = ruleOf(pattern);
    if (!shiftRule(rule, pattern.first, from, to))
        return cannotShift(pattern);
    SeriesPattern shifted = pattern;
    if (rule.until.isValid())
        rule.until = shiftedUntil(ruleOf(pattern), pattern, from.daysTo(to));
    shifted.rule = rule.toText();
    shifted.first = shiftedFirst(rule, pattern.first, from.daysTo(to));
    shifted.first = nextDate(rule, shifted, shifted.first);
    if (!shifted.first.isValid())
        return cannotShift(pattern);
    return shifted;
}

std::map<QDate, QDate> movedDates(const Series &before, const QDate &from, const Series &after,
                                  const QDate &afterFrom, const QDate &to)
{
    std::map<QDate, QDate> pairs;
    if (before.parts.empty() || after.parts.empty())
        return pairs;
    const auto old = runsOf(before, from, to);
    const auto now =
        runsOf(after, afterFrom, to.addYears(1)); // all that those before come to, wherever they go
    for (size_t i = 0; i < old.size() && i < now.size(); ++i)
        pairRuns(pairs, old[i], now[i]);
    return pairs;
}

std::map<QDate, QDate> pairedDates(const Series &before, const Series &after, const QDate &from,
                                   const QDate &to)
{
    if (before.parts.empty() || after.parts.empty() || partsFrom(before, from) != 1 ||
        !sameShape(ruleOf(before.parts.back()), ruleOf(after.parts.back())) ||
        !samePlaces(ruleDates(before, from, to), ruleDates(after, from, to)))
        return {};
    return movedDates(before, from, after, from, to);
}

} // namespace truckroll
