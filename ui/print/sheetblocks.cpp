// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetblocks.h"

#include <algorithm>

namespace truckroll {

namespace {

/// Where the block may be cut without cutting a line of text: the lowest such y up to `room`, or 0.
qreal lowestCut(const SheetBlock &block, qreal room)
{
    qreal best = 0;
    for (const SheetBlock::Line &candidate : block.lines) {
        const qreal y = candidate.at.y() + candidate.text.height();
        if (y > room || y <= best)
            continue;
        const bool crosses = std::any_of(block.lines.begin(), block.lines.end(), [y](const auto &line) {
            return line.at.y() < y && line.at.y() + line.text.height() > y;
        });
        if (!crosses && (!block.logo || block.logo->bottom() <= y))
            best = y;
    }
    return best;
}

/// The cut for a block that has none within the room: after its first stretch of lines, however tall that is.
qreal firstCut(const SheetBlock &block)
{
    qreal y = block.height;
    for (const SheetBlock::Line &line : block.lines) {
        const qreal candidate = lowestCut(block, line.at.y() + line.text.height());
        if (candidate > 0)
            y = std::min(y, candidate);
    }
    return y;
}

} // namespace

qreal SheetBlock::add(const std::vector<TextLine> &text, const QPointF &at)
{
    qreal y = at.y();
    for (const TextLine &line : text) {
        lines.push_back({line, QPointF(at.x(), y)});
        y += line.height();
    }
    height = std::max(height, y);
    return y;
}

SheetBlock SheetBlock::cut(qreal room)
{
    qreal y = lowestCut(*this, room);
    if (y <= 0)
        y = firstCut(*this);
    SheetBlock top = *this;
    top.height = y;
    top.keepWithNext = false;
    std::erase_if(top.lines, [y](const Line &line) { return line.at.y() >= y; });
    std::erase_if(top.fills, [y](const Fill &fill) { return fill.rect.top() >= y; });
    std::erase_if(lines, [y](const Line &line) { return line.at.y() < y; });
    std::erase_if(fills, [y](const Fill &fill) { return fill.rect.top() < y; });
    logo.reset();
    for (Line &line : lines)
        line.at.ry() -= y;
    for (Fill &fill : fills)
        fill.rect.translate(0, -y);
    height = std::max(0.0, height - y);
    return top;
}

} // namespace truckroll
