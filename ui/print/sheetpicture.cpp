// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpicture.h"

#include "ui/print/sheetpainter.h"
#include <QPainter>

namespace truckroll {

QImage sheetPicture(const Sheet &sheet, PageSize size, int page, int width)
{
    const SheetPainter painter(sheet, size);
    const qreal scale = width / painter.paper().width();
    QImage image(width, qRound(painter.paper().height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter onto(&image);
    onto.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                        QPainter::SmoothPixmapTransform);
    onto.scale(scale, scale);
    painter.draw(onto, page);
    return image;
}

} // namespace truckroll
