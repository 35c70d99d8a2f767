// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/worktasks.h"
#include "core/store/scope.h"

namespace truckroll {

WorkTaskList workTasksOf(ReadScope &scope, DocumentId workOrder);
/// Stores the list as it stands here; tasks without an id get one, and the list the version of this
/// transaction.
void storeWorkTasks(WriteScope &scope, DocumentId workOrder, WorkTaskList &list);

} // namespace truckroll
