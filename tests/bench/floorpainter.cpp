// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floorpainter.h"
#include <QPainter>

namespace truckroll::bench {

namespace {

QFont strongOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallOf(QFont font)
{
    font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.88));
    return font;
}

/// As many glyphs as there is room for.
QGlyphRun runOf(const QString &text, const QRawFont &font, int width)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(text);
    const QList<QPointF> advances = font.advancesForGlyphIndexes(glyphs);
    QList<quint32> shown;
    QList<QPointF> places;
    double x = 0;
    for (qsizetype i = 0; i < glyphs.size() && x + advances[i].x() <= width; ++i) {
        shown.append(glyphs[i]);
        places.append({x, 0});
        x += advances[i].x();
    }
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(shown);
    run.setPositions(places);
    return run;
}

} // namespace

FloorPainter::FloorPainter(const BoardFrame &frame, const QFont &font, const Tokens &tokens)
    : m_strong(QRawFont::fromFont(strongOf(font))), m_small(QRawFont::fromFont(smallOf(font))),
      m_strongMetrics(strongOf(font)), m_smallMetrics(smallOf(font)), m_tokens(tokens),
      m_origin(frame.headerWidth, frame.scaleHeight)
{
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane)
        m_lanes.push_back(frame.geometry->laneRect(lane));
    for (const BoardEntry &entry : frame.entries) {
        const Hue &hue = tokens.of(entry.card->status);
        Card card;
        card.rect = entry.rect;
        card.inner = entry.rect.adjusted(1, 1, -1, -1);
        card.bar = QRect(entry.rect.left() + 3, entry.rect.top() + 3, 3, entry.rect.height() - 6);
        card.fill = hue.tint;
        card.border = hue.line;
        addTexts(card, entry);
        m_cards.push_back(std::move(card));
    }
}

/// The lines that the board's own painter finds room for.
void FloorPainter::addTexts(Card &card, const BoardEntry &entry) const
{
    QRect area = card.rect.adjusted(10, 2, -4, -2);
    const auto take = [&area](int height) {
        const QRect line(area.left(), area.top(), area.width(), height);
        area.setTop(area.top() + height);
        return line;
    };
    if (area.width() < 22 || area.height() < m_strongMetrics.height() - 2)
        return;
    const bool one = area.height() < m_strongMetrics.height() + m_smallMetrics.height() || area.width() < 40;
    addText(card, take(m_strongMetrics.height()), entry.card->customer, m_strongMetrics, m_strong);
    if (one)
        return;
    addText(card, take(m_smallMetrics.height() + 1), entry.card->title + u' ' + entry.card->place,
            m_smallMetrics, m_small);
    if (area.height() >= m_smallMetrics.height() + 1)
        addText(card, take(m_smallMetrics.height() + 3), entry.time(), m_smallMetrics, m_small);
}

void FloorPainter::addText(Card &card, const QRect &line, const QString &text, const QFontMetrics &metrics,
                           const QRawFont &font) const
{
    const int top = line.top() + (line.height() - metrics.height()) / 2;
    card.texts.push_back({QPointF(line.left(), top + metrics.ascent()), runOf(text, font, line.width())});
}

void FloorPainter::paint(QPainter *painter, const QRect &clip, const QPoint &scroll) const
{
    const QPoint move = m_origin - scroll;
    painter->fillRect(clip, m_tokens.surface);
    for (const QRect &lane : m_lanes) {
        const QRect row = lane.translated(move) & clip;
        if (!row.isEmpty())
            painter->fillRect(row, m_tokens.raised);
    }
    for (const Card &card : m_cards) {
        if (!card.rect.translated(move).intersects(clip))
            continue;
        painter->fillRect(card.rect.translated(move), card.border);
        painter->fillRect(card.inner.translated(move), card.fill);
        painter->fillRect(card.bar.translated(move), m_tokens.accent);
        painter->setPen(m_tokens.text);
        for (const Text &text : card.texts)
            painter->drawGlyphRun(text.at + move, text.run);
    }
}

} // namespace truckroll::bench
