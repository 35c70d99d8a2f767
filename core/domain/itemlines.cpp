// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/itemlines.h"

#include "core/domain/bundles.h"
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

/// Thousandths of thousandths, half-up to thousandths; a result out of range becomes the limit, which
/// computing the totals then refuses in words.
Quantity times(Quantity a, Quantity b)
{
    const __int128 product = __int128(a.units()) * b.units();
    const __int128 half = product < 0 ? -Quantity::one / 2 : Quantity::one / 2;
    const __int128 units = (product + half) / Quantity::one;
    return Quantity::fromUnits(qint64(std::clamp<__int128>(units, -Quantity::limit, Quantity::limit)));
}

DocumentLine lineOf(const Item &item, Quantity quantity)
{
    DocumentLine line;
    line.item = item.id;
    line.itemName = item.name;
    line.description = item.description.isEmpty() ? item.name : item.description;
    line.quantity = quantity;
    line.unitPrice = item.price;
    line.unitCost = item.cost;
    line.taxable = item.taxable;
    if (item.type == ItemType::Discount) {
        line.kind = item.percent ? LineKind::DiscountPercent : LineKind::DiscountFlat;
        line.percent = item.percent.value_or(Percent());
        line.quantity = Quantity::whole(1);
    } else if (item.type == ItemType::Bundle) {
        line.kind = LineKind::Text;
        line.unitPrice = {};
        line.unitCost = {};
        line.taxable = false;
        line.printsAsOne = item.printsAsOne;
    }
    return line;
}

void append(std::vector<DocumentLine> &lines, const Item &item, Quantity quantity,
            const std::vector<Item> &all, int depth)
{
    lines.push_back(lineOf(item, quantity));
    lines.back().bundleDepth = depth - 1;
    if (item.type != ItemType::Bundle || depth > deepestBundle)
        return;
    for (const BundlePart &part : item.parts) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Item &i) { return i.id == part.item; });
        if (found != all.end())
            append(lines, *found, times(part.quantity, quantity), all, depth + 1);
    }
}

} // namespace

std::vector<DocumentLine> linesOfItem(const Item &item, Quantity quantity, const std::vector<Item> &all)
{
    std::vector<DocumentLine> lines;
    append(lines, item, quantity, all, 1);
    return lines;
}

} // namespace truckroll
