// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

struct EmptyShelf : PurchaseBench
{
    EmptyShelf()
    {
        filter.reorderAt = Quantity::whole(4);
        filter = act(SaveItem{filter});
        tape = newItem("Tape", ItemType::Inventory, 5, 2, acme);
        tape.reorderAt = Quantity::whole(6);
        tape = act(SaveItem{tape});
    }
    Item tape;
};

} // namespace

TEST_CASE(
    "What is missing on the shelf is ordered through a work order of the office itself, split by vendor")
{
    EmptyShelf shop;
    CHECK(shop.ask(ReorderList{}).size() == 2);
    const auto made = shop.act(OrderForShelf{});
    REQUIRE(made.orders.size() == 2);
    CHECK(made.workOrder.kind == K::WorkOrder);
    CHECK(made.workOrder.lines.empty());
    for (const Document &order : made.orders) {
        CHECK(order.source == made.workOrder.id);
        CHECK(order.state == S::Draft);
    }
    CHECK(made.orders[0].totals.total + made.orders[1].totals.total == Money::whole(4 * 12 + 6 * 2));
    CHECK(shop.ask(ReorderList{}).empty()); // it is on its way
    CHECK(shop.ask(WaitingList{}).empty()); // nobody drives anywhere for it
    for (const DocumentRow &row : shop.ask(DocumentList{K::WorkOrder, {}, {}, {}, {}}))
        CHECK(row.forShelf == (row.id == made.workOrder.id));
    CHECK(shop.refusal(OrderForShelf{}).forUser.contains(QStringLiteral("Nothing is missing")));
    for (const Document &order : made.orders)
        shop.receive(order, {shop.came(order, 0, 6, 200)}, true);
    CHECK(shop.stock(shop.tape).free() == Quantity::whole(6)); // nothing reserves it
    shop.checkOffice();
}

TEST_CASE("The next order for the shelf goes into the same folder of the same customer")
{
    EmptyShelf shop;
    const OrderLine line{{}, shop.tape.id, {}, Quantity::whole(2), UnitPrice::whole(2), shop.acme};
    const auto first = shop.act(OrderForShelf{{line}, {}, {}});
    const auto second = shop.act(OrderForShelf{{line}, QDate(2026, 3, 9), QStringLiteral("By truck")});
    CHECK(second.workOrder.appointment == first.workOrder.appointment);
    CHECK(second.workOrder.id != first.workOrder.id);
    CHECK(second.orders.front().expected == QDate(2026, 3, 9));
    CHECK(second.orders.front().notesForCustomer == QStringLiteral("By truck"));
}

TEST_CASE("An order for the shelf is taken back in one step, and one without a vendor is refused whole")
{
    EmptyShelf shop;
    const auto folders = shop.ask(AppointmentList{}).size();
    const OrderLine nobody{{}, shop.tape.id, {}, Quantity::whole(2), UnitPrice::whole(2), {}};
    CHECK(shop.refusal(OrderForShelf{{nobody}, {}, {}}).code == ErrorCode::RuleBroken);
    CHECK(shop.ask(AppointmentList{}).size() == folders);
    const auto made = shop.report(OrderForShelf{});
    CHECK(made.report.undoable);
    CHECK(made.report.text.contains(made.reply.orders.front().number));
    REQUIRE(shop.office().undo(shop.owner(), made.report.changeset, made.report.text));
    CHECK(shop.ask(PurchaseList{}).empty());
    CHECK(shop.ask(AppointmentList{}).size() == folders);
    CHECK(shop.ask(ReorderList{}).size() == 2);
    shop.checkOffice();
}
