// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/worktasks.h"

#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

WorkTask task(const char *text)
{
    WorkTask made;
    made.text = QString::fromLatin1(text);
    return made;
}

} // namespace

TEST_CASE("A work order has a checklist whose tasks are stamped when they are done")
{
    DocumentBench shop;
    const Document job = shop.workOrder();
    CHECK(shop.ask(WorkTasks{job.id}).tasks.empty());
    WorkTaskList list =
        shop.act(SaveWorkTasks{job.id, {0, {task("Shut the water"), task(" "), task("Test")}}});
    REQUIRE(list.tasks.size() == 2);
    CHECK(list == shop.ask(WorkTasks{job.id}));
    list.tasks[1].done = true;
    list.tasks[1].doneBy = QStringLiteral("Somebody else"); // not for the sender to say
    const auto done = shop.report(SaveWorkTasks{job.id, list});
    CHECK(done.reply.tasks[1].doneBy == shop.owner().name);
    CHECK(done.reply.tasks[1].doneAt == shop.clock().nowUtc());
    CHECK(done.report.text.contains(QStringLiteral("Test")));
    CHECK(done.report.changes.touchesFolder(job.appointment.value()));
    CHECK(shop.refusal(SaveWorkTasks{job.id, list}).code == ErrorCode::Conflict);
    REQUIRE(shop.office().undo(shop.owner(), done.report.changeset, done.report.text));
    CHECK_FALSE(shop.ask(WorkTasks{job.id}).tasks[1].done);
}

TEST_CASE("The checklist keeps stamps when it is reordered and forgets them when a task is open again")
{
    DocumentBench shop;
    const Document job = shop.workOrder();
    WorkTaskList list = shop.act(SaveWorkTasks{job.id, {0, {task("One"), task("Two")}}});
    list.tasks[0].done = true;
    list = shop.act(SaveWorkTasks{job.id, list});
    std::swap(list.tasks[0], list.tasks[1]);
    shop.clock().advance(3600);
    list = shop.act(SaveWorkTasks{job.id, list});
    CHECK(list.tasks[1].doneAt == shop.clock().nowUtc() - 3600);
    list.tasks[1].done = false;
    list = shop.act(SaveWorkTasks{job.id, list});
    CHECK(list.tasks[1].doneAt == 0);
    CHECK(list.tasks[1].doneBy.isEmpty());
    list.tasks.clear();
    CHECK(shop.act(SaveWorkTasks{job.id, list}).tasks.empty());
    CHECK(shop.refusal(SaveWorkTasks{shop.quote().id, {0, {task("One")}}}).code == ErrorCode::RuleBroken);
}
