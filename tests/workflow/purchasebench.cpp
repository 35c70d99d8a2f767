// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"

namespace truckroll::testkit {

namespace {

Vendor named(const char *name)
{
    Vendor vendor;
    vendor.name = QString::fromLatin1(name);
    return vendor;
}

} // namespace

PurchaseBench::PurchaseBench()
{
    acme = act(SaveVendor{named("Acme Supply")}).id;
    brill = act(SaveVendor{named("Brill Parts")}).id;
    valve = newItem("Valve", ItemType::Part, 90, 40, acme);
    filter = newItem("Filter", ItemType::Inventory, 30, 12, brill);
    labor = newItem("Labor", ItemType::Labor, 95, 45);
}

Item PurchaseBench::newItem(const char *name, ItemType type, int price, int cost, VendorId vendor)
{
    Item item;
    item.name = QString::fromLatin1(name);
    item.type = type;
    item.price = UnitPrice::whole(price);
    item.cost = UnitPrice::whole(cost);
    item.vendor = vendor;
    return act(SaveItem{item});
}

DocumentLine PurchaseBench::lineOf(const Item &item, int quantity) const
{
    DocumentLine line;
    line.item = item.id;
    line.itemName = item.name;
    line.description = item.name;
    line.quantity = Quantity::whole(quantity);
    line.unitPrice = item.price;
    line.unitCost = item.cost;
    return line;
}

Document PurchaseBench::workOrderOf(std::vector<DocumentLine> lines)
{
    Document order = blank(DocumentKind::WorkOrder);
    order.lines = std::move(lines);
    return act(SaveDocument{order});
}

Document PurchaseBench::repair()
{
    return workOrderOf({lineOf(valve, 2), lineOf(filter, 3), lineOf(labor, 1)});
}

ReceiptLine PurchaseBench::came(const Document &order, size_t line, int quantity, int cents) const
{
    return {order.lines.at(line).id, Quantity::whole(quantity), UnitPrice::fromUnits(qint64(cents) * 100)};
}

ReceiveParts::Reply PurchaseBench::receive(const Document &order, const std::vector<ReceiptLine> &lines,
                                           bool more)
{
    return act(ReceiveParts{order.id, now(order).version, lines, QStringLiteral("V-77"), {}, more});
}

} // namespace truckroll::testkit
