// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vendorbill.h"

#include "core/domain/totals.h"
#include <algorithm>

namespace truckroll {

Document billOf(const Document &order, const Receipt &receipt)
{
    Document bill = order;
    bill.date = receipt.date;
    bill.dueDate = {};
    bill.vendorReference = receipt.vendorInvoice;
    bill.lines.clear();
    for (const ReceiptLine &came : receipt.lines) {
        const auto ordered = std::find_if(order.lines.begin(), order.lines.end(),
                                          [&](const DocumentLine &each) { return each.id == came.line; });
        if (ordered == order.lines.end())
            continue;
        DocumentLine line = *ordered;
        line.quantity = came.quantity;
        line.unitPrice = came.cost;
        line.amount = lineAmount(came.quantity, came.cost).value_or(Money());
        line.roundingCarry = line.discountShare = line.discountCarry = Money();
        bill.lines.push_back(line);
    }
    bill.taxes.clear();
    bill.totals = {};
    bill.totals.subtotal = bill.totals.total = receipt.cost();
    return bill;
}

} // namespace truckroll
