// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/receipt.h"

#include "core/domain/totals.h"
#include "core/domain/wide.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using S = DocumentState;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

QString nameOf(const DocumentLine &line)
{
    return line.itemName.isEmpty() ? line.description.section(QLatin1Char('\n'), 0, 0) : line.itemName;
}

const DocumentLine *itemLine(const Document &order, LineId id)
{
    const auto found = std::find_if(order.lines.begin(), order.lines.end(), [id](const DocumentLine &line) {
        return line.id == id && line.kind == LineKind::Item;
    });
    return found == order.lines.end() ? nullptr : &*found;
}

bool anythingCame(const std::vector<Receipt> &receipts)
{
    return std::any_of(receipts.begin(), receipts.end(),
                       [](const Receipt &receipt) { return !receipt.takenBack && !receipt.lines.empty(); });
}

Done checkLine(const Document &order, const ReceiptLine &wanted)
{
    const DocumentLine *line = itemLine(order, wanted.line);
    if (!line)
        return ruleBroken(Texts::tr("A line that was to be received is none of %1. Nothing was received; "
                                    "look at the order as it is now.")
                              .arg(order.number));
    if (wanted.quantity <= Quantity() || wanted.quantity.units() > Quantity::limit)
        return ruleBroken(Texts::tr("How many of “%1” came? Nothing was received; type a quantity above "
                                    "zero, or leave the line out.")
                              .arg(nameOf(*line)));
    if (wanted.cost.isNegative() || wanted.cost.units() > UnitPrice::limit)
        return ruleBroken(Texts::tr("The cost of “%1” lies between 0 and 100 million. Nothing was received; "
                                    "correct it.")
                              .arg(nameOf(*line)));
    return Nothing{};
}

Done checkNotTooMuch(const Document &order, const std::vector<Receipt> &before,
                     const std::vector<ReceiptLine> &lines)
{
    for (const DocumentLine &line : order.lines) {
        Quantity now;
        for (const ReceiptLine &each : lines)
            now += each.line == line.id ? each.quantity : Quantity();
        const Quantity left = outstandingOf(line, before);
        if (now > left)
            return ruleBroken(Texts::tr("Only %1 of “%2” is still to come on %3, not %4. Nothing was "
                                        "received; say that more came, or correct the quantity.")
                                  .arg(toPlain(left), nameOf(line), order.number, toPlain(now)));
    }
    return Nothing{};
}

} // namespace

Money Receipt::cost() const
{
    Money sum;
    for (const ReceiptLine &line : lines)
        sum += lineAmount(line.quantity, line.cost).value_or(Money());
    return sum;
}

Quantity receivedOf(LineId line, const std::vector<Receipt> &receipts)
{
    Quantity sum;
    for (const Receipt &receipt : receipts) {
        for (const ReceiptLine &each : receipt.lines) {
            if (!receipt.takenBack && each.line == line)
                sum += each.quantity;
        }
    }
    return sum;
}

Quantity outstandingOf(const DocumentLine &line, const std::vector<Receipt> &receipts)
{
    if (line.kind != LineKind::Item)
        return {};
    return std::max(Quantity(), line.quantity - receivedOf(line.id, receipts));
}

OrderProgress progressOf(const Document &order, const std::vector<Receipt> &receipts)
{
    OrderProgress progress;
    progress.order = order.id;
    for (const DocumentLine &line : order.lines) {
        if (line.kind != LineKind::Item)
            continue;
        progress.ordered += line.quantity;
        progress.came += line.quantity - outstandingOf(line, receipts);
    }
    return progress;
}

DocumentState purchaseStateFor(const Document &order, const std::vector<Receipt> &receipts)
{
    if (order.state == S::Cancelled)
        return S::Cancelled;
    const bool all = std::all_of(order.lines.begin(), order.lines.end(), [&](const DocumentLine &line) {
        return outstandingOf(line, receipts).isZero();
    });
    if (anythingCame(receipts))
        return all ? S::Received : S::PartlyReceived;
    return order.state == S::Draft ? S::Draft : S::Sent;
}

Done checkReceipt(const Document &order, const std::vector<Receipt> &before,
                  const std::vector<ReceiptLine> &lines, bool moreIsRight)
{
    if (order.kind != DocumentKind::PurchaseOrder)
        return ruleBroken(Texts::tr("%1 is no purchase order, and parts are received on those only. Nothing "
                                    "was received.")
                              .arg(order.number));
    if (order.state == S::Cancelled)
        return ruleBroken(Texts::tr("%1 was canceled, so nothing can come on it. Nothing was received; "
                                    "order the parts again.")
                              .arg(order.number));
    if (lines.empty())
        return ruleBroken(Texts::tr("Nothing was received on %1; choose what came.").arg(order.number));
    for (const ReceiptLine &line : lines)
        CHECK_OK(checkLine(order, line));
    return moreIsRight ? Done(Nothing{}) : checkNotTooMuch(order, before, lines);
}

UnitPrice costAfterReceipts(Quantity needed, UnitPrice planned,
                            const std::vector<std::pair<Quantity, UnitPrice>> &received)
{
    Wide quantity = 0;
    Wide cost = 0;
    for (const auto &[count, each] : received) {
        quantity += count.units();
        cost += Wide(count.units()) * each.units();
    }
    if (quantity == 0)
        return planned;
    const Wide rest = Wide(needed.units()) - quantity;
    if (rest > 0) {
        quantity += rest;
        cost += rest * planned.units();
    }
    return UnitPrice::fromUnits(qint64(dividedHalfUp(cost, quantity)));
}

} // namespace truckroll
