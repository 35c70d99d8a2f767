// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperink.h"
#include "ui/print/sheetblocks.h"
#include "ui/print/sheetlogo.h"

#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr qreal gutter = 240; ///< between the left and the right half
const QSizeF logoBox(1900, 720);

/// PAID, VOID: a word in a frame, so that it is there in the text as well as behind it.
qreal addStamp(SheetBlock &block, const QString &stamp, qreal right, qreal y)
{
    if (stamp.isEmpty())
        return y;
    const TextStyle style{95, true, false, ink::text};
    const qreal width = std::min(naturalWidth(stamp, style), 1200.0) + 4;
    const QRectF frame(right - width - 160, y + 60, width + 160, 200);
    const QColor line = ink::strongRule;
    block.fills.push_back({QRectF(frame.left(), frame.top(), frame.width(), 12), line});
    block.fills.push_back({QRectF(frame.left(), frame.bottom() - 12, frame.width(), 12), line});
    block.fills.push_back({QRectF(frame.left(), frame.top(), 12, frame.height()), line});
    block.fills.push_back({QRectF(frame.right() - 12, frame.top(), 12, frame.height()), line});
    block.add(breakText(stamp, style, width, TextSide::Left), {frame.left() + 80, frame.top() + 32});
    return frame.bottom();
}

qreal addCompany(SheetBlock &block, const Sheet &sheet, qreal width)
{
    qreal y = 0;
    const QSizeF logo = SheetLogo(sheet.logo).fittedTo({std::min(width, logoBox.width()), logoBox.height()});
    if (!logo.isEmpty()) {
        block.logo = QRectF(QPointF(0, 0), logo);
        block.height = std::max(block.height, logo.height());
        y = logo.height() + 110;
    }
    y = block.add(breakText(sheet.companyName, ink::company, width, TextSide::Left), {0, y});
    for (const QString &line : sheet.companyLines)
        y = block.add(breakText(line, ink::bodyMuted, width, TextSide::Left), {0, y});
    return y;
}

/// A long title in smaller letters rather than in two lines, to which programs that read papers are blind.
TextStyle oneLine(TextStyle style, const QString &text, qreal width)
{
    const qreal natural = naturalWidth(text, style);
    if (natural > width)
        style.size = std::max(ink::heading.size, int(std::floor(style.size * width / natural)) - 1);
    return style;
}

qreal addTitle(SheetBlock &block, const Sheet &sheet, qreal x, qreal width)
{
    qreal y = block.add(
        breakText(sheet.title, oneLine(ink::title, sheet.title, width), width, TextSide::Right), {x, -60});
    y = block.add(breakText(sheet.number, ink::number, width, TextSide::Right), {x, y - 20});
    return addStamp(block, sheet.stamp, x + width, y);
}

qreal addFields(SheetBlock &block, const Sheet &sheet, qreal x, qreal width, qreal y)
{
    qreal labelWidth = 0;
    for (const Sheet::Field &field : sheet.fields)
        labelWidth = std::max(labelWidth, naturalWidth(field.label, ink::bodyMuted));
    labelWidth = std::min(labelWidth, width * 0.4);
    for (const Sheet::Field &field : sheet.fields) {
        const qreal left =
            block.add(breakText(field.label, ink::bodyMuted, labelWidth, TextSide::Left), {x, y});
        const qreal valueX = x + labelWidth + 120;
        const qreal right = block.add(
            breakText(field.value, ink::body, width - labelWidth - 120, TextSide::Right), {valueX, y});
        y = std::max(left, right) + 16;
    }
    return y;
}

SheetBlock letterhead(const Sheet &sheet, qreal width)
{
    SheetBlock block;
    const qreal left = std::floor(width * 0.52);
    const qreal x = left + gutter;
    addCompany(block, sheet, left);
    const qreal y = addTitle(block, sheet, x, width - x);
    addFields(block, sheet, x, width - x, y + 170);
    return block;
}

void addParty(SheetBlock &block, const QString &title, const QStringList &lines, qreal x, qreal width)
{
    qreal y = block.add(breakText(title, ink::label, width, TextSide::Left), {x, 0}) + 30;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextStyle &style = i == 0 ? ink::bodyBold : ink::body;
        y = block.add(breakText(lines[i], style, width, TextSide::Left), {x, y});
    }
}

SheetBlock parties(const Sheet &sheet, qreal width)
{
    SheetBlock block;
    block.spaceBefore = 330;
    const qreal left = std::floor(width * 0.52);
    const bool both = !sheet.siteLines.isEmpty();
    if (!sheet.recipient.isEmpty())
        addParty(block, sheet.recipientTitle, sheet.recipient, 0, both ? left : width);
    if (both)
        addParty(block, sheet.siteTitle, sheet.siteLines, left + gutter, width - left - gutter);
    return block;
}

} // namespace

std::vector<SheetBlock> headBlocks(const Sheet &sheet, qreal width)
{
    std::vector<SheetBlock> blocks{letterhead(sheet, width)};
    if (SheetBlock block = parties(sheet, width); !block.isEmpty())
        blocks.push_back(std::move(block));
    if (!sheet.heading.isEmpty()) {
        SheetBlock block;
        block.spaceBefore = 330;
        block.add(breakText(sheet.heading, ink::heading, width, TextSide::Leading), {0, 0});
        block.keepWithNext = true;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

SheetBlock runningHeadBlock(const Sheet &sheet, qreal width)
{
    SheetBlock block;
    const qreal half = std::floor((width - gutter) / 2);
    const QString document = sheet.title + QLatin1Char(' ') + sheet.number;
    block.add(breakText(sheet.companyName, ink::small, half, TextSide::Left), {0, 0});
    block.add(breakText(document, ink::small, half, TextSide::Right), {width - half, 0});
    block.height += 50;
    block.fills.push_back({QRectF(0, block.height, width, 6), ink::rule});
    block.height += 170;
    return block;
}

SheetBlock footBlock(const Sheet &sheet, int page, int pages, qreal width)
{
    SheetBlock block;
    const qreal pageWidth = 900;
    block.fills.push_back({QRectF(0, 0, width, 6), ink::rule});
    block.add(breakText(sheet.footer, ink::small, width - pageWidth - gutter, TextSide::Left), {0, 70});
    block.add(breakText(Sheet::pageText(page, pages), ink::small, pageWidth, TextSide::Right),
              {width - pageWidth, 70});
    return block;
}

} // namespace truckroll
