// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undokeys.h"
#include "core/backend/backend.h"
#include "ui/widgets/banner.h"
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <memory>

namespace truckroll {

namespace {

/// The line of a field; spin boxes and lists to type into keep the focus and hold one.
const QLineEdit *lineOf(QObject *field)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return line;
    if (auto *combo = qobject_cast<QComboBox *>(field))
        return combo->lineEdit();
    auto *spin = qobject_cast<QAbstractSpinBox *>(field);
    return spin ? spin->findChild<QLineEdit *>() : nullptr;
}

/// A cell that is being written belongs to its table, which has steps of its own.
bool isInTable(QObject *field)
{
    for (QObject *above = field->parent(); above; above = above->parent())
        if (qobject_cast<QAbstractItemView *>(above))
            return true;
    return false;
}

bool isUntouched(QObject *field)
{
    if (isInTable(field))
        return false;
    if (const QLineEdit *line = lineOf(field))
        return !line->isUndoAvailable() && !line->isRedoAvailable();
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        return !text->document()->isUndoAvailable() && !text->document()->isRedoAvailable();
    return false;
}

} // namespace

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    if (!isUntouched(watched))
        return false;
    event->ignore(); // what the field does not take goes on to the shortcut
    return true;
}

static constexpr auto tellsProperty = "tellsWhereUndoStops";

bool isToldInAnother(const QWidget *window)
{
    const QWidget *active = QApplication::activeWindow();
    return active && active != window && active->property(tellsProperty).toBool();
}

void tellWhereUndoStops(Backend &backend, QWidget *window, Banner *banner)
{
    window->setProperty(tellsProperty, true);
    const auto told = std::make_shared<QString>();
    QObject::connect(&backend, &Backend::stoppedUndoing, banner, [=](const QString &sentence) {
        if (!window->isActiveWindow())
            return;
        *told = sentence;
        banner->show(Tone::Warning, sentence);
    });
    QObject::connect(&backend, &Backend::said, banner, [=](const QString &text) {
        if (text == *told)
            return;
        if (!told->isEmpty() && banner->text() == *told)
            banner->clear();
        told->clear();
    });
}

} // namespace truckroll
