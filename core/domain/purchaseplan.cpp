// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/purchaseplan.h"

#include "core/domain/totals.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using S = DocumentState;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PurchasePlan)
};

const Item *found(const std::map<ItemId, Item> &items, ItemId id)
{
    const auto at = items.find(id);
    return at == items.end() ? nullptr : &at->second;
}

bool isPart(const Item *item)
{
    return item && (item->type == ItemType::Part || item->type == ItemType::Inventory);
}

/// What the shelf does not cover. Reserved is what all work orders need, this one too; so only what is
/// missing for all of them together has to be bought.
Quantity proposedOf(const PartToOrder &part)
{
    if (!part.inventory)
        return part.left();
    const Quantity missing = -part.stock.coming();
    return std::clamp(missing, Quantity(), part.left());
}

PartToOrder partOf(const DocumentLine &line, const Item &item)
{
    PartToOrder part;
    part.line = line.id;
    part.item = item.id;
    part.name = line.itemName.isEmpty() ? item.name : line.itemName;
    part.description = line.description;
    part.inventory = item.type == ItemType::Inventory;
    part.needed = line.quantity;
    part.vendor = item.vendor;
    part.vendorNumber = item.vendorNumber;
    part.cost = item.cost;
    return part;
}

const DocumentLine *lineOf(const Document &workOrder, LineId id)
{
    const auto at = std::find_if(workOrder.lines.begin(), workOrder.lines.end(),
                                 [id](const DocumentLine &line) { return line.id == id; });
    return id.isNone() || at == workOrder.lines.end() ? nullptr : &*at;
}

Done checkOpen(const Document &workOrder)
{
    if (workOrder.kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("Parts are ordered for a work order, and %1 is none. Nothing was "
                                    "ordered; make a work order of it first.")
                              .arg(workOrder.number));
    if (workOrder.state == S::Cancelled)
        return ruleBroken(
            Texts::tr("%1 was canceled. Nothing was ordered; reopen it first.").arg(workOrder.number));
    return Nothing{};
}

Done checkNumbers(const OrderLine &line, const QString &name)
{
    if (line.vendor.isNone())
        return ruleBroken(
            Texts::tr("Whom is “%1” bought from? Nothing was ordered; choose a vendor.").arg(name));
    if (line.quantity <= Quantity() || line.quantity.units() > Quantity::limit)
        return ruleBroken(Texts::tr("How many of “%1” are needed? Nothing was ordered; type a quantity above "
                                    "zero, or leave it out.")
                              .arg(name));
    if (line.cost.isNegative() || line.cost.units() > UnitPrice::limit)
        return ruleBroken(Texts::tr("The cost of “%1” lies between 0 and 100 million. Nothing was ordered; "
                                    "correct it.")
                              .arg(name));
    return Nothing{};
}

/// The vendor's own number helps him more than ours.
QString forVendor(const QString &description, const Item *item)
{
    if (!item || item->vendorNumber.isEmpty())
        return description;
    return description + QLatin1Char('\n') + Texts::tr("Your number: %1").arg(item->vendorNumber);
}

Result<DocumentLine> purchaseLine(const Document &workOrder, const OrderLine &wanted,
                                  const std::map<ItemId, Item> &items)
{
    const DocumentLine *source = lineOf(workOrder, wanted.source);
    if (wanted.source && !source)
        return ruleBroken(Texts::tr("A line of %1 is not there any more. Nothing was ordered; look at the "
                                    "work order as it is now.")
                              .arg(workOrder.number));
    DocumentLine line;
    line.item = source && wanted.item.isNone() ? source->item : wanted.item;
    const Item *item = found(items, line.item);
    line.itemName = source ? source->itemName : item ? item->name : QString();
    QString text = wanted.description;
    if (text.isEmpty())
        text = source ? source->description : item ? item->description : QString();
    line.description = forVendor(text.isEmpty() ? line.itemName : text, item);
    line.quantity = wanted.quantity;
    line.unitPrice = wanted.cost;
    // What was planned on the work order: the margin falls back to it when a receipt is taken back.
    line.unitCost = source ? source->unitCost : wanted.cost;
    line.sourceLine = wanted.source;
    CHECK_OK(checkNumbers(wanted, line.itemName.isEmpty() ? line.description : line.itemName));
    return line;
}

Document orderFrom(const Document &workOrder, VendorId vendor)
{
    Document order;
    order.kind = DocumentKind::PurchaseOrder;
    order.state = firstState(order.kind);
    order.company = workOrder.company;
    order.customer = workOrder.customer;
    order.appointment = workOrder.appointment;
    order.visit = workOrder.visit;
    order.title = workOrder.title;
    order.taxExempt = true;
    order.source = workOrder.id;
    order.vendor = vendor;
    return order;
}

} // namespace

std::vector<PartToOrder> partsToOrder(const Document &workOrder, const std::map<ItemId, Item> &items,
                                      const std::map<LineId, OrderedSoFar> &ordered,
                                      const std::map<ItemId, StockLevel> &stock)
{
    std::vector<PartToOrder> parts;
    for (const DocumentLine &line : workOrder.lines) {
        const Item *item = found(items, line.item);
        if (line.kind != LineKind::Item || line.quantity <= Quantity() || !isPart(item))
            continue;
        PartToOrder part = partOf(line, *item);
        if (const auto so = ordered.find(line.id); so != ordered.end()) {
            part.ordered = so->second.ordered;
            part.received = so->second.received;
        }
        if (const auto level = stock.find(line.item); level != stock.end() && part.inventory)
            part.stock = level->second;
        part.proposed = proposedOf(part);
        parts.push_back(part);
    }
    return parts;
}

Result<std::vector<Document>> planPurchases(const Document &workOrder, const std::vector<OrderLine> &lines,
                                            const std::map<ItemId, Item> &items)
{
    CHECK_OK(checkOpen(workOrder));
    if (lines.empty())
        return ruleBroken(Texts::tr("Nothing of %1 is to be ordered: all of its parts are ordered or on the "
                                    "shelf. Choose what to order.")
                              .arg(workOrder.number));
    std::vector<Document> orders;
    for (const OrderLine &wanted : lines) {
        TRY(DocumentLine line, purchaseLine(workOrder, wanted, items));
        auto order = std::find_if(orders.begin(), orders.end(),
                                  [&](const Document &each) { return each.vendor == wanted.vendor; });
        if (order == orders.end())
            order = orders.insert(orders.end(), orderFrom(workOrder, wanted.vendor));
        order->lines.push_back(std::move(line));
    }
    for (Document &order : orders)
        CHECK_OK(computeTotals(order, {}));
    return orders;
}

} // namespace truckroll
