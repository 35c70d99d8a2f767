// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <memory>

class QPainter;
class QRectF;
class QSvgRenderer;

namespace truckroll {

/// A company's logo from its bytes: PNG, JPEG or SVG, told by their content. Bytes of anything else, or
/// damaged ones, are an empty logo. Nothing is read from a path or an address, whatever the bytes ask for.
class SheetLogo
{
public:
    explicit SheetLogo(const QByteArray &bytes);
    ~SheetLogo();

    bool isEmpty() const { return m_size.isEmpty(); }
    /// The largest size inside `box` with the logo's own proportions.
    QSizeF fittedTo(const QSizeF &box) const;
    /// Fills `target`; an SVG stays lines and curves in a PDF.
    void draw(QPainter &painter, const QRectF &target) const;

private:
    void readSvg(const QByteArray &bytes);
    void readImage(const QByteArray &bytes);

    QSizeF m_size;
    QImage m_image;
    std::unique_ptr<QSvgRenderer> m_svg;
};

/// The SVG without what would make a reader open files: document types and images that are not inside it.
/// Empty when it is no well-formed XML.
QByteArray selfContainedSvg(const QByteArray &svg);

} // namespace truckroll
