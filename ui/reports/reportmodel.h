// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/reports.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// One row of a report, with its place as key.
struct NumberedReportRow
{
    ReportRow row;
    qint64 key = 0;
};

/// The columns of a report for a table: sorted by their numbers, written in the user's spelling.
std::vector<ColumnOf<NumberedReportRow>> reportColumns(const ReportTable &table);
std::vector<NumberedReportRow> reportRows(const ReportTable &table);

/// The total of a column as it stands below a table: an amount bears the currency (ISO 4217).
QString reportSumText(const ReportTable &table, size_t column, const QString &currency);

/// A report as lines of a CSV file, in the plain spelling of files ("1234.50", "2026-03-02").
std::vector<QStringList> reportLines(const ReportTable &table);

/// Whether a report that is shown may read otherwise now: figures, names of its rows, the hours people have.
bool changesReports(const ChangeSet &changes);

} // namespace truckroll
