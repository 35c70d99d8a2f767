// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/itemstore.h"
#include "core/store/receiptstore.h"
#include "core/store/stockstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/receivedcosts.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Receiving)
};

constexpr int firstYear = 1970;

Done checkDate(ReadScope &scope, const QDate &date)
{
    if (date > officeToday(scope))
        return ruleBroken(Texts::tr("The date %1 is still to come, and parts are received when they came. "
                                    "Nothing was received; correct the date.")
                              .arg(writtenDay(date)));
    if (date.year() < firstYear)
        return ruleBroken(Texts::tr("This is no date on which parts can have come. Nothing was received; "
                                    "choose another one."));
    return Nothing{};
}

/// A line that was named twice came once, with both quantities; costs that differ are two receipts.
Result<std::vector<ReceiptLine>> together(const std::vector<ReceiptLine> &lines)
{
    std::vector<ReceiptLine> all;
    for (const ReceiptLine &line : lines) {
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const ReceiptLine &each) { return each.line == line.line; });
        if (same == all.end()) {
            all.push_back(line);
            continue;
        }
        if (same->cost != line.cost)
            return ruleBroken(Texts::tr("One line came at two costs. Nothing was received; receive what came "
                                        "at each cost by itself."));
        same->quantity += line.quantity;
    }
    return all;
}

Result<Receipt> receiptFrom(ReadScope &scope, const ReceiveParts &command)
{
    Receipt receipt;
    receipt.order = command.order;
    TRY(receipt.lines, together(command.lines));
    receipt.vendorInvoice = command.vendorInvoice;
    CHECK_OK(takeLine(receipt.vendorInvoice, Texts::tr("vendor's invoice number"), FieldLimit::name));
    receipt.date = command.date.isValid() ? command.date : officeToday(scope);
    CHECK_OK(checkDate(scope, receipt.date));
    receipt.receivedBy = scope.actor().user;
    receipt.receivedByName = scope.actor().name;
    receipt.receivedAt = scope.clock().nowUtc();
    return receipt;
}

/// What stock is kept of lies on the shelf now (or no more). What was taken back is what the ledger noted
/// when it came, whatever the item became since.
void moveStock(WriteScope &scope, const Document &order, const Receipt &receipt)
{
    for (const ReceiptLine &came : receipt.lines) {
        const auto line = std::find_if(order.lines.begin(), order.lines.end(),
                                       [&](const DocumentLine &each) { return each.id == came.line; });
        const auto item = line == order.lines.end() ? std::nullopt : findItem(scope, line->item);
        if (!item || item->type != ItemType::Inventory)
            continue;
        StockMovement movement;
        movement.item = item->id;
        movement.document = order.id;
        movement.reason = receipt.takenBack ? StockReason::TakenBack : StockReason::Received;
        movement.onHand = receipt.takenBack ? -came.quantity : came.quantity;
        movement.note = receipt.vendorInvoice;
        insertMovement(scope, movement);
    }
}

/// State, stock and costs after a receipt was stored or taken back.
Done settle(WriteScope &scope, Document &order, const Receipt &receipt)
{
    moveStock(scope, order, receipt);
    order.state = purchaseStateFor(order, receiptsOf(scope, order.id));
    updateDocumentHead(scope, order);
    return settleReceivedCosts(scope, order.source);
}

} // namespace

Result<ReceiveParts::Reply> perform(WriteScope &scope, const ReceiveParts &command)
{
    TRY(Document order, documentSeen(scope, command.order, command.version));
    TRY(Receipt receipt, receiptFrom(scope, command));
    CHECK_OK(checkReceipt(order, receiptsOf(scope, order.id), receipt.lines, command.moreIsRight));
    insertReceipt(scope, receipt);
    CHECK_OK(settle(scope, order, receipt));
    scope.describe(
        Texts::tr("Received parts on %1 for %2").arg(order.number, officeMoney(scope, receipt.cost())),
        order.appointment);
    return ReceiveParts::Reply{receipt, order};
}

Result<ReceiveParts::Reply> perform(WriteScope &scope, const TakeBackReceipt &command)
{
    auto receipt = findReceipt(scope, command.receipt);
    if (!receipt)
        return notThere(Texts::tr("receipt"));
    TRY(Document order, documentNamed(scope, receipt->order));
    CHECK_OK(
        checkVersion(scope, Texts::tr("Receipt on %1").arg(order.number), receipt->version, command.version));
    if (receipt->takenBack)
        return ruleBroken(Texts::tr("This receipt was taken back already. Nothing was changed."));
    receipt->takenBack = true;
    updateReceiptState(scope, *receipt);
    CHECK_OK(settle(scope, order, *receipt));
    scope.describe(Texts::tr("Took back a receipt on %1").arg(order.number), order.appointment);
    return ReceiveParts::Reply{*receipt, order};
}

} // namespace truckroll
