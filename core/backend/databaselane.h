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
/// receiver is gone. While the office's file is looked through only what reads is done; what may write waits
/// beside it, in its order.
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
        post(Touch::Writes, answering(receiver, std::move(work), std::move(done)));
    }
    /// The same for what only reads: it overtakes what waits until the file has been looked through.
    template <class T>
    void look(QObject *receiver, std::function<T(Office &)> work, std::function<void(T)> done)
    {
        post(Touch::Reads, answering(receiver, std::move(work), std::move(done)));
    }
    /// Which opening the next start() is: the look through a file that is closed by then counts for no other.
    int nextOpening() const { return m_openings + 1; }
    /// The file of that opening has been looked through, with whatever outcome: what waited goes on. From any
    /// thread.
    void wasChecked(int opening);
    /// Waits until everything sent before has been done, also for the look through the file (tests, closing).
    /// Replies come with the event loop.
    void drain();

signals:
    /// Something that may write waits until the office's file has been looked through.
    void held();

private:
    enum class Touch { Reads, Writes };
    using Work = std::function<void(Office &)>;

    template <class T>
    Work answering(QObject *receiver, std::function<T(Office &)> work, std::function<void(T)> done)
    {
        return [this, target = QPointer<QObject>(receiver), work = std::move(work),
                done = std::move(done)](Office &office) {
            auto answer = std::make_shared<T>(work(office));
            reply(target, [answer, done] { done(std::move(*answer)); });
        };
    }
    void post(Touch touch, Work work);
    void goOn(); ///< on the worker: all that waited in the office that is open
    void goOnInside();
    /// Called on the worker; the look at `target` and the call are both made on the lane's thread, so that
    /// nothing can go in between.
    void reply(const QPointer<QObject> &target, std::function<void()> call);

    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives on the thread
    int m_openings = 0;
    std::unique_ptr<Office> m_office; ///< touched on the thread only
};

} // namespace truckroll
