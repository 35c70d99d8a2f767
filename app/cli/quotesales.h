// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/domain/pipelineacts.h"

/// What the commands on quotes share: their options, and what they show of them.
namespace truckroll {

/// The parts of a signature that applySales and applyOptionLines read.
inline const QString salesOptions =
    QStringLiteral("[--salesperson NAME] [--follow-up D] [--lead-source T] [--option-line OPTION=LINE]...");

Result<UserId> userNamed(CliContext &context, const QString &name);
Result<Stage> stageNamed(CliContext &context, const QString &name);
/// The place of the option of this name, from 1; 0 when `name` is empty.
Result<int> optionNamed(const Document &quote, const QString &name);

/// Throws UsageError for what applySales could not read, before the office is asked for anything.
void checkSalesSyntax(const Values &given);
/// Salesperson, follow-up, source and lines of options as they were given.
Result<Nothing> applySales(CliContext &context, Document &quote, const Values &given);

/// Adds options with their totals, salesperson, stage and so on to the JSON of a quote.
Result<Nothing> showSales(CliContext &context, const Document &quote, QJsonObject &shown);

} // namespace truckroll
