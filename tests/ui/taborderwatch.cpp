// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/taborderwatch.h"
#include <QEvent>
#include <QPointer>
#include <QWidget>
#include <algorithm>

namespace truckroll::testkit {

namespace {

/// A group of fields hands the focus on to one of its parts; null: another widget takes it.
QWidget *takesFocusFor(QWidget *widget)
{
    QWidget *part = widget;
    while (part->focusProxy())
        part = part->focusProxy();
    return widget->isAncestorOf(part) || part == widget ? part : nullptr;
}

/// What Tab stops at, one after the other.
std::vector<QWidget *> stopsOf(QWidget &window)
{
    std::vector<QWidget *> stops, gone;
    for (QWidget *each = window.nextInFocusChain(); each != &window; each = each->nextInFocusChain()) {
        QWidget *stop = takesFocusFor(each);
        if (!stop || !(stop->focusPolicy() & Qt::TabFocus) || stop->window() != &window ||
            !each->isVisibleTo(&window) || !each->isEnabled() || stop->size().isEmpty())
            continue;
        if (stops.empty() || stops.back() != stop)
            stops.push_back(stop);
        if (std::find(gone.begin(), gone.end(), stop) == gone.end())
            each = stop; // Tab goes on from there
        gone.push_back(stop);
    }
    return stops;
}

bool goesBack(const QRect &from, const QRect &to)
{
    const bool up = to.bottom() <= from.top() + 2 && to.left() < from.right();
    const bool left =
        to.right() <= from.left() && to.top() < from.bottom() - 4 && to.bottom() > from.top() + 4;
    return up || left;
}

/// From the part that takes the focus for a group back to the others of the group.
bool staysInGroup(const QWidget *from, const QWidget *to)
{
    for (const QWidget *group = from->parentWidget(); group; group = group->parentWidget())
        if (group->focusProxy() == from && group->isAncestorOf(to))
            return true;
    return false;
}

QRect placeOf(QWidget *field, QWidget &window)
{
    return {field->mapTo(&window, QPoint()), field->size()};
}

QString inWords(const QWidget *field)
{
    return QStringLiteral("%1 \"%2%3\"")
        .arg(QString::fromUtf8(field->metaObject()->className()), field->objectName(),
             field->accessibleName());
}

} // namespace

bool TabOrderWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType() &&
        static_cast<QWidget *>(watched)->isWindow() &&
        QByteArray(watched->metaObject()->className()).startsWith("truckroll::"))
        QMetaObject::invokeMethod( // after the style, which puts it in order when it is shown
            this,
            [this, window = QPointer(static_cast<QWidget *>(watched))] {
                if (window && window->isVisible())
                    look(*window);
            },
            Qt::QueuedConnection);
    return false;
}

void TabOrderWatch::look(QWidget &window)
{
    const std::vector<QWidget *> stops = stopsOf(window);
    for (size_t i = 1; i < stops.size(); ++i)
        if (!staysInGroup(stops[i - 1], stops[i]) &&
            goesBack(placeOf(stops[i - 1], window), placeOf(stops[i], window)))
            m_wrong << QStringLiteral("%1: Tab goes back from %2 to %3")
                           .arg(QString::fromUtf8(window.metaObject()->className()), inWords(stops[i - 1]),
                                inWords(stops[i]));
}

} // namespace truckroll::testkit
