// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"
#include "ui/print/sheetblocks.h"
#include "ui/print/sheetpdf.h"
#include <QSizeF>
#include <vector>

namespace truckroll {

/// A sheet broken into pages: what stands where, in tenths of a point from the paper's upper left corner.
/// Rows stay whole unless one is longer than a page, the totals stay together and with the last row, the
/// column headings come again on each page that has rows.
class SheetLayout
{
public:
    struct Placed
    {
        qreal y = 0;
        SheetBlock block; ///< from the left margin
    };
    using Page = std::vector<Placed>;

    SheetLayout(const Sheet &sheet, PageSize size);

    int pageCount() const { return int(m_pages.size()); }
    const Page &page(int index) const { return m_pages[size_t(index)]; }
    QSizeF paper() const { return m_paper; }
    const Sheet &sheet() const { return m_sheet; }

    static constexpr qreal sideMargin = 560;
    static constexpr qreal topMargin = 520;
    static constexpr qreal bottomMargin = 420;
    static QSizeF paperSize(PageSize size);

private:
    void layOut(TailSpace space);
    void fill(std::vector<SheetBlock> blocks);
    void placeGroup(std::vector<SheetBlock> group);
    void placeInPieces(SheetBlock block);
    void place(SheetBlock block);
    void beginPage();
    void addFeet();
    qreal room(bool table) const;     ///< left on this page
    qreal fullRoom(bool table) const; ///< on a page of its own
    bool pageIsEmpty() const { return m_pageEmpty; }

    Sheet m_sheet;
    QSizeF m_paper;
    SheetBlock m_runningHead;
    SheetBlock m_columnHead;
    qreal m_footHeight = 0;
    std::vector<Page> m_pages;
    qreal m_y = 0;
    bool m_pageEmpty = true;
    bool m_columnsShown = false; ///< on this page
};

} // namespace truckroll
