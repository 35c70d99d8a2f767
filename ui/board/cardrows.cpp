// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardrows.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace truckroll {

namespace {

constexpr int barWidth = 4;
constexpr int padding = 7;
constexpr int betweenLines = 2;
constexpr int highest = 10000; ///< no row is

QRect cardIn(const QRect &row)
{
    return row.adjusted(space::xs, 2, -space::xs, -2);
}

} // namespace

QRect cardWords(const QRect &row)
{
    return cardIn(row).adjusted(5 + barWidth + space::s, padding, -space::s, -padding);
}

QRect paintCardFrame(QPainter *painter, const QStyleOptionViewItem &option, const QColor &bar)
{
    const Tokens &tokens = Tokens::of(option.widget);
    const QRect card = cardIn(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && option.state & QStyle::State_HasFocus;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? tokens.accent : tokens.line, focused ? 2 : 1));
    painter->setBrush(selected                                 ? tokens.selection
                      : option.state & QStyle::State_MouseOver ? tokens.hover
                                                               : tokens.raised);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.from(bar).fill);
    painter->drawRoundedRect(QRect(card.left() + 5, card.top() + 8, barWidth, card.height() - 16), 2, 2);
    return cardWords(option.rect);
}

std::vector<CardRows::Line> CardRows::linesIn(const QRect &row, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(m_list);
    QFont strong = m_list->font();
    strong.setWeight(QFont::DemiBold);
    QRect room = cardWords(row);
    room.setHeight(highest);
    std::vector<Line> lines;
    for (const QString &text : index.data().toString().split(u'\n', Qt::SkipEmptyParts)) {
        Line line{text, Theme::smallFont(), tokens.muted, room};
        if (lines.size() < 2) {
            line.font = lines.empty() ? strong : m_list->font();
            line.color = tokens.text;
        }
        line.place.setHeight(QFontMetrics(line.font).boundingRect(room, Qt::TextWordWrap, text).height());
        room.setTop(line.place.bottom() + 1 + betweenLines);
        lines.push_back(line);
    }
    return lines;
}

QSize CardRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QRect row(0, 0, m_list->viewport()->width() - 2 * m_list->spacing(), highest);
    const auto lines = linesIn(row, index);
    const int below = lines.empty() ? 0 : lines.back().place.bottom() + 1;
    return {row.width(), below + padding + 2};
}

void CardRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintCardFrame(painter, option, index.data(ColorRole).value<QColor>());
    for (const Line &line : linesIn(option.rect, index)) {
        painter->setFont(line.font);
        painter->setPen(line.color);
        painter->drawText(line.place, Qt::TextWordWrap, line.text);
    }
    painter->restore();
}

} // namespace truckroll
