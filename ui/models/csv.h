// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QStringList>
#include <vector>

namespace truckroll::csv {

/// One cell: quoted by RFC 4180 where needed; a text that a spreadsheet would take for a formula (= + - @,
/// tab, line break first, also in full-width spelling) gets a leading ', unless it is a plain number. Source:
/// OWASP CSV injection.
QString cell(const QString &text);
/// Cells with commas, line ended by CR LF.
QString line(const QStringList &cells);
/// As writeWholeFile(). UTF-8 with a byte order mark, so that spreadsheets read accents right.
Done write(const QString &path, const std::vector<QStringList> &lines);

} // namespace truckroll::csv
