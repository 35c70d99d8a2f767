// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/papers.h"

#include "core/accounting/quickbooks/names.h"
#include "core/domain/totals.h"
#include <algorithm>

namespace truckroll::quickbooks {

namespace {

/// Where QuickBooks computes the tax itself, it would spread the discount in a way of its own.
bool takesDiscountLine(const Document &document, const BooksPreferences &preferences)
{
    return preferences.discounts && (preferences.tax == BooksTax::Automated || document.totals.tax.isZero());
}

/// What bears no tax leaves the tax alone: the tax is computed before it is taken off. Outside the United
/// States there is no such order.
bool takesUntaxedOff(const Document &document, const BooksPreferences &preferences)
{
    return takesDiscountLine(document, preferences) ||
           (preferences.discounts && preferences.tax == BooksTax::Manual);
}

QString textOf(const DocumentLine &line)
{
    const QString text = line.description.isEmpty() ? line.itemName : line.description;
    return cut(text, Longest::description);
}

SentLine textLine(const DocumentLine &line)
{
    SentLine text;
    text.kind = SentLine::Kind::Text;
    text.description = textOf(line);
    return text;
}

/// A deposit that is taken off, for one. QuickBooks takes no line below zero, so it goes into the discount.
bool isTakenOff(const Document &document, const DocumentLine &line)
{
    const bool taxed = line.taxable && !document.taxExempt;
    return line.kind == LineKind::Item && line.amount.isNegative() && !taxed;
}

SentLine itemLine(const Document &document, const DocumentLine &line, bool discounted)
{
    SentLine sent;
    sent.item = line.item;
    sent.description = textOf(line);
    sent.amount = discounted ? line.net() : line.amount;
    sent.quantity = line.quantity;
    sent.price = line.unitPrice;
    sent.taxable = line.taxable && !document.taxExempt;
    sent.taxRate = line.taxRate ? line.taxRate : document.taxRate;
    // A rounding carry or a discount makes the amount another one than the product: it goes alone then.
    sent.byAmount = lineAmount(line.quantity, line.unitPrice) != std::optional(sent.amount);
    return sent;
}

std::optional<Percent> percentOf(const PostingGround &ground, const QString &taxCode)
{
    for (const BooksListEntry &entry : ground.taxCodes) {
        if (entry.remoteId != taxCode)
            continue;
        bool isNumber = false;
        const qint64 units = entry.type.toLongLong(&isNumber);
        return isNumber ? std::optional(Percent::fromUnits(units)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::vector<SentLine> sentLines(const Document &document, const BooksPreferences &preferences)
{
    const bool takesDiscount = takesDiscountLine(document, preferences);
    const bool takesOff = takesUntaxedOff(document, preferences);
    SentLine discount;
    discount.kind = SentLine::Kind::Discount;
    if (takesDiscount)
        discount.amount = std::max(document.totals.discount, Money());
    std::vector<SentLine> lines;
    for (const DocumentLine &line : document.lines) {
        const bool takenOff = takesOff && isTakenOff(document, line);
        if (takenOff)
            discount.amount -= takesDiscount ? line.amount : line.net();
        if (line.kind == LineKind::Item && !takenOff)
            lines.push_back(itemLine(document, line, !takesDiscount));
        else if ((takenOff || line.kind == LineKind::Text) && !textOf(line).isEmpty())
            lines.push_back(textLine(line));
    }
    if (!discount.amount.isZero())
        lines.push_back(discount);
    return lines;
}

std::optional<Money> expectedTotal(const PostingGround &ground)
{
    const Document &document = *ground.document;
    const Money net = document.totals.subtotal - document.totals.discount;
    switch (ground.connection.preferences.tax) {
    case BooksTax::Off:
        return net;
    case BooksTax::Automated:
        return document.totals.total; // QuickBooks honours the tax that was charged
    case BooksTax::PerLine:
        return std::nullopt;
    case BooksTax::Manual:
        break;
    }
    Money tax;
    for (const DocumentTax &each : document.taxes) {
        if (each.tax.isZero() && each.base.isZero())
            continue;
        const auto percent =
            percentOf(ground, ground.choice(QStringLiteral("tax.%1").arg(each.rate.value())));
        const auto there = percent ? truckroll::percentOf(*percent, each.base) : std::nullopt;
        if (!there)
            return std::nullopt;
        tax += *there;
    }
    return net + tax;
}

} // namespace truckroll::quickbooks
