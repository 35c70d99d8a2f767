// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/databaselane.h"
#include <deque>
#include <vector>

namespace truckroll {

namespace {

/// Work may wait in an event loop of its own (a card command waits for the processor), and what comes
/// meanwhile is done inside it. An office that is closed then stays until the work that holds it has ended.
struct Worker : QObject
{
    int depth = 0;
    std::vector<std::unique_ptr<Office>> leaving;
    int opening = 0;
    bool checking = false; ///< the file is looked through, and nobody has said yet that this is over
    std::deque<std::function<void(Office &)>> held;

    void close(std::unique_ptr<Office> &office)
    {
        if (depth > 0 && office)
            leaving.push_back(std::move(office));
        office.reset();
    }
    void carryOut(const std::function<void(Office &)> &task, Office &office)
    {
        ++depth;
        task(office);
        if (--depth == 0)
            leaving.clear();
    }
};

Worker &workerIn(QObject *worker)
{
    return static_cast<Worker &>(*worker);
}

} // namespace

DatabaseLane::DatabaseLane(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("office"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DatabaseLane::~DatabaseLane()
{
    // A connection belongs to the thread that opened it, so it is closed there; events before it are done
    // first.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            goOn();
            workerIn(m_worker).close(m_office);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DatabaseLane::start(std::function<Result<std::unique_ptr<Office>>()> open, QObject *receiver,
                         std::function<void(Done)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, opening = ++m_openings, open = std::move(open),
                                         target = QPointer<QObject>(receiver), done = std::move(done)] {
        goOn(); // it was sent to the office that is closed now
        workerIn(m_worker).close(m_office);
        workerIn(m_worker).opening = opening;
        auto opened = open();
        const Done result = opened ? Done(Nothing{}) : Done(tl::unexpected<Error>(opened.error()));
        if (opened)
            m_office = std::move(*opened);
        workerIn(m_worker).checking = m_office && m_office->isBeingChecked();
        reply(target, [result, done] { done(result); });
    });
}

void DatabaseLane::drain()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { goOn(); }, Qt::BlockingQueuedConnection);
}

void DatabaseLane::post(Touch touch, Work work)
{
    QMetaObject::invokeMethod(m_worker, [this, touch, work = std::move(work)] {
        Worker &worker = workerIn(m_worker);
        if (!m_office)
            return;
        if (touch == Touch::Reads)
            return worker.carryOut(work, *m_office);
        worker.held.push_back(work); // what waited goes first
        if (!worker.checking)
            return goOn();
        QMetaObject::invokeMethod(this, &DatabaseLane::held, Qt::QueuedConnection);
    });
}

void DatabaseLane::wasChecked(int opening)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, opening] {
            Worker &worker = workerIn(m_worker);
            if (worker.opening != opening)
                return;
            worker.checking = false;
            goOn();
            if (m_office && worker.opening == opening)
                m_office->wasChecked();
        },
        Qt::QueuedConnection);
}

/// Without an office nothing is done with it, and whoever waits for the work to be let go is told so.
void DatabaseLane::goOn()
{
    Worker &worker = workerIn(m_worker);
    const int opening = worker.opening; // work with a loop of its own may return to another office
    while (!worker.held.empty() && worker.opening == opening) {
        const auto work = std::move(worker.held.front());
        worker.held.pop_front();
        if (!worker.held.empty())
            goOnInside();
        if (m_office)
            worker.carryOut(work, *m_office);
    }
}

/// Work that waits in an event loop of its own does not keep back what is behind it.
void DatabaseLane::goOnInside()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            if (!workerIn(m_worker).checking)
                goOn();
        },
        Qt::QueuedConnection);
}

void DatabaseLane::reply(const QPointer<QObject> &target, std::function<void()> call)
{
    QMetaObject::invokeMethod(
        this,
        [target, call = std::move(call)] {
            if (target)
                call();
        },
        Qt::QueuedConnection);
}

} // namespace truckroll
