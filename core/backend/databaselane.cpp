// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/databaselane.h"

namespace truckroll {

DatabaseLane::DatabaseLane(QObject *parent) : QObject(parent), m_worker(new QObject)
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
        m_worker, [this] { m_office.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DatabaseLane::start(std::function<Result<std::unique_ptr<Office>>()> open, QObject *receiver,
                         std::function<void(Done)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, open = std::move(open), target = QPointer<QObject>(receiver),
                                         done = std::move(done)] {
        m_office.reset();
        auto opened = open();
        const Done result = opened ? Done(Nothing{}) : Done(tl::unexpected<Error>(opened.error()));
        if (opened)
            m_office = std::move(*opened);
        reply(target, [result, done] { done(result); });
    });
}

void DatabaseLane::drain()
{
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

void DatabaseLane::post(std::function<void(Office &)> work)
{
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work)] {
        if (m_office)
            work(*m_office);
    });
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
