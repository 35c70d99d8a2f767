// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/officetask.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<OfficeTask> findTask(ReadScope &scope, OfficeTaskId id);
/// Open ones first, oldest first; with `closedToo` those that were closed behind them.
std::vector<OfficeTask> officeTasks(ReadScope &scope, bool closedToo);

/// Makes the task, unless an open one of the same key is there.
void raiseTask(WriteScope &scope, OfficeTask task);
/// The same, but only if there never was one of the key: what somebody has closed is not brought up again by
/// the next look at the same thing.
void raiseTaskOnce(WriteScope &scope, const OfficeTask &task);
/// There was one of the key, open or closed.
bool wasTaskRaised(ReadScope &scope, const QString &key);
/// The oldest open task of this kind about the invoice.
std::optional<OfficeTask> openTaskOf(ReadScope &scope, DocumentId invoice, const QString &kind);
/// Closes the open task of this key, if there is one: what it asked for is done.
void settleTask(WriteScope &scope, const QString &key, const QString &note);
void updateTask(WriteScope &scope, OfficeTask &task);

} // namespace truckroll
