// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stage.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// In their order.
std::vector<Stage> stages(ReadScope &scope);
std::optional<Stage> findStage(ReadScope &scope, StageId id);
/// The stage of this name whatever its case; none when there is none.
StageId stageNamed(ReadScope &scope, const QString &name);
void insertStage(WriteScope &scope, Stage &stage);
void updateStage(WriteScope &scope, Stage &stage);
void removeStage(WriteScope &scope, StageId id);

/// Open quotes whose own stage it is.
int openQuotesIn(ReadScope &scope, StageId id);
/// All documents that stand in the one, sold and lost ones too, stand in the other.
void moveQuotesBetween(WriteScope &scope, StageId from, StageId to);

} // namespace truckroll
