// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/documentedit.h"

#include "core/domain/partbilling.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentEdit)
};

const DocumentLine *findLine(const std::vector<DocumentLine> &lines, LineId id)
{
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const DocumentLine &l) { return l.id == id; });
    return id.isNone() || it == lines.end() ? nullptr : &*it;
}

bool sameProduct(const DocumentLine &a, const DocumentLine &b)
{
    return a.kind == b.kind && a.quantity == b.quantity && a.unitPrice == b.unitPrice &&
           a.percent == b.percent;
}

bool sameTax(const DocumentLine &a, const DocumentLine &b)
{
    return a.taxable == b.taxable && a.taxRate == b.taxRate;
}

/// Lines that come to something, in their order.
std::vector<DocumentLine> amountLines(const Document &document)
{
    std::vector<DocumentLine> lines;
    std::copy_if(document.lines.begin(), document.lines.end(), std::back_inserter(lines),
                 [](const DocumentLine &l) { return l.kind != LineKind::Text; });
    return lines;
}

/// Nothing was changed that an amount follows from.
bool sameAmounts(const Document &a, const Document &b)
{
    const auto left = amountLines(a);
    const auto right = amountLines(b);
    return a.taxExempt == b.taxExempt && a.taxRate == b.taxRate &&
           std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const DocumentLine &l, const DocumentLine &r) {
                          return l.id == r.id && sameProduct(l, r) && sameTax(l, r);
                      });
}

/// The lines as wanted, with what the store alone knows of each.
std::vector<DocumentLine> editedLines(const Document &stored, const Document &wanted)
{
    std::vector<DocumentLine> lines;
    std::vector<LineId> seen;
    for (DocumentLine line : wanted.lines) {
        const bool twice = std::find(seen.begin(), seen.end(), line.id) != seen.end();
        const DocumentLine *before = twice ? nullptr : findLine(stored.lines, line.id);
        seen.push_back(line.id);
        line.id = before ? before->id : LineId();
        line.sourceLine = before ? before->sourceLine : LineId();
        line.billed = before ? before->billed : Quantity();
        line.discountCarry = before ? before->discountCarry : Money();
        line.roundingCarry = before && sameProduct(line, *before) ? before->roundingCarry : Money();
        lines.push_back(std::move(line));
    }
    return lines;
}

void dropSharedCarries(Document &document)
{
    for (DocumentLine &line : document.lines) {
        line.discountCarry = {};
        if (line.kind != LineKind::Item)
            line.roundingCarry = {};
    }
    for (DocumentTax &tax : document.taxes)
        tax.carry = {};
}

QString nameOf(const DocumentLine &line)
{
    return line.description.isEmpty() ? line.itemName : line.description.section(QLatin1Char('\n'), 0, 0);
}

Done checkBilledLine(const DocumentLine &before, const DocumentLine *now, Quantity billed)
{
    if (!now || now->kind != before.kind)
        return ruleBroken(Texts::tr("“%1” was billed already, so its line cannot be removed. Void the "
                                    "invoice first; nothing was saved.")
                              .arg(nameOf(before)));
    if (now->unitPrice != before.unitPrice || !sameTax(*now, before))
        return ruleBroken(Texts::tr("“%1” was billed already, so its price and tax stay. Add a line for the "
                                    "difference, or void the invoice first; nothing was saved.")
                              .arg(nameOf(before)));
    const bool less = billed.isNegative() ? now->quantity > billed : now->quantity < billed;
    if (less)
        return ruleBroken(Texts::tr("%1 of “%2” was billed already, so it cannot become %3. Void the "
                                    "invoice first; nothing was saved.")
                              .arg(toPlain(billed), nameOf(before), toPlain(now->quantity)));
    return Nothing{};
}

bool isDiscount(const DocumentLine &line)
{
    return line.kind == LineKind::DiscountPercent || line.kind == LineKind::DiscountFlat;
}

bool wasBilled(const DocumentLine &line, const TakenSoFar &taken)
{
    const auto soFar = takenOf(line.id, taken);
    return line.kind == LineKind::Item && !(soFar.quantity.isZero() && soFar.amount.isZero());
}

/// The billed lines and the discounts below the first of them, in their order: what the shares of discount
/// follow from that went into the parts.
std::vector<DocumentLine> discountOrder(const Document &document, const TakenSoFar &taken)
{
    std::vector<DocumentLine> order;
    for (const DocumentLine &line : document.lines) {
        if (wasBilled(line, taken) || (isDiscount(line) && !order.empty()))
            order.push_back(line);
    }
    return order;
}

/// The item lines that share the last flat discount; none when there is no such discount.
std::vector<DocumentLine> flatSharers(const std::vector<DocumentLine> &lines)
{
    const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const DocumentLine &line) {
        return line.kind == LineKind::DiscountFlat;
    });
    std::vector<DocumentLine> sharers;
    std::copy_if(lines.begin(), last.base(), std::back_inserter(sharers),
                 [](const DocumentLine &line) { return line.kind == LineKind::Item; });
    return sharers;
}

/// A discount is given in each part by its share. Were it changed afterwards, the parts would no longer add
/// up to the whole.
Done checkBilledDiscounts(const Document &stored, const Document &edited, const TakenSoFar &taken)
{
    const auto before = discountOrder(stored, taken);
    const auto now = discountOrder(edited, taken);
    const bool isSame = std::equal(before.begin(), before.end(), now.begin(), now.end(),
                                   [](const DocumentLine &a, const DocumentLine &b) {
                                       return isDiscount(a) ? sameProduct(a, b) : a.id == b.id;
                                   });
    if (!isSame)
        return ruleBroken(
            Texts::tr("A part of %1 was billed already, so its discounts and the lines they act "
                      "on stay in their order. Void the invoice first; nothing was saved.")
                .arg(stored.number));
    const bool isShared = std::any_of(before.begin(), before.end(), [](const DocumentLine &line) {
        return line.kind == LineKind::DiscountFlat;
    });
    const auto sharersBefore = flatSharers(stored.lines);
    const auto sharersNow = flatSharers(edited.lines);
    if (isShared && !std::equal(sharersBefore.begin(), sharersBefore.end(), sharersNow.begin(),
                                sharersNow.end(), sameProduct))
        return ruleBroken(Texts::tr("A part of %1 was billed already, so the lines that share its discount "
                                    "stay. Add lines below the discount, or void the invoice first; nothing "
                                    "was saved.")
                              .arg(stored.number));
    return Nothing{};
}

} // namespace

Document editedDocument(const Document &stored, const Document &wanted)
{
    Document edited = stored;
    edited.site = wanted.site;
    edited.visit = wanted.visit;
    edited.date = wanted.date;
    edited.dueDate = wanted.dueDate;
    edited.title = wanted.title;
    edited.notesForCustomer = wanted.notesForCustomer;
    edited.internalNotes = wanted.internalNotes;
    edited.taxExempt = wanted.taxExempt;
    edited.taxRate = wanted.taxRate;
    edited.vendor = wanted.vendor;
    edited.vendorReference = wanted.vendorReference;
    edited.expected = wanted.expected;
    edited.salesperson = wanted.salesperson;
    edited.followUp = wanted.followUp;
    edited.leadSource = wanted.leadSource;
    edited.optionNames = wanted.optionNames;
    edited.chosenOption = wanted.chosenOption;
    edited.lines = editedLines(stored, wanted);
    if (!sameAmounts(stored, edited))
        dropSharedCarries(edited);
    return edited;
}

bool onlyInternalsDiffer(const Document &stored, const Document &wanted)
{
    Document same = wanted;
    same.internalNotes = stored.internalNotes;
    same.salesperson = stored.salesperson;
    same.followUp = stored.followUp;
    same.leadSource = stored.leadSource;
    return same == stored;
}

Done checkBilledLines(const Document &stored, const Document &edited, const TakenSoFar &taken)
{
    bool anyBilled = false;
    for (const DocumentLine &line : stored.lines) {
        if (!wasBilled(line, taken))
            continue;
        CHECK_OK(checkBilledLine(line, findLine(edited.lines, line.id), takenOf(line.id, taken).quantity));
        anyBilled = true;
    }
    if (anyBilled)
        CHECK_OK(checkBilledDiscounts(stored, edited, taken));
    const bool taxChanged = stored.taxExempt != edited.taxExempt || stored.taxRate != edited.taxRate;
    if (anyBilled && taxChanged)
        return ruleBroken(Texts::tr("A part of %1 was billed already, so its tax stays. Void the invoice "
                                    "first; nothing was saved.")
                              .arg(stored.number));
    return Nothing{};
}

} // namespace truckroll
