// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <functional>

namespace truckroll::testkit {

/// Runs the event loop until `ready` holds; false after `milliseconds`. Sleeps while nothing comes: the
/// processor belongs to the tests beside.
inline bool waitUntil(const std::function<bool()> &ready, int milliseconds = 60000)
{
    QElapsedTimer timer;
    timer.start();
    QTimer look; // what is awaited need not come with an event
    look.start(5);
    while (!ready()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace truckroll::testkit
