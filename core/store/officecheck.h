// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/migrator.h"
#include <QString>
#include <QStringList>

namespace truckroll {

/// quick_check, foreign_key_check and the schema as its version makes it; a sentence for each problem. What
/// every opening looks at. Throws StorageFailure.
QStringList structureProblems(Connection &connection, const Migrations &migrations = allMigrations());

/// The structure, then the content: the board's copy against the visits, the search indexes, totals, paid
/// sums, states, gaps in numbers. For `office verify`, backups and updates: it reads every document, and an
/// office with one wrong total is better open than closed.
QStringList verifyOffice(Connection &connection, const Migrations &migrations = allMigrations());

/// Looks all through an office file that nobody holds and leaves no trace of that: OfficeRefused when it is
/// damaged or holds what no office has (a trigger or view would run with our rights). Answers its schema
/// version.
Result<int> inspectOffice(const QString &path, const Migrations &migrations = allMigrations());

/// The part of it that takes no time: nothing in the file that no office has.
Done inspectSchema(const QString &path, const Migrations &migrations = allMigrations());

} // namespace truckroll
