// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperink.h"
#include "ui/print/qrcode.h"
#include "ui/print/sheetblocks.h"

#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

SheetBlock sums(const Sheet &sheet, qreal width)
{
    SheetBlock block;
    block.part = SheetBlock::Part::Tail;
    block.spaceBefore = 120;
    const qreal left = std::floor(width * 0.46);
    qreal valueWidth = 620;
    for (const Sheet::Total &entry : sheet.totals)
        valueWidth =
            std::max(valueWidth, naturalWidth(entry.value, entry.strong ? ink::strongTotal : ink::body));
    valueWidth = std::min(valueWidth + 4, width * 0.3);
    const qreal inset = 100; // of the tint behind a strong line, whose text stays in line with the others
    qreal y = 0;
    for (const Sheet::Total &entry : sheet.totals) {
        const TextStyle &label = entry.strong ? ink::strongTotal : ink::bodyMuted;
        const TextStyle &value = entry.strong ? ink::strongTotal : ink::body;
        const qreal top = y + (entry.strong ? 60 : 26);
        const qreal labelBottom = block.add(
            breakText(entry.label, label, width - left - valueWidth - 160, TextSide::Left), {left, top});
        const qreal valueBottom =
            block.add(breakText(entry.value, value, valueWidth, TextSide::Right), {width - valueWidth, top});
        const qreal bottom = std::max(labelBottom, valueBottom) + (entry.strong ? 60 : 26);
        if (entry.strong)
            block.fills.push_back({QRectF(left - inset, y, width - left + 2 * inset, bottom - y), ink::tint});
        y = bottom;
    }
    block.height = y;
    return block;
}

SheetBlock paragraph(const QString &text, const TextStyle &style, qreal width, qreal spaceBefore)
{
    SheetBlock block;
    block.part = SheetBlock::Part::Tail;
    block.spaceBefore = spaceBefore;
    block.add(breakText(text, style, width, TextSide::Leading), {0, 0});
    return block;
}

/// `hand`: the height that is left for the signature itself.
SheetBlock signature(const Sheet &sheet, qreal width, qreal hand)
{
    SheetBlock block;
    block.part = SheetBlock::Part::Tail;
    block.spaceBefore = 300;
    block.fills.push_back({QRectF(0, hand, width * 0.52, 8), ink::strongRule});
    block.add(breakText(sheet.signatureLabel, ink::small, width * 0.52, TextSide::Left), {0, hand + 40});
    return block;
}

/// The code is vector rectangles, so that it stays sharp on every printer.
SheetBlock payLink(const Sheet &sheet, qreal width)
{
    constexpr qreal side = 1000; // 100 points: read from an arm's length
    constexpr qreal gap = 120;
    SheetBlock block;
    const auto code = qrCodeOf(sheet.payLink);
    if (!code)
        return block;
    block.part = SheetBlock::Part::Tail;
    block.spaceBefore = 240;
    for (const QRectF &rectangle : qrRectangles(*code, side))
        block.fills.push_back({rectangle, ink::text});
    const qreal left = side + gap;
    const qreal below =
        block.add(breakText(sheet.payLinkText, ink::bodyBold, width - left, TextSide::Leading), {left, gap});
    block.add(breakText(sheet.payLink, ink::small, width - left, TextSide::Leading), {left, below + gap / 3});
    block.height = side;
    return block;
}

} // namespace

std::vector<SheetBlock> tailBlocks(const Sheet &sheet, qreal width, TailSpace space)
{
    std::vector<SheetBlock> blocks;
    if (!sheet.totals.empty())
        blocks.push_back(sums(sheet, width));
    if (!sheet.payLink.isEmpty())
        if (SheetBlock code = payLink(sheet, width); !code.isEmpty())
            blocks.push_back(std::move(code));
    for (const QString &note : sheet.notes)
        blocks.push_back(paragraph(note, ink::body, width, note == sheet.notes.front() ? 330 : 90));
    bool first = true;
    for (const QString &term : sheet.terms) {
        blocks.push_back(paragraph(term, ink::small, width, first ? 300 : 70));
        first = false;
    }
    const bool tight = space == TailSpace::Tight;
    if (!sheet.signatureLabel.isEmpty()) {
        if (!blocks.empty())
            blocks.back().keepWithNext = true; // nobody signs a page with nothing on it
        blocks.push_back(signature(sheet, width, tight ? 280 : 420));
    }
    if (tight)
        for (SheetBlock &block : blocks)
            block.spaceBefore *= 0.4;
    return blocks;
}

} // namespace truckroll
