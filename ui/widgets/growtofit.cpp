// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growtofit.h"
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QTimer>
#include <QWidget>
#include <QWindow>
#include <algorithm>

namespace truckroll {

GrowToFit::GrowToFit(QWidget &window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

bool GrowToFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched == &m_window && m_window.windowHandle())
        m_window.windowHandle()->installEventFilter(this);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show ||
        event->type() == QEvent::Expose)
        later();
    return QObject::eventFilter(watched, event);
}

/// Once the layout knows what is shown now.
void GrowToFit::later()
{
    if (m_waiting)
        return;
    m_waiting = true;
    QTimer::singleShot(0, this, &GrowToFit::grow);
}

void GrowToFit::grow()
{
    m_waiting = false;
    QLayout *layout = m_window.layout();
    // Before it is exposed the window manager has not placed it, and a new size would put it into a corner.
    if (!layout || !m_window.isVisible() || !m_window.windowHandle() || !m_window.windowHandle()->isExposed())
        return;
    const QRect place = m_window.screen()->availableGeometry();
    const int frame = m_window.frameGeometry().height() - m_window.height();
    const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_window.width())
                                                   : layout->totalSizeHint().height();
    const int needed = std::min(wanted, place.height() - frame);
    if (m_window.height() >= needed)
        return;
    m_window.resize(m_window.width(), needed);
    const int top = m_window.pos().y();
    if (const int below = top + needed + frame - place.bottom(); below > 0)
        m_window.move(m_window.pos().x(), std::max(place.top(), top - below));
}

} // namespace truckroll
