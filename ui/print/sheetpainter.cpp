// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpainter.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace truckroll {

SheetPainter::SheetPainter(const Sheet &sheet, PageSize size) : m_layout(sheet, size), m_logo(sheet.logo) {}

void SheetPainter::draw(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawWatermark(painter);
    for (const SheetLayout::Placed &placed : m_layout.page(page))
        drawBlock(painter, placed);
    painter.restore();
}

/// The stamp across the page, as shapes: a program that reads the text of the PDF meets the word in the head
/// and not in the middle of the rows.
void SheetPainter::drawWatermark(QPainter &painter) const
{
    const QString &stamp = m_layout.sheet().stamp;
    if (stamp.isEmpty())
        return;
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(1000);
    font.setBold(true);
    QPainterPath word;
    word.addText(0, 0, font, stamp);
    const QRectF box = word.boundingRect();
    const qreal scale = std::min(m_layout.paper().width() * 0.72 / box.width(), 1.6);
    painter.save();
    painter.translate(m_layout.paper().width() / 2, m_layout.paper().height() * 0.56);
    painter.rotate(-32);
    painter.scale(scale, scale);
    painter.translate(-box.center());
    painter.fillPath(word, QColor(0xf1, 0xf3, 0xf5));
    painter.restore();
}

void SheetPainter::drawBlock(QPainter &painter, const SheetLayout::Placed &placed) const
{
    const QPointF origin(SheetLayout::sideMargin, placed.y);
    for (const SheetBlock::Fill &fill : placed.block.fills)
        painter.fillRect(fill.rect.translated(origin), fill.color);
    if (placed.block.logo)
        m_logo.draw(painter, placed.block.logo->translated(origin));
    for (const SheetBlock::Line &line : placed.block.lines)
        line.text.draw(painter, origin + line.at);
}

} // namespace truckroll
