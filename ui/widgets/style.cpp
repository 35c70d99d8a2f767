// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTextDocument>
#include <QToolButton>

namespace truckroll {

namespace {

/// What a menu does with a key by itself.
bool isMenusOwn(int key)
{
    return key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space ||
           key == Qt::Key_Tab || key == Qt::Key_Backtab || (key >= Qt::Key_Home && key <= Qt::Key_PageDown);
}

QAction *actionFor(const QMenu &menu, const QKeyEvent &event)
{
    const QKeySequence letter(Qt::ALT | Qt::Key(event.key()));
    const QKeySequence shown(event.keyCombination());
    QAction *found = nullptr;
    for (QAction *action : menu.actions()) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        if (event.modifiers() == Qt::NoModifier && QKeySequence::mnemonic(action->text()) == letter)
            return nullptr; // the underlined letter is the menu's
        if (!action->menu() && action->shortcuts().contains(shown))
            found = action;
    }
    return found;
}

/// The key that stands beside an entry works in the open menu, too.
bool takeMenuKey(QMenu &menu, const QKeyEvent &event)
{
    const QPointer<QAction> action = isMenusOwn(event.key()) ? nullptr : actionFor(menu, event);
    if (!action)
        return false;
    for (auto *each = &menu; each; each = qobject_cast<QMenu *>(each->parentWidget()))
        each->close();
    if (action)
        action->trigger();
    return true;
}

/// What Qt does with a key in the list of a box when it is offered as a shortcut: takes the entry, or closes.
bool isListsOwn(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_F4 ||
           key == Qt::Key_Down;
}

/// Text of several lines begins where that of the single lines above and below it does.
constexpr qreal textMargin = 7;

/// The button that a menu belongs to is not told that the mouse left it while the menu was open.
void leaveButtonOf(const QMenu &menu)
{
    for (QWidget *each : QApplication::allWidgets()) {
        auto *button = qobject_cast<QToolButton *>(each);
        if (!button || button->menu() != &menu || !button->underMouse() ||
            button->rect().contains(button->mapFromGlobal(QCursor::pos())))
            continue;
        button->setAttribute(Qt::WA_UnderMouse, false);
        button->update();
    }
}

/// Qt takes the margin for an edit: nobody has made one, and Ctrl+Z in an untouched field takes back the last
/// act of the office. Only once: what has been typed since must stay in the field's own memory.
void setTextMargin(QPlainTextEdit &text)
{
    QTextDocument *document = text.document();
    if (document->documentMargin() == textMargin)
        return;
    const QSignalBlocker quiet(text);
    const bool remembers = document->isUndoRedoEnabled();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(textMargin);
    document->setUndoRedoEnabled(remembers);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") ||
        widget->inherits("QLineEdit") || widget->inherits("QScrollBar") ||
        widget->inherits("QAbstractSpinBox") || widget->inherits("QTabBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        setTextMargin(*text);
    if (widget->inherits("QPushButton") || widget->inherits("QToolButton") || widget->inherits("QMenu") ||
        widget->inherits("QComboBoxListView"))
        widget->installEventFilter(this);
    // A window is polished as soon as it asks for its size, often before all is in it.
    if (widget->isWindow() && !widget->inherits("QMenu"))
        widget->installEventFilter(this);
    else if (isNewPage(widget))
        tabAsLaidOut(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && isNewWindow(watched))
        tabAsLaidOut(static_cast<QWidget *>(watched));
    auto *menu = qobject_cast<QMenu *>(watched);
    if (event->type() == QEvent::ShortcutOverride && (menu || watched->inherits("QComboBoxListView"))) {
        event->accept(); // else the letters of what lies below would act behind the open list
        return menu || !isListsOwn(static_cast<QKeyEvent *>(event)->key());
    }
    if (menu && event->type() == QEvent::Hide)
        leaveButtonOf(*menu);
    if (menu && event->type() == QEvent::KeyPress && takeMenuKey(*menu, *static_cast<QKeyEvent *>(event)))
        return true;
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        auto *button = qobject_cast<QAbstractButton *>(watched);
        if (enter && button && !key->isAutoRepeat() && !(key->modifiers() & ~Qt::KeypadModifier)) {
            button->click();
            return true;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_TabBarTabHSpace:
        return space::xl;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::xs;
    case PM_HeaderMargin: // a title stands above its cells to the pixel
        return space::xs;
    case PM_FocusFrameHMargin:
        return space::xs - 1; // item views add one
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    case SH_DialogButtonLayout: // what is done stands last in every window, also in those that Qt makes
        return QDialogButtonBox::GnomeLayout;
    case SH_Table_GridLineColor:
        return int(Tokens::current().line.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    const Tokens &tokens = widget ? Tokens::of(widget) : Tokens::current();
    switch (icon) {
    case SP_MessageBoxQuestion:
        return icons::get(QStringLiteral("help"), tokens.accent);
    case SP_MessageBoxInformation:
        return icons::get(QStringLiteral("info"), tokens.info.text);
    case SP_MessageBoxWarning:
        return icons::get(QStringLiteral("warning"), tokens.warning.text);
    case SP_MessageBoxCritical:
        return icons::get(QStringLiteral("error"), tokens.danger.text);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        made.setHeight(std::max(made.height(), controlHeight));
        made.rwidth() += space::s;
        // Without a frame of their own, several in a row are as wide as their words.
        if (widget && widget->property("role") == QStringLiteral("quiet"))
            made.setWidth(std::min(made.width(), size.width() + 2 * space::l));
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        made.setHeight(std::max(made.height(), controlHeight));
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            made.setHeight(std::max(made.height(), controlHeight));
        break;
    case CT_ToolButton:
        made.setHeight(std::max(made.height(), 28));
        made.rwidth() = std::max(made.width() + 2, 28);
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && dropsMenu(button))
            made.rwidth() += space::l;
        break;
    case CT_HeaderSection:
        made.setHeight(std::max(made.height(), 32));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            made.setHeight(std::max(made.height(), 28));
        break;
    default:
        break;
    }
    return made;
}

bool Style::dropsMenu(const QStyleOptionToolButton *button)
{
    return button->features & QStyleOptionToolButton::HasMenu &&
           !(button->features & QStyleOptionToolButton::MenuButtonPopup);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return rect.adjusted(5, 0, -5, 0);
    }
    if (element == SE_TabWidgetTabContents) {
        // What stands on a page is not to touch the line below its tabs.
        if (const auto *tabs = qobject_cast<const QTabWidget *>(widget); tabs && tabs->documentMode())
            return rect.adjusted(0, space::s, 0, 0);
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider)
            return QProxyStyle::subControlRect(control, option, part, widget);
        const bool across = slider->orientation == Qt::Horizontal;
        const int length = across ? slider->rect.width() : slider->rect.height();
        const int range = slider->maximum - slider->minimum;
        int handle = length;
        if (range > 0)
            handle = std::clamp(int(qint64(slider->pageStep) * length / (qint64(range) + slider->pageStep)),
                                std::min(32, length), length);
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - handle, slider->upsideDown);
        const auto span = [&](int from, int size) {
            const QRect made =
                across ? QRect(slider->rect.x() + from, slider->rect.y(), size, slider->rect.height())
                       : QRect(slider->rect.x(), slider->rect.y() + from, slider->rect.width(), size);
            return visualRect(slider->direction, slider->rect, made);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return span(start, handle);
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + handle, length - start - handle);
        case SC_ScrollBarGroove:
            return slider->rect;
        default:
            break;
        }
    }
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect.adjust(4, 0, 0, 0);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        rect.adjust(4, 0, 0, 0);
    return rect;
}

} // namespace truckroll
