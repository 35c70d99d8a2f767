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

bool hasText(const QWidget *widget, bool toUndo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return toUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    const QTextDocument *text = plain ? plain->document() : rich ? rich->document() : nullptr;
    return text && (toUndo ? text->isUndoAvailable() : text->isRedoAvailable());
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

std::optional<WhatIfKeys::Way> WhatIfKeys::wayOf(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo))
        return Way::Back;
    const bool again = event.matches(QKeySequence::Redo) ||
                       (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier);
    return again ? std::optional(Way::Again) : std::nullopt;
}

bool WhatIfKeys::isMeant(const QWidget *widget, Way way) const
{
    const bool inside = widget && (widget == m_page || m_page->isAncestorOf(widget));
    const bool back = way == Way::Back;
    return inside && !(back && qobject_cast<const BoardView *>(widget)) && !hasText(widget, back);
}

bool WhatIfKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto way = key ? wayOf(*static_cast<QKeyEvent *>(event)) : std::nullopt;
    if (!way || !isMeant(qobject_cast<QWidget *>(watched), *way))
        return QObject::eventFilter(watched, event);
    event->accept(); // in advance it keeps the window's own undo from it
    if (event->type() == QEvent::KeyPress && *way == Way::Back)
        emit undoPressed();
    else if (event->type() == QEvent::KeyPress)
        emit redoPressed();
    return true;
}

} // namespace truckroll
