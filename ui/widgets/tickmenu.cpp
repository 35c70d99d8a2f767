// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickmenu.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>

namespace truckroll {

namespace {

bool ticks(const QAction *action)
{
    return action && action->isCheckable() && action->isEnabled();
}

} // namespace

void TickMenu::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointer<QAction> action = actionAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || action != activeAction() || !ticks(action))
        return QMenu::mouseReleaseEvent(event);
    const QPointer<TickMenu> open(this);
    action->setEnabled(false); // a release over what is off closes nothing
    QMenu::mouseReleaseEvent(event);
    if (!action)
        return;
    action->setEnabled(true);
    action->trigger();
    if (open && action)
        setActiveAction(action);
}

void TickMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !ticks(activeAction()))
        return QMenu::keyPressEvent(event);
    event->accept();
    activeAction()->trigger();
}

} // namespace truckroll
