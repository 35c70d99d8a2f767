// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reports.h"
#include "core/sheets/sheet.h"

namespace truckroll {

/// A cell in the spelling of `locale`; amounts without a sign of currency.
QString reportText(const ReportColumn &column, const ReportCell &cell, const QLocale &locale);
/// The total below a column, empty for those that have none.
QString reportTotalText(const ReportTable &table, size_t column, const QLocale &locale);
/// "January 1, 2026 to March 2, 2026", or "as of March 2, 2026".
QString reportSpanText(const ReportTable &table, const QLocale &locale);

/// A report as a paper under the company's head.
Sheet reportSheet(const ReportTable &table, const Company &company, const QLocale &locale);

} // namespace truckroll
