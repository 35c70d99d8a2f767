// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leavequestion.h"
#include "ui/widgets/banner.h"
#include <QApplication>
#include <QKeyEvent>

namespace truckroll {

LeaveQuestion::LeaveQuestion(Banner &banner, QWidget *parent)
    : QObject(parent), m_banner(banner), m_window(parent)
{
}

void LeaveQuestion::ask(const QString &question, const QString &answer, std::function<void()> leave,
                        std::function<bool()> holds)
{
    m_question = question;
    m_holds = std::move(holds);
    m_banner.show(Tone::Warning, question, answer, std::move(leave));
    qApp->installEventFilter(this); // whatever has the keyboard; once is enough
}

/// Something else may have been told in the same banner since.
bool LeaveQuestion::stands() const
{
    return !m_question.isEmpty() && m_banner.text() == m_question;
}

void LeaveQuestion::follow()
{
    if (!stands() || !m_holds())
        forget();
}

void LeaveQuestion::forget()
{
    qApp->removeEventFilter(this);
    if (stands())
        m_banner.clear();
    m_question.clear();
}

bool LeaveQuestion::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const bool here = press && stands() && m_window->isActiveWindow() && !QApplication::activePopupWidget() &&
                      !QApplication::activeModalWidget();
    if (!here || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        forget();
    return true;
}

} // namespace truckroll
