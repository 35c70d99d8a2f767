// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <memory>

namespace truckroll {

/// The worker thread that owns the office. Work runs there in the order it was sent; replies come back on the
/// receiver's thread and are dropped when the receiver is gone.
class DatabaseLane : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseLane(QObject *parent = nullptr);
    ~DatabaseLane() override; ///< finishes what was sent, closes the office

    /// Opens (or creates) the office on the lane; `done` on the receiver's thread.
    void start(std::function<Result<std::unique_ptr<Office>>()> open, QObject *receiver,
               std::function<void(Done)> done);

    template <class T>
    void run(QObject *receiver, std::function<T(Office &)> work, std::function<void(T)> done)
    {
        post([target = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)](Office &office) {
            auto answer = std::make_shared<T>(work(office));
            reply(target, [answer, done] { done(std::move(*answer)); });
        });
    }
    /// Waits until everything sent before has been done (tests, closing).
    void drain();

private:
    void post(std::function<void(Office &)> work);
    static void reply(const QPointer<QObject> &target, std::function<void()> call);

    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives on the thread
    std::unique_ptr<Office> m_office; ///< touched on the thread only
};

} // namespace truckroll
