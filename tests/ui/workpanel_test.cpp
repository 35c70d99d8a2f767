// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/workpanel.h"

#include "core/domain/worktasks.h"
#include "tests/ui/purchasingbench.h"
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PanelBench : PurchasingBench
{
    PanelBench() : panel(backend())
    {
        panel.setBook({valve, filter}, QStringLiteral("USD"));
        panel.show(job);
        showActive(panel);
        REQUIRE(waitUntil([&] { return parts()->topLevelItemCount() == 2; }));
    }
    QListWidget *tasks() { return child<QListWidget>(&panel, "workTasks"); }
    QTreeWidget *parts() { return child<QTreeWidget>(&panel, "workParts"); }
    void add(const char *text)
    {
        const int before = tasks()->count();
        auto *field = child<QLineEdit>(&panel, "newTask");
        field->setText(QString::fromLatin1(text));
        QTest::keyClick(field, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return tasks()->count() == before + 1; }));
    }
    WorkTaskList stored() { return ask(WorkTasks{job.id}); }

    WorkPanel panel;
};

} // namespace

TEST_CASE("Tasks are added, checked off, moved and taken away by keys, and each change is stored")
{
    PanelBench bench;
    CHECK_FALSE(bench.tasks()->isVisible()); // the chain has the room of an empty list
    bench.add("Shut the water");
    bench.add("Test");
    CHECK(bench.tasks()->isVisible());
    bench.tasks()->setCurrentRow(0);
    bench.tasks()->setFocus();
    QTest::keyClick(bench.tasks(), Qt::Key_Space);
    REQUIRE(waitUntil([&] { return bench.stored().tasks[0].done; }));
    REQUIRE(waitUntil([&] {
        return child<QLabel>(&bench.panel, "taskProgress")->text() == QStringLiteral("1 of 2 done");
    }));
    QTest::keyClick(bench.tasks(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return bench.stored().tasks[1].text == QStringLiteral("Shut the water"); }));
    bench.settle();
    QTest::keyClick(bench.tasks(), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return bench.stored().tasks.size() == 1; }));
    CHECK(bench.stored().tasks[0].text == QStringLiteral("Test"));
}

TEST_CASE("Parts say where they stand: to order, ordered, received, in stock")
{
    PanelBench bench;
    const auto state = [&](int row) { return bench.parts()->topLevelItem(row)->text(2); };
    CHECK(state(0) == QStringLiteral("to order"));
    bench.act(CountStock{bench.filter.id, Quantity::whole(9), {}});
    const Document order = bench.order().front();
    bench.panel.show(bench.job);
    REQUIRE(waitUntil([&] { return state(0) == QStringLiteral("ordered"); }));
    CHECK(state(1) == QStringLiteral("in stock"));
    bench.act(ReceiveParts{order.id,
                           order.version,
                           {{order.lines[0].id, Quantity::whole(1), UnitPrice::whole(40)}},
                           {},
                           {},
                           false});
    bench.panel.show(bench.job);
    REQUIRE(waitUntil([&] { return state(0) == QStringLiteral("1 of 2 received"); }));
    CHECK(child<QLabel>(&bench.panel, "workSums")->text().startsWith(QStringLiteral("Parts $270.00")));
    CHECK(child<QToolButton>(&bench.panel, "orderPartsHere")->isEnabled());
}

TEST_CASE("Every state that a part can have has words of its own")
{
    const auto text = [](int needed, int ordered, int received, int proposed) {
        PartToOrder part;
        part.needed = Quantity::whole(needed);
        part.ordered = Quantity::whole(ordered);
        part.received = Quantity::whole(received);
        part.proposed = Quantity::whole(proposed);
        return partStateText(part);
    };
    CHECK(text(2, 0, 0, 2) == QStringLiteral("to order"));
    CHECK(text(2, 0, 0, 0) == QStringLiteral("in stock"));
    CHECK(text(2, 1, 0, 1) == QStringLiteral("1 of 2 ordered"));
    CHECK(text(2, 2, 0, 0) == QStringLiteral("ordered"));
    CHECK(text(2, 2, 1, 0) == QStringLiteral("1 of 2 received"));
    CHECK(text(2, 2, 2, 0) == QStringLiteral("received"));
    CHECK(text(2, 3, 3, 0) == QStringLiteral("received"));
}

TEST_CASE("Where no parts can be ordered, the button says why")
{
    PanelBench bench;
    Document talk;
    talk.kind = DocumentKind::WorkOrder;
    talk.customer = bench.job.customer;
    DocumentLine line;
    line.description = QStringLiteral("Advice");
    line.unitPrice = UnitPrice::whole(50);
    talk.lines = {line};
    bench.panel.show(bench.act(SaveDocument{talk}));
    auto *order = child<QToolButton>(&bench.panel, "orderPartsHere");
    REQUIRE(waitUntil([&] { return !order->isEnabled(); }));
    CHECK(order->toolTip() == QStringLiteral("There are no parts on this work order."));
}
