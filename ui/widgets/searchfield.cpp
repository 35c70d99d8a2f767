// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"
#include "ui/widgets/icons.h"
#include <QAction>
#include <QKeyEvent>

namespace truckroll {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icons::get(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { emit searched(text()); });
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Ctrl+E goes to the end of a line on X11, as End does; pages have a use of their own for it.
        const bool isPages = key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier;
        if (isPages || (key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        m_pause.stop();
        emit searched({});
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_pause.stop();
        emit searched(text());
        emit entered();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        if (m_pause.isActive()) {
            m_pause.stop();
            emit searched(text());
        }
        emit leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace truckroll
