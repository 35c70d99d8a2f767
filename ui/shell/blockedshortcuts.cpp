// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/blockedshortcuts.h"
#include <QApplication>
#include <QEvent>
#include <QVariant>
#include <QWidget>

namespace truckroll {

namespace {

constexpr const char *blocked = "blockedByDialog";

bool isBlocked(const QWidget *window)
{
    return window && window->property(blocked).toBool();
}

/// The dialog that the window waits for, or one above that.
QWidget *dialogOf(const QWidget *window)
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        const bool waits = each->isVisible() && each->isModal() && !isBlocked(each);
        for (const QWidget *up = each->parentWidget(); waits && up; up = up->parentWidget())
            if (up == window)
                return each;
    }
    return nullptr;
}

} // namespace

bool BlockedShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        if (watched->isWidgetType())
            watched->setProperty(blocked, event->type() == QEvent::WindowBlocked);
        return false;
    case QEvent::WindowActivate:
        if (watched->isWidgetType() && isBlocked(static_cast<QWidget *>(watched))) {
            if (QWidget *dialog = dialogOf(static_cast<QWidget *>(watched))) {
                dialog->raise();
                dialog->activateWindow();
            }
        }
        return false;
    case QEvent::Shortcut:
        return isBlocked(QApplication::activeWindow());
    default:
        return false;
    }
}

} // namespace truckroll
