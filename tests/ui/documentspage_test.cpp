// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentspage.h"

#include "core/domain/purchasingacts.h"
#include "tests/ui/purchasingbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct WorkOrdersBench : PurchasingBench
{
    WorkOrdersBench()
    {
        for (int i = 0; i < 2; ++i) {
            Document more = job;
            more.id = {};
            more.version = 0;
            more.number.clear();
            more.appointment = {};
            for (DocumentLine &line : more.lines)
                line.id = {};
            others.push_back(act(SaveDocument{more}));
        }
        page = std::make_unique<DocumentsPage>(backend(), catalog(), DocumentKind::WorkOrder);
        page->resize(1200, 760);
        showActive(*page);
        page->activate();
        settle();
    }
    ~WorkOrdersBench() { page.reset(); }

    QTableView *view() { return page->table()->view(); }
    void chooseAll()
    {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        settle();
    }
    /// Picks a state in the menu as a person does by keys.
    void mark(DocumentState state)
    {
        auto *button = child<QToolButton>(page.get(), "markSelected");
        emit button->menu()->aboutToShow();
        for (QAction *action : button->menu()->actions()) {
            if (action->text() != documentStateText(state))
                continue;
            REQUIRE(action->isEnabled());
            action->trigger();
            settle();
            return;
        }
        FAIL("the menu does not offer " << documentStateText(state).toStdString());
    }
    std::set<DocumentState> states()
    {
        std::set<DocumentState> found{now(job.id).state};
        for (const Document &other : others)
            found.insert(now(other.id).state);
        return found;
    }

    std::vector<Document> others;
    std::unique_ptr<DocumentsPage> page;
};

} // namespace

TEST_CASE("Many work orders are marked at once, and one undo takes all of it back")
{
    WorkOrdersBench bench;
    REQUIRE(bench.view()->model()->rowCount() == 3);
    bench.chooseAll();
    CHECK(child<QLabel>(bench.page.get(), "documentsTotals")->text().startsWith(QStringLiteral("3 ")));
    bench.mark(DocumentState::Completed);
    CHECK(bench.states() == std::set{DocumentState::Completed});
    bench.backend().undo();
    bench.settle();
    CHECK(bench.states() == std::set{DocumentState::Open});
}

TEST_CASE("Many work orders are billed at once after a question")
{
    WorkOrdersBench bench;
    bench.chooseAll();
    int asked = 0;
    QTimer answering; // the question has an event loop of its own
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        QWidget *question = QApplication::activeModalWidget();
        if (!question)
            return;
        answering.stop();
        ++asked;
        child<QAbstractButton>(question, "confirmDo")->click();
    });
    answering.start(0);
    child<QAction>(bench.page.get(), "workorders.to-invoice")->trigger();
    CHECK(asked == 1);
    bench.settle();
    CHECK(bench.states() == std::set{DocumentState::Invoiced});
    CHECK(child<Banner>(bench.page.get(), "documentsBanner")->isShown());
}

TEST_CASE("Cancelling many work orders asks what becomes of their open purchase orders")
{
    WorkOrdersBench bench;
    const std::vector<Document> orders = bench.order();
    bench.settle();
    bench.chooseAll();
    bench.mark(DocumentState::Cancelled);
    REQUIRE(waitUntil(
        [&] { return bench.page->findChild<QDialog *>(QStringLiteral("cancelWorkDialog")) != nullptr; }));
    auto *ask = child<QDialog>(bench.page.get(), "cancelWorkDialog");
    CHECK(child<QLabel>(ask, "openOrders")->text().contains(orders.front().number));
    QTest::keyClicks(child<QLineEdit>(ask, "reason"), QStringLiteral("Sold the house"));
    QTest::keyClick(ask, Qt::Key_Return);
    bench.settle();
    CHECK(bench.states() == std::set{DocumentState::Cancelled});
    CHECK(bench.now(orders.front().id).state == DocumentState::Cancelled);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.states() == std::set{DocumentState::Open});
    CHECK(bench.now(orders.front().id).state == DocumentState::Draft);
}

TEST_CASE("The menu of a row begins with opening it, and a work order is duplicated from the list")
{
    WorkOrdersBench bench;
    bench.page->table()->select(bench.job.id.value());
    bench.settle();
    QMenu menu;
    emit bench.page->table()->menuAboutToShow(&menu, {bench.job.id.value()});
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    CHECK(texts.mid(0, 4) == QStringList{QStringLiteral("Open"), QStringLiteral("Bill"),
                                         QStringLiteral("Duplicate"), QStringLiteral("Mark as")});
    qint64 opened = 0;
    QObject::connect(bench.page.get(), &Page::openRequested, [&](EntityKind, qint64 id) { opened = id; });
    child<QAction>(bench.page.get(), "workorders.duplicate")->trigger();
    REQUIRE(waitUntil([&] { return opened != 0; }));
    const Document copy = bench.now(DocumentId(opened));
    CHECK(copy.id != bench.job.id);
    CHECK(copy.state == DocumentState::Open);
    CHECK(copy.totals.total == bench.job.totals.total);
    bench.chooseAll();
    CHECK_FALSE(child<QAction>(bench.page.get(), "workorders.duplicate")->isEnabled()); // one at a time
}

TEST_CASE("Presets and column filters narrow the list, and the sum below follows")
{
    WorkOrdersBench bench;
    bench.act(MarkDocument{bench.job.id, bench.job.version, DocumentState::Completed, {}});
    bench.settle();
    CHECK(bench.page->showFiltered(QStringLiteral("to-bill")));
    CHECK(bench.view()->model()->rowCount() == 1);
    CHECK(child<QLabel>(bench.page.get(), "documentsTotals")->text().contains(QStringLiteral("$270.00")));
    CHECK(child<QAbstractButton>(bench.page.get(), "preset-to-bill")->isChecked());
    QTest::mouseClick(child<QAbstractButton>(bench.page.get(), "preset-all"), Qt::LeftButton);
    CHECK(bench.view()->model()->rowCount() == 3);
}
