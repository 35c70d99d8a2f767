// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheettable.h"

#include "ui/print/paperink.h"
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr qreal columnGap = 160;
constexpr qreal rowPadding = 44;
constexpr qreal hairline = 6;

using Width = Sheet::Column::Width;

/// At most this share of the table for one column that is not wide: a figure of twenty digits is broken
/// rather than the descriptions.
qreal largestShare(const Sheet::Column &column)
{
    return column.width == Width::Amount ? 0.22 : 0.18;
}

qreal narrowWidth(const Sheet &sheet, size_t index, qreal width)
{
    const Sheet::Column &column = sheet.columns[index];
    qreal widest =
        std::max(naturalWidth(column.title, ink::label), column.width == Width::Amount ? 620.0 : 380.0);
    for (const Sheet::Row &row : sheet.rows) {
        if (row.kind != Sheet::Row::Kind::Text)
            widest = std::max(widest, naturalWidth(row.cells.value(qsizetype(index)), ink::body));
    }
    return std::min(widest + 4, std::floor(width * largestShare(column)));
}

/// Wide columns get what is left, each by how long its texts are; a number of four letters leaves its room to
/// the names beside it.
void shareRest(const Sheet &sheet, const std::vector<size_t> &wide, qreal left,
               std::vector<ColumnPlace> &places)
{
    constexpr qreal least = 400;
    std::vector<qreal> wants;
    qreal all = 0;
    for (const size_t index : wide) {
        qreal longest = naturalWidth(sheet.columns[index].title, ink::label);
        for (const Sheet::Row &row : sheet.rows)
            if (row.kind != Sheet::Row::Kind::Text)
                longest = std::max(longest, naturalWidth(row.cells.value(qsizetype(index)), ink::body));
        wants.push_back(std::clamp(longest + 4, least, std::max(least, left / 2)));
        all += wants.back();
    }
    for (size_t i = 0; i < wide.size(); ++i)
        places[wide[i]].width = std::max(least, std::floor(left * wants[i] / all));
}

/// Too many columns become narrower, all alike, and break their texts; none is lost beyond the paper's edge.
void keepOnPaper(qreal width, std::vector<ColumnPlace> &places)
{
    qreal taken = 0;
    for (const ColumnPlace &place : places)
        taken += place.width;
    const qreal room = width - columnGap * qreal(std::max<size_t>(places.size(), 1) - 1);
    if (taken <= room)
        return;
    for (ColumnPlace &place : places)
        place.width = std::floor(place.width * room / taken);
}

TextSide sideOf(const Sheet::Column &column)
{
    return column.numeric ? TextSide::Right : TextSide::Leading;
}

SheetBlock textRow(const Sheet::Row &row, qreal width)
{
    SheetBlock block;
    QStringList words = row.cells;
    words.removeAll(QString());
    block.add(breakText(words.join(QLatin1Char(' ')), ink::bodyBold, width, TextSide::Leading),
              {0, rowPadding + 20});
    return block;
}

SheetBlock cellRow(const Sheet &sheet, const Sheet::Row &row, const std::vector<ColumnPlace> &places)
{
    SheetBlock block;
    const TextStyle &style = row.kind == Sheet::Row::Kind::Discount ? ink::bodyMuted : ink::body;
    for (size_t i = 0; i < sheet.columns.size(); ++i) {
        const QString cell = row.cells.value(qsizetype(i));
        block.add(breakText(cell, style, places[i].width, sideOf(sheet.columns[i])),
                  {places[i].x, rowPadding});
    }
    return block;
}

} // namespace

std::vector<ColumnPlace> placeColumns(const Sheet &sheet, qreal width)
{
    std::vector<ColumnPlace> places(sheet.columns.size());
    qreal left = width - columnGap * qreal(std::max<size_t>(sheet.columns.size(), 1) - 1);
    std::vector<size_t> wide;
    for (size_t i = 0; i < places.size(); ++i) {
        if (sheet.columns[i].width == Width::Wide) {
            wide.push_back(i);
            continue;
        }
        places[i].width = narrowWidth(sheet, i, width);
        left -= places[i].width;
    }
    shareRest(sheet, wide, left, places);
    keepOnPaper(width, places);
    qreal x = 0;
    for (ColumnPlace &place : places) {
        place.x = x;
        x += place.width + columnGap;
    }
    return places;
}

SheetBlock columnHeadBlock(const Sheet &sheet, qreal width)
{
    SheetBlock block;
    block.part = SheetBlock::Part::Row;
    if (sheet.columns.empty())
        return block;
    const std::vector<ColumnPlace> places = placeColumns(sheet, width);
    for (size_t i = 0; i < places.size(); ++i) {
        const Sheet::Column &column = sheet.columns[i];
        block.add(breakText(column.title, ink::label, places[i].width, sideOf(column)), {places[i].x, 0});
    }
    block.height += 40;
    block.fills.push_back({QRectF(0, block.height, width, 10), ink::strongRule});
    block.height += 10;
    return block;
}

std::vector<SheetBlock> rowBlocks(const Sheet &sheet, qreal width)
{
    const std::vector<ColumnPlace> places = placeColumns(sheet, width);
    std::vector<SheetBlock> blocks;
    for (const Sheet::Row &row : sheet.rows) {
        SheetBlock block =
            row.kind == Sheet::Row::Kind::Text ? textRow(row, width) : cellRow(sheet, row, places);
        block.part = SheetBlock::Part::Row;
        // A heading belongs to the rows below it.
        block.keepWithNext = row.kind == Sheet::Row::Kind::Text;
        block.height += rowPadding;
        block.fills.push_back({QRectF(0, block.height - hairline, width, hairline), ink::rule});
        blocks.push_back(std::move(block));
    }
    if (!blocks.empty())
        blocks.back().keepWithNext = true; // no page with nothing but totals
    return blocks;
}

} // namespace truckroll
