// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetlayout.h"

#include "ui/print/sheettable.h"
#include <algorithm>
#include <array>

namespace truckroll {

namespace {

constexpr qreal spaceAboveColumns = 150;
constexpr qreal spaceAboveFoot = 200;

QSizeF paperOf(const Sheet &sheet, PageSize size)
{
    const QSizeF upright = SheetLayout::paperSize(size);
    return sheet.landscape ? upright.transposed() : upright;
}

bool isRow(const SheetBlock &block)
{
    return block.part == SheetBlock::Part::Row;
}

} // namespace

QSizeF SheetLayout::paperSize(PageSize size)
{
    return size == PageSize::Letter ? QSizeF(6120, 7920) : QSizeF(5953, 8419);
}

SheetLayout::SheetLayout(const Sheet &sheet, PageSize size) : m_sheet(sheet), m_paper(paperOf(sheet, size))
{
    const qreal width = m_paper.width() - 2 * sideMargin;
    m_runningHead = runningHeadBlock(sheet, width);
    m_columnHead = columnHeadBlock(sheet, width);
    m_footHeight = footBlock(sheet, 1, 1, width).height + spaceAboveFoot;
    layOut(TailSpace::Usual);
    const int usual = pageCount();
    if (usual > 1 && std::none_of(m_pages.back().begin(), m_pages.back().end(),
                                  [](const Placed &placed) { return isRow(placed.block); })) {
        layOut(TailSpace::Tight);
        if (pageCount() == usual)
            layOut(TailSpace::Usual);
    }
    addFeet();
}

void SheetLayout::layOut(TailSpace space)
{
    const qreal width = m_paper.width() - 2 * sideMargin;
    std::vector<SheetBlock> blocks = headBlocks(m_sheet, width);
    for (std::vector<SheetBlock> &more :
         std::array{rowBlocks(m_sheet, width), tailBlocks(m_sheet, width, space)})
        blocks.insert(blocks.end(), more.begin(), more.end());
    m_pages.clear();
    beginPage();
    fill(std::move(blocks));
}

void SheetLayout::fill(std::vector<SheetBlock> blocks)
{
    std::vector<SheetBlock> group;
    for (SheetBlock &block : blocks) {
        const bool more = block.keepWithNext;
        group.push_back(std::move(block));
        if (more)
            continue;
        placeGroup(std::move(group));
        group = {};
    }
    placeGroup(std::move(group));
}

qreal SheetLayout::room(bool table) const
{
    const qreal columns = table && !m_columnsShown ? m_columnHead.height + spaceAboveColumns : 0;
    return m_paper.height() - bottomMargin - m_footHeight - m_y - columns;
}

qreal SheetLayout::fullRoom(bool table) const
{
    const qreal top = topMargin + m_runningHead.height;
    return m_paper.height() - bottomMargin - m_footHeight - top - (table ? m_columnHead.height : 0);
}

void SheetLayout::placeGroup(std::vector<SheetBlock> group)
{
    if (group.empty())
        return;
    const bool table = std::any_of(group.begin(), group.end(), isRow);
    qreal height = 0;
    for (const SheetBlock &block : group)
        height += block.height + block.spaceBefore;
    if (height > room(table) && !pageIsEmpty() && height <= fullRoom(table))
        beginPage();
    for (SheetBlock &block : group)
        placeInPieces(std::move(block));
}

void SheetLayout::placeInPieces(SheetBlock block)
{
    const bool table = isRow(block);
    if (block.height + block.spaceBefore > room(table) && !pageIsEmpty() && block.height <= fullRoom(table))
        beginPage();
    while (block.height > room(table) - (pageIsEmpty() ? 0 : block.spaceBefore)) {
        // Less than three lines at the foot of a page are not worth the tear.
        const qreal left = room(table) - (pageIsEmpty() ? 0 : block.spaceBefore);
        if (!pageIsEmpty() && left < 420) {
            beginPage();
            continue;
        }
        const qreal before = block.height;
        place(block.cut(left));
        if (block.isEmpty() || block.height >= before)
            return;
        block.spaceBefore = 0;
        beginPage();
    }
    place(std::move(block));
}

void SheetLayout::place(SheetBlock block)
{
    if (isRow(block) && !m_columnsShown && !m_columnHead.isEmpty()) {
        m_y += pageIsEmpty() ? 0 : spaceAboveColumns;
        m_pages.back().push_back({m_y, m_columnHead});
        m_y += m_columnHead.height;
        m_columnsShown = true;
        m_pageEmpty = false;
    }
    m_y += pageIsEmpty() ? 0 : block.spaceBefore;
    const qreal y = m_y;
    m_y += block.height;
    m_pageEmpty = false;
    m_pages.back().push_back({y, std::move(block)});
}

void SheetLayout::beginPage()
{
    m_pages.emplace_back();
    m_y = topMargin;
    if (m_pages.size() > 1) {
        m_pages.back().push_back({m_y, m_runningHead});
        m_y += m_runningHead.height;
    }
    m_pageEmpty = true;
    m_columnsShown = false;
}

void SheetLayout::addFeet()
{
    for (int i = 0; i < pageCount(); ++i) {
        SheetBlock foot = footBlock(m_sheet, i + 1, pageCount(), m_paper.width() - 2 * sideMargin);
        const qreal y = m_paper.height() - bottomMargin - foot.height;
        m_pages[size_t(i)].push_back({y, std::move(foot)});
    }
}

} // namespace truckroll
