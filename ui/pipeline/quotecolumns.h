// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// Columns of the list of follow-ups. `stageName`: what a stage is called now.
std::vector<ColumnOf<QuoteRow>> followUpColumns(std::function<QString(StageId)> stageName,
                                                std::function<QDate()> today);
/// Columns of the figures; what the groups are of stands above the first ("Salesperson").
std::vector<ColumnOf<QuoteGroup>> quoteGroupColumns();
/// Columns of the reasons why quotes were lost.
std::vector<ColumnOf<QuoteGroup>> lostReasonColumns();
/// What a group is called: a month, a name, or who or what is not known.
QString quoteGroupName(const QuoteGroup &group);

} // namespace truckroll
