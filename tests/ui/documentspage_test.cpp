// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentspage.h"

#include "core/domain/purchasingacts.h"
#include "tests/ui/purchasingbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/moneyedit.h"
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
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

TEST_CASE("What the office orders for its own shelf is told apart and stands neither in open work nor in "
          "what is to bill")
{
    WorkOrdersBench bench;
    const OrderLine line{{}, bench.filter.id, {}, Quantity::whole(2), UnitPrice::whole(12), bench.brill};
    const DocumentId shelf = bench.act(OrderForShelf{{line}, {}, {}}).workOrder.id;
    bench.settle();
    const auto *rows = static_cast<const TableModel *>(bench.view()->model());
    REQUIRE(waitUntil([&] { return rows->rowCount() == 4; }));
    CHECK(rows->text(rows->rowOf(shelf.value()), rows->columnOf(QStringLiteral("state"))) ==
          QStringLiteral("For the shelf"));
    for (const char *preset : {"preset-open", "preset-to-bill"}) {
        QTest::mouseClick(child<QAbstractButton>(bench.page.get(), preset), Qt::LeftButton);
        CHECK(rows->rowOf(shelf.value()) < 0);
    }
}

TEST_CASE("Many work orders are billed at once after a question that knows what is left of each")
{
    WorkOrdersBench bench;
    // One is billed in part, one in full: the first brings what is left of it, the second nothing.
    const Document half = bench.now(bench.others[0].id);
    ConvertDocument part;
    part.source = half.id;
    part.takes = {{half.lines[0].id, Quantity::whole(1)}};
    const Money billed = bench.act(part).document.totals.total;
    ConvertDocument whole;
    whole.source = bench.others[1].id;
    const Document done = bench.act(whole).document;
    bench.settle();
    bench.chooseAll();
    QString asked;
    QTimer answering; // the question has an event loop of its own
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            return;
        answering.stop();
        asked = question->informativeText();
        child<QAbstractButton>(question, "confirmDo")->click();
    });
    answering.start(0);
    child<QAction>(bench.page.get(), "workorders.to-invoice")->trigger();
    REQUIRE(waitUntil([&] { return !asked.isEmpty(); }));
    bench.settle();
    const Money left = bench.job.totals.total + half.totals.total - billed;
    INFO(asked.toStdString());
    CHECK(asked.contains(moneyText(left, QStringLiteral("USD"))));
    CHECK(asked.contains(done.number)); // why that one is left out
    CHECK(bench.states() == std::set{DocumentState::Invoiced});
    auto *banner = child<Banner>(bench.page.get(), "documentsBanner");
    CHECK(banner->isShown());
    CHECK(child<QLabel>(banner, "bannerText")->text().contains(moneyText(left, QStringLiteral("USD"))));
}

TEST_CASE("Many invoices are voided at once after a question that says what will happen and what stays")
{
    WorkOrdersBench bench;
    std::vector<Document> invoices;
    for (const DocumentId id : {bench.job.id, bench.others[0].id, bench.others[1].id}) {
        ConvertDocument bill;
        bill.source = id;
        invoices.push_back(bench.act(bill).document);
    }
    RecordPayment pay;
    pay.invoice = invoices[2].id;
    pay.amount = Money::whole(1);
    pay.date = QDate(2026, 3, 2);
    bench.act(pay);
    DocumentsPage page(bench.backend(), bench.catalog(), DocumentKind::Invoice);
    showActive(page);
    page.activate();
    bench.settle();
    auto *act = child<QAction>(&page, "invoices.void");
    CHECK_FALSE(act->isEnabled());
    page.table()->view()->selectAll();
    bench.settle();
    REQUIRE(act->isEnabled());
    act->trigger();
    REQUIRE(waitUntil([&] { return page.findChild<QDialog *>(QStringLiteral("reasonDialog")) != nullptr; }));
    auto *ask = child<QDialog>(&page, "reasonDialog");
    QString said;
    for (const QLabel *label : ask->findChildren<QLabel *>())
        said += label->text();
    INFO(said.toStdString());
    CHECK(
        said.contains(moneyText(invoices[0].totals.total + invoices[1].totals.total, QStringLiteral("USD"))));
    CHECK(said.contains(invoices[2].number)); // paid in part: stays
    CHECK(said.contains(QStringLiteral("billed again")));
    QTest::keyClicks(child<QLineEdit>(ask, "reason"), QStringLiteral("Wrong house"));
    QTest::keyClick(ask, Qt::Key_Return);
    bench.settle();
    CHECK(bench.now(invoices[0].id).state == DocumentState::Void);
    CHECK(bench.now(invoices[1].id).stateReason == QStringLiteral("Wrong house"));
    CHECK(bench.now(invoices[2].id).state == DocumentState::Open);
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
    bench.act(CancelWorkOrder{bench.others[0].id, bench.now(bench.others[0].id).version,
                              QStringLiteral("Called off"), CancelWorkOrder::OpenOrders::Keep});
    bench.settle();
    const QString sum = child<QLabel>(bench.page.get(), "documentsTotals")->text();
    INFO(sum.toStdString());
    CHECK(sum.contains(QStringLiteral("without void and canceled")));
    CHECK(sum.endsWith(moneyText(bench.job.totals.total + bench.others[1].totals.total, "USD")));
}
