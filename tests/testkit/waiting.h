// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <functional>

namespace truckroll::testkit {

/// Runs the event loop until `ready` holds; false after `milliseconds`.
inline bool waitUntil(const std::function<bool()> &ready, int milliseconds = 60000)
{
    QElapsedTimer timer;
    timer.start();
    while (!ready()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

} // namespace truckroll::testkit
