// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPixmap>
#include <QStaticText>
#include <QString>

class QPainter;

namespace truckroll {

/// What is costly to draw and is drawn often, kept: laid out text (elided, never cut), icons, round corners.
/// Everything lands on whole device pixels, so that it is crisp at any scale.
class BoardInk
{
public:
    enum class Face { Text, Strong, Small, SmallStrong, Struck };

    BoardInk();
    /// After a change of font; colours are no part of what is kept.
    void setFont(const QFont &font);
    const QFontMetrics &metrics(Face face) const { return m_faces[size_t(face)].metrics; }
    int lineHeight(Face face) const { return metrics(face).height(); }
    int widthOf(Face face, const QString &text);

    /// In one line at the left of `rect`, centred in its height. Gives the width used.
    int text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color);
    /// The same at the right end or in the middle.
    int text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color,
             Qt::Alignment alignment);
    void icon(QPainter *painter, const QPoint &topLeft, const QString &name, int size, const QColor &color);
    /// A box with round corners; an invalid colour leaves out border or filling.
    void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius = 4,
             int borderWidth = 1);
    /// Slanting lines.
    void hatch(QPainter *painter, const QRect &rect, const QColor &color, int distance = 7);

    /// `rect` on whole device pixels.
    static QRectF aligned(const QPainter *painter, const QRect &rect);
    /// The width of a line of about `width` logical pixels, in whole device pixels.
    static qreal lineWidth(const QPainter *painter, int width = 1);

private:
    struct FaceData
    {
        QFont font;
        QFontMetrics metrics{QFont()};
    };
    struct Laid
    {
        QStaticText text;
        int width = 0;
    };
    const Laid &laid(const QString &text, Face face, int width);
    const QPixmap &corners(const QColor &fill, const QColor &border, int radius, qreal borderWidth,
                           qreal ratio);

    FaceData m_faces[5];
    QCache<QString, Laid> m_texts{40000};
    QCache<QString, QPixmap> m_pixmaps{2000};
};

} // namespace truckroll
