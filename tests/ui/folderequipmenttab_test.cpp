// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/folder/folderequipmenttab.h"
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A machine that is ticked in a folder has that folder in its service history, undoable")
{
    OfficeBench bench;
    const CustomerId customer = bench.customer();
    const auto sites = bench.ask(CustomerDetails{customer}).sites;
    Equipment oven;
    oven.site = sites.front().id;
    oven.name = QStringLiteral("Oven");
    oven.serial = QStringLiteral("OV-1");
    oven.warrantyUntil = QDate(2030, 1, 31);
    oven = bench.act(SaveEquipment{oven});
    BookVisit book;
    book.customer = customer;
    book.title = QStringLiteral("Oven does not heat");
    const AppointmentId appointment = bench.act(book).appointment.id;
    FolderEquipmentTab tab(bench.backend());
    tab.show();
    tab.show(appointment, customer, sites, sites.front().id, QByteArrayLiteral("America/Chicago"));
    auto *table = child<QTableWidget>(&tab, "folderEquipment");
    REQUIRE(waitUntil([&] { return table->rowCount() == 1; }));
    CHECK(table->item(0, 4)->text().contains("2030"));
    CHECK(table->item(0, 0)->checkState() == Qt::Unchecked);
    table->item(0, 0)->setCheckState(Qt::Checked);
    REQUIRE(waitUntil([&] { return bench.ask(ServiceHistory{oven.id}).size() == 1; }));
    CHECK(bench.ask(ServiceHistory{oven.id}).front().appointment == appointment);
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return table->item(0, 0)->checkState() == Qt::Unchecked; }));
    CHECK(bench.ask(ServiceHistory{oven.id}).empty());
}
