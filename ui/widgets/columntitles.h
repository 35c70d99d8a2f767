// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <initializer_list>

class QTableWidget;

namespace truckroll {

/// Titles of the columns, each on the side on which its cells stand: `numbers` at the right, the rest at the
/// left.
void titleColumns(QTableWidget &table, const QStringList &titles, std::initializer_list<int> numbers = {});

} // namespace truckroll
