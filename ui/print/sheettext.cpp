// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheettext.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

/// A sans serif with figures of one width; the system finds other fonts for scripts that these lack.
QFont paperFont(const TextStyle &style)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
                      QStringLiteral("Helvetica Neue"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(style.size);
    font.setBold(style.bold);
    font.setItalic(style.italic);
    return font;
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

/// Any spacing of letters switches ligatures off: with them, readers of the PDF do not find "Springfield". In
/// Hebrew the same spacing makes them see a blank between all letters.
QFont fontFor(const QString &paragraph, const TextStyle &style)
{
    QFont font = paperFont(style);
    if (!hasRightToLeft(paragraph))
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

QTextOption optionFor(TextSide side)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    switch (side) {
    case TextSide::Leading:
        option.setAlignment(Qt::AlignLeft);
        break;
    case TextSide::Left:
        option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        break;
    case TextSide::Right:
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        break;
    }
    return option;
}

std::shared_ptr<QTextLayout> layOut(const QString &paragraph, const TextStyle &style, qreal width,
                                    TextSide side)
{
    auto layout = std::make_shared<QTextLayout>(paragraph, fontFor(paragraph, style));
    layout->setTextOption(optionFor(side));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

QStringList paragraphsOf(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QLatin1Char('\t'), QLatin1String("    "));
    return text.split(QLatin1Char('\n'));
}

} // namespace

TextLine::TextLine(std::shared_ptr<const QTextLayout> layout, int index, const TextStyle &style)
    : m_layout(std::move(layout)), m_index(index), m_color(style.color)
{
    // Baselines of neighbouring cells must meet although a cell in another script has a taller font.
    const QTextLine line = m_layout->lineAt(m_index);
    const qreal baseline = std::max(style.size * 1.07, line.ascent());
    m_rise = baseline - line.ascent();
    m_height = std::ceil(std::max(style.size * 1.40, baseline + line.descent()));
}

void TextLine::draw(QPainter &painter, const QPointF &at) const
{
    painter.setPen(m_color);
    m_layout->lineAt(m_index).draw(&painter, at + QPointF(0, m_rise));
}

std::vector<TextLine> breakText(const QString &text, const TextStyle &style, qreal width, TextSide side)
{
    std::vector<TextLine> lines;
    if (text.isEmpty())
        return lines;
    for (const QString &paragraph : paragraphsOf(text)) {
        const auto layout = layOut(paragraph, style, width, side);
        for (int i = 0; i < layout->lineCount(); ++i)
            lines.emplace_back(layout, i, style);
    }
    return lines;
}

qreal naturalWidth(const QString &text, const TextStyle &style)
{
    qreal widest = 0;
    for (const QString &paragraph : paragraphsOf(text)) {
        const auto layout = layOut(paragraph, style, 1e6, TextSide::Left);
        for (int i = 0; i < layout->lineCount(); ++i)
            widest = std::max(widest, layout->lineAt(i).naturalTextWidth());
    }
    return std::ceil(widest);
}

} // namespace truckroll
