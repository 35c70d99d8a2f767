// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetpdf.h"
#include <QSizeF>
#include <functional>
#include <memory>

class QPainter;

namespace truckroll {

/// Pages that are laid out and ready to be drawn, the same on screen, printer and PDF: sheets, or the board.
class Papers
{
public:
    explicit Papers(PageSize size) : m_size(size) {}
    virtual ~Papers() = default;

    PageSize size() const { return m_size; }
    virtual QString title() const = 0;    ///< of the preview, the print job and the PDF
    virtual QString fileName() const = 0; ///< a proposal: "INV-1009.pdf"
    virtual int pageCount() const = 0;
    virtual QSizeF paper(int page) const = 0; ///< in tenths of a point
    /// The painter's unit must be a tenth of a point, its origin the paper's upper left corner.
    virtual void draw(QPainter &painter, int page) const = 0;
    virtual QString text(int page) const = 0; ///< for screen readers
    virtual QString allText() const = 0;

private:
    PageSize m_size;
};

/// Lays out for the paper that there is: a printer may have another size than the preview.
using LayOut = std::function<std::shared_ptr<const Papers>(PageSize)>;

/// Refused like writePdf of sheets, which writes through it.
Done writePdf(const Papers &papers, const QString &file);

} // namespace truckroll
