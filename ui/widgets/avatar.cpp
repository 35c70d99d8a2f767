// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace truckroll {

void paintAvatar(QPainter *painter, const QRect &rect, const QString &initials, const QString &color,
                 const QWidget *widget)
{
    const Tokens &tokens = widget ? Tokens::of(widget) : Tokens::current();
    const Hue hue = tokens.from(QColor(color));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hue.fill);
    painter->drawEllipse(rect);
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(8, rect.height() * 2 / 5));
    painter->setFont(font);
    painter->setPen(hue.onFill);
    painter->drawText(rect, Qt::AlignCenter, initials);
    painter->restore();
}

Avatar::Avatar(QWidget *parent) : QWidget(parent)
{
    setFixedSize(Avatar::sizeHint());
}

void Avatar::show(const QString &initials, const QString &color)
{
    m_initials = initials;
    m_color = color;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect().adjusted(1, 1, -1, -1), m_initials, m_color, this);
}

} // namespace truckroll
