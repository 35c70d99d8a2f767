// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// A row as it is stored: the stage is the quote's own, the day of the decision still an instant.
struct StoredQuoteRow
{
    QuoteRow row;
    qint64 decidedAt = 0; ///< UTC; 0: open, or decided before that was kept
};

/// Every quote but void ones, newest first; with `only` those of them that are named.
std::vector<StoredQuoteRow> quoteRows(ReadScope &scope, const std::optional<std::vector<DocumentId>> &only);

/// A quote of the company bears the number.
bool numberIsTaken(ReadScope &scope, CompanyId company, const QString &number);

} // namespace truckroll
