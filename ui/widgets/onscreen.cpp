// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/onscreen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace truckroll {

namespace {

/// The frame is the window manager's and not known before it is there: a title line of this height at most.
constexpr int titleHeight = 40;
constexpr int borderWidth = 4;

/// Where the inside of a window may be; invalid where nobody looks at a screen (tests, pictures).
QRect roomOf(const QWidget &window)
{
    const QScreen *screen = window.screen();
    if (!screen || QGuiApplication::platformName() == QLatin1String("offscreen"))
        return {};
    return screen->availableGeometry().adjusted(borderWidth, titleHeight, -borderWidth, -borderWidth);
}

} // namespace

void resizeOnScreen(QWidget &window, const QSize &usual)
{
    const QRect room = roomOf(window);
    window.resize(room.isValid() ? usual.boundedTo(room.size()) : usual);
}

void keepOnScreen(QWidget &window)
{
    const QRect room = roomOf(window);
    if (!room.isValid() || window.isMaximized() || window.isFullScreen())
        return;
    QRect place = window.geometry();
    place.setSize(place.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
    window.setGeometry(place);
}

} // namespace truckroll
