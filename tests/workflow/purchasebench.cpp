// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/purchasebench.h"

namespace truckroll::testkit {

PurchaseBench::PurchaseBench()
{
    save([this](const auto &command) { return act(command); });
    labor = newItem("Labor", ItemType::Labor, 95, 45);
}

Item PurchaseBench::newItem(const char *name, ItemType type, int price, int cost, VendorId vendor)
{
    return act(SaveItem{itemOf(name, type, price, cost, vendor)});
}

DocumentLine PurchaseBench::lineOf(const Item &item, int quantity) const
{
    DocumentLine line = testkit::lineOf(item, quantity);
    line.description = item.name;
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
