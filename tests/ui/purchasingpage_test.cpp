// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/purchasingpage.h"

#include "tests/ui/purchasingbench.h"
#include "ui/purchasing/orderpartsdialog.h"
#include "ui/purchasing/ordersview.h"
#include "ui/purchasing/vendorpanel.h"
#include "ui/widgets/datatable.h"
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PageBench : PurchasingBench
{
    PageBench()
    {
        orders = order();
        page = std::make_unique<PurchasingPage>(backend(), catalog());
        page->resize(1280, 800);
        page->show();
        page->activate();
        settle();
        REQUIRE(waitUntil([&] { return rows() == 2; }));
    }
    int rows() { return page->orders()->table()->view()->model()->rowCount(); }
    QAction *action(const char *id)
    {
        return child<QAction>(page.get(), (QByteArray("purchasing.") + id).constData());
    }

    std::vector<Document> orders;
    std::unique_ptr<PurchasingPage> page;
};

} // namespace

TEST_CASE("The purchasing page lists orders with presets, and follows what is received")
{
    PageBench bench;
    CHECK(child<QLabel>(bench.page.get(), "ordersTotals")->text() ==
          QStringLiteral("2 shown, ordered $116.00, received $0.00"));
    CHECK(bench.page->showFiltered(QStringLiteral("partly")));
    CHECK(bench.rows() == 0);
    const Document order = bench.orders[0];
    bench.act(ReceiveParts{order.id,
                           order.version,
                           {{order.lines[0].id, Quantity::whole(1), UnitPrice::whole(41)}},
                           {},
                           {},
                           false});
    REQUIRE(waitUntil([&] { return bench.rows() == 1; }));
    CHECK(bench.page->showFiltered(QStringLiteral("open")));
    CHECK(bench.rows() == 2);
    CHECK_FALSE(bench.page->showFiltered(QStringLiteral("nonsense")));
}

TEST_CASE("What cannot be done with the chosen orders says why, and receiving opens on one")
{
    PageBench bench;
    bench.page->orders()->table()->view()->clearSelection();
    CHECK_FALSE(bench.action("receive")->isEnabled());
    CHECK(bench.action("receive")->toolTip().contains(QStringLiteral("Choose one order")));
    REQUIRE(bench.page->showEntity(EntityKind::Document, bench.orders[0].id.value()));
    bench.settle();
    REQUIRE(bench.action("receive")->isEnabled());
    bench.action("receive")->trigger();
    REQUIRE(waitUntil([&] { return bench.page->findChild<QWidget *>(QStringLiteral("receiveDialog")); }));
    DocumentId opened;
    QObject::connect(bench.page.get(), &Page::openRequested,
                     [&](EntityKind, qint64 id) { opened = DocumentId(id); });
    bench.action("open")->trigger();
    CHECK(opened == bench.orders[0].id);
}

TEST_CASE("An order is mailed from the list, one at a time")
{
    PageBench bench;
    bench.page->orders()->table()->view()->selectAll();
    bench.settle();
    CHECK_FALSE(bench.action("mail")->isEnabled());
    REQUIRE(bench.page->showEntity(EntityKind::Document, bench.orders[0].id.value()));
    bench.settle();
    REQUIRE(bench.action("mail")->isEnabled());
    bench.action("mail")->trigger();
    REQUIRE(waitUntil([&] { return bench.page->findChild<QWidget *>(QStringLiteral("mailDialog")); }));
    bench.settle();
    auto *to = child<QComboBox>(bench.page.get(), "mailTo"); // a vendor without an address
    CHECK(to->currentText().isEmpty());                      // better nobody than the customer
}

TEST_CASE("A vendor is typed, saved, and shown with its orders")
{
    PageBench bench;
    REQUIRE(bench.page->showEntity(EntityKind::Vendor, bench.acme.value()));
    VendorPanel &panel = *bench.page->vendors();
    REQUIRE(waitUntil([&] { return panel.key() == bench.acme.value(); }));
    REQUIRE(waitUntil([&] { return panel.orders()->view()->model()->rowCount() == 1; }));
    bench.action("new")->trigger();
    bench.settle();
    child<QLineEdit>(panel.editor(), "vendorName")->setText(QStringLiteral("Corner Hardware"));
    child<QLineEdit>(panel.editor(), "vendorAccount")->setText(QStringLiteral("C-1"));
    bench.action("save")->trigger();
    REQUIRE(waitUntil([&] { return bench.ask(Vendors{}).size() == 3; }));
    CHECK(bench.ask(Vendors{})[2].account == QStringLiteral("C-1"));
}

TEST_CASE("A vendor that the search takes out of the list is not shown beside it, with its orders")
{
    PageBench bench;
    REQUIRE(bench.page->showEntity(EntityKind::Vendor, bench.acme.value()));
    VendorPanel &panel = *bench.page->vendors();
    REQUIRE(waitUntil([&] { return panel.key() == bench.acme.value(); }));
    auto *search = child<QLineEdit>(panel.picker(), "tableSearch");
    search->setText(QStringLiteral("nobody"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK_FALSE(panel.isOpen());
    REQUIRE(bench.page->showEntity(EntityKind::Vendor, bench.acme.value()));
    REQUIRE(waitUntil([&] { return panel.key() == bench.acme.value(); }));
    CHECK(panel.picker()->current() == bench.acme.value());
}

TEST_CASE("Items that lack are listed as to be reordered")
{
    PageBench bench;
    CHECK(bench.page->reorder()->view()->model()->rowCount() == 0);
    bench.filter.reorderAt = Quantity::whole(10);
    bench.act(SaveItem{bench.filter});
    REQUIRE(waitUntil([&] { return bench.page->reorder()->view()->model()->rowCount() == 1; }));
    CHECK(bench.page->showFiltered(QStringLiteral("reorder")));
    CHECK_FALSE(bench.action("open")->isEnabled());
}

TEST_CASE("What is missing on the shelf is ordered from the list after a dialog with quantities")
{
    PageBench bench;
    CHECK_FALSE(bench.action("order-missing")->isEnabled());
    bench.filter.reorderAt = Quantity::whole(10);
    bench.act(SaveItem{bench.filter});
    Item tape = bench.act(SaveItem{itemOf("Tape", ItemType::Inventory, 5, 2, bench.acme)});
    tape.reorderAt = Quantity::whole(6);
    bench.act(SaveItem{tape});
    bench.page->showFiltered(QStringLiteral("reorder"));
    REQUIRE(waitUntil([&] { return bench.page->reorder()->view()->model()->rowCount() == 2; }));
    REQUIRE(waitUntil([&] { return bench.action("order-missing")->isEnabled(); }));
    bench.action("order-missing")->trigger();
    auto *dialog = child<OrderPartsDialog>(bench.page.get(), "orderPartsDialog");
    CHECK(dialog->windowTitle() == QStringLiteral("Order for the shelf"));
    REQUIRE(dialog->lines().size() == 2);
    for (int row = 0; row < dialog->table()->rowCount(); ++row) {
        if (dialog->table()->item(row, 1)->text() == QStringLiteral("Tape"))
            dialog->table()->item(row, 5)->setText(QStringLiteral("20"));
    }
    QTest::mouseClick(child<QAbstractButton>(dialog, "orderParts"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return bench.rows() == 4; }));
    CHECK(
        waitUntil([&] { return bench.page->reorder()->view()->model()->rowCount() == 0; })); // read by itself
    CHECK(bench.ask(StockLevels{}).at(tape.id).onOrder == Quantity::whole(20));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.rows() == 2; }));
    REQUIRE(waitUntil([&] { return bench.page->reorder()->view()->model()->rowCount() == 2; }));
}
