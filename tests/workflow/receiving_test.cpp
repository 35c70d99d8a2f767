// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

Money costOf(PurchaseBench &shop, const Document &document)
{
    return shop.now(document).totals.cost;
}

} // namespace

TEST_CASE("Parts are received by line and quantity, with cost and the vendor's invoice number")
{
    PurchaseBench shop;
    const Document order = shop.order(shop.repair()).front();
    const auto first = shop.receive(order, {shop.came(order, 0, 1, 4200)});
    CHECK(first.order.state == S::PartlyReceived);
    CHECK(first.receipt.vendorInvoice == QStringLiteral("V-77"));
    CHECK(first.receipt.date == QDate(2026, 3, 2));
    CHECK(first.receipt.receivedByName == shop.owner().name);
    const auto second = shop.receive(order, {shop.came(order, 0, 1, 4300)});
    CHECK(second.order.state == S::Received);
    const auto details = shop.ask(PurchaseDetails{order.id});
    CHECK(details.vendor.name == QStringLiteral("Acme Supply"));
    CHECK(details.receipts == std::vector<Receipt>{first.receipt, second.receipt});
    CHECK(shop.ask(PartsToOrder{order.source}).parts[0].received == Quantity::whole(2));
    shop.checkOffice();
}

TEST_CASE("More than ordered is received only knowingly")
{
    PurchaseBench shop;
    const Document order = shop.order(shop.repair()).front();
    const std::vector<ReceiptLine> three{shop.came(order, 0, 3, 4000)};
    const ReceiveParts receive{order.id, shop.now(order).version, three, {}, {}, false};
    CHECK(shop.refusal(receive).forUser.contains(QStringLiteral("Only 2 of “Valve”")));
    CHECK(shop.ask(PurchaseDetails{order.id}).receipts.empty());
    CHECK(shop.receive(order, three, true).order.state == S::Received);
    CHECK(shop.ask(PartsToOrder{order.source}).parts[0].ordered == Quantity::whole(3));
    shop.checkOffice();
}

TEST_CASE("What cannot have come is refused and changes nothing")
{
    PurchaseBench shop;
    const Document order = shop.order(shop.repair()).front();
    const auto refusal = [&](ReceiveParts receive) {
        receive.order = order.id;
        return shop.refusal(receive);
    };
    const Version version = shop.now(order).version;
    const std::vector<ReceiptLine> one{shop.came(order, 0, 1, 4000)};
    CHECK(refusal({{}, version - 1, one, {}, {}, false}).code == ErrorCode::Conflict);
    CHECK(refusal({{}, version, {}, {}, {}, false}).code == ErrorCode::RuleBroken);
    CHECK(refusal({{}, version, one, {}, QDate(2026, 3, 3), false})
              .forUser.contains(QStringLiteral("still to come")));
    CHECK(refusal({{}, version, one, QStringLiteral("4111 1111 1111 1111"), {}, false}).code ==
          ErrorCode::RuleBroken);
    CHECK(refusal({{}, version, {one[0], shop.came(order, 0, 1, 4100)}, {}, {}, false})
              .forUser.contains(QStringLiteral("two costs")));
    shop.mark(order, S::Cancelled);
    CHECK(refusal({{}, shop.now(order).version, one, {}, {}, true}).code == ErrorCode::RuleBroken);
    CHECK(shop.now(order).state == S::Cancelled);
}

TEST_CASE(
    "The received cost reaches the margin of the work order and of the invoices made from it, in any order")
{
    PurchaseBench shop;
    const Document job = shop.repair(); // 2 x 40 + 3 x 12 + 1 x 45 = 161
    const Document order = shop.order(job).front();
    CHECK(costOf(shop, job) == Money::whole(161));
    shop.receive(order, {shop.came(order, 0, 1, 5000)}); // one at 50, the other still planned at 40
    CHECK(costOf(shop, job) == Money::whole(171));
    const Document part =
        shop.act(ConvertDocument{job.id, K::Invoice, {{job.lines[0].id, Quantity::whole(1)}}, false})
            .document;
    CHECK(costOf(shop, part) == Money::whole(45));
    const auto late =
        shop.receive(order, {shop.came(order, 0, 1, 6000)}); // the bill came after ours went out
    CHECK(costOf(shop, job) == Money::whole(191));
    CHECK(costOf(shop, part) == Money::whole(55));
    const Document rest = shop.convert(job.id, K::Invoice);
    CHECK(costOf(shop, rest) == Money::whole(136));
    CHECK(shop.now(part).totals.total == part.totals.total);
    CHECK(shop.now(part).state == part.state);
    CHECK(shop.now(part).accounting == part.accounting);
    shop.act(TakeBackReceipt{late.receipt.id, late.receipt.version});
    CHECK(costOf(shop, part) == Money::whole(45));
    CHECK(costOf(shop, job) == Money::whole(171));
    shop.checkOffice();
}

TEST_CASE("A receipt that is taken back gives state, stock and cost back as they were")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const Document order = shop.order(job).back();
    const auto received = shop.receive(order, {shop.came(order, 0, 3, 1500)});
    CHECK(shop.stock(shop.filter).onHand == Quantity::whole(3));
    CHECK(costOf(shop, job) == Money::whole(170));
    const auto back = shop.act(TakeBackReceipt{received.receipt.id, received.receipt.version});
    CHECK(back.order.state == S::Sent);
    CHECK(back.receipt.takenBack);
    CHECK(shop.stock(shop.filter).onHand.isZero());
    CHECK(costOf(shop, job) == Money::whole(161));
    CHECK(shop.refusal(TakeBackReceipt{received.receipt.id, back.receipt.version})
              .forUser.contains(QStringLiteral("already")));
    CHECK(shop.refusal(TakeBackReceipt{received.receipt.id, received.receipt.version}).code ==
          ErrorCode::Conflict);
    CHECK(shop.receive(order, {shop.came(order, 0, 3, 1200)}).order.state == S::Received);
    shop.checkOffice();
}

TEST_CASE("Receiving is one step of undo, and redo brings it again")
{
    PurchaseBench shop;
    const Document job = shop.repair();
    const Document order = shop.order(job).back();
    const auto acted = shop.report(
        ReceiveParts{order.id, shop.now(order).version, {shop.came(order, 0, 3, 1500)}, {}, {}, false});
    CHECK(acted.report.undoable);
    CHECK(acted.report.changes.touches(EntityKind::Stock));
    CHECK(acted.report.changes.touchesFolder(job.appointment.value()));
    REQUIRE(shop.office().undo(shop.owner(), acted.report.changeset, acted.report.text));
    CHECK(shop.now(order) == order);
    CHECK(shop.stock(shop.filter).onHand.isZero());
    CHECK(costOf(shop, job) == Money::whole(161));
    REQUIRE(shop.office().redo(shop.owner(), acted.report.changeset, acted.report.text));
    CHECK(shop.now(order).state == S::Received);
    CHECK(costOf(shop, job) == Money::whole(170));
    shop.checkOffice();
}

TEST_CASE("Orders and receipts at random add up: state, ordered, received and cost follow from the receipts")
{
    PurchaseBench shop;
    std::mt19937 random(4);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    const Document job = shop.workOrderOf({shop.lineOf(shop.valve, 9), shop.lineOf(shop.filter, 7)});
    std::vector<Document> orders;
    std::vector<Receipt> receipts;
    for (int step = 0; step < 120; ++step) {
        const int what = below(10);
        if (what < 3) {
            const size_t line = size_t(below(2));
            const OrderLine wanted{job.lines[line].id,
                                   {},
                                   {},
                                   Quantity::whole(1 + below(4)),
                                   UnitPrice::whole(10 + below(50)),
                                   below(2) ? shop.acme : shop.brill};
            for (Document &made : shop.act(OrderParts{job.id, {wanted}, {}, false, {}}))
                orders.push_back(std::move(made));
        } else if (what < 8 && !orders.empty()) {
            const Document order = shop.now(orders[size_t(below(int(orders.size())))]);
            if (order.state != S::Cancelled)
                receipts.push_back(
                    shop.receive(order, {shop.came(order, 0, 1 + below(3), 500 + below(6000))}, true)
                        .receipt);
        } else if (what == 8 && !receipts.empty()) {
            const size_t at = size_t(below(int(receipts.size())));
            shop.act(TakeBackReceipt{receipts[at].id, receipts[at].version});
            receipts.erase(receipts.begin() + qsizetype(at));
        } else if (what == 9 && !orders.empty()) {
            const Document order = shop.now(orders[size_t(below(int(orders.size())))]);
            if (documentMayBecome(order.kind, order.state, S::Cancelled, StateCause::Person))
                shop.mark(order, S::Cancelled);
        }
    }
    REQUIRE(receipts.size() > 10);
    Money spent;
    Quantity filters;
    for (const Receipt &receipt : receipts) {
        spent += receipt.cost();
        for (const Document &order : orders) {
            if (order.id == receipt.order && order.lines[0].item == shop.filter.id)
                filters += receipt.lines[0].quantity;
        }
    }
    Money listed;
    for (const PurchaseRow &row : shop.ask(PurchaseList{}))
        listed += row.received;
    CHECK(listed == spent);
    CHECK(shop.stock(shop.filter).onHand == filters);
    shop.checkOffice();
}
