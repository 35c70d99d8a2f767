// SPDX-License-Identifier: GPL-3.0-or-later
// Ordering the parts of a work order, and what becomes of the orders when it is cancelled.
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/itemstore.h"
#include "core/store/purchasestore.h"
#include "core/store/receiptstore.h"
#include "core/store/stockstore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/markings.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

using S = DocumentState;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Purchasing)
};

std::map<ItemId, Item> itemsById(ReadScope &scope)
{
    std::map<ItemId, Item> byId;
    for (Item &item : items(scope))
        byId.emplace(item.id, std::move(item));
    return byId;
}

std::vector<PartToOrder> partsOf(ReadScope &scope, const Document &workOrder,
                                 const std::map<ItemId, Item> &byId)
{
    return partsToOrder(workOrder, byId, orderedSoFar(scope, workOrder.id), stockLevels(scope));
}

std::vector<OrderLine> proposedLines(const std::vector<PartToOrder> &parts)
{
    std::vector<OrderLine> lines;
    for (const PartToOrder &part : parts) {
        if (!part.proposed.isZero())
            lines.push_back({part.line, part.item, {}, part.proposed, part.cost, part.vendor});
    }
    return lines;
}

Done checkItem(const OrderLine &line, const std::map<ItemId, Item> &byId)
{
    if (line.item.isNone() || byId.count(line.item) != 0)
        return Nothing{};
    return notThere(Texts::tr("item"));
}

Result<Vendor> vendorInUse(ReadScope &scope, VendorId id)
{
    auto vendor = findVendor(scope, id);
    if (!vendor)
        return notThere(Texts::tr("vendor"));
    if (!vendor->active)
        return ruleBroken(
            Texts::tr("%1 is out of use. Nothing was ordered; choose another vendor.").arg(vendor->name));
    return std::move(*vendor);
}

Done takeDescriptions(std::vector<OrderLine> &lines)
{
    for (OrderLine &line : lines)
        CHECK_OK(takeText(line.description, Texts::tr("description")));
    return Nothing{};
}

Done storeOrder(WriteScope &scope, Document &order, const OrderParts &command, const Document &workOrder)
{
    TRY(const Vendor vendor, vendorInUse(scope, order.vendor));
    order.title = vendor.name; // what one looks for among the folder's documents
    order.date = officeToday(scope);
    order.expected = command.expected;
    order.notesForCustomer = command.notes;
    if (command.toSite)
        order.site = workOrder.site;
    CHECK_OK(takeText(order.notesForCustomer, Texts::tr("notes for the vendor"), FieldLimit::note));
    if (order.expected.isValid() && order.expected < order.date)
        return ruleBroken(
            Texts::tr("Parts that are ordered today cannot be here before. Nothing was ordered; "
                      "correct the date on which they are expected."));
    CHECK_OK(beginDocument(scope, order));
    insertDocument(scope, order);
    return Nothing{};
}

QString numbersOf(const std::vector<Document> &orders)
{
    QStringList numbers;
    for (const Document &order : orders)
        numbers += order.number;
    return numbers.join(Texts::tr(", ", "between the numbers of documents"));
}

/// What did not come does not come any more; what came stays.
Done cancelOrder(WriteScope &scope, DocumentId id, const QString &reason)
{
    TRY(Document order, documentNamed(scope, id));
    order.state = S::Cancelled;
    order.stateReason = reason;
    updateDocumentHead(scope, order);
    return Nothing{};
}

} // namespace

Result<OrderParts::Reply> perform(WriteScope &scope, const OrderParts &command)
{
    TRY(const Document workOrder, documentNamed(scope, command.workOrder));
    const auto byId = itemsById(scope);
    std::vector<OrderLine> lines =
        command.lines.empty() ? proposedLines(partsOf(scope, workOrder, byId)) : command.lines;
    CHECK_OK(takeDescriptions(lines));
    for (const OrderLine &line : lines)
        CHECK_OK(checkItem(line, byId));
    TRY(auto orders, planPurchases(workOrder, lines, byId));
    for (Document &order : orders)
        CHECK_OK(storeOrder(scope, order, command, workOrder));
    scope.describe(Texts::tr("Ordered parts for %1 with %2").arg(workOrder.number, numbersOf(orders)),
                   workOrder.appointment);
    return orders;
}

Result<Document> perform(WriteScope &scope, const CancelWorkOrder &command)
{
    TRY(const Document workOrder, documentSeen(scope, command.workOrder, command.version));
    if (workOrder.kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("%1 is no work order. Nothing was changed.").arg(workOrder.number));
    QString reason = command.reason;
    CHECK_OK(takeLine(reason, Texts::tr("reason")));
    const MarkDocument mark{command.workOrder, command.version, S::Cancelled, reason};
    const auto open = openPurchasesOf(scope, workOrder.id);
    TRY(Document cancelled, markAnyway(scope, mark));
    if (command.orders == CancelWorkOrder::OpenOrders::Cancel) {
        for (const DocumentId order : open)
            CHECK_OK(cancelOrder(scope, order, reason));
        if (!open.empty())
            scope.describe(Texts::tr("Canceled %1 and %n purchase order(s)", nullptr, int(open.size()))
                               .arg(workOrder.number),
                           workOrder.appointment);
    }
    return cancelled;
}

Result<PartsToOrder::Reply> answer(ReadScope &scope, const PartsToOrder &query)
{
    auto workOrder = findDocument(scope, query.workOrder);
    if (!workOrder)
        return notFound(Texts::tr("work order"));
    PartsToOrder::Reply reply;
    reply.parts = partsOf(scope, *workOrder, itemsById(scope));
    reply.workOrder = std::move(*workOrder);
    for (Vendor &vendor : vendors(scope)) {
        if (vendor.active)
            reply.vendors.push_back(std::move(vendor));
    }
    return reply;
}

Result<PurchaseList::Reply> answer(ReadScope &scope, const PurchaseList &query)
{
    return purchaseRows(scope, query);
}

Result<PurchaseDetails::Reply> answer(ReadScope &scope, const PurchaseDetails &query)
{
    auto order = findDocument(scope, query.order);
    if (!order || order->kind != DocumentKind::PurchaseOrder)
        return notFound(Texts::tr("purchase order"));
    PurchaseDetails::Reply reply;
    reply.vendor = findVendor(scope, order->vendor).value_or(Vendor());
    if (const auto workOrder = findDocument(scope, order->source))
        reply.workOrderNumber = workOrder->number;
    reply.receipts = receiptsOf(scope, query.order);
    reply.order = std::move(*order);
    return reply;
}

} // namespace truckroll
