// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"

namespace truckroll::testkit {

inline Vendor vendorNamed(const char *name)
{
    Vendor made;
    made.name = QString::fromLatin1(name);
    return made;
}

inline Item itemOf(const char *name, ItemType type, int price, int cost, VendorId vendor = {})
{
    Item made;
    made.name = QString::fromLatin1(name);
    made.type = type;
    made.price = UnitPrice::whole(price);
    made.cost = UnitPrice::whole(cost);
    made.vendor = vendor;
    return made;
}

inline DocumentLine lineOf(const Item &item, int quantity)
{
    DocumentLine made;
    made.item = item.id;
    made.itemName = item.name;
    made.quantity = Quantity::whole(quantity);
    made.unitPrice = item.price;
    made.unitCost = item.cost;
    return made;
}

/// Two vendors, a part of one and an item with stock of the other.
struct TradeSamples
{
    VendorId acme;
    VendorId brill;
    Item valve;
    Item filter;

    /// `act` performs a command in the office and gives its reply.
    template <class Act>
    void save(const Act &act)
    {
        acme = act(SaveVendor{vendorNamed("Acme Supply")}).id;
        brill = act(SaveVendor{vendorNamed("Brill Parts")}).id;
        valve = act(SaveItem{itemOf("Valve", ItemType::Part, 90, 40, acme)});
        filter = act(SaveItem{itemOf("Filter", ItemType::Inventory, 30, 12, brill)});
    }
    /// Two valves and three filters.
    Document partsWorkOrder(CustomerId customer) const
    {
        Document wanted;
        wanted.kind = DocumentKind::WorkOrder;
        wanted.customer = customer;
        wanted.title = QStringLiteral("No heat");
        wanted.lines = {lineOf(valve, 2), lineOf(filter, 3)};
        return wanted;
    }
};

} // namespace truckroll::testkit
