// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "core/backend/backend.h"
#include "core/base/wholefile.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPixmap>
#include <QThread>
#include <QWidget>

namespace truckroll {

namespace {

// What the pages ask for is asked in turns (a list, then the details of its first row), with the pauses that
// typing and counting have.
constexpr int settling = 600; // ms
constexpr int turns = 60;     // on a machine that is busy elsewhere the time alone is over before they are

void settle(Backend &backend)
{
    QElapsedTimer timer;
    timer.start();
    for (int turn = 0; turn < turns || timer.elapsed() < settling; ++turn) {
        backend.lane().drain();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(5);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of the last answers
}

} // namespace

Done takeScreenshot(QWidget &window, Backend &backend, const QString &file)
{
    settle(backend);
    return savePicture(window.grab().toImage(), file);
}

Done savePicture(const QImage &picture, const QString &file)
{
    QByteArray png;
    QBuffer buffer(&png);
    picture.save(&buffer, "PNG");
    return writeWholeFile(file, png);
}

} // namespace truckroll
