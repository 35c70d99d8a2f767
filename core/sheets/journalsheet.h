// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "core/domain/company.h"
#include "core/sheets/sheet.h"

namespace truckroll {

/// The accountants' journal as a paper under the company's head: these rows, in this order, with both sums
/// below.
Sheet journalSheet(const std::vector<BooksJournal::Row> &rows, const QDate &from, const QDate &to,
                   const Company &company, const QLocale &locale);

} // namespace truckroll
