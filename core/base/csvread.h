// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

struct CsvRow
{
    int line = 0; ///< of the file, from 1, where it begins
    QStringList cells;

    friend bool operator==(const CsvRow &, const CsvRow &) = default;
};

/// Rows of a file as spreadsheets write it (RFC 4180): separated by comma, semicolon or tab, whichever its
/// first line has most of; quoted cells may hold line ends. The mark that Truckroll and others put before
/// what looks like a formula is taken off; empty rows are left out.
std::vector<CsvRow> readCsv(const QString &text);

} // namespace truckroll
