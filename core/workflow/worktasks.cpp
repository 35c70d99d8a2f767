// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/worktasks.h"

#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/worktaskstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkTasks)
};

constexpr size_t mostTasks = 200;

const WorkTask *storedTask(const WorkTaskList &list, WorkTaskId id)
{
    const auto found = std::find_if(list.tasks.begin(), list.tasks.end(),
                                    [id](const WorkTask &task) { return task.id == id; });
    return id.isNone() || found == list.tasks.end() ? nullptr : &*found;
}

/// Who did it and when is said by the office, not by the sender; what was done stays stamped as it was.
void stamp(const WriteScope &scope, WorkTask &task, const WorkTask *before)
{
    if (before && before->done == task.done) {
        task.doneAt = before->doneAt;
        task.doneBy = before->doneBy;
        return;
    }
    task.doneAt = task.done ? scope.clock().nowUtc() : 0;
    task.doneBy = task.done ? scope.actor().name : QString();
}

Result<WorkTaskList> takeFields(const WriteScope &scope, WorkTaskList wanted, const WorkTaskList &stored)
{
    WorkTaskList list;
    list.version = stored.version;
    for (WorkTask &task : wanted.tasks) {
        CHECK_OK(takeLine(task.text, Texts::tr("task"), FieldLimit::line));
        if (task.text.isEmpty())
            continue; // a task without words is none
        const WorkTask *before = storedTask(stored, task.id);
        if (!before)
            task.id = {};
        stamp(scope, task, before);
        list.tasks.push_back(std::move(task));
    }
    if (list.tasks.size() > mostTasks)
        return ruleBroken(
            Texts::tr("A checklist has at most %1 tasks. Nothing was saved; take some out.").arg(mostTasks));
    return list;
}

/// What happened in words: the one task that was done, or that the list was changed.
QString sentence(const Document &workOrder, const WorkTaskList &before, const WorkTaskList &after)
{
    for (const WorkTask &task : after.tasks) {
        const WorkTask *old = storedTask(before, task.id);
        if (old && !old->done && task.done)
            return Texts::tr("Done on %1: %2").arg(workOrder.number, task.text);
    }
    return Texts::tr("Changed the checklist of %1").arg(workOrder.number);
}

} // namespace

Result<WorkTaskList> perform(WriteScope &scope, const SaveWorkTasks &command)
{
    TRY(const Document workOrder, documentNamed(scope, command.workOrder));
    if (workOrder.kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("%1 is no work order, and only work orders have a checklist. Nothing was "
                                    "saved.")
                              .arg(workOrder.number));
    const WorkTaskList stored = workTasksOf(scope, command.workOrder);
    CHECK_OK(checkVersion(scope, Texts::tr("Checklist of %1").arg(workOrder.number), stored.version,
                          command.list.version));
    TRY(WorkTaskList list, takeFields(scope, command.list, stored));
    if (list == stored)
        return list;
    storeWorkTasks(scope, command.workOrder, list);
    scope.describe(sentence(workOrder, stored, list), workOrder.appointment);
    return list;
}

Result<WorkTaskList> answer(ReadScope &scope, const WorkTasks &query)
{
    return workTasksOf(scope, query.workOrder);
}

} // namespace truckroll
