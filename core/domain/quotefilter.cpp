// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quotefilter.h"

#include "core/base/text.h"
#include <algorithm>

namespace truckroll {

void QuoteFilter::setSearch(const QString &text)
{
    words = foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool QuoteFilter::isNarrow() const
{
    return *this != QuoteFilter();
}

bool QuoteFilter::takes(const QuoteRow &row, const QDate &today) const
{
    if ((salesperson && row.salesperson != *salesperson) || (least && row.total < *least) ||
        (olderThan > 0 && row.ageInDays(today) < olderThan) || (dueOnly && !isDue(row, today)))
        return false;
    if (source && row.leadSource.compare(*source, Qt::CaseInsensitive) != 0)
        return false;
    if (words.isEmpty())
        return true;
    const QChar blank = QLatin1Char(' ');
    const QString text = foldForSearch(row.number + blank + row.customerName + blank + row.title + blank +
                                       row.appointmentNumber);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

bool isDue(const QuoteRow &row, const QDate &today)
{
    return row.isOpen() && row.followUp.isValid() && row.followUp <= today;
}

} // namespace truckroll
