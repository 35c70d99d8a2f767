// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int sidePadding = 8;
constexpr int iconSize = 14;

int chipHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 4;
}

QString countText(int count)
{
    return count > 99 ? QStringLiteral("99+") : QLocale().toString(count);
}

} // namespace

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::smallFont());
}

Chip::Chip(const Meaning &meaning, QWidget *parent) : Chip(parent)
{
    setMeaning(meaning);
}

void Chip::setMeaning(const Meaning &meaning)
{
    set(meaningText(meaning), meaning);
}

void Chip::set(const QString &text, const Meaning &meaning)
{
    m_text = text;
    m_meaning = meaning;
    setAccessibleName(text);
    setToolTip(QString());
    updateGeometry();
    update();
}

QSize Chip::sizeFor(const QString &text, const QFont &font, bool withIcon)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(text) + 2 * sidePadding + (withIcon ? iconSize + space::xs : 0),
            chipHeight(metrics)};
}

QSize Chip::sizeHint() const
{
    return sizeFor(m_text, font(), !meaningIcon(m_meaning).isEmpty());
}

int Chip::paint(QPainter *painter, const QRect &rect, const QString &text, const QString &icon,
                const Hue &hue, const QFont &font, qreal devicePixelRatio)
{
    const QFontMetrics metrics(font);
    const int height = std::min(chipHeight(metrics), rect.height());
    const int width = std::min(sizeFor(text, font, !icon.isEmpty()).width(), rect.width());
    if (width <= 2 * sidePadding || text.isEmpty())
        return 0;
    const QRectF box(rect.x(), rect.y() + (rect.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hue.line);
    painter->setBrush(hue.tint);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    QRect inner = box.toRect().adjusted(sidePadding, 0, -sidePadding, 0);
    if (!icon.isEmpty()) {
        painter->drawPixmap(QPointF(inner.x() - 2, inner.y() + (inner.height() - iconSize) / 2.0),
                            icons::pixmap(icon, iconSize, devicePixelRatio, hue.text));
        inner.setLeft(inner.left() + iconSize + space::xs - 2);
    }
    painter->setPen(hue.text);
    painter->setFont(font);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, inner.width() + 2));
    painter->restore();
    return width;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, meaningIcon(m_meaning), hueOf(Tokens::of(this), m_meaning), font(),
          devicePixelRatioF());
}

void paintBadge(QPainter *painter, const QPoint &topRight, int count, const Hue &hue, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const int width = std::max(height, metrics.horizontalAdvance(countText(count)) + 10);
    const QRectF box(topRight.x() - width, topRight.y(), width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hue.fill);
    painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    painter->setPen(hue.onFill);
    painter->setFont(font);
    painter->drawText(box, Qt::AlignCenter, countText(count));
    painter->restore();
}

} // namespace truckroll
