// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include <QCache>
#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QHashFunctions>
#include <QPixmap>
#include <QStaticText>
#include <QString>
#include <array>

class QPainter;

namespace truckroll {

/// What is costly to draw and is drawn often, kept: laid out text (elided, never cut), icons, round corners.
/// Everything lands on whole device pixels, so that it is crisp at any scale.
class BoardInk
{
public:
    enum class Face { Text, Strong, Small, SmallStrong };

    BoardInk();
    /// After a change of font; colours are no part of what is kept.
    void setFont(const QFont &font);
    const QFontMetrics &metrics(Face face) const { return m_faces[size_t(face)].metrics; }
    int lineHeight(Face face) const { return metrics(face).height(); }
    int widthOf(const QString &text, Face face);

    /// In one line, centred in the height of `rect`; elided where it is too long. Gives the width used.
    int text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color,
             Qt::Alignment alignment = Qt::AlignLeft);
    void icon(QPainter *painter, const QPoint &topLeft, const QString &name, int size, const QColor &color);
    /// A box with round corners; an invalid colour leaves out border or filling.
    void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius = 4,
             int borderWidth = 1);
    /// Slanting lines all over; they keep their place when only a part is painted again.
    void hatch(QPainter *painter, const QRect &rect, const QColor &color, int distance = 8);
    /// A line that is at least one device pixel wide and never blurred.
    static void line(QPainter *painter, const QRect &rect, const QColor &color);

    /// The theme's colours made from a picked one; to make them is slow.
    const Hue &hue(const Tokens &tokens, const QColor &picked);

    /// `rect` on whole device pixels.
    static QRectF aligned(const QPainter *painter, const QRectF &rect);

private:
    struct FaceData
    {
        QFont font;
        QFontMetrics metrics{QFont()};
    };
    struct TextKey
    {
        QString text;
        int width = 0;
        Face face = Face::Text;

        friend bool operator==(const TextKey &, const TextKey &) = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.face));
        }
    };
    struct Laid
    {
        QStaticText text;
        int width = 0;
    };
    struct BoxKey
    {
        QRgb fill = 0;
        QRgb border = 0;
        int radius = 0;      ///< device pixels
        int borderWidth = 0; ///< device pixels

        friend bool operator==(const BoxKey &, const BoxKey &) = default;
        friend size_t qHash(const BoxKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.fill, key.border, key.radius, key.borderWidth);
        }
    };
    const Laid &laid(const QString &text, Face face, int width);
    const QPixmap &corners(const BoxKey &key);

    std::array<FaceData, 4> m_faces;
    QCache<TextKey, Laid> m_texts{40000};
    QCache<BoxKey, QPixmap> m_corners{2000};
    QCache<QString, QPixmap> m_tiles{200};
    QHash<quint64, Hue> m_hues;
};

} // namespace truckroll
