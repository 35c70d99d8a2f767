// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"
#include <QGlyphRun>
#include <QRawFont>

namespace truckroll::bench {

/// The least that painting a board can cost: the lanes and the cards' boxes as plain rectangles, their texts
/// as glyph runs that were made before, nothing else.
class FloorPainter
{
public:
    FloorPainter(const BoardFrame &frame, const QFont &font, const Tokens &tokens);
    void paint(QPainter *painter, const QRect &clip, const QPoint &scroll) const;

private:
    struct Text
    {
        QPointF at; ///< of the base line's start
        QGlyphRun run;
    };
    struct Card
    {
        QRect rect;
        QRect inner;
        QRect bar;
        QColor fill;
        QColor border;
        std::vector<Text> texts;
    };
    void addTexts(Card &card, const BoardEntry &entry) const;
    void addText(Card &card, const QRect &line, const QString &text, const QFontMetrics &metrics,
                 const QRawFont &font) const;

    QRawFont m_strong;
    QRawFont m_small;
    QFontMetrics m_strongMetrics;
    QFontMetrics m_smallMetrics;
    const Tokens &m_tokens;
    QPoint m_origin; ///< of the content in an unscrolled viewport
    std::vector<QRect> m_lanes;
    std::vector<Card> m_cards;
};

} // namespace truckroll::bench
