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

// Of a card's ground, logical pixels.
constexpr int cardRadius = 4;
constexpr int barInset = 3;
constexpr int barWidth = 3;
constexpr int leftPiece = 8; ///< with the bar
constexpr int rightPiece = 5;
constexpr int largestWhole = 2400; ///< pixels of a ground that is kept in one piece

/// Of what is painted for a printer, in points of its own; 1 on the screen.
qreal scaleOf(const QPainter *painter)
{
    const QTransform &world = painter->worldTransform();
    return world.type() == QTransform::TxScale ? world.m11() : 1;
}

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
    for (size_t i = 0; i < fonts.size(); ++i) {
        const QFontMetrics metrics(fonts[i]);
        m_faces[i] = {fonts[i], metrics, std::make_unique<TextRuns>(fonts[i]), metrics.height(),
                      metrics.ascent()};
    }
    m_texts.clear();
    m_words.clear();
}

/// What is not one run of glyphs; a text that fits is kept once for all widths.
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
    const TextRun *run = m_faces[size_t(face)].runs->run(text);
    return run ? run->width() : laid(text, face, natural).width;
}

/// Where a line of this width begins.
static int leftOf(const QRect &rect, int width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return rect.right() + 1 - width;
    if (alignment & Qt::AlignHCenter)
        return rect.left() + (rect.width() - width) / 2;
    return rect.left();
}

int BoardInk::text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color,
                   Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    if (painter->pen().color() != color)
        painter->setPen(color);
    FaceData &data = m_faces[size_t(face)];
    const TextRun *run = data.runs->run(text);
    if (!run)
        return complexText(painter, rect, text, face, alignment);
    const int x = run->width() < rect.width() ? leftOf(rect, run->width(), alignment) : rect.left();
    const int y = rect.top() + (rect.height() - data.height) / 2;
    const int width = std::min(run->width(), rect.width());
    if (isUnseen(painter, {x, y, width, data.height}))
        return width;
    return data.runs->draw(painter, QPointF(x, y + data.ascent), *run, rect.width());
}

bool BoardInk::isUnseen(const QPainter *painter, const QRect &text) const
{
    return m_onlySeen && painter->hasClipping() && !painter->clipBoundingRect().intersects(text);
}

int BoardInk::complexText(QPainter *painter, const QRect &rect, const QString &text, Face face,
                          Qt::Alignment alignment)
{
    const bool fits = laid(text, face, natural).width <= rect.width();
    const Laid &drawn = laid(text, face, fits ? natural : rect.width());
    if (drawn.width > rect.width()) // not even the dots
        return 0;
    const int y = rect.top() + (rect.height() - lineHeight(face)) / 2;
    const int x = leftOf(rect, drawn.width, alignment);
    if (isUnseen(painter, {x, y, drawn.width, lineHeight(face)}))
        return drawn.width;
    painter->setFont(m_faces[size_t(face)].font);
    painter->drawStaticText(x, y, drawn.text);
    return drawn.width;
}

void BoardInk::icon(QPainter *painter, const QPoint &topLeft, const QString &name, int size,
                    const QColor &color)
{
    const qreal ratio = ratioOf(painter) * scaleOf(painter);
    const IconKey key{name, qRound(size * ratio), color.rgba()};
    auto known = m_icons.constFind(key);
    if (known == m_icons.cend())
        known = m_icons.insert(key, icons::pixmap(name, size, ratio, color));
    painter->drawPixmap(aligned(painter, QRectF(topLeft, QSizeF(1, 1))).topLeft(), *known);
}

const Hue &BoardInk::hue(const Tokens &tokens, const QColor &picked)
{
    if (!picked.isValid())
        return tokens.neutral;
    const quint64 key = (quint64(tokens.dark) << 32) | picked.rgba();
    const auto known = m_hues.find(key);
    return known != m_hues.end() ? known->second : m_hues.emplace(key, tokens.from(picked)).first->second;
}

QRectF BoardInk::aligned(const QPainter *painter, const QRectF &rect)
{
    const QTransform &to = painter->deviceTransform();
    if (to.type() > QTransform::TxScale)
        return rect;
    if (to.type() == QTransform::TxNone)
        return {QPointF(std::round(rect.left()), std::round(rect.top())),
                QPointF(std::round(rect.right()), std::round(rect.bottom()))};
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

void BoardInk::smoothBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                         int radius, int borderWidth)
{
    const qreal half = border.isValid() ? borderWidth / 2.0 : 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

void BoardInk::box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius,
                   int borderWidth)
{
    if (scaleOf(painter) != 1) // paper: nothing lies on whole pixels there, and seams between pieces show
        return smoothBox(painter, rect, fill, border, radius, borderWidth);
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

void BoardInk::card(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                    int borderWidth, const QColor &bar)
{
    const bool onPixels =
        ratioOf(painter) == 1 && painter->deviceTransform().type() <= QTransform::TxTranslate;
    if (!onPixels || rect.height() < 2 * cardRadius || rect.width() < leftPiece + rightPiece)
        return wholeCard(painter, rect, fill, border, borderWidth, bar);
    CardKey key{CardKey::Piece::Whole,          rect.width(), rect.height(), fill.rgba(), border.rgba(),
                bar.isValid() ? bar.rgba() : 0, borderWidth};
    if (rect.width() * rect.height() <= largestWhole) {
        painter->drawPixmap(rect.topLeft(), piece(key));
        return;
    }
    key.piece = CardKey::Piece::Left;
    key.width = 0;
    painter->drawPixmap(rect.topLeft(), piece(key));
    key.piece = CardKey::Piece::Right;
    key.bar = 0;
    painter->drawPixmap(QPoint(rect.right() + 1 - rightPiece, rect.top()), piece(key));
    const QRect middle = rect.adjusted(leftPiece, 0, -rightPiece, 0);
    painter->fillRect(middle.adjusted(0, borderWidth, 0, -borderWidth), fill);
    painter->fillRect(QRect(middle.left(), middle.top(), middle.width(), borderWidth), border);
    painter->fillRect(QRect(middle.left(), middle.bottom() + 1 - borderWidth, middle.width(), borderWidth),
                      border);
}

void BoardInk::wholeCard(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                         int borderWidth, const QColor &bar)
{
    box(painter, rect, fill, border, cardRadius, borderWidth);
    if (bar.isValid() && rect.width() >= leftPiece)
        box(painter,
            QRect(rect.left() + barInset, rect.top() + barInset, barWidth, rect.height() - 2 * barInset), bar,
            {}, 1);
}

/// Cut from a card that is painted as any box is, so that the pieces cannot look different.
const QPixmap &BoardInk::piece(const CardKey &key)
{
    if (const QPixmap *known = m_pieces.find(key))
        return *known;
    using Piece = CardKey::Piece;
    const int width = key.piece == Piece::Whole ? key.width : 4 * leftPiece;
    QPixmap card(width, key.height);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    wholeCard(&painter, card.rect(), QColor::fromRgba(key.fill), QColor::fromRgba(key.border),
              key.borderWidth, key.bar ? QColor::fromRgba(key.bar) : QColor());
    painter.end();
    const QPixmap made = key.piece == Piece::Whole ? card
                         : key.piece == Piece::Left
                             ? card.copy(0, 0, leftPiece, key.height)
                             : card.copy(width - rightPiece, 0, rightPiece, key.height);
    return m_pieces.keep(key, made, 1 + size_t(made.width()) * size_t(made.height()) * 4 / 1024);
}

void BoardInk::dashes(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    QPen pen(color, 2);
    pen.setDashPattern({3, 2.5});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(aligned(painter, rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

void BoardInk::hatch(QPainter *painter, const QRect &rect, const QColor &color, int distance)
{
    const qreal ratio = ratioOf(painter);
    const int side = std::max(3, qRound(distance * ratio));
    const quint64 key = (quint64(side) << 32) | color.rgba();
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
