// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stockacts.h"
#include "tests/testkit/tradesamples.h"
#include "tests/workflow/documentbench.h"

namespace truckroll::testkit {

/// An office with two vendors, a part, an item with stock and labor, and short ways to orders and receipts.
class PurchaseBench : public DocumentBench, public TradeSamples
{
public:
    PurchaseBench();

    Item newItem(const char *name, ItemType type, int price, int cost, VendorId vendor = {});
    DocumentLine lineOf(const Item &item, int quantity) const;
    /// A work order of two valves (vendor Acme), three filters with stock (Brill) and an hour of labor.
    Document repair();
    Document workOrderOf(std::vector<DocumentLine> lines);
    std::vector<Document> order(const Document &workOrder)
    {
        return act(OrderParts{workOrder.id, {}, {}, false, {}});
    }
    /// So much of a line of an order at that cost in cents.
    ReceiptLine came(const Document &order, size_t line, int quantity, int cents) const;
    ReceiveParts::Reply receive(const Document &order, const std::vector<ReceiptLine> &lines,
                                bool more = false);
    void count(const Item &item, int quantity) { act(CountStock{item.id, Quantity::whole(quantity), {}}); }
    StockLevel stock(const Item &item) { return ask(StockLevels{}).at(item.id); }

    Item labor;
};

} // namespace truckroll::testkit
