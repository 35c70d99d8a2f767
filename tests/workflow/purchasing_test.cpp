// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

TEST_CASE("rule 11: ordering the parts of a work order makes a numbered draft for each vendor in its folder")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const auto orders = shop.order(job);
    REQUIRE(orders.size() == 2);
    CHECK(orders[0].number == QStringLiteral("PO-1001"));
    CHECK(orders[1].number == QStringLiteral("PO-1002"));
    for (const Document &order : orders) {
        CHECK(order.kind == K::PurchaseOrder);
        CHECK(order.state == S::Draft);
        CHECK(order.source == job.id);
        CHECK(order.appointment == job.appointment);
        CHECK(order.date == QDate(2026, 3, 2));
        CHECK(order.lines.size() == 1);
        CHECK(shop.now(order) == order);
    }
    CHECK(orders[0].title == QStringLiteral("Acme Supply"));
    CHECK(orders[0].totals.total == Money::whole(80));
    CHECK(orders[1].totals.total == Money::whole(36));
    const auto parts = shop.ask(PartsToOrder{job.id}).parts;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].ordered == Quantity::whole(2));
    CHECK(parts[0].proposed.isZero());
    CHECK(parts[1].proposed.isZero());
    CHECK(shop.ask(DocumentDetails{job.id}).results.size() == 2);
    CHECK(shop.refusal(OrderParts{job.id, {}, {}, false, {}}).forUser.contains(job.number));
    shop.checkOffice();
}

TEST_CASE(
    "rule 11: quotes, invoices and pro formas order nothing, and nothing becomes a purchase order otherwise")
{
    PurchaseBench shop;
    const Document quote = shop.quote();
    const Document invoice = shop.issued();
    const OrderLine line{{}, shop.valve.id, {}, Quantity::whole(1), UnitPrice::whole(1), shop.acme};
    for (const Document &source : {quote, invoice, shop.act(MakeProForma{quote.id}).document}) {
        CHECK(shop.refusal(OrderParts{source.id, {line}, {}, false, {}}).code == ErrorCode::RuleBroken);
        CHECK(shop.refusal(ConvertDocument{source.id, K::PurchaseOrder, {}, false}).code ==
              ErrorCode::RuleBroken);
    }
    CHECK(shop.refusal(SaveDocument{shop.blank(K::PurchaseOrder)}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(ConvertDocument{shop.workOrder().id, K::PurchaseOrder, {}, false}).code ==
          ErrorCode::RuleBroken);
    CHECK(shop.ask(PurchaseList{}).empty());
}

TEST_CASE("What is ordered does not count as billed: the work order is billed and closed as without it")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    shop.order(job);
    const Document invoice = shop.convert(job.id, K::Invoice);
    CHECK(invoice.totals.total == job.totals.total);
    CHECK(shop.now(job).state == S::Invoiced);
    shop.voided(invoice);
    CHECK(shop.now(job).state == S::Completed);
    shop.checkOffice();
}

TEST_CASE("Undo takes the orders and their numbers back")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const auto made = shop.report(OrderParts{job.id, {}, {}, false, {}});
    CHECK(made.report.undoable);
    REQUIRE(shop.office().undo(shop.owner(), made.report.changeset, made.report.text));
    CHECK(shop.ask(PurchaseList{}).empty());
    CHECK(shop.order(job).front().number == QStringLiteral("PO-1001"));
    shop.checkOffice();
}

TEST_CASE("Orders in a list tell vendor, work order, customer and what came, and are found by what is open")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const auto orders = shop.order(job);
    shop.mark(orders[1], S::Sent);
    shop.receive(orders[0], {shop.came(orders[0], 0, 1, 4150)});
    const auto rows = shop.ask(PurchaseList{});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].number == orders[1].number);
    CHECK(rows[1].vendorName == QStringLiteral("Acme Supply"));
    CHECK(rows[1].workOrderNumber == job.number);
    CHECK(rows[1].customerName == QStringLiteral("Kline Bakery"));
    CHECK(rows[1].total == Money::whole(80));
    CHECK(rows[1].received == Money::fromUnits(4150));
    CHECK(rows[1].vendorInvoices == QStringLiteral("V-77"));
    CHECK(rows[1].state == S::PartlyReceived);
    PurchaseList open;
    open.openOnly = true;
    CHECK(shop.ask(open).size() == 2);
    shop.receive(orders[0], {shop.came(orders[0], 0, 1, 4000)});
    CHECK(shop.ask(open).size() == 1);
    PurchaseList ofBrill;
    ofBrill.vendor = shop.brill;
    CHECK(shop.ask(ofBrill).size() == 1);
    PurchaseList sent;
    sent.state = S::Sent;
    CHECK(shop.ask(sent).size() == 1);
}

TEST_CASE("What went to the vendor keeps his name and where to deliver, and names today's again as a draft")
{
    PurchaseBench shop;
    const Document order = shop.order(shop.repair()).front();
    const Document sent = shop.mark(order, S::Sent);
    CHECK(sent.billTo.startsWith(QStringLiteral("Acme Supply")));
    CHECK_FALSE(sent.serviceAt.isEmpty());
    CHECK_FALSE(sent.sender.isEmpty());
    Document changed = sent;
    changed.lines[0].quantity = Quantity::whole(9);
    CHECK(shop.refusal(SaveDocument{changed}).code == ErrorCode::RuleBroken);
    const Document again = shop.mark(sent, S::Draft);
    CHECK(again.billTo.isEmpty());
    changed = again;
    changed.lines[0].quantity = Quantity::whole(9);
    changed.vendorReference = QStringLiteral("SO-5");
    changed.expected = QDate(2026, 3, 9);
    const Document saved = shop.act(SaveDocument{changed});
    CHECK(saved.totals.total == Money::whole(360));
    CHECK(saved.vendorReference == QStringLiteral("SO-5"));
    CHECK(saved.expected == QDate(2026, 3, 9));
    CHECK(shop.now(saved) == saved);
    shop.checkOffice();
}

TEST_CASE("Cancelling a work order asks what becomes of its open purchase orders")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const auto orders = shop.order(job);
    const auto version = [&] { return shop.now(job).version; };
    const Error asked =
        shop.refusal(MarkDocument{job.id, version(), S::Cancelled, QStringLiteral("because")});
    CHECK(asked.code == ErrorCode::RuleBroken);
    CHECK(asked.forUser.contains(orders[0].number));
    CHECK(asked.forUser.contains(orders[1].number));
    using Orders = CancelWorkOrder::OpenOrders;
    SECTION("they are cancelled, too, and what came stays")
    {
        shop.receive(orders[0], {shop.came(orders[0], 0, 1, 4000)});
        const Document gone =
            shop.act(CancelWorkOrder{job.id, version(), QStringLiteral("Sold the house"), Orders::Cancel});
        CHECK(gone.state == S::Cancelled);
        CHECK(shop.now(orders[0]).state == S::Cancelled);
        CHECK(shop.now(orders[1]).stateReason == QStringLiteral("Sold the house"));
        CHECK(shop.ask(PurchaseDetails{orders[0].id}).receipts.size() == 1);
        CHECK(shop.refusal(MarkDocument{orders[0].id, shop.now(orders[0]).version, S::Draft, {}})
                  .forUser.contains(QStringLiteral("received")));
        CHECK(shop.mark(orders[1], S::Draft).state == S::Draft);
    }
    SECTION("they stay")
    {
        shop.act(CancelWorkOrder{job.id, version(), {}, Orders::Keep});
        CHECK(shop.now(job).state == S::Cancelled);
        CHECK(shop.now(orders[0]).state == S::Draft);
        CHECK(
            shop.refusal(OrderParts{job.id, {}, {}, false, {}}).forUser.contains(QStringLiteral("canceled")));
    }
    SECTION("without open ones nobody asks")
    {
        shop.receive(orders[0], {shop.came(orders[0], 0, 2, 4000)});
        shop.mark(orders[1], S::Cancelled);
        CHECK(shop.mark(job, S::Cancelled).state == S::Cancelled);
    }
    shop.checkOffice();
}

TEST_CASE("Vendors are found by name, kept while parts are to come, and refused out of use")
{
    PurchaseBench shop;
    const auto orders = shop.order(shop.repair());
    auto vendors = shop.ask(Vendors{});
    REQUIRE(vendors.size() == 2);
    Vendor acme = vendors[0];
    CHECK(acme.name == QStringLiteral("Acme Supply"));
    Vendor twin;
    twin.name = QStringLiteral("acme supply");
    CHECK(shop.refusal(SaveVendor{twin}).code == ErrorCode::RuleBroken);
    acme.active = false;
    CHECK(shop.refusal(SaveVendor{acme}).forUser.contains(orders[0].number));
    shop.mark(orders[0], S::Cancelled);
    const Vendor idle = shop.act(SaveVendor{acme});
    CHECK_FALSE(idle.active);
    CHECK(shop.refusal(SaveVendor{acme}).code == ErrorCode::Conflict);
    const Document job = shop.workOrderOf({shop.lineOf(shop.valve, 1)});
    CHECK(shop.refusal(OrderParts{job.id, {}, {}, false, {}}).forUser.contains(QStringLiteral("out of use")));
    Item other = shop.valve;
    other.id = {};
    other.version = 0;
    other.name = QStringLiteral("Other valve");
    CHECK(shop.refusal(SaveItem{other}).forUser.contains(QStringLiteral("out of use")));
}

namespace {

/// A new order in that state.
Document orderIn(PurchaseBench &shop, S state)
{
    const Document order = shop.order(shop.workOrderOf({shop.lineOf(shop.valve, 2)})).front();
    switch (state) {
    case S::Sent:
    case S::Cancelled:
        return shop.mark(order, state);
    case S::PartlyReceived:
        return shop.receive(order, {shop.came(order, 0, 1, 4000)}).order;
    case S::Received:
        return shop.receive(order, {shop.came(order, 0, 2, 4000)}).order;
    default:
        return order;
    }
}

} // namespace

TEST_CASE("Through the real commands purchase orders change state as the one table says, and only so")
{
    PurchaseBench shop;
    int allowed = 0;
    int refused = 0;
    for (const S from : {S::Draft, S::Sent, S::PartlyReceived, S::Received, S::Cancelled}) {
        for (size_t to = 0; to < documentStateCount; ++to) {
            const Document order = orderIn(shop, from);
            CAPTURE(documentStateName(from).toStdString(), documentStateName(S(to)).toStdString());
            REQUIRE(order.state == from);
            const MarkDocument mark{order.id, order.version, S(to), QStringLiteral("because")};
            const auto acted = shop.office().act(shop.owner(), mark);
            const bool may = documentMayBecome(K::PurchaseOrder, from, S(to), StateCause::Person);
            CHECK(acted.has_value() == may);
            CHECK(shop.now(order).state == (may ? S(to) : from));
            ++(may ? allowed : refused);
        }
    }
    CHECK(allowed == 6);
    CHECK(refused == int(5 * documentStateCount) - 6);
    shop.checkOffice();
}
