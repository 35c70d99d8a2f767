// SPDX-License-Identifier: GPL-3.0-or-later
// Purchasing and the catalogue without a mouse: nothing but keys, which go to whatever has the keyboard.
#include "tests/app/officekeys.h"
#include "ui/documents/documenteditor.h"
#include "ui/folder/folderwindow.h"
#include <QApplication>
#include <QTableWidget>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr Qt::KeyboardModifiers controlShift = Qt::ControlModifier | Qt::ShiftModifier;

FolderWindow &folderOf(ProgramBench &bench)
{
    FolderWindow *folder = nullptr;
    bench.waitFor("the folder", [&] {
        folder = topLevel<FolderWindow>();
        return folder && folder->isActiveWindow();
    });
    return *folder;
}

bool shows(const FolderWindow &folder, DocumentKind kind, DocumentState state)
{
    const Document &shown = folder.editor()->stored();
    return shown.kind == kind && shown.state == state;
}

} // namespace

TEST_CASE(
    "By keys alone parts are ordered from a work order, sent, received with more than came, and taken back")
{
    TradeBench bench;
    bench.start("workorders");
    bench.press(Qt::Key_Home);
    bench.press(Qt::Key_Return);
    FolderWindow &folder = folderOf(bench);
    bench.waitFor("the work order",
                  [&] { return shows(folder, DocumentKind::WorkOrder, DocumentState::Open); });

    bench.press(Qt::Key_B, controlShift);
    bench.shown("orderPartsDialog");
    CHECK(bench.focusName() == QStringLiteral("partsToOrder")); // at the first quantity
    bench.typeCell(QStringLiteral("1"));
    bench.press(Qt::Key_Tab); // to its cost
    bench.typeCell(QStringLiteral("38.50"));
    bench.press(Qt::Key_Tab);
    CHECK(bench.focusName() == QStringLiteral("vendor-0"));
    bench.press(Qt::Key_Tab); // the box before the second part
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_Space); // off and on again
    bench.tabTo("deliverTo");
    bench.press(Qt::Key_Down);
    bench.pressButton("orderParts");
    bench.waitFor("the orders", [&] { return bench.ask(PurchaseList{}).size() == 2; });
    bench.waitFor("one of them in the folder",
                  [&] { return shows(folder, DocumentKind::PurchaseOrder, DocumentState::Draft); });
    const DocumentId order = folder.editor()->stored().id;
    const Document made = bench.now(order);
    CHECK(made.vendor == bench.acme);
    CHECK(made.lines[0].quantity == Quantity::whole(1));
    CHECK(made.lines[0].unitPrice == UnitPrice::fromUnits(385000));

    bench.press(Qt::Key_M, Qt::ControlModifier); // what can become of it
    bench.chooseInMenu(QStringLiteral("Sent"));
    bench.waitFor("it sent", [&] { return shows(folder, DocumentKind::PurchaseOrder, DocumentState::Sent); });

    bench.press(Qt::Key_J, controlShift);
    bench.shown("receiveDialog");
    CHECK(bench.focusName() == QStringLiteral("receiveLines"));
    bench.typeCell(QStringLiteral("4"));
    bench.press(Qt::Key_Tab);
    bench.tabTo("moreIsRight"); // asked, because less was ordered
    bench.press(Qt::Key_Space);
    bench.fill({{"vendorInvoice", "4711"}});
    bench.pressButton("receive");
    bench.waitFor("all of it here",
                  [&] { return shows(folder, DocumentKind::PurchaseOrder, DocumentState::Received); });
    const auto came = bench.ask(PurchaseDetails{order});
    REQUIRE(came.receipts.size() == 1);
    CHECK(came.receipts[0].vendorInvoice == QStringLiteral("4711"));
    CHECK(came.receipts[0].lines[0].quantity == Quantity::whole(4));

    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("nothing come", [&] { return bench.now(order).state == DocumentState::Sent; });
}

TEST_CASE("By keys alone orders are marked from their list, received, filtered, and a vendor is added")
{
    TradeBench bench;
    const auto orders = bench.office().act(OrderParts{bench.job.id, {}, {}, false, {}});
    bench.start("purchasing");
    bench.press(Qt::Key_A, Qt::ControlModifier); // both
    bench.press(Qt::Key_Menu);
    bench.chooseInMenu(QStringLiteral("Mark as"));
    bench.chooseInMenu(documentStateText(DocumentState::Sent));
    bench.waitFor("both sent", [&] {
        return bench.now(orders[0].id).state == DocumentState::Sent &&
               bench.now(orders[1].id).state == DocumentState::Sent;
    });
    bench.press(Qt::Key_Down); // one
    bench.press(Qt::Key_J, controlShift);
    bench.shown("receiveDialog");
    bench.press(Qt::Key_Return); // all that is to come
    bench.waitFor("one received", [&] {
        return (bench.now(orders[0].id).state == DocumentState::Received) !=
               (bench.now(orders[1].id).state == DocumentState::Received);
    });
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("brill"));
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_Down); // into the list
    bench.press(Qt::Key_O, Qt::ControlModifier);
    CHECK(folderOf(bench).isVisible());
    bench.press(Qt::Key_W, Qt::ControlModifier); // closes it

    bench.waitFor("the page again", [&] { return bench.window().isActiveWindow(); });
    bench.tabTo("qt_tabwidget_tabbar", Qt::ShiftModifier);
    bench.press(Qt::Key_Right); // to the vendors
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.waitForFocus("vendorName");
    bench.type(QStringLiteral("Corner Hardware"));
    bench.fill({{"vendorPhone", "2175550123"}});
    bench.press(Qt::Key_S, Qt::ControlModifier);
    bench.waitFor("the vendor", [&] { return bench.ask(Vendors{}).size() == 3; });
}

TEST_CASE("By keys alone prices of chosen entries are changed after a preview, and one undo takes all back")
{
    TradeBench bench;
    bench.start("catalogue");
    bench.waitForFocus("tableSearch");
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Home);
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_M, controlShift);
    bench.shown("bulkPriceDialog");
    bench.tabTo("whichEntries");
    bench.fill({{"byPercent", "10"}});
    bench.tabTo("rounding");
    auto *preview = static_cast<QTableWidget *>(bench.shown("pricePreview"));
    CHECK(preview->rowCount() == 2);
    bench.tabTo("pricePreview"); // to be scrolled, and on
    bench.pressButton("changePrices");
    const auto price = [&](ItemId id) {
        for (const Item &item : bench.ask(PriceBook{}).items)
            if (item.id == id)
                return item.price;
        return UnitPrice();
    };
    bench.waitFor("the prices", [&] { return price(bench.valve.id) == UnitPrice::whole(99); });
    CHECK(price(bench.filter.id) == UnitPrice::whole(33));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("the old prices", [&] { return price(bench.valve.id) == UnitPrice::whole(90); });
    CHECK(price(bench.filter.id) == UnitPrice::whole(30));
}
