// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetlayout.h"
#include "ui/print/sheetlogo.h"

class QPainter;

namespace truckroll {

/// Draws the pages of a sheet, the same on screen, printer and PDF. QtGui only: no widget and no screen, so
/// that the command line can use it under the offscreen platform. All text is drawn as it stands, never read
/// as HTML.
class SheetPainter
{
public:
    SheetPainter(const Sheet &sheet, PageSize size);

    int pageCount() const { return m_layout.pageCount(); }
    QSizeF paper() const { return m_layout.paper(); } ///< in tenths of a point
    /// Page from 0. The painter's unit must be a tenth of a point, its origin the paper's upper left corner.
    void draw(QPainter &painter, int page) const;

private:
    void drawWatermark(QPainter &painter) const;
    void drawBlock(QPainter &painter, const SheetLayout::Placed &placed) const;

    SheetLayout m_layout;
    SheetLogo m_logo;
};

} // namespace truckroll
