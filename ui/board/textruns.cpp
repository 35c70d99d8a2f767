// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/textruns.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

constexpr qsizetype mostWords = 10000;
constexpr quint32 blank = 0xffffffff;

bool isNumber(const QString &word)
{
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

size_t TextRun::fitting(qreal available) const
{
    const auto beyond = std::lower_bound(m_starts.begin() + 1, m_starts.end(), float(available));
    return size_t(beyond - m_starts.begin()) - 1;
}

TextRuns::TextRuns(const QFont &font) : m_font(font)
{
    shaped(QStringLiteral("x")); // its font is the one of all plain words
    m_blank = float(QFontMetricsF(font).horizontalAdvance(u' '));
    m_dots = shaped(QString(QChar(0x2026)));
    if (!m_dots.isPlain)
        m_dots = shaped(QStringLiteral("..."));
}

TextRuns::Word TextRuns::shaped(const QString &text)
{
    QTextLayout layout(text, m_font);
    layout.setTextOption(QTextOption(Qt::AlignLeft));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    Word word;
    if (runs.size() != 1 || runs.front().isRightToLeft())
        return word;
    if (!m_raw.isValid()) {
        m_raw = runs.front().rawFont();
        m_drawn.setRawFont(m_raw);
    }
    const QList<QPointF> points = runs.front().positions();
    word.isPlain = runs.front().rawFont() == m_raw &&
                   std::all_of(points.begin(), points.end(),
                               [&](const QPointF &point) { return point.y() == points.front().y(); });
    const QList<quint32> glyphs = runs.front().glyphIndexes();
    word.glyphs.assign(glyphs.begin(), glyphs.end());
    for (const QPointF &point : points)
        word.starts.push_back(float(point.x()));
    word.advance = float(line.naturalTextWidth());
    return word;
}

const TextRuns::Word &TextRuns::word(const QString &text)
{
    const auto known = m_words.constFind(text);
    if (known != m_words.cend())
        return *known;
    if (m_words.size() >= mostWords)
        m_words.clear();
    return *m_words.insert(text, shaped(text));
}

/// Figures stand at equal distances: a number is put together from them, as hardly one comes twice.
bool TextRuns::append(TextRun &run, float &x, const QString &text)
{
    if (isNumber(text))
        return std::all_of(text.begin(), text.end(), [&](QChar c) { return append(run, x, QString(c)); });
    const Word &part = word(text);
    if (!part.isPlain)
        return false;
    run.m_glyphs.insert(run.m_glyphs.end(), part.glyphs.begin(), part.glyphs.end());
    for (const float start : part.starts)
        run.m_starts.push_back(x + start);
    x += part.advance;
    return true;
}

TextRuns::Line TextRuns::lineOf(const QString &text)
{
    Line line;
    float x = 0;
    qsizetype from = 0;
    while (from <= text.size() && line.isPlain) {
        qsizetype until = from;
        while (until < text.size() && text[until] != u' ' && text[until] != u'\n')
            ++until;
        if (until > from)
            line.isPlain = append(line.run, x, text.mid(from, until - from));
        if (until < text.size()) {
            line.run.m_glyphs.push_back(blank);
            line.run.m_starts.push_back(x);
            x += m_blank;
        }
        from = until + 1;
    }
    line.run.m_starts.push_back(x);
    line.run.m_width = qRound(x);
    return line;
}

const TextRun *TextRuns::run(const QString &text)
{
    const Line *line = m_lines.find(text);
    if (!line)
        line = &m_lines.keep(text, lineOf(text));
    return line->isPlain ? &line->run : nullptr;
}

int TextRuns::draw(QPainter *painter, const QPointF &base, const TextRun &run, int width)
{
    const bool whole = run.width() <= width;
    const auto dots = qreal(m_dots.advance);
    if (!whole && qRound(dots) > width)
        return 0;
    const size_t count = whole ? run.m_glyphs.size() : run.fitting(width - dots);
    m_glyphs.clear();
    m_points.clear();
    for (size_t i = 0; i < count; ++i) {
        if (run.m_glyphs[i] == blank)
            continue;
        m_glyphs.push_back(run.m_glyphs[i]);
        m_points.emplace_back(qreal(run.m_starts[i]), 0);
    }
    int used = run.width();
    if (!whole) {
        const auto at = qreal(run.m_starts[count]);
        for (size_t i = 0; i < m_dots.glyphs.size(); ++i) {
            m_glyphs.push_back(m_dots.glyphs[i]);
            m_points.emplace_back(at + qreal(m_dots.starts[i]), 0);
        }
        used = qRound(at + dots);
    }
    if (m_glyphs.empty())
        return used;
    m_drawn.setRawData(m_glyphs.data(), m_points.data(), int(m_glyphs.size()));
    painter->drawGlyphRun(base, m_drawn);
    return used;
}

} // namespace truckroll
