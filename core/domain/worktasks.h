// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/permission.h"
#include <QString>
#include <vector>

/// The checklist of a work order.
namespace truckroll {

struct WorkTask
{
    WorkTaskId id;
    QString text;
    bool done = false;
    qint64 doneAt = 0; ///< UTC seconds; 0: not done
    QString doneBy;

    friend bool operator==(const WorkTask &, const WorkTask &) = default;
};

/// The tasks in their order, with the version that the list had last.
struct WorkTaskList
{
    Version version = 0;
    std::vector<WorkTask> tasks;

    friend bool operator==(const WorkTaskList &, const WorkTaskList &) = default;
};

/// The checklist as it shall be: tasks without an id are new, those left out are removed, texts and order may
/// be others; one that becomes done is stamped with time and user. Allowed on a work order of any state, as
/// notes are.
struct SaveWorkTasks
{
    static constexpr Action action = Action::WriteNotes;
    static constexpr bool undoable = true;
    using Reply = WorkTaskList;

    DocumentId workOrder;
    WorkTaskList list;
};

struct WorkTasks
{
    using Reply = WorkTaskList;
    DocumentId workOrder;
};

} // namespace truckroll
