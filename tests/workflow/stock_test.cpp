// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;
using Q = Quantity;

namespace {

StockLevel level(int onHand, int reserved, int onOrder = 0)
{
    return {Q::whole(onHand), Q::whole(reserved), Q::whole(onOrder)};
}

} // namespace

TEST_CASE("Stock is reserved on the work order, lowered by the invoice and raised by receiving")
{
    PurchaseBench shop;
    shop.count(shop.filter, 10);
    CHECK(shop.stock(shop.filter) == level(10, 0));
    const Document job = shop.repair();
    CHECK(shop.stock(shop.filter) == level(10, 3));
    CHECK(shop.stock(shop.filter).free() == Q::whole(7));
    const Document quote = shop.act(SaveDocument{shop.blank(K::Quote)});
    CHECK(shop.stock(shop.filter) == level(10, 3)); // a quote reserves nothing
    const OrderLine more{job.lines[1].id, {}, {}, Q::whole(5), UnitPrice::whole(12), shop.brill};
    const Document order = shop.act(OrderParts{job.id, {more}, {}, false, {}}).front();
    CHECK(shop.stock(shop.filter) == level(10, 3, 5));
    shop.receive(order, {shop.came(order, 0, 2, 1200)});
    CHECK(shop.stock(shop.filter) == level(12, 3, 3));
    const Document draft = shop.convert(job.id, K::Invoice, true);
    CHECK(shop.stock(shop.filter) == level(12, 3, 3)); // a draft takes nothing off
    const Document invoice = shop.act(IssueInvoice{draft.id, draft.version});
    CHECK(shop.stock(shop.filter) == level(9, 0, 3));
    shop.voided(invoice);
    CHECK(shop.stock(shop.filter) == level(12, 3, 3));
    shop.checkOffice();
}

TEST_CASE("A work order reserves what it needs now: changed, billed in part, cancelled, reopened")
{
    PurchaseBench shop;
    shop.count(shop.filter, 10);
    Document job = shop.repair();
    job.lines[1].quantity = Q::whole(5);
    job = shop.act(SaveDocument{job});
    CHECK(shop.stock(shop.filter) == level(10, 5));
    shop.act(ConvertDocument{job.id, K::Invoice, {{job.lines[1].id, Q::whole(2)}}, false});
    CHECK(shop.stock(shop.filter) == level(8, 3));
    Document other = shop.repair();
    CHECK(shop.stock(shop.filter) == level(8, 6));
    shop.mark(other, S::Cancelled);
    CHECK(shop.stock(shop.filter) == level(8, 3));
    shop.mark(other, S::Open);
    CHECK(shop.stock(shop.filter) == level(8, 6));
    other = shop.now(other);
    other.lines.erase(other.lines.begin() + 1);
    shop.act(SaveDocument{other});
    CHECK(shop.stock(shop.filter) == level(8, 3));
    shop.checkOffice();
}

TEST_CASE("A quote that is billed straight away lowers the stock, and undo gives all of it back")
{
    PurchaseBench shop;
    shop.count(shop.filter, 4);
    Document quote = shop.blank(K::Quote);
    quote.lines = {shop.lineOf(shop.filter, 4)};
    quote = shop.act(SaveDocument{quote});
    const auto made = shop.report(ConvertDocument{quote.id, K::WorkOrder, {}, false});
    CHECK(shop.stock(shop.filter) == level(4, 4));
    REQUIRE(shop.office().undo(shop.owner(), made.report.changeset, made.report.text));
    CHECK(shop.stock(shop.filter) == level(4, 0));
    shop.convert(quote.id, K::Invoice);
    CHECK(shop.stock(shop.filter) == level(0, 0));
    shop.checkOffice();
}

TEST_CASE("Counting by hand says what is there, with a movement that makes up the difference")
{
    PurchaseBench shop;
    shop.count(shop.filter, 10);
    shop.repair();
    CHECK(shop.act(CountStock{shop.filter.id, Q::whole(8), QStringLiteral("Two broken")}) == level(8, 3));
    const auto moves = shop.ask(StockMovements{shop.filter.id});
    REQUIRE(moves.rows.size() == 3);
    CHECK(moves.rows[2].movement.onHand == Q::whole(-2));
    CHECK(moves.rows[2].movement.note == QStringLiteral("Two broken"));
    CHECK(moves.rows[2].onHandAfter == Q::whole(8));
    CHECK(moves.rows[1].movement.reserved == Q::whole(3));
    CHECK(moves.rows[1].documentNumber == QStringLiteral("WO-1001"));
    CHECK(moves.level == level(8, 3));
    CHECK(shop.refusal(CountStock{shop.valve.id, Q::whole(1), {}})
              .forUser.contains(QStringLiteral("No stock is kept")));
    CHECK(shop.refusal(CountStock{shop.filter.id, Q::whole(-1), {}}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(CountStock{ItemId(999999), Q::whole(1), {}}).code == ErrorCode::NotFound);
}

TEST_CASE("An item gets stock with what work orders need of it, and loses it only at zero")
{
    PurchaseBench shop;
    const Document billed = shop.workOrderOf({shop.lineOf(shop.valve, 5)});
    const Document invoice = shop.convert(billed.id, K::Invoice);
    const Document job = shop.repair();
    shop.valve.type = ItemType::Inventory;
    shop.valve = shop.act(SaveItem{shop.valve});
    CHECK(shop.stock(shop.valve) == level(0, 2)); // what was billed before is none of the ledger's
    shop.pay(invoice, 100);
    CHECK(shop.stock(shop.valve) == level(0, 2));
    Item part = shop.valve;
    part.type = ItemType::Part;
    CHECK(shop.refusal(SaveItem{part}).forUser.contains(QStringLiteral("2 reserved")));
    shop.mark(job, S::Cancelled);
    CHECK(shop.act(SaveItem{part}).type == ItemType::Part);
    shop.checkOffice();
}

TEST_CASE("The reorder list names what lacks, from whom, and who needs it")
{
    PurchaseBench shop;
    CHECK(shop.ask(ReorderList{}).empty());
    shop.filter.reorderAt = Q::whole(4);
    shop.filter.vendorNumber = QStringLiteral("F-16");
    shop.filter = shop.act(SaveItem{shop.filter});
    shop.count(shop.filter, 4);
    CHECK(shop.ask(ReorderList{}).empty());
    const Document job = shop.repair();
    auto rows = shop.ask(ReorderList{});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].missing == Q::whole(3));
    CHECK(rows[0].vendorName == QStringLiteral("Brill Parts"));
    CHECK(rows[0].vendorNumber == QStringLiteral("F-16"));
    CHECK(rows[0].neededBy == QStringList{job.number});
    const OrderLine more{job.lines[1].id, {}, {}, Q::whole(3), UnitPrice::whole(12), shop.brill};
    shop.act(OrderParts{job.id, {more}, {}, false, {}});
    CHECK(shop.ask(ReorderList{}).empty()); // it is on its way
}

TEST_CASE("Over random acts the movements add up to the shelf and to what work orders need")
{
    PurchaseBench shop;
    std::mt19937 random(20260302);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    qint64 shelf = 0; // a count of our own
    std::vector<Document> jobs;
    std::vector<Document> invoices;
    for (int step = 0; step < 150; ++step) {
        const int what = below(8);
        const auto job = [&] { return shop.now(jobs[size_t(below(int(jobs.size())))]); };
        if (what == 0 || jobs.empty()) {
            jobs.push_back(
                shop.workOrderOf({shop.lineOf(shop.filter, 1 + below(6)), shop.lineOf(shop.labor, 1)}));
        } else if (what == 1) {
            shelf = below(40);
            shop.count(shop.filter, int(shelf));
        } else if (what == 2) {
            Document changed = job();
            if (documentIsEditable(changed.kind, changed.state, false)) {
                changed.lines.front().quantity = changed.lines.front().billed + Q::whole(1 + below(5));
                shop.act(SaveDocument{changed});
            }
        } else if (what == 3) {
            const Document order = job();
            const S to = order.state == S::Cancelled ? S::Open : S::Cancelled;
            if (order.state != S::Invoiced && order.lines.front().billed.isZero() &&
                order.lines.back().billed.isZero())
                shop.mark(order, to);
        } else if (what == 4 || what == 5) {
            const Document order = job();
            const Quantity left = order.lines.front().quantity - order.lines.front().billed;
            if (order.state == S::Cancelled || order.state == S::Invoiced || left < Q::whole(1))
                continue;
            invoices.push_back(
                shop.act(ConvertDocument{order.id, K::Invoice, {{order.lines[0].id, Q::whole(1)}}, false})
                    .document);
            shelf -= 1;
        } else if (what == 6 && !invoices.empty()) {
            shop.voided(invoices.back());
            invoices.pop_back();
            shelf += 1;
        } else if (what == 7) {
            const Document order = job();
            if (order.state == S::Cancelled)
                continue;
            const OrderLine wanted{order.lines[0].id, {}, {}, Q::whole(2), UnitPrice::whole(9), shop.brill};
            const Document purchase = shop.act(OrderParts{order.id, {wanted}, {}, false, {}}).front();
            shop.receive(purchase, {shop.came(purchase, 0, 2, 900)});
            shelf += 2;
        }
    }
    Quantity needed;
    for (const Document &each : jobs) {
        const Document now = shop.now(each);
        if (now.state != S::Cancelled)
            needed += now.lines.front().quantity - now.lines.front().billed;
    }
    const StockLevel now = shop.stock(shop.filter);
    CHECK(now.onHand == Q::whole(shelf));
    CHECK(now.reserved == needed);
    const auto ledger = shop.ask(StockMovements{shop.filter.id});
    Quantity onHand;
    Quantity reserved;
    for (const auto &row : ledger.rows) {
        onHand += row.movement.onHand;
        reserved += row.movement.reserved;
        CHECK(row.onHandAfter == onHand);
        CHECK(row.reservedAfter == reserved);
    }
    CHECK(onHand == now.onHand);
    CHECK(reserved == now.reserved);
    shop.checkOffice();
}
