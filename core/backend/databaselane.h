// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <memory>
#include <utility>

namespace truckroll {

/// The worker thread that owns the office. Work runs there in the order it was sent; replies come back, in
/// that order, on the lane's own thread (the GUI's, where the receivers live) and are dropped when the
/// receiver is gone.
class DatabaseLane : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseLane(QObject *parent = nullptr);
    ~DatabaseLane() override; ///< finishes what was sent, closes the office

    /// Closes the office that is open and opens (or creates) another on the lane; `done` on the lane's
    /// thread.
    void start(std::function<Result<std::unique_ptr<Office>>()> open, QObject *receiver,
               std::function<void(Done)> done);

    /// Without an open office nothing is done and nothing answered.
    template <class T>
    void run(QObject *receiver, std::function<T(Office &)> work, std::function<void(T)> done)
    {
        post([this, target = QPointer<QObject>(receiver), work = std::move(work),
              done = std::move(done)](Office &office) {
            auto answer = std::make_shared<T>(work(office));
            reply(target, [answer, done] { done(std::move(*answer)); });
        });
    }
    /// Waits until everything sent before has been done (tests, closing). Replies come with the event loop.
    void drain();

private:
    void post(std::function<void(Office &)> work);
    /// Called on the worker; the look at `target` and the call are both made on the lane's thread, so that
    /// nothing can go in between.
    void reply(const QPointer<QObject> &target, std::function<void()> call);

    QThread m_thread;
    QObject *m_worker = nullptr;      ///< lives on the thread
    std::unique_ptr<Office> m_office; ///< touched on the thread only
};

} // namespace truckroll
