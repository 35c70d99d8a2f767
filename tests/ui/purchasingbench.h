// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include "tests/ui/officebench.h"

namespace truckroll::testkit {

/// An office with two vendors, a part of one and an item with stock of the other, and a work order of both.
struct PurchasingBench : OfficeBench
{
    PurchasingBench()
    {
        acme = vendor("Acme Supply");
        brill = vendor("Brill Parts");
        valve = item("Valve", ItemType::Part, 90, 40, acme);
        filter = item("Filter", ItemType::Inventory, 30, 12, brill);
        Document wanted;
        wanted.kind = DocumentKind::WorkOrder;
        wanted.customer = customer();
        wanted.title = QStringLiteral("No heat");
        wanted.lines = {line(valve, 2), line(filter, 3)};
        job = act(SaveDocument{wanted});
    }

    VendorId vendor(const char *name)
    {
        Vendor made;
        made.name = QString::fromLatin1(name);
        return act(SaveVendor{made}).id;
    }
    Item item(const char *name, ItemType type, int price, int cost, VendorId from = {})
    {
        Item made;
        made.name = QString::fromLatin1(name);
        made.type = type;
        made.price = UnitPrice::whole(price);
        made.cost = UnitPrice::whole(cost);
        made.vendor = from;
        return act(SaveItem{made});
    }
    static DocumentLine line(const Item &item, int quantity)
    {
        DocumentLine made;
        made.item = item.id;
        made.itemName = item.name;
        made.quantity = Quantity::whole(quantity);
        made.unitPrice = item.price;
        made.unitCost = item.cost;
        return made;
    }
    std::vector<Document> order() { return act(OrderParts{job.id, {}, {}, false, {}}); }
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }

    VendorId acme;
    VendorId brill;
    Item valve;
    Item filter;
    Document job;
};

} // namespace truckroll::testkit
