// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/pricechange.h"
#include "core/domain/worktasks.h"
#include "tests/workflow/purchasebench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;

// Acts of the daily business are taken back to the rows that were there and done again to the rows that they
// made. tests/checks/undo_tried.py sees to it that no undoable act is left out, here or in another test.

TEST_CASE("Buying is taken back and done again: vendors, orders, receipts, counts, orders for the shelf")
{
    PurchaseBench shop;
    Vendor vendor;
    vendor.name = QStringLiteral("Carter Tools");
    vendor = thereAndBack(shop, SaveVendor{vendor});
    vendor.phone = QStringLiteral("217 555 0199");
    thereAndBack(shop, SaveVendor{vendor});
    thereAndBack(shop, CountStock{shop.filter.id, Quantity::whole(5), QStringLiteral("Yearly count")});
    const Document work = shop.repair();
    const auto orders = thereAndBack(shop, OrderParts{work.id, {}, {}, false, {}});
    REQUIRE(orders.size() >= 1);
    const Document &order = orders.front();
    const auto came = thereAndBack(shop, ReceiveParts{order.id,
                                                      shop.now(order).version,
                                                      {shop.came(order, 0, 1, 4150)},
                                                      QStringLiteral("V-77"),
                                                      {},
                                                      false});
    thereAndBack(shop, TakeBackReceipt{came.receipt.id, came.receipt.version});
    thereAndBack(shop, CancelWorkOrder{work.id, shop.now(work).version, QStringLiteral("Called off"),
                                       CancelWorkOrder::OpenOrders::Cancel});
    shop.filter.reorderAt = Quantity::whole(9);
    shop.filter = shop.act(SaveItem{shop.filter});
    CHECK(thereAndBack(shop, OrderForShelf{}).orders.size() == 1);
    shop.checkOffice();
}

TEST_CASE("Prices are taken back and done again: many at once, and the levels that customers pay by")
{
    PurchaseBench shop;
    PriceRule rule;
    rule.percent = Percent::whole(7);
    CHECK(thereAndBack(shop, ChangePrices{planPrices(shop.ask(PriceBook{}).items, rule)}) == 3);
    PriceLevel level;
    level.name = QStringLiteral("Members");
    level.change = Percent::whole(-5);
    level.prices = {{shop.valve.id, UnitPrice::whole(80)}};
    level = thereAndBack(shop, SavePriceLevel{level});
    level.prices.clear();
    thereAndBack(shop, SavePriceLevel{level});
    shop.checkOffice();
}

TEST_CASE("Selling is taken back and done again: options, deposits, drafts of bills and credits, checklists")
{
    DocumentBench shop;
    Document quote = shop.blank(K::Quote);
    quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
    quote.lines = {itemLine("Pump", 1000, 100000, true), itemLine("Large pump", 1000, 150000, true)};
    quote.lines[0].option = 1;
    quote.lines[1].option = 2;
    quote = shop.act(SaveDocument{quote});
    const Document order =
        thereAndBack(shop, ConvertOption{{quote.id, quote.version}, 2, K::WorkOrder, {}, false}).document;
    WorkTaskList tasks = shop.ask(WorkTasks{order.id});
    tasks.tasks.push_back({{}, QStringLiteral("Photograph the nameplate"), false, 0, {}});
    tasks = thereAndBack(shop, SaveWorkTasks{order.id, tasks});
    MakePartProForma part;
    part.source = order.id;
    part.percent = Percent::whole(25);
    const Document proForma = thereAndBack(shop, part);
    thereAndBack(shop, BillProForma{proForma.id, true});
    const Document invoice = shop.issued();
    MakeCreditNote credit;
    credit.invoice = invoice.id;
    credit.amount = Money::whole(20);
    credit.keepAsDraft = true;
    thereAndBack(shop, credit);
    shop.checkOffice();
}

TEST_CASE("Booking is taken back and done again: a visit, its move, its folder, a setting")
{
    DocumentBench shop;
    const TechnicianId ann = shop.newTechnician();
    BookVisit book;
    book.customer = shop.customer;
    book.title = QStringLiteral("Tap drips");
    book.start = WallTime{QDate(2026, 3, 3), 600};
    book.technicians = {ann};
    const auto made = thereAndBack(shop, book);
    MoveVisit move;
    move.visit = made.visit.id;
    move.version = made.visit.version;
    move.start = WallTime{QDate(2026, 3, 4), 660};
    move.minutes = 90;
    move.technicians = {ann};
    thereAndBack(shop, move);
    Appointment folder = made.appointment;
    folder.title = QStringLiteral("Tap drips all night");
    thereAndBack(shop, SaveAppointment{folder});
    thereAndBack(shop, SaveSetting{QStringLiteral("board.day_start_hour"), QStringLiteral("6")});
    shop.checkOffice();
}
