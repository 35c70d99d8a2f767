// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/worktaskstore.h"

#include "core/store/statement.h"

namespace truckroll {

WorkTaskList workTasksOf(ReadScope &scope, DocumentId workOrder)
{
    Statement statement(scope.connection(), "SELECT id, version, text, done_at, done_by FROM work_task "
                                            "WHERE document_id = ? ORDER BY position");
    statement.bind(workOrder);
    WorkTaskList list;
    while (statement.step()) {
        list.version = std::max(list.version, statement.number(1));
        const qint64 doneAt = statement.number(3);
        list.tasks.push_back(
            {statement.id<WorkTaskId>(0), statement.text(2), doneAt != 0, doneAt, statement.text(4)});
    }
    return list;
}

void storeWorkTasks(WriteScope &scope, DocumentId workOrder, WorkTaskList &list)
{
    Statement(scope.connection(), "DELETE FROM work_task WHERE document_id = ?").bind(workOrder).run();
    list.version = list.tasks.empty() ? 0 : scope.version();
    Statement insert(scope.connection(), "INSERT INTO work_task(id, version, document_id, position, text, "
                                         "done_at, done_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (WorkTask &task : list.tasks) {
        if (task.id.isNone())
            task.id = scope.newId<WorkTaskId>();
        insert.bindAll(task.id, scope.version(), workOrder, position++, task.text, task.doneAt, task.doneBy);
        insert.run();
        insert.reset();
    }
}

} // namespace truckroll
