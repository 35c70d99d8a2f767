// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"
#include "ui/print/sheettext.h"
#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

namespace truckroll {

/// A piece of a sheet that is put on a page as a whole: text lines and coloured rectangles (rules, tints),
/// from its own upper left corner, in tenths of a point.
struct SheetBlock
{
    enum class Part { Head, Row, Tail };
    struct Line
    {
        TextLine text;
        QPointF at;
    };
    struct Fill
    {
        QRectF rect;
        QColor color;
    };

    Part part = Part::Head;
    qreal spaceBefore = 0; ///< not used at the top of a page
    qreal height = 0;
    bool keepWithNext = false;
    std::vector<Line> lines;
    std::vector<Fill> fills;
    std::optional<QRectF> logo;

    bool isEmpty() const { return lines.empty() && fills.empty() && !logo; }
    /// Puts text lines below each other from `at`; answers the y below the last.
    qreal add(const std::vector<TextLine> &text, const QPointF &at);
    /// Cuts off what fits into `room` between two lines of text, at least one line; the rest stays here.
    SheetBlock cut(qreal room);
};

/// The first page's head: logo, company, title, number, dates; then the recipient and the site.
std::vector<SheetBlock> headBlocks(const Sheet &sheet, qreal width);
enum class TailSpace {
    Usual,
    Tight ///< what the tail is set in where that saves a page
};
/// Totals, notes, terms, the line to sign on, which stays with what stands above it.
std::vector<SheetBlock> tailBlocks(const Sheet &sheet, qreal width, TailSpace space = TailSpace::Usual);
/// Company and document at the top of the second and further pages.
SheetBlock runningHeadBlock(const Sheet &sheet, qreal width);
/// The foot of a page; `page` from 1.
SheetBlock footBlock(const Sheet &sheet, int page, int pages, qreal width);

} // namespace truckroll
