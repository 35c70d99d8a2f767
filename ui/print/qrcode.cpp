// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qrcode.h"
#include "ui/print/paperink.h"
#include <QCoreApplication>
#include <QPainter>
#include <memory>
#include <qrencode.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QrCode)
};

} // namespace

Result<QrCode> qrCodeOf(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    // Level M: a fold or a stain on the paper does not hurt. 8 bits, as the address is written.
    const std::unique_ptr<QRcode, void (*)(QRcode *)> made(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!made)
        return ruleBroken(Texts::tr("This link is too long for a QR code. Copy it instead."));
    QrCode code;
    code.side = made->width;
    code.dark.reserve(size_t(code.side) * size_t(code.side));
    for (int i = 0; i < code.side * code.side; ++i)
        code.dark.push_back((made->data[i] & 1) != 0);
    return code;
}

std::vector<QRectF> qrRectangles(const QrCode &code, qreal side)
{
    std::vector<QRectF> rectangles;
    if (code.side == 0)
        return rectangles;
    const qreal module = side / (code.side + 2 * qrQuietEdge);
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side; ++column) {
            if (!code.isDark(column, row))
                continue;
            const int from = column;
            while (column + 1 < code.side && code.isDark(column + 1, row))
                ++column;
            rectangles.emplace_back((from + qrQuietEdge) * module, (row + qrQuietEdge) * module,
                                    (column - from + 1) * module, module);
        }
    return rectangles;
}

void paintQrCode(QPainter &painter, const QRectF &square, const QrCode &code)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    for (const QRectF &rectangle : qrRectangles(code, square.width()))
        painter.fillRect(rectangle.translated(square.topLeft()), ink::text);
}

} // namespace truckroll
