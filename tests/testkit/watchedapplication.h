// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QThread>

namespace truckroll::testkit {

/// The application of window tests, which knows how long the longest event kept the window from answering:
/// what a person feels as a stop. An event that ran a loop of its own (a dialog, a menu) counts with the
/// events of that loop. What the system lets other programs do meanwhile does not count, where it tells.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv) : QApplication(argc, argv) {}

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver->thread() != thread() || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const int level = thread()->loopLevel();
        if (m_level >= level) // sent while another one is dealt with
            return QApplication::notify(receiver, event);
        const int outer = std::exchange(m_level, level);
        m_loopRan = false;
        const QByteArray name = receiver->metaObject()->className();
        const QEvent::Type type = event->type();
        QElapsedTimer timer;
        timer.start();
        const qint64 waited = waitedForProcessor();
        const bool done = QApplication::notify(receiver, event);
        const qint64 took = timer.nsecsElapsed() - (waitedForProcessor() - waited);
        m_level = outer;
        if (!std::exchange(m_loopRan, outer >= 0) && took > m_longest) {
            m_longest = took;
            m_what = name + ", event " + QByteArray::number(int(type));
        }
        return done;
    }

    /// Begins anew.
    void forget() { m_longest = 0; }
    double longestMilliseconds() const { return double(m_longest) / 1e6; }
    /// "12.3 ms (BoardView, event 12)"
    QByteArray longest() const
    {
        return QByteArray::number(double(m_longest) / 1e6, 'f', 1) + " ms (" + m_what + ')';
    }

private:
    /// Nanoseconds for which this thread could have run and others did; 0 where the system does not tell.
    qint64 waitedForProcessor()
    {
        if (!m_schedule.isOpen() && !m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
        m_schedule.seek(0);
        const QList<QByteArray> numbers = m_schedule.read(100).split(' ');
        return numbers.size() > 1 ? numbers.at(1).toLongLong() : 0;
    }

    QFile m_schedule{QStringLiteral("/proc/thread-self/schedstat")}; ///< of the thread that opens it first
    int m_level = -1; ///< of the loop whose event is being dealt with
    bool m_loopRan = false;
    qint64 m_longest = 0; ///< ns
    QByteArray m_what;
};

} // namespace truckroll::testkit
