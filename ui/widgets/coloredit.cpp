// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/coloredit.h"
#include "ui/widgets/theme.h"
#include <QColorDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int cellSize = 28;

struct Swatch
{
    const char *color;
    const char *name;
};

// What people pick from is data, not a token: it is stored with the technician or category.
constexpr Swatch table[] = {
    {"#2563eb", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Blue")},
    {"#0891b2", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Cyan")},
    {"#0f766e", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Teal")},
    {"#16a34a", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Green")},
    {"#65a30d", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Lime")},
    {"#ca8a04", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Yellow")},
    {"#ea580c", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Orange")},
    {"#dc2626", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Red")},
    {"#db2777", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Pink")},
    {"#9333ea", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Purple")},
    {"#78716c", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Brown gray")},
    {"#475569", QT_TRANSLATE_NOOP("truckroll::ColorEdit", "Slate")},
};
constexpr int swatchCount = int(std::size(table));

} // namespace

ColorEdit::ColorEdit(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

QStringList ColorEdit::swatches()
{
    QStringList colors;
    for (const Swatch &swatch : table)
        colors << QString::fromLatin1(swatch.color);
    return colors;
}

// The swatches, then the one that was picked freely or opens the dialog.
int ColorEdit::cells() const
{
    return swatchCount + 1;
}

QSize ColorEdit::sizeHint() const
{
    return {cells() * cellSize, controlHeight};
}

QRect ColorEdit::cellRect(int cell) const
{
    const int at = layoutDirection() == Qt::RightToLeft ? cells() - 1 - cell : cell;
    return {at * cellSize, (height() - cellSize) / 2, cellSize, cellSize};
}

int ColorEdit::cellAt(const QPoint &pos) const
{
    for (int cell = 0; cell < cells(); ++cell)
        if (cellRect(cell).contains(pos))
            return cell;
    return -1;
}

QString ColorEdit::colorOf(int cell) const
{
    if (cell < swatchCount)
        return QString::fromLatin1(table[cell].color);
    return swatches().contains(m_color, Qt::CaseInsensitive) ? QString() : m_color;
}

QString ColorEdit::nameOf(int cell) const
{
    if (cell < swatchCount)
        return tr(table[cell].name); // not translated: QT_TRANSLATE_NOOP above
    const QString own = colorOf(cell);
    return own.isEmpty() ? tr("Another color\u2026") : tr("Another color (%1)\u2026").arg(own);
}

void ColorEdit::setColor(const QString &color)
{
    if (m_color == color)
        return;
    m_color = color;
    const qsizetype found = swatches().indexOf(color.toLower());
    m_cursor = found < 0 ? (color.isEmpty() ? 0 : swatchCount) : int(found);
    describe();
    update();
    emit edited();
}

void ColorEdit::describe()
{
    setAccessibleDescription(m_color.isEmpty() ? tr("No color; at %1").arg(nameOf(m_cursor))
                                               : tr("Color %1; at %2").arg(m_color, nameOf(m_cursor)));
}

void ColorEdit::take(int cell)
{
    if (cell < 0)
        return;
    m_cursor = cell;
    if (cell < swatchCount)
        return setColor(colorOf(cell));
    const QColor picked = QColorDialog::getColor(m_color.isEmpty() ? QColor(colorOf(0)) : QColor(m_color),
                                                 this, tr("Choose a color"));
    if (picked.isValid())
        setColor(picked.name());
}

void ColorEdit::moveTo(int cell)
{
    m_cursor = std::clamp(cell, 0, cells() - 1);
    describe();
    update();
}

void ColorEdit::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < cells(); ++cell) {
        const QRectF box = QRectF(cellRect(cell)).adjusted(4, 4, -4, -4);
        const QString color = colorOf(cell);
        const bool chosen = !m_color.isEmpty() && color.compare(m_color, Qt::CaseInsensitive) == 0;
        if (chosen || (hasFocus() && cell == m_cursor)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(chosen ? t.text : t.accent, 2, chosen ? Qt::SolidLine : Qt::DotLine));
            painter.drawEllipse(box.adjusted(-2.5, -2.5, 2.5, 2.5));
        }
        QColor fill = color.isEmpty() ? t.raised : QColor(color);
        if (!isEnabled())
            fill.setAlphaF(0.5F);
        painter.setPen(color.isEmpty() ? QPen(t.controlLine) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawEllipse(box);
        if (cell == swatchCount && color.isEmpty()) {
            painter.setPen(QPen(t.muted, 1.5));
            painter.drawLine(box.center() - QPointF(4, 0), box.center() + QPointF(4, 0));
            painter.drawLine(box.center() - QPointF(0, 4), box.center() + QPointF(0, 4));
        }
    }
}

void ColorEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        take(cellAt(event->pos()));
}

void ColorEdit::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(cellAt(event->pos()) < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void ColorEdit::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return moveTo(m_cursor + forward);
    case Qt::Key_Left:
        return moveTo(m_cursor - forward);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(cells() - 1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return take(m_cursor);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ColorEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int cell = cellAt(help->pos());
    if (cell >= 0)
        QToolTip::showText(help->globalPos(), nameOf(cell), this, cellRect(cell));
    return true;
}

void ColorEdit::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ColorEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace truckroll
