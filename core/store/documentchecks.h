// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QStringList>

namespace truckroll {

/// What does not fit together in the documents and payments of an office, as sentences: totals that are not
/// those of the lines, paid amounts that are not those of the payments, Open and Paid against the balance,
/// money on what takes none, work orders and quotes that are closed or open against what was billed of them,
/// numbers that are missing.
QStringList documentProblems(Connection &connection);

} // namespace truckroll
