// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/whatifkeys.h"
#include "ui/board/boardview.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace truckroll {

namespace {

bool hasTextToUndo(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isUndoAvailable();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return plain->document()->isUndoAvailable();
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return rich && rich->document()->isUndoAvailable();
}

} // namespace

WhatIfKeys::WhatIfKeys(QWidget *page) : QObject(page), m_page(page) {}

/// Of the application: lines of text take the undo key even when they have nothing to undo.
void WhatIfKeys::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool WhatIfKeys::isMeant(const QWidget *widget) const
{
    return widget && (widget == m_page || m_page->isAncestorOf(widget)) &&
           !qobject_cast<const BoardView *>(widget) && !hasTextToUndo(widget);
}

bool WhatIfKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo) ||
        !isMeant(qobject_cast<QWidget *>(watched)))
        return QObject::eventFilter(watched, event);
    event->accept(); // in advance it keeps the window's own undo from it
    if (event->type() == QEvent::KeyPress)
        emit undoPressed();
    return true;
}

} // namespace truckroll
