// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/receipt.h"
#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;
using S = DocumentState;

namespace {

Document orderOf(std::initializer_list<int> quantities, S state = S::Sent)
{
    Document order;
    order.kind = DocumentKind::PurchaseOrder;
    order.state = state;
    order.number = QStringLiteral("PO-1001");
    qint64 id = 1;
    for (const int quantity : quantities) {
        DocumentLine line;
        line.id = LineId(id++);
        line.itemName = QStringLiteral("Tap");
        line.quantity = Quantity::whole(quantity);
        line.unitPrice = UnitPrice::whole(10);
        order.lines.push_back(line);
    }
    return order;
}

Receipt came(std::initializer_list<std::pair<int, int>> lines, bool takenBack = false)
{
    Receipt receipt;
    receipt.takenBack = takenBack;
    for (const auto &[line, quantity] : lines)
        receipt.lines.push_back({LineId(line), Quantity::whole(quantity), UnitPrice::whole(10)});
    return receipt;
}

ReceiptLine line(qint64 id, int quantity, int cost = 10)
{
    return {LineId(id), Quantity::whole(quantity), UnitPrice::whole(cost)};
}

} // namespace

TEST_CASE("What came decides the state of a purchase order", "[receipt]")
{
    struct Row
    {
        const char *what;
        S before;
        std::vector<Receipt> receipts;
        S after;
    };
    const Row rows[] = {
        {"nothing came on a draft", S::Draft, {}, S::Draft},
        {"nothing came on a sent one", S::Sent, {}, S::Sent},
        {"a part of one line", S::Sent, {came({{1, 1}})}, S::PartlyReceived},
        {"one line of two", S::Sent, {came({{1, 2}})}, S::PartlyReceived},
        {"picked up without sending", S::Draft, {came({{1, 2}, {2, 3}})}, S::Received},
        {"all at once", S::Sent, {came({{1, 2}, {2, 3}})}, S::Received},
        {"all in two", S::PartlyReceived, {came({{1, 2}}), came({{2, 3}})}, S::Received},
        {"more than ordered", S::Sent, {came({{1, 5}, {2, 3}})}, S::Received},
        {"more of one does not make up for another", S::Sent, {came({{1, 5}})}, S::PartlyReceived},
        {"taken back altogether", S::Received, {came({{1, 2}, {2, 3}}, true)}, S::Sent},
        {"taken back in part", S::Received, {came({{1, 2}}), came({{2, 3}}, true)}, S::PartlyReceived},
        {"cancelled with something that came", S::Cancelled, {came({{1, 2}})}, S::Cancelled},
        {"cancelled and all came before", S::Cancelled, {came({{1, 2}, {2, 3}})}, S::Cancelled},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        const Document order = orderOf({2, 3}, row.before);
        CHECK(purchaseStateFor(order, row.receipts) == row.after);
        if (row.before != row.after)
            CHECK(documentMayBecome(DocumentKind::PurchaseOrder, row.before, row.after, StateCause::Receipt));
    }
}

TEST_CASE("Received and outstanding count live receipts only, and nothing is owed below zero", "[receipt]")
{
    const Document order = orderOf({5});
    const std::vector<Receipt> receipts{came({{1, 2}}), came({{1, 1}}, true), came({{1, 4}})};
    CHECK(receivedOf(LineId(1), receipts) == Quantity::whole(6));
    CHECK(outstandingOf(order.lines[0], receipts).isZero());
    CHECK(outstandingOf(order.lines[0], {came({{1, 2}})}) == Quantity::whole(3));
    DocumentLine text = order.lines[0];
    text.kind = LineKind::Text;
    CHECK(outstandingOf(text, {}).isZero());
    CHECK(came({{1, 2}}).cost() == Money::whole(20));
}

TEST_CASE("Receiving refuses what is not ordered, nothing, too much, and orders that are over", "[receipt]")
{
    const Document order = orderOf({2, 3});
    const auto refuses = [&](const Document &of, std::vector<ReceiptLine> lines,
                             const std::vector<Receipt> &before = {},
                             bool more = false) { return !checkReceipt(of, before, lines, more); };
    CHECK_FALSE(refuses(order, {line(1, 2), line(2, 3)}));
    CHECK_FALSE(refuses(order, {line(1, 1)}, {came({{1, 1}})}));
    CHECK(refuses(order, {}));
    CHECK(refuses(order, {line(9, 1)}));
    CHECK(refuses(order, {line(1, 0)}));
    CHECK(refuses(order, {line(1, -1)}));
    CHECK(refuses(order, {line(1, 1, -1)}));
    CHECK(refuses(order, {line(1, 3)}));
    CHECK(refuses(order, {line(1, 2), line(1, 1)}));
    CHECK(refuses(order, {line(1, 2)}, {came({{1, 1}})}));
    CHECK_FALSE(refuses(order, {line(1, 3)}, {}, true));
    CHECK_FALSE(refuses(order, {line(1, 2)}, {came({{1, 2}}, true)}));
    CHECK(refuses(orderOf({2}, S::Cancelled), {line(1, 1)}, {}, true));
    Document other = order;
    other.kind = DocumentKind::WorkOrder;
    CHECK(refuses(other, {line(1, 1)}));
    const Done tooMuch = checkReceipt(order, {came({{1, 1}})}, {line(1, 2)}, false);
    REQUIRE_FALSE(tooMuch);
    CHECK(tooMuch.error().forUser.contains(
        QStringLiteral("Only 1 of “Tap” is still to come on PO-1001, not 2")));
}

TEST_CASE("The cost of a line is what came at its cost and the rest as planned", "[receipt]")
{
    using Q = Quantity;
    using U = UnitPrice;
    CHECK(costAfterReceipts(Q::whole(3), U::whole(40), {}) == U::whole(40));
    CHECK(costAfterReceipts(Q::whole(3), U::whole(40), {{Q::whole(3), U::whole(46)}}) == U::whole(46));
    CHECK(costAfterReceipts(Q::whole(3), U::whole(40), {{Q::whole(1), U::whole(46)}}) == U::whole(42));
    CHECK(costAfterReceipts(Q::whole(2), U::whole(40),
                            {{Q::whole(1), U::whole(46)}, {Q::whole(3), U::whole(42)}}) == U::whole(43));
    CHECK(costAfterReceipts(Q::whole(3), U{}, {{Q::whole(1), U::fromUnits(1)}}) == U{});
    CHECK(costAfterReceipts(Q::whole(2), U{}, {{Q::whole(1), U::fromUnits(1)}}) == U::fromUnits(1));
}

TEST_CASE("The cost lies between the lowest and the highest that anything cost, at random", "[receipt]")
{
    std::mt19937 random(20260302);
    const auto between = [&](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    for (int round = 0; round < 2000; ++round) {
        const auto planned = UnitPrice::fromUnits(between(0, 900000));
        const auto needed = Quantity::fromUnits(between(1, 20000));
        UnitPrice least = planned;
        UnitPrice most = planned;
        std::vector<std::pair<Quantity, UnitPrice>> received;
        for (int i = between(0, 4); i > 0; --i) {
            received.emplace_back(Quantity::fromUnits(between(1, 9000)),
                                  UnitPrice::fromUnits(between(0, 900000)));
            least = std::min(least, received.back().second);
            most = std::max(most, received.back().second);
        }
        const UnitPrice cost = costAfterReceipts(needed, planned, received);
        CHECK(cost >= least);
        CHECK(cost <= most);
    }
}

TEST_CASE("How much of an order came counts each line up to what was ordered of it", "[receipt]")
{
    const Document order = orderOf({2, 3});
    CHECK(progressOf(order, {}).ordered == Quantity::whole(5));
    CHECK(progressOf(order, {}).came.isZero());
    CHECK(progressOf(order, {came({{1, 1}})}).came == Quantity::whole(1));
    CHECK(progressOf(order, {came({{1, 9}}), came({{2, 1}})}).came == Quantity::whole(3)); // more is not all
    CHECK(progressOf(order, {came({{1, 2}}, true)}).came.isZero());
}
