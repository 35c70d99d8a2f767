// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include <QDate>
#include <QString>
#include <utility>
#include <vector>

namespace truckroll {

/// How much of one line of a purchase order came, and at what cost.
struct ReceiptLine
{
    LineId line;
    Quantity quantity; ///< above zero
    UnitPrice cost;    ///< of one, as the vendor billed it

    friend bool operator==(const ReceiptLine &, const ReceiptLine &) = default;
};

/// Goods of one purchase order that came together. One that was taken back stays in the list and counts for
/// nothing.
struct Receipt
{
    ReceiptId id;
    Version version = 0;
    DocumentId order;
    QDate date;
    QString vendorInvoice; ///< the vendor's invoice number; may be empty
    bool takenBack = false;
    UserId receivedBy;
    QString receivedByName;
    qint64 receivedAt = 0; ///< UTC seconds
    std::vector<ReceiptLine> lines;

    Money cost() const; ///< each line in cents, half-up

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// What live receipts brought of a line.
Quantity receivedOf(LineId line, const std::vector<Receipt> &receipts);
/// What of a line is still to come; nothing when more came than was ordered.
Quantity outstandingOf(const DocumentLine &line, const std::vector<Receipt> &receipts);

/// How much of a purchase order came, all lines together, each up to what was ordered of it.
struct OrderProgress
{
    DocumentId order;
    Quantity ordered;
    Quantity came;

    friend bool operator==(const OrderProgress &, const OrderProgress &) = default;
};
OrderProgress progressOf(const Document &order, const std::vector<Receipt> &receipts);

/// The state that follows from what came: Received when every item line came whole, Partly received when
/// anything came, otherwise what it was before anything came (`before` when nothing ever came, else Sent).
/// Cancelled orders stay so.
DocumentState purchaseStateFor(const Document &order, const std::vector<Receipt> &receipts);

/// May these quantities be received? RuleBroken for a line that is none of the order's, a quantity or cost
/// out of range, nothing at all, an order that is cancelled; and, unless `moreIsRight`, for more than was
/// ordered.
Done checkReceipt(const Document &order, const std::vector<Receipt> &before,
                  const std::vector<ReceiptLine> &lines, bool moreIsRight);

/// The cost of one of a work order's line: what came at its cost, the rest as planned; ten-thousandths,
/// half-up. More than `needed` counts with its average.
UnitPrice costAfterReceipts(Quantity needed, UnitPrice planned,
                            const std::vector<std::pair<Quantity, UnitPrice>> &received);

} // namespace truckroll
