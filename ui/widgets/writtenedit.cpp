// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/writtenedit.h"
#include "ui/widgets/form.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace truckroll {

WrittenEdit::WrittenEdit(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(40);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_typed = true;
        if (!m_problem.isEmpty())
            setProblem(problemOf(text())); // follows while one corrects it
    });
}

QString WrittenEdit::problem() const
{
    return m_typed && !isReadable(text()) ? problemOf(text()) : QString();
}

void WrittenEdit::showValue()
{
    m_typed = false;
    const QString shown = valueText();
    if (shown != text())
        setText(shown);
    setProblem({});
}

bool WrittenEdit::takeTyped()
{
    if (!m_typed)
        return true;
    const QString typed = text();
    if (!isReadable(typed)) {
        setProblem(problemOf(typed));
        return false;
    }
    m_typed = false;
    takeReadable(typed);
    showValue();
    return true;
}

bool WrittenEdit::stops(const QWidget &parent)
{
    for (WrittenEdit *field : parent.findChildren<WrittenEdit *>()) {
        if (!field->isVisibleTo(&parent) || !field->isEnabledTo(&parent) || field->takeTyped())
            continue;
        field->setFocus(Qt::OtherFocusReason);
        field->selectAll();
        return true;
    }
    return false;
}

void WrittenEdit::setProblem(const QString &sentence)
{
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    markWrong(this, !sentence.isEmpty());
    setAccessibleDescription(sentence);
    emit problemChanged(sentence);
    if (sentence.isEmpty())
        return QToolTip::hideText();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    if (isVisible() && receivers(SIGNAL(problemChanged(QString))) == 0)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), sentence, this);
}

/// Keys that mean something here before the window gets them as its own.
bool WrittenEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        // Ctrl+Enter stores: with what was typed here, and not while it cannot be read.
        if (enter && !takeTyped()) {
            event->accept();
            return true;
        }
        if (key.key() == Qt::Key_Escape && m_typed) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

bool WrittenEdit::takesKey(const QKeyEvent &key)
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    const auto stepped = [this](int count, bool wide) {
        if (!isReadOnly() && takeTyped()) {
            step(count, wide);
            showValue();
            selectAll();
        }
        return true;
    };
    switch (key.key()) {
    case Qt::Key_Up:
        return stepped(1, false);
    case Qt::Key_Down:
        return stepped(-1, false);
    case Qt::Key_PageUp:
        return stepped(1, true);
    case Qt::Key_PageDown:
        return stepped(-1, true);
    case Qt::Key_Escape:
        if (!m_typed)
            return false;
        showValue();
        selectAll();
        return true;
    default:
        return false;
    }
}

void WrittenEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !takeTyped()) {
        selectAll();
        event->accept();
        return;
    }
    if (takesKey(*event)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void WrittenEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_selectOnRelease = event->reason() == Qt::MouseFocusReason;
    const bool comesBack = event->reason() == Qt::ActiveWindowFocusReason && m_typed; // goes on typing
    if (event->reason() != Qt::PopupFocusReason && !comesBack)
        selectAll();
}

void WrittenEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        takeTyped();
    QLineEdit::focusOutEvent(event);
}

/// The press of a click has put the cursor somewhere: the first click selects all, a second one goes there.
void WrittenEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (std::exchange(m_selectOnRelease, false) && !hasSelectedText())
        selectAll();
}

} // namespace truckroll
