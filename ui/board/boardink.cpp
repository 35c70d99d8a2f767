// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardink.h"
#include "ui/widgets/icons.h"
#include <QGuiApplication>
#include <QPaintDevice>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr int natural = -1; ///< width of a text that is not elided

qreal ratioOf(const QPainter *painter)
{
    return painter->device()->devicePixelRatioF();
}

} // namespace

BoardInk::BoardInk()
{
    setFont(QGuiApplication::font());
}

void BoardInk::setFont(const QFont &font)
{
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    QFont small = font;
    if (font.pixelSize() > 0) // paper, whose points are not the screen's
        small.setPixelSize(std::max(8, qRound(font.pixelSize() * 0.88)));
    else
        small.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.88));
    QFont smallStrong = small;
    smallStrong.setWeight(QFont::DemiBold);
    const std::array<QFont, 4> fonts{font, strong, small, smallStrong};
    for (size_t i = 0; i < fonts.size(); ++i)
        m_faces[i] = {fonts[i], QFontMetrics(fonts[i])};
    m_texts.clear();
}

/// A text that fits is kept once for all widths.
const BoardInk::Laid &BoardInk::laid(const QString &text, Face face, int width)
{
    const TextKey key{text, width, face};
    if (const Laid *known = m_texts.object(key))
        return *known;
    const FaceData &data = m_faces[size_t(face)];
    QString shown = text;
    shown.replace(u'\n', u' ');
    if (width != natural)
        shown = data.metrics.elidedText(shown, Qt::ElideRight, width);
    auto *made = new Laid{QStaticText(shown), data.metrics.horizontalAdvance(shown)};
    made->text.setTextFormat(Qt::PlainText);
    made->text.prepare({}, data.font);
    m_texts.insert(key, made);
    return *made;
}

int BoardInk::widthOf(const QString &text, Face face)
{
    return laid(text, face, natural).width;
}

int BoardInk::text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color,
                   Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const bool fits = widthOf(text, face) <= rect.width();
    const Laid &drawn = laid(text, face, fits ? natural : rect.width());
    if (drawn.width > rect.width()) // not even the dots
        return 0;
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - drawn.width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - drawn.width) / 2;
    const int y = rect.top() + (rect.height() - lineHeight(face)) / 2;
    painter->setFont(m_faces[size_t(face)].font);
    painter->setPen(color);
    painter->drawStaticText(x, y, drawn.text);
    return drawn.width;
}

void BoardInk::icon(QPainter *painter, const QPoint &topLeft, const QString &name, int size,
                    const QColor &color)
{
    painter->drawPixmap(aligned(painter, QRectF(topLeft, QSizeF(1, 1))).topLeft(),
                        icons::pixmap(name, size, ratioOf(painter), color));
}

const Hue &BoardInk::hue(const Tokens &tokens, const QColor &picked)
{
    if (!picked.isValid())
        return tokens.neutral;
    const quint64 key = (quint64(tokens.dark) << 32) | picked.rgba();
    const auto known = m_hues.constFind(key);
    return known != m_hues.cend() ? *known : *m_hues.insert(key, tokens.from(picked));
}

QRectF BoardInk::aligned(const QPainter *painter, const QRectF &rect)
{
    const QTransform &to = painter->deviceTransform();
    if (to.type() > QTransform::TxScale)
        return rect;
    const QRectF device = to.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return to.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void BoardInk::line(QPainter *painter, const QRect &rect, const QColor &color)
{
    const qreal pixel = 1 / ratioOf(painter);
    QRectF exact = aligned(painter, rect);
    exact.setWidth(std::max(exact.width(), pixel));
    exact.setHeight(std::max(exact.height(), pixel));
    if (rect.width() == 1) // of even strength wherever it falls
        exact.setWidth(std::max<qreal>(1, std::round(ratioOf(painter) - 0.25)) * pixel);
    if (rect.height() == 1)
        exact.setHeight(std::max<qreal>(1, std::round(ratioOf(painter) - 0.25)) * pixel);
    painter->fillRect(exact, color);
}

/// A box of twice the radius, from which the four corners are taken.
const QPixmap &BoardInk::corners(const BoxKey &key)
{
    if (const QPixmap *known = m_corners.object(key))
        return *known;
    const int side = 2 * key.radius;
    auto *made = new QPixmap(side, side);
    made->fill(Qt::transparent);
    QPainter painter(made);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = key.borderWidth / 2.0;
    painter.setPen(key.borderWidth > 0 ? QPen(QColor::fromRgba(key.border), key.borderWidth)
                                       : QPen(Qt::NoPen));
    painter.setBrush(qAlpha(key.fill) > 0 ? QBrush(QColor::fromRgba(key.fill)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(0, 0, side, side).adjusted(half, half, -half, -half), key.radius - half,
                            key.radius - half);
    painter.end();
    m_corners.insert(key, made);
    return *made;
}

void BoardInk::box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius,
                   int borderWidth)
{
    const qreal ratio = ratioOf(painter);
    const QRectF box = aligned(painter, rect);
    const int smaller = int(std::floor(std::min(box.width(), box.height()) * ratio / 2));
    BoxKey key;
    key.fill = fill.isValid() ? fill.rgba() : 0;
    key.border = border.isValid() ? border.rgba() : 0;
    key.radius = std::min(qRound(radius * ratio), smaller);
    key.borderWidth = border.isValid() ? std::max(1, int(std::floor(borderWidth * ratio + 0.25))) : 0;
    const qreal r = key.radius / ratio;
    const qreal b = key.borderWidth / ratio;
    if (key.radius > 0) {
        const QPixmap &four = corners(key);
        const int n = key.radius;
        const QSizeF size(r, r);
        painter->drawPixmap(QRectF(box.topLeft(), size), four, QRectF(0, 0, n, n));
        painter->drawPixmap(QRectF(QPointF(box.right() - r, box.top()), size), four, QRectF(n, 0, n, n));
        painter->drawPixmap(QRectF(QPointF(box.left(), box.bottom() - r), size), four, QRectF(0, n, n, n));
        painter->drawPixmap(QRectF(QPointF(box.right() - r, box.bottom() - r), size), four,
                            QRectF(n, n, n, n));
    }
    if (fill.isValid()) {
        painter->fillRect(QRectF(box.left() + r, box.top() + b, box.width() - 2 * r, box.height() - 2 * b),
                          fill);
        const qreal height = box.height() - 2 * r;
        painter->fillRect(QRectF(box.left() + b, box.top() + r, r - b, height), fill);
        painter->fillRect(QRectF(box.right() - r, box.top() + r, r - b, height), fill);
    }
    if (border.isValid()) {
        const qreal width = box.width() - 2 * r;
        const qreal height = box.height() - 2 * r;
        painter->fillRect(QRectF(box.left() + r, box.top(), width, b), border);
        painter->fillRect(QRectF(box.left() + r, box.bottom() - b, width, b), border);
        painter->fillRect(QRectF(box.left(), box.top() + r, b, height), border);
        painter->fillRect(QRectF(box.right() - b, box.top() + r, b, height), border);
    }
}

void BoardInk::hatch(QPainter *painter, const QRect &rect, const QColor &color, int distance)
{
    const qreal ratio = ratioOf(painter);
    const int side = std::max(3, qRound(distance * ratio));
    const QString key = QStringLiteral("%1/%2").arg(color.name(QColor::HexArgb), QString::number(side));
    const QPixmap *tile = m_tiles.object(key);
    if (!tile) {
        auto *made = new QPixmap(side, side);
        made->fill(Qt::transparent);
        QPainter lines(made);
        lines.setRenderHint(QPainter::Antialiasing);
        lines.setPen(QPen(color, 1.25 * ratio));
        for (int shift = -side; shift <= side; shift += side)
            lines.drawLine(QPointF(shift - 2, side + 2), QPointF(shift + side + 2, -2));
        lines.end();
        made->setDevicePixelRatio(ratio);
        m_tiles.insert(key, made);
        tile = m_tiles.object(key);
    }
    painter->drawTiledPixmap(aligned(painter, rect), *tile);
}

} // namespace truckroll
