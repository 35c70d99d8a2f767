// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QString>
#include <QStringList>
#include <optional>

namespace truckroll {

/// Which quotes of the pipeline are looked at. Nothing set: all of them, however old.
struct QuoteFilter
{
    QStringList words; ///< folded (foldForSearch); each in number, customer, title or folder's number
    std::optional<UserId> salesperson; ///< none inside: those of nobody
    std::optional<QString> source;     ///< whatever its case
    int olderThan = 0;                 ///< days; 0: any age
    std::optional<Money> least;
    bool dueOnly = false; ///< open, to be followed up by today

    void setSearch(const QString &text);
    bool isNarrow() const;
    bool takes(const QuoteRow &row, const QDate &today) const;
    friend bool operator==(const QuoteFilter &, const QuoteFilter &) = default;
};

/// Open, and the day to ask the customer again has come.
bool isDue(const QuoteRow &row, const QDate &today);

} // namespace truckroll
