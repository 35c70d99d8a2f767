// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/recentlyused.h"
#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QPointF>
#include <QRawFont>
#include <QString>
#include <vector>

class QPainter;

namespace truckroll {

/// One line of text of one font, shaped: its glyphs and where each begins. It is cut and drawn at any width
/// without being laid out again.
class TextRun
{
public:
    int width() const { return m_width; } ///< logical pixels, rounded
    /// How many glyphs fit before `available` (more than none are left out).
    size_t fitting(qreal available) const;

private:
    friend class TextRuns;

    std::vector<quint32> m_glyphs;
    std::vector<float> m_starts; ///< one more than glyphs: the last is the width
    int m_width = 0;
};

/// The shaped texts of one font. To lay out a new text costs ten times as much as to draw it, and a day has
/// thousands of them made of few words, so words are shaped once and lines are put together from them.
class TextRuns
{
public:
    explicit TextRuns(const QFont &font);

    /// Null for what one run of one font cannot show: text from right to left, signs of other fonts. Stays
    /// until the next call.
    const TextRun *run(const QString &text);
    /// At the left end of the base line; cut with three dots when it is wider than `width`. Gives the width
    /// used; 0 when not even the dots have room.
    int draw(QPainter *painter, const QPointF &base, const TextRun &run, int width);

private:
    struct Word
    {
        std::vector<quint32> glyphs;
        std::vector<float> starts;
        float advance = 0;
        bool isPlain = false; ///< one run of one font
    };
    struct Line
    {
        TextRun run;
        bool isPlain = true;
    };
    const Word &word(const QString &text);
    Word shaped(const QString &text);
    bool append(TextRun &run, float &x, const QString &text);
    Line lineOf(const QString &text);

    QFont m_font;
    QRawFont m_raw; ///< that of the words
    float m_blank = 0;
    Word m_dots;
    QHash<QString, Word> m_words;
    RecentlyUsed<QString, Line> m_lines{4000};
    QGlyphRun m_drawn;
    std::vector<quint32> m_glyphs; ///< of m_drawn
    std::vector<QPointF> m_points;
};

} // namespace truckroll
