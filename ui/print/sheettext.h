// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <memory>
#include <vector>

class QPainter;
class QPointF;
class QTextLayout;

namespace truckroll {

// Lengths on paper are tenths of a point (1/720 inch): whole numbers are fine enough for type, and the break
// of lines is the same on every device because fonts are measured at this size without hinting.

struct TextStyle
{
    int size = 95; ///< tenths of a point
    bool bold = false;
    bool italic = false;
    QColor color = Qt::black;
};

enum class TextSide {
    Leading, ///< left, or right for a paragraph of Arabic or Hebrew
    Left,
    Right
};

/// One line of type, ready to be put anywhere.
class TextLine
{
public:
    TextLine(std::shared_ptr<const QTextLayout> layout, int index, const TextStyle &style);

    qreal height() const { return m_height; }
    /// Draws with the upper left corner of the line's box at `at`.
    void draw(QPainter &painter, const QPointF &at) const;

private:
    std::shared_ptr<const QTextLayout> m_layout;
    int m_index;
    QColor m_color;
    qreal m_rise = 0; ///< from the top of the box to the top of the glyphs' line
    qreal m_height = 0;
};

/// Breaks plain text into lines of `width`: at words, and inside a word that is longer than a line. Nothing
/// in the text is interpreted as markup. Each line break of the text begins a paragraph with its own
/// direction.
std::vector<TextLine> breakText(const QString &text, const TextStyle &style, qreal width, TextSide side);
/// Width of the widest paragraph when nothing is broken.
qreal naturalWidth(const QString &text, const TextStyle &style);

} // namespace truckroll
