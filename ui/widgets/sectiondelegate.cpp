// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectiondelegate.h"
#include "ui/widgets/theme.h"
#include <QIcon>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int iconSize = 20;

}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, std::max(controlHeight + space::s, option.fontMetrics.height() + space::l)};
}

void SectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect field = option.rect.adjusted(space::s, 2, -space::s, -2);
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(tokens.accent, 2)
                                                                          : QPen(Qt::NoPen));
        painter->setBrush(selected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(QRectF(field).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
    const bool leftToRight = option.direction == Qt::LeftToRight;
    QRect icon(field.left() + space::s, field.center().y() - iconSize / 2, iconSize, iconSize);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    const int before = picture.isNull() ? space::s : 2 * space::s + iconSize;
    QRect text = field.adjusted(before, 0, -space::s, 0);
    if (!leftToRight) {
        icon.moveRight(field.right() - space::s);
        text = field.adjusted(space::s, 0, -before, 0);
    }
    picture.paint(painter, icon);
    QFont font = option.font;
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(tokens.text);
    painter->drawText(text, int(leftToRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace truckroll
