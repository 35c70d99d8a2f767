// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

namespace truckroll {

namespace {

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width = 1,
                qreal radius = cornerRadius - 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool standard = button && (button->features & QStyleOptionButton::DefaultButton);
    return standard || (widget && widget->property("role").toString() == u"primary");
}

bool hasRole(const QWidget *widget, const char16_t *role)
{
    return widget && widget->property("role").toString() == QStringView(role);
}

/// Set by markWrong().
bool isWrong(const QWidget *widget)
{
    return widget && widget->property("wrong").toBool();
}

/// What can be read but not typed into is no white box.
bool isReadOnly(const QStyleOption *option, const QWidget *widget)
{
    const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget);
    return option->state & QStyle::State_ReadOnly || (spin && spin->isReadOnly());
}

void drawFieldBox(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = enabled && option->state & QStyle::State_HasFocus;
    const bool wrong = enabled && isWrong(widget);
    const bool open = enabled && !isReadOnly(option, widget);
    const QColor line = wrong ? t.danger.fill : focus ? t.accent : open ? t.controlLine : t.line;
    const QColor fill = option->palette.color(open ? QPalette::Base : QPalette::Window);
    roundedBox(painter, option->rect, fill, line, focus || wrong ? 2 : 1);
}

/// A line without a frame stands in a cell of a table or inside a spin box.
void drawCellField(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool open = !isReadOnly(option, widget);
    painter->fillRect(option->rect, option->palette.color(open ? QPalette::Base : QPalette::Window));
    if (isWrong(widget))
        roundedBox(painter, option->rect, {}, Tokens::of(option->palette).danger.fill, 2, 0);
}

void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool over = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = t.raised, line = t.controlLine;
    if (isPrimary(option, widget) && enabled) {
        fill = line = t.accent;
        if (over || down)
            fill = line = mixed(t.dark ? Qt::white : Qt::black, t.accent, down ? 0.22 : 0.12);
    } else if (hasRole(widget, u"danger") && enabled) {
        fill = over || down ? t.danger.tint : t.raised;
        line = t.danger.line;
    } else {
        line = mixed(t.controlLine, t.raised, enabled ? 0.65 : 0.35);
        fill = !enabled ? t.surface : down ? t.selection : over ? t.hover : t.raised;
        if (hasRole(widget, u"quiet"))
            line = QColor(), fill = down ? t.selection : over ? t.hover : QColor();
    }
    roundedBox(painter, option->rect, fill, line);
    if (option->state & QStyle::State_HasFocus) {
        roundedBox(painter, option->rect, {}, t.accent, 2);
        if (isPrimary(option, widget))
            roundedBox(painter, option->rect.adjusted(2, 2, -2, -2), {}, t.accentText, 1, cornerRadius - 3);
    }
}

void drawToolButton(const QStyleOption *option, QPainter *painter)
{
    const Tokens &t = Tokens::of(option->palette);
    const bool over = (option->state & QStyle::State_Enabled) && (option->state & QStyle::State_MouseOver);
    if (option->state & (QStyle::State_Sunken | QStyle::State_On))
        roundedBox(painter, option->rect, t.selection, {});
    else if (over)
        roundedBox(painter, option->rect, mixed(t.text, t.surface, 0.08), {});
    if (option->state & QStyle::State_HasFocus)
        roundedBox(painter, option->rect, {}, t.accent, 2);
}

void drawCheckIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const Tokens &t = Tokens::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = enabled ? t.accent : mixed(t.muted, t.raised, 0.5);
    const qreal radius = round ? option->rect.width() / 2.0 : 4;
    roundedBox(painter, option->rect, on ? accent : t.raised,
               on        ? accent
               : enabled ? t.controlLine
                         : t.line,
               1.25, radius);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = option->rect;
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentText);
        painter->drawEllipse(box.center(), box.width() * 0.19, box.width() * 0.19);
    } else {
        painter->setPen(QPen(t.accentText, box.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) {
            return box.topLeft() + QPointF(x * box.width(), y * box.height());
        };
        if (option->state & QStyle::State_NoChange)
            painter->drawLine(at(0.26, 0.5), at(0.74, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.70), at(0.76, 0.32)});
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter)
{
    const Tokens &t = Tokens::of(tab->palette);
    const bool chosen = tab->state & QStyle::State_Selected;
    const QRect bottom(tab->rect.left() + 4, tab->rect.bottom() - 2, tab->rect.width() - 8, 3);
    if (!chosen && (tab->state & QStyle::State_MouseOver) && (tab->state & QStyle::State_Enabled))
        roundedBox(painter, tab->rect.adjusted(2, 4, -2, -5), t.hover, {});
    if (chosen)
        roundedBox(painter, bottom, t.accent, {}, 1, 1.5);
    if (tab->state & QStyle::State_HasFocus)
        roundedBox(painter, tab->rect.adjusted(2, 4, -2, -5), {}, t.accent, 2);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const Tokens &t = Tokens::of(option->palette);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    painter->fillRect(option->rect, t.sunken);
    painter->setPen(t.line);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    if (header && header->orientation == Qt::Horizontal && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection)
        painter->drawLine(option->rect.topRight() + QPoint(0, 8), option->rect.bottomRight() - QPoint(0, 8));
}

void drawProgress(const QStyleOption *option, QPainter *painter)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Tokens &t = Tokens::of(option->palette);
    QRect rect = bar->rect;
    rect.setTop(rect.center().y() - 3);
    rect.setHeight(6);
    roundedBox(painter, rect, t.line, {}, 1, 3);
    QRect done = rect;
    if (bar->maximum > bar->minimum)
        done.setWidth(
            int(qint64(rect.width()) * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
    else
        done.setWidth(rect.width() / 3);
    roundedBox(painter, done, t.accent, {}, 1, 3);
}

bool isTextEdit(const QWidget *widget)
{
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

void drawChevron(QPainter *painter, const QWidget *widget, const QRect &rect, const QString &name,
                 const QColor &color)
{
    const QPixmap arrow = icons::pixmap(name, 16, widget ? widget->devicePixelRatioF() : 1.0, color);
    painter->drawPixmap(QPointF(rect.center().x() - 7.5, rect.center().y() - 7.5), arrow);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (!drawFramePrimitive(element, option, painter, widget) &&
        !drawMarkPrimitive(element, option, painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// Panels, frames and edges; false: none of these.
bool Style::drawFramePrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0)
            drawCellField(option, painter, widget);
        else
            drawFieldBox(option, painter, widget);
        return true;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
        return true;
    case PE_Frame:
        if (isWrong(widget))
            roundedBox(painter, option->rect, {}, t.danger.fill, 2, 4);
        else if (option->state & State_HasFocus)
            roundedBox(painter, option->rect, {}, t.accent, 1, 4);
        else
            roundedBox(painter, option->rect, {}, isTextEdit(widget) ? t.controlLine : t.line, 1, 4);
        return true;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return true;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.surface); // as the bars that meet there
        return true;
    case PE_FrameTabBarBase:
        painter->setPen(t.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return true;
    case PE_PanelTipLabel:
        roundedBox(painter, option->rect, t.raised, t.controlLine, 1, 3);
        return true;
    default:
        return false;
    }
}

/// Buttons, check marks, arrows and the mark of the focus; false: none of these.
bool Style::drawMarkPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(option, painter, widget);
        return true;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(option, painter, false);
        return true;
    case PE_IndicatorRadioButton:
        drawCheckIndicator(option, painter, true);
        return true;
    case PE_FrameFocusRect:
        roundedBox(painter, option->rect, {}, t.accent, 1, 3);
        return true;
    case PE_IndicatorArrowDown:
        drawChevron(painter, widget, option->rect, QStringLiteral("chevron-down"), t.muted);
        return true;
    case PE_IndicatorArrowUp:
        drawChevron(painter, widget, option->rect, QStringLiteral("chevron-up"), t.muted);
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(painter, widget, option->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("chevron-down")
                                                                            : QStringLiteral("chevron-up"),
                        t.accent);
        return true;
    default:
        return false;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (element) {
    case CE_ComboBoxLabel:
        return drawComboLabel(option, painter, widget);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->state & State_Enabled)) {
            QStyleOptionButton coloured = *button;
            if (isPrimary(option, widget))
                coloured.palette.setColor(QPalette::ButtonText, t.accentText);
            else if (hasRole(widget, u"danger"))
                coloured.palette.setColor(QPalette::ButtonText, t.danger.text);
            QProxyStyle::drawControl(element, &coloured, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab plain = *tab;
            plain.state &= ~State_HasFocus;
            if (!(tab->state & State_Selected))
                plain.palette.setColor(QPalette::WindowText, t.muted);
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(option, painter);
    case CE_Splitter:
        painter->setPen((option->state & State_MouseOver) ? t.accent : t.line);
        if (option->state & State_Horizontal)
            painter->drawLine(option->rect.center().x(), option->rect.top(), option->rect.center().x(),
                              option->rect.bottom());
        else
            painter->drawLine(option->rect.left(), option->rect.center().y(), option->rect.right(),
                              option->rect.center().y());
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        return drawProgress(option, painter);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    painter->fillRect(option->rect, t.surface);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active = option->activeSubControls & SC_ScrollBarSlider;
    const QColor color = mixed(t.muted, t.surface, active ? 0.75 : 0.42);
    const QRect drawn = handle.adjusted(3, 3, -3, -3);
    roundedBox(painter, drawn, color, {}, 1, std::min(drawn.width(), drawn.height()) / 2.0);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    if (combo->frame) {
        QStyleOption box = *option;
        if (combo->editable && widget && widget->hasFocus())
            box.state |= State_HasFocus;
        drawFieldBox(&box, painter, widget);
    } else {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, widget, arrow, QStringLiteral("chevron-down"),
                (option->state & State_Enabled) ? t.muted : t.line);
}

/// Text that is too long ends in an ellipsis instead of half a letter.
void Style::drawComboLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo || combo->editable)
        return QProxyStyle::drawControl(CE_ComboBoxLabel, option, painter, widget);
    QStyleOptionComboBox shown = *combo;
    const QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + space::xs;
    shown.currentText =
        combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width() - icon - 2);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &shown, painter, widget);
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        drawFieldBox(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, const QString &name) {
        const bool possible = (spin->stepEnabled & step) && (option->state & State_Enabled);
        const bool over = possible && (option->activeSubControls & part);
        drawChevron(painter, widget, proxy()->subControlRect(CC_SpinBox, option, part, widget), name,
                    over       ? t.accent
                    : possible ? t.muted
                               : t.line);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("chevron-up"));
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStringLiteral("chevron-down"));
}

/// The arrow of a button that drops a menu stands beside the words; Fusion puts it into the corner below
/// them.
void Style::drawToolButtonWithMenu(const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button || !dropsMenu(button))
        return QProxyStyle::drawComplexControl(CC_ToolButton, option, painter, widget);
    QStyleOptionToolButton plain(*button);
    plain.features &= ~QStyleOptionToolButton::HasMenu;
    const Tokens &t = Tokens::of(option->palette);
    const QRect arrow(option->rect.right() - 20, option->rect.top(), 16, option->rect.height());
    QStyleOptionToolButton words(plain);
    words.rect.setRight(arrow.left() - 1);
    drawPrimitive(PE_PanelButtonTool, &plain, painter, widget);
    drawControl(CE_ToolButtonLabel, &words, painter, widget);
    drawChevron(painter, widget, arrow, QStringLiteral("chevron-down"),
                plain.state & State_Enabled ? t.muted : t.line);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter, widget);
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, widget);
    case CC_ToolButton:
        return drawToolButtonWithMenu(option, painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace truckroll
