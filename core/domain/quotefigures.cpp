// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quotefigures.h"

#include "core/domain/totals.h"
#include <algorithm>
#include <functional>

namespace truckroll {

namespace {

/// The entry that answers to `isIt`, or a new one made of `fresh`.
QuoteGroup &groupOf(std::vector<QuoteGroup> &groups, const std::function<bool(const QuoteGroup &)> &isIt,
                    const QuoteGroup &fresh)
{
    const auto found = std::find_if(groups.begin(), groups.end(), isIt);
    if (found != groups.end())
        return *found;
    groups.push_back(fresh);
    return groups.back();
}

QDate monthOf(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

class Counting
{
public:
    Counting(const std::vector<Stage> &stages, const QDate &today) : m_stages(stages), m_today(today) {}

    void span(const std::vector<QuoteRow> &quotes, const QDate &from, const QDate &to);
    void add(const QuoteRow &quote);
    QuoteFigures finish();

private:
    bool isMeant(const QDate &day) const
    {
        return day.isValid() && day >= m_figures.from && day <= m_figures.to;
    }
    void addOpen(const QuoteRow &quote);
    void addDecided(const QuoteRow &quote);
    /// The groups that a quote counts in, but for the months.
    std::vector<QuoteGroup *> groupsOf(const QuoteRow &quote);
    QuoteGroup &month(const QDate &day);
    QuoteGroup &reason(const QString &reason);

    const std::vector<Stage> &m_stages;
    QDate m_today;
    QuoteFigures m_figures;
};

void Counting::span(const std::vector<QuoteRow> &quotes, const QDate &from, const QDate &to)
{
    m_figures.to = to.isValid() ? to : m_today;
    m_figures.from = from;
    if (from.isValid())
        return;
    m_figures.from = m_figures.to;
    for (const QuoteRow &quote : quotes)
        m_figures.from = std::min(m_figures.from, quote.date);
}

QuoteGroup &Counting::month(const QDate &day)
{
    const QDate first = monthOf(day);
    QuoteGroup fresh;
    fresh.month = first;
    return groupOf(
        m_figures.months, [&](const QuoteGroup &group) { return group.month == first; }, fresh);
}

std::vector<QuoteGroup *> Counting::groupsOf(const QuoteRow &quote)
{
    QuoteGroup person;
    person.name = quote.salespersonName;
    person.salesperson = quote.salesperson;
    QuoteGroup source;
    source.name = quote.leadSource;
    return {&m_figures.all,
            &groupOf(
                m_figures.salespeople,
                [&](const QuoteGroup &group) { return group.salesperson == quote.salesperson; }, person),
            &groupOf(
                m_figures.sources,
                [&](const QuoteGroup &group) {
                    return group.name.compare(quote.leadSource, Qt::CaseInsensitive) == 0;
                },
                source)};
}

void Counting::addOpen(const QuoteRow &quote)
{
    std::vector<QuoteGroup *> groups = groupsOf(quote);
    if (isMeant(quote.date))
        groups.push_back(&month(quote.date)); // what is left of what was written then
    for (QuoteGroup *group : groups) {
        group->open.add(quote.total);
        group->openAge.add(quote.ageInDays(m_today));
    }
    if (const Stage *stage = stageOf(quote.stage, quote.state, m_stages))
        m_figures.weighted += weighted(quote.total, stage->probability);
}

void Counting::addDecided(const QuoteRow &quote)
{
    const bool isWon = quote.state == DocumentState::Sold;
    std::vector<QuoteGroup *> groups = groupsOf(quote);
    groups.push_back(&month(quote.decided));
    if (!isWon)
        groups.push_back(&reason(quote.reason));
    for (QuoteGroup *group : groups) {
        (isWon ? group->won : group->lost).add(quote.total);
        (isWon ? group->toWin : group->toLose).add(quote.ageInDays(m_today));
    }
}

QuoteGroup &Counting::reason(const QString &reason)
{
    QuoteGroup fresh;
    fresh.name = reason;
    return groupOf(
        m_figures.reasons,
        [&](const QuoteGroup &group) { return group.name.compare(reason, Qt::CaseInsensitive) == 0; }, fresh);
}

void Counting::add(const QuoteRow &quote)
{
    if (quote.isOpen())
        addOpen(quote);
    else if (isMeant(quote.decided))
        addDecided(quote);
    if (!isMeant(quote.date))
        return;
    for (QuoteGroup *group : groupsOf(quote))
        group->written.add(quote.total);
    month(quote.date).written.add(quote.total);
}

QuoteFigures Counting::finish()
{
    for (QDate day = monthOf(m_figures.from); day <= m_figures.to; day = day.addMonths(1))
        month(day);
    std::sort(m_figures.months.begin(), m_figures.months.end(),
              [](const QuoteGroup &a, const QuoteGroup &b) { return a.month < b.month; });
    const auto byWon = [](const QuoteGroup &a, const QuoteGroup &b) { return a.won.sum > b.won.sum; };
    std::stable_sort(m_figures.salespeople.begin(), m_figures.salespeople.end(), byWon);
    std::stable_sort(m_figures.sources.begin(), m_figures.sources.end(), byWon);
    std::stable_sort(m_figures.reasons.begin(), m_figures.reasons.end(),
                     [](const QuoteGroup &a, const QuoteGroup &b) { return a.lost.count > b.lost.count; });
    const Money decided = m_figures.all.won.sum + m_figures.all.lost.sum;
    if (decided > Money())
        m_figures.winRateByValue = shareOf(m_figures.all.won.sum.units(), decided.units());
    return std::move(m_figures);
}

} // namespace

int QuoteRow::ageInDays(const QDate &today) const
{
    return std::max(0, int(date.daysTo(isOpen() || !decided.isValid() ? today : decided)));
}

void QuoteCount::add(Money amount)
{
    ++count;
    sum += amount;
}

void QuoteDays::add(int days)
{
    sum += days;
    ++count;
}

std::optional<int> QuoteDays::average() const
{
    if (count == 0)
        return std::nullopt;
    return int((2 * sum + count) / (2 * count));
}

QuoteDays QuoteGroup::toDecide() const
{
    return {toWin.sum + toLose.sum, toWin.count + toLose.count};
}

Percent QuoteGroup::winRate() const
{
    const int decided = won.count + lost.count;
    return decided == 0 ? Percent() : shareOf(won.count, decided);
}

QuoteFigures quoteFigures(const std::vector<QuoteRow> &quotes, const std::vector<Stage> &stages,
                          const QDate &from, const QDate &to, const QDate &today)
{
    Counting counting(stages, today);
    counting.span(quotes, from, to);
    for (const QuoteRow &quote : quotes)
        counting.add(quote);
    return counting.finish();
}

} // namespace truckroll
