// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taskstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

#define TRUCKROLL_TASK_COLUMNS                                                                               \
    "SELECT id, version, kind, key, text, invoice_id, payment_id, intent_id, reference, amount, made_at, "   \
    "done_at, done_by, note FROM office_task "

OfficeTask readTask(const Statement &row)
{
    OfficeTask task;
    task.id = row.id<OfficeTaskId>(0);
    task.version = row.number(1);
    task.kind = row.text(2);
    task.key = row.text(3);
    task.text = row.text(4);
    task.invoice = row.id<DocumentId>(5);
    task.payment = row.id<PaymentId>(6);
    task.intent = row.id<CardIntentId>(7);
    task.reference = row.text(8);
    task.amount = row.amount<Money>(9);
    task.madeAt = row.number(10);
    task.doneAt = row.number(11);
    task.doneBy = row.id<UserId>(12);
    task.note = row.text(13);
    return task;
}

std::optional<OfficeTask> openTask(ReadScope &scope, const QString &key)
{
    Statement row(scope.connection(), TRUCKROLL_TASK_COLUMNS "WHERE key = ? AND done_at = 0");
    row.bind(key);
    if (!row.step())
        return std::nullopt;
    return readTask(row);
}

} // namespace

std::optional<OfficeTask> findTask(ReadScope &scope, OfficeTaskId id)
{
    Statement row(scope.connection(), TRUCKROLL_TASK_COLUMNS "WHERE id = ?");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    return readTask(row);
}

std::vector<OfficeTask> officeTasks(ReadScope &scope, bool closedToo)
{
    Statement row(scope.connection(),
                  TRUCKROLL_TASK_COLUMNS "WHERE done_at = 0 OR ? ORDER BY done_at > 0, id");
    row.bind(closedToo);
    std::vector<OfficeTask> tasks;
    while (row.step())
        tasks.push_back(readTask(row));
    return tasks;
}

void raiseTask(WriteScope &scope, OfficeTask task)
{
    if (openTask(scope, task.key))
        return;
    Statement(scope.connection(),
              "INSERT INTO office_task(id, version, kind, key, text, invoice_id, payment_id, intent_id, "
              "reference, amount, made_at, done_at, done_by, note) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, '')")
        .bindAll(scope.newId<OfficeTaskId>(), scope.version(), task.kind, task.key, task.text, task.invoice,
                 task.payment, task.intent, task.reference, task.amount, scope.clock().nowUtc())
        .run();
}

bool wasTaskRaised(ReadScope &scope, const QString &key)
{
    Statement row(scope.connection(), "SELECT 1 FROM office_task WHERE key = ? LIMIT 1");
    row.bind(key);
    return row.step();
}

void raiseTaskOnce(WriteScope &scope, const OfficeTask &task)
{
    if (!wasTaskRaised(scope, task.key))
        raiseTask(scope, task);
}

std::optional<OfficeTask> openTaskOf(ReadScope &scope, DocumentId invoice, const QString &kind)
{
    Statement row(scope.connection(),
                  TRUCKROLL_TASK_COLUMNS "WHERE invoice_id = ? AND kind = ? AND done_at = 0 ORDER BY id");
    row.bindAll(invoice, kind);
    if (!row.step())
        return std::nullopt;
    return readTask(row);
}

void settleTask(WriteScope &scope, const QString &key, const QString &note)
{
    auto task = openTask(scope, key);
    if (!task)
        return;
    task->note = note;
    task->doneAt = scope.clock().nowUtc();
    task->doneBy = scope.actor().user;
    updateTask(scope, *task);
}

void updateTask(WriteScope &scope, OfficeTask &task)
{
    task.version = scope.version();
    Statement(scope.connection(),
              "UPDATE office_task SET version = ?, done_at = ?, done_by = ?, note = ? WHERE id = ?")
        .bindAll(task.version, task.doneAt, task.doneBy, task.note, task.id)
        .run();
}

} // namespace truckroll
