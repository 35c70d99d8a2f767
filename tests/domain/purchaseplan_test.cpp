// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/purchaseplan.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using S = DocumentState;

namespace {

constexpr VendorId acme(501);
constexpr VendorId brill(502);

Item item(qint64 id, ItemType type, VendorId vendor = {})
{
    Item made;
    made.id = ItemId(id);
    made.name = QStringLiteral("Item %1").arg(id);
    made.type = type;
    made.vendor = vendor;
    made.cost = UnitPrice::whole(id);
    return made;
}

std::map<ItemId, Item> book()
{
    std::map<ItemId, Item> items;
    for (const Item &each :
         {item(1, ItemType::Part, acme), item(2, ItemType::Inventory, acme), item(3, ItemType::Labor),
          item(4, ItemType::Service), item(5, ItemType::Part, brill), item(6, ItemType::Discount)})
        items.emplace(each.id, each);
    items.at(ItemId(5)).vendorNumber = QStringLiteral("B-77");
    return items;
}

Document workOrder()
{
    Document order;
    order.id = DocumentId(100);
    order.kind = DocumentKind::WorkOrder;
    order.state = S::Open;
    order.number = QStringLiteral("WO-1001");
    order.title = QStringLiteral("No heat");
    order.company = CompanyId(7);
    order.customer = CustomerId(8);
    order.site = SiteId(9);
    order.appointment = AppointmentId(10);
    for (qint64 i = 1; i <= 6; ++i) {
        DocumentLine line;
        line.id = LineId(i);
        line.item = ItemId(i);
        line.itemName = QStringLiteral("Item %1").arg(i);
        line.description = QStringLiteral("Description %1").arg(i);
        line.quantity = Quantity::whole(4);
        line.unitCost = UnitPrice::whole(i);
        line.unitPrice = UnitPrice::whole(2 * i);
        line.taxable = true;
        order.lines.push_back(line);
    }
    order.lines[5].kind = LineKind::DiscountFlat;
    return order;
}

OrderLine of(qint64 line, int quantity, VendorId vendor)
{
    return {LineId(line), {}, {}, Quantity::whole(quantity), UnitPrice::whole(3), vendor};
}

} // namespace

TEST_CASE("Parts to order are the parts and stock items of a work order, and no labor", "[purchaseplan]")
{
    Document order = workOrder();
    DocumentLine back = order.lines[0];
    back.id = LineId(20);
    back.quantity = Quantity::whole(-1);
    DocumentLine typed = order.lines[0];
    typed.id = LineId(21);
    typed.item = {};
    order.lines.push_back(back);
    order.lines.push_back(typed);
    const auto parts = partsToOrder(order, book(), {}, {});
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].item == ItemId(1));
    CHECK(parts[1].item == ItemId(2));
    CHECK(parts[1].inventory);
    CHECK(parts[2].item == ItemId(5));
    CHECK(parts[2].vendor == brill);
    CHECK(parts[2].vendorNumber == QStringLiteral("B-77"));
    CHECK(parts[0].proposed == Quantity::whole(4));
}

TEST_CASE("What is proposed is neither ordered yet nor on the shelf", "[purchaseplan]")
{
    struct Row
    {
        int ordered;
        int onHand;
        int reserved;
        int onOrder;
        int proposedPart;  ///< of an item without stock
        int proposedStock; ///< of one with
    };
    const Row rows[] = {
        {0, 0, 4, 0, 4, 4},  // nothing there
        {0, 10, 4, 0, 4, 0}, // enough on the shelf
        {0, 1, 4, 0, 4, 3},  // a part of it on the shelf
        {0, 4, 9, 0, 4, 4},  // others need the shelf, too; no more than this one needs
        {0, 0, 4, 4, 4, 0},  // on its way for somebody, and nobody else needs it
        {1, 0, 4, 1, 3, 3},  // one is ordered
        {4, 0, 4, 4, 0, 0},  // all is ordered
        {6, 0, 4, 6, 0, 0},  // more than needed is ordered
        {0, -2, 4, 0, 4, 4}, // the list says less than nothing is there
    };
    for (const Row &row : rows) {
        CAPTURE(row.ordered, row.onHand, row.reserved, row.onOrder);
        const OrderedSoFar so{Quantity::whole(row.ordered), {}};
        const StockLevel level{Quantity::whole(row.onHand), Quantity::whole(row.reserved),
                               Quantity::whole(row.onOrder)};
        const auto parts = partsToOrder(workOrder(), book(), {{LineId(1), so}, {LineId(2), so}},
                                        {{ItemId(1), level}, {ItemId(2), level}});
        CHECK(parts[0].proposed == Quantity::whole(row.proposedPart));
        CHECK(parts[1].proposed == Quantity::whole(row.proposedStock));
    }
}

TEST_CASE("rule 11: the lines become one order for each vendor, from the work order's folder",
          "[purchaseplan]")
{
    const auto orders = planPurchases(workOrder(), {of(1, 4, acme), of(5, 2, brill), of(2, 1, acme)}, book());
    REQUIRE(orders);
    REQUIRE(orders->size() == 2);
    const Document &first = orders->at(0);
    CHECK(first.kind == DocumentKind::PurchaseOrder);
    CHECK(first.state == S::Draft);
    CHECK(first.vendor == acme);
    CHECK(first.source == DocumentId(100));
    CHECK(first.appointment == AppointmentId(10));
    CHECK(first.customer == CustomerId(8));
    CHECK(first.site.isNone());
    REQUIRE(first.lines.size() == 2);
    CHECK(first.lines[0].sourceLine == LineId(1));
    CHECK(first.lines[0].unitPrice == UnitPrice::whole(3));
    CHECK(first.lines[0].unitCost == UnitPrice::whole(1));
    CHECK_FALSE(first.lines[0].taxable);
    CHECK(first.totals.total == Money::whole(15));
    CHECK(first.totals.tax.isZero());
    CHECK(orders->at(1).lines[0].description.contains(QStringLiteral("B-77")));
}

TEST_CASE("rule 11: nothing but a live work order orders parts", "[purchaseplan]")
{
    const auto refuses = [](const Document &source) {
        return !planPurchases(source, {of(1, 1, acme)}, book());
    };
    Document source = workOrder();
    for (const DocumentKind kind : allDocumentKinds) {
        source.kind = kind;
        CHECK(refuses(source) == (kind != DocumentKind::WorkOrder));
        CHECK_FALSE(kindConvertsTo(kind, DocumentKind::PurchaseOrder));
    }
    source.kind = DocumentKind::WorkOrder;
    for (const S state : {S::Open, S::InProgress, S::OnHold, S::Completed, S::Invoiced, S::Cancelled}) {
        source.state = state;
        CHECK(refuses(source) == (state == S::Cancelled));
    }
}

TEST_CASE("A line that cannot be ordered is refused with its name", "[purchaseplan]")
{
    const auto sentence = [](const std::vector<OrderLine> &lines) {
        const auto plan = planPurchases(workOrder(), lines, book());
        return plan ? QString() : plan.error().forUser;
    };
    CHECK(sentence({}).contains(QStringLiteral("WO-1001")));
    CHECK(sentence({of(1, 1, {})}).contains(QStringLiteral("Item 1")));
    CHECK(sentence({of(1, 0, acme)}).contains(QStringLiteral("Item 1")));
    CHECK(sentence({of(1, -1, acme)}).contains(QStringLiteral("Item 1")));
    CHECK(sentence({of(99, 1, acme)}).contains(QStringLiteral("not there any more")));
    OrderLine dear = of(1, 1, acme);
    dear.cost = UnitPrice::whole(-1);
    CHECK(sentence({dear}).contains(QStringLiteral("Item 1")));
    CHECK(sentence({of(1, 1, acme), of(1, 1, acme)}).isEmpty());
}
