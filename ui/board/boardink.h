// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/recentlyused.h"
#include "ui/board/textruns.h"
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
#include <memory>
#include <unordered_map>

class QPainter;

namespace truckroll {

/// What is costly to draw and is drawn often, kept: laid out text (elided, never cut), icons, round corners.
/// Everything lands on whole device pixels, so that it is crisp at any scale.
class BoardInk
{
public:
    enum class Face { Text, Strong, Small, SmallStrong };

    BoardInk();
    /// Text that the painter's clip leaves nothing of is not painted at all: on paper it would be found and
    /// copied where nobody sees it.
    void paintOnlySeenText() { m_onlySeen = true; }
    /// After a change of font; colours are no part of what is kept.
    void setFont(const QFont &font);
    const QFontMetrics &metrics(Face face) const { return m_faces[size_t(face)].metrics; }
    int lineHeight(Face face) const { return m_faces[size_t(face)].height; }
    int widthOf(const QString &text, Face face);

    /// In one line, centred in the height of `rect`; elided where it is too long. Gives the width used.
    int text(QPainter *painter, const QRect &rect, const QString &text, Face face, const QColor &color,
             Qt::Alignment alignment = Qt::AlignLeft);
    void icon(QPainter *painter, const QPoint &topLeft, const QString &name, int size, const QColor &color);
    /// A box with round corners; an invalid colour leaves out border or filling.
    void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius = 4,
             int borderWidth = 1);
    /// A dashed line around what is not there yet.
    static void dashes(QPainter *painter, const QRect &rect, const QColor &color);
    /// Slanting lines all over; they keep their place when only a part is painted again.
    void hatch(QPainter *painter, const QRect &rect, const QColor &color, int distance = 8);
    /// The ground of a card: a box with round corners and, where `bar` is valid, a bar along its left side.
    /// Kept in pieces, as there are many cards of few colours.
    void card(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int borderWidth,
              const QColor &bar);
    /// A line that is at least one device pixel wide and never blurred.
    static void line(QPainter *painter, const QRect &rect, const QColor &color);

    /// The theme's colours made from a picked one; to make them is slow. They stay as long as this does.
    const Hue &hue(const Tokens &tokens, const QColor &picked);

    /// Words made of others, kept: to write an amount takes longer than to draw it.
    template <class Make>
    const QString &words(const QString &of, const QString &currency, qint64 amount, const Make &make)
    {
        const WordsKey key{of, currency, amount};
        if (const QString *known = m_words.object(key))
            return *known;
        auto *made = new QString(make());
        m_words.insert(key, made);
        return *made;
    }

    /// `rect` on whole device pixels.
    static QRectF aligned(const QPainter *painter, const QRectF &rect);

private:
    struct FaceData
    {
        QFont font;
        QFontMetrics metrics{QFont()};
        std::unique_ptr<TextRuns> runs;
        int height = 0; ///< of the metrics, which look for their font engine with each question
        int ascent = 0;
    };
    /// Of a text that is not one run of glyphs.
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
    /// A ready piece of a card's ground.
    struct CardKey
    {
        enum class Piece { Whole, Left, Right };
        Piece piece = Piece::Whole;
        int width = 0; ///< only of Whole
        int height = 0;
        QRgb fill = 0;
        QRgb border = 0;
        QRgb bar = 0; ///< not of Right
        int borderWidth = 0;

        friend bool operator==(const CardKey &, const CardKey &) = default;
        friend size_t qHash(const CardKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.piece), key.width, key.height, key.fill, key.border, key.bar,
                              key.borderWidth);
        }
    };
    struct IconKey
    {
        QString name;
        int size = 0; ///< device pixels
        QRgb color = 0;

        friend bool operator==(const IconKey &, const IconKey &) = default;
        friend size_t qHash(const IconKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.name, key.size, key.color);
        }
    };
    struct WordsKey
    {
        QString of;
        QString currency;
        qint64 amount = 0;

        friend bool operator==(const WordsKey &, const WordsKey &) = default;
        friend size_t qHash(const WordsKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.of, key.currency, key.amount);
        }
    };
    const Laid &laid(const QString &text, Face face, int width);
    int complexText(QPainter *painter, const QRect &rect, const QString &text, Face face,
                    Qt::Alignment alignment);
    static void smoothBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                          int radius, int borderWidth);
    const QPixmap &corners(const BoxKey &key);
    const QPixmap &piece(const CardKey &key);
    void wholeCard(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                   int borderWidth, const QColor &bar);

    bool isUnseen(const QPainter *painter, const QRect &text) const;

    bool m_onlySeen = false;
    std::array<FaceData, 4> m_faces;
    QCache<TextKey, Laid> m_texts{2000};
    QCache<BoxKey, QPixmap> m_corners{2000};
    RecentlyUsed<CardKey, QPixmap> m_pieces{1000}; ///< KiB
    QCache<quint64, QPixmap> m_tiles{200};
    QCache<WordsKey, QString> m_words{2000};
    QHash<IconKey, QPixmap> m_icons;
    std::unordered_map<quint64, Hue> m_hues; ///< they stay where they are
};

} // namespace truckroll
