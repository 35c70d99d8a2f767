// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/sign.h"
#include "ui/widgets/icons.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace truckroll {

Sign::Sign(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_text->setObjectName(QStringLiteral("signText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setVisible(false);
}

void Sign::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Sign::say(Tone tone, const QString &text)
{
    const bool another = text != m_text->text();
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    recolor();
    setVisible(!text.isEmpty());
    if (!another || text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Sign::text() const
{
    return m_text->text();
}

void Sign::recolor()
{
    const Hue &hue = hueOf(Tokens::of(this), m_tone);
    const QString icon = meaningIcon(m_tone);
    m_icon->setPixmap(
        icons::pixmap(icon.isEmpty() ? QStringLiteral("info") : icon, 20, devicePixelRatioF(), hue.text));
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, hue.text);
    if (m_text->palette().color(QPalette::WindowText) != hue.text)
        m_text->setPalette(colours);
    update();
}

void Sign::paintEvent(QPaintEvent *)
{
    const Hue &hue = hueOf(Tokens::of(this), m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hue.line);
    painter.setBrush(hue.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void Sign::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

} // namespace truckroll
