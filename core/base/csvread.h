// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QByteArray>
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

/// The text of such a file: UTF-8, UTF-16 with its mark, or what spreadsheets on Windows still write where
/// people ask for plain CSV (Windows-1252).
QString csvText(const QByteArray &bytes);

/// Rows of a file as spreadsheets write it (RFC 4180): separated by comma, semicolon or tab, whichever its
/// first line has most of; quoted cells may hold line ends. The mark that Truckroll and others put before
/// what looks like a formula is taken off; empty rows are left out. RuleBroken when a quote is never closed,
/// which would make one cell of all that follows.
Result<std::vector<CsvRow>> readCsv(const QString &text);

} // namespace truckroll
