// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palette.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace truckroll {

namespace {

constexpr int rowHeight = 34;
constexpr int headingHeight = 28;
constexpr int iconSize = 18;

/// Draws the keys in a little box at the right end; gives the width taken.
int paintKey(QPainter *painter, const QRect &box, const QString &key, const Tokens &tokens)
{
    if (key.isEmpty())
        return 0;
    painter->setFont(Theme::smallFont());
    const QFontMetrics metrics(painter->font());
    const int width = metrics.horizontalAdvance(key) + 2 * space::s;
    const QRectF frame(box.right() - width, box.center().y() - metrics.height() / 2.0 - 2, width,
                       metrics.height() + 4);
    painter->setPen(tokens.line);
    painter->setBrush(tokens.sunken);
    painter->drawRoundedRect(frame, 4, 4);
    painter->setPen(tokens.muted);
    painter->drawText(frame, Qt::AlignCenter, key);
    return width + space::m;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = m_model.at(index.row()).kind == PaletteEntry::Kind::Heading;
    return {100, std::max(option.fontMetrics.height() + 12, heading ? headingHeight : rowHeight)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const PaletteEntry &entry = m_model.at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry.kind == PaletteEntry::Kind::Heading) {
        painter->setFont(Theme::smallFont());
        painter->setPen(tokens.muted);
        painter->drawText(option.rect.adjusted(space::s, 0, -space::s, -4),
                          int(Qt::AlignBottom | Qt::AlignLeading | Qt::TextSingleLine), entry.title);
    } else {
        paintEntry(painter, option, entry);
    }
    painter->restore();
}

void PaletteDelegate::paintEntry(QPainter *painter, const QStyleOptionViewItem &option,
                                 const PaletteEntry &entry) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const QRect box = option.rect.adjusted(0, 1, 0, -1);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(box, cornerRadius, cornerRadius);
    }
    const QColor ink = entry.enabled ? tokens.text : tokens.muted;
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(QPoint(box.x() + space::s, box.center().y() - iconSize / 2 + 1),
                        icons::pixmap(entry.icon, iconSize, ratio, ink));
    const int keyWidth = paintKey(painter, box.adjusted(0, 0, -space::s, 0), entry.key, tokens);
    QRect words = box.adjusted(space::s + iconSize + 10, 0, -space::s - keyWidth, 0);
    painter->setFont(option.font);
    painter->setPen(ink);
    const QFontMetrics metrics(option.font);
    const QString title = metrics.elidedText(entry.title, Qt::ElideRight, words.width());
    painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine), title);
    words.setLeft(words.left() + metrics.horizontalAdvance(title) + space::m);
    painter->setPen(tokens.muted);
    if (words.width() > 40)
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                          metrics.elidedText(entry.detail, Qt::ElideRight, words.width()));
}

} // namespace truckroll
