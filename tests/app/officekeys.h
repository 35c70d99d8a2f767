// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "tests/app/programbench.h"

namespace truckroll::testkit {

/// Two vendors, a part of one and an item with stock of the other, a customer and a work order for both.
struct TradeBench : ProgramBench
{
    TradeBench()
    {
        acme = vendor("Acme Supply");
        brill = vendor("Brill Parts");
        valve = item("Valve", ItemType::Part, 90, 40, acme);
        filter = item("Filter", ItemType::Inventory, 30, 12, brill);
        Customer made;
        made.name = QStringLiteral("Kline Bakery");
        made.phone = QStringLiteral("217 555 0144");
        made.email = QStringLiteral("office@kline.example");
        made.billing.street = QStringLiteral("12 Long Street");
        kline = office().act(SaveCustomer{made}).id;
        Document wanted;
        wanted.kind = DocumentKind::WorkOrder;
        wanted.customer = kline;
        wanted.title = QStringLiteral("No heat");
        wanted.lines = {line(valve, 2), line(filter, 3)};
        job = office().act(SaveDocument{wanted});
    }

    VendorId vendor(const char *name)
    {
        Vendor made;
        made.name = QString::fromLatin1(name);
        return office().act(SaveVendor{made}).id;
    }
    Item item(const char *name, ItemType type, int price, int cost, VendorId from)
    {
        Item made;
        made.name = QString::fromLatin1(name);
        made.type = type;
        made.price = UnitPrice::whole(price);
        made.cost = UnitPrice::whole(cost);
        made.vendor = from;
        return office().act(SaveItem{made});
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
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }
    /// A cell that is typed into: the first key opens it.
    void typeCell(const QString &text)
    {
        for (const QChar each : text)
            type(each);
    }

    VendorId acme;
    VendorId brill;
    Item valve;
    Item filter;
    CustomerId kline;
    Document job;
};

} // namespace truckroll::testkit
