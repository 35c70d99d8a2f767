// SPDX-License-Identifier: GPL-3.0-or-later
// The customers' page without a mouse: contacts, sites, equipment, merging and taking that back.
#include "core/domain/customeracts.h"
#include "tests/app/officekeys.h"
#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr Qt::KeyboardModifiers controlShift = Qt::ControlModifier | Qt::ShiftModifier;

/// From the list of customers to a tab of the one that is shown.
void goToTab(TradeBench &bench, const QString &title)
{
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    for (int i = 0; i < 10; ++i) {
        const auto *bar = qobject_cast<QTabBar *>(bench.focus());
        REQUIRE(bar);
        if (bar->tabText(bar->currentIndex()) == title)
            return;
        bench.press(Qt::Key_Right);
    }
    FAIL("no tab " << title.toStdString());
}

} // namespace

TEST_CASE("By keys alone a customer is added with contacts, a site and a machine")
{
    TradeBench bench;
    bench.start("customers");
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.waitForFocus("customerName");
    bench.type(QStringLiteral("Oak School"));
    bench.fill({{"customerPhone", "2175550199"}});
    bench.tabTo("contacts");
    bench.typeCell(QStringLiteral("Pat Lee"));
    bench.press(Qt::Key_Tab);
    bench.typeCell(QStringLiteral("Janitor"));
    bench.press(Qt::Key_Tab);
    bench.typeCell(QStringLiteral("2175550100"));
    bench.press(Qt::Key_Return);
    bench.tabTo("customerNotes"); // the table lets the keyboard go
    bench.press(Qt::Key_S, Qt::ControlModifier);
    const auto oak = [&] {
        const auto rows = bench.ask(CustomerList{QStringLiteral("oak school"), 5});
        return rows.empty() ? CustomerId() : rows.front().id;
    };
    bench.waitFor("the customer", [&] { return bool(oak()); });
    const auto contacts = bench.ask(CustomerDetails{oak()}).customer.contacts;
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].name == QStringLiteral("Pat Lee"));
    CHECK(contacts[0].role == QStringLiteral("Janitor"));

    goToTab(bench, QStringLiteral("Sites")); // of the one that was just added
    bench.pressButton("newSite");
    bench.shown("siteDialog");
    bench.waitForFocus("siteName");
    bench.type(QStringLiteral("Gym"));
    bench.fill({{"siteStreet", "9 Oak Road"}});
    bench.pressButton("saveSite");
    bench.waitFor("the site", [&] { return bench.ask(CustomerDetails{oak()}).sites.size() == 2; });

    goToTab(bench, QStringLiteral("Equipment"));
    bench.pressButton("newEquipment");
    bench.shown("equipmentDialog");
    bench.fill({{"equipmentName", "Boiler"}, {"equipmentSerial", "BX-1"}});
    bench.pressButton("saveEquipment");
    const auto machines = [&] {
        EquipmentList query;
        query.customer = oak();
        return bench.ask(query);
    };
    bench.waitFor("the machine", [&] { return machines().size() == 1; });
    CHECK(machines().front().equipment.serial == QStringLiteral("BX-1"));
}

TEST_CASE("By keys alone duplicates are found and merged, by hand too, and undo parts them again")
{
    TradeBench bench;
    Customer twin;
    twin.name = QStringLiteral("D. Kline");
    twin.phone = QStringLiteral("(217) 555-0144");
    bench.office().act(SaveCustomer{twin});
    bench.start("customers");
    const auto count = [&] { return bench.ask(CustomerList{QString(), -1}).size(); };
    bench.press(Qt::Key_D, controlShift);
    bench.shown("duplicatesDialog");
    const QWidget *into = bench.shown("mergeIntoFirst");
    INFO(into->toolTip().toStdString());
    bench.waitFor("the pair", [&] { return into->isEnabled(); });
    bench.pressButton("mergeIntoFirst");
    bench.waitFor("one customer", [&] { return count() == 1; });
    bench.press(Qt::Key_Escape);
    bench.waitFor("the page again", [&] { return bench.window().isActiveWindow(); });
    bench.press(Qt::Key_Down); // from the search into the list
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("two again", [&] { return count() == 2; });

    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("d. kline"));
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_M, controlShift);
    bench.shown("mergeDialog");
    bench.waitForFocus("mergeSearch");
    bench.type(QStringLiteral("bakery"));
    bench.press(Qt::Key_Down);
    bench.pressButton("merge");
    bench.waitFor("one customer", [&] { return count() == 1; });
    CHECK(bench.ask(CustomerList{QString(), -1}).front().id == bench.kline);
    bench.waitFor("the page again", [&] { return bench.window().isActiveWindow(); });
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("two again", [&] { return count() == 2; });
}
