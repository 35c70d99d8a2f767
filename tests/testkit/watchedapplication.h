// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QMetaEnum>
#include <QThread>
#include <algorithm>
#include <ctime>
#include <vector>

namespace truckroll::testkit {

/// The application of window tests, which knows how long the longest event kept the window from answering:
/// what a person feels as a stop. An event that ran a loop of its own (a dialog, a menu) counts with the
/// events of that loop. What the system lets other programs do meanwhile does not count, where it tells.
class WatchedApplication : public QApplication
{
public:
    /// An event that kept the window from answering.
    struct Stop
    {
        qint64 took = 0;      ///< ns
        qint64 computing = 0; ///< of them
        QByteArray what;      ///< "BoardView boardView, KeyPress > ScopeDialog, Show"

        QByteArray text() const
        {
            return QByteArray::number(double(took) / 1e6, 'f', 1) + " ms (" +
                   QByteArray::number(double(computing) / 1e6, 'f', 1) + " computing): " + what;
        }
    };

    WatchedApplication(int &argc, char **argv) : QApplication(argc, argv) {}

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver->thread() != thread() || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const int level = thread()->loopLevel();
        if (m_level >= level) // sent while another one is dealt with
            return within(receiver, event);
        const int outer = std::exchange(m_level, level);
        const Stop outerLongest = std::exchange(m_longestWithin, {});
        m_loopRan = false;
        const QByteArray name = nameOf(*receiver, event->type());
        QElapsedTimer timer;
        timer.start();
        const qint64 waited = waitedForProcessor();
        const qint64 computed = computedSoFar();
        const bool done = QApplication::notify(receiver, event);
        const Stop stop{timer.nsecsElapsed() - (waitedForProcessor() - waited), computedSoFar() - computed,
                        withLongest(name, computedSoFar() - computed)};
        m_level = outer;
        m_longestWithin = outerLongest;
        if (!std::exchange(m_loopRan, outer >= 0))
            take(stop);
        return done;
    }

    /// Begins anew.
    void forget()
    {
        m_longest = {};
        m_stops.clear();
    }
    double longestMilliseconds() const { return double(m_longest.took) / 1e6; }
    QByteArray longest() const { return m_longest.text(); }
    /// Those in which the window did nothing else for longer than somebody should notice, the longest first.
    std::vector<Stop> stops() const
    {
        std::vector<Stop> sorted = m_stops;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Stop &a, const Stop &b) { return a.computing > b.computing; });
        return sorted;
    }

private:
    static constexpr qint64 noticed = 8'000'000; ///< ns

    static QByteArray nameOf(const QObject &object, QEvent::Type type)
    {
        QByteArray name = object.metaObject()->className();
        if (!object.objectName().isEmpty())
            name += ' ' + object.objectName().toUtf8();
        const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return name + ", " + (kind ? QByteArray(kind) : QByteArray::number(int(type)));
    }
    static qint64 computedSoFar()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }
    /// What most of an event's time went into is named with it.
    QByteArray withLongest(const QByteArray &name, qint64 computing) const
    {
        return 2 * m_longestWithin.computing > computing ? name + " > " + m_longestWithin.what : name;
    }
    bool within(QObject *receiver, QEvent *event)
    {
        const Stop outer = std::exchange(m_longestWithin, {});
        const QByteArray name = nameOf(*receiver, event->type());
        const qint64 computed = computedSoFar();
        const bool done = QApplication::notify(receiver, event);
        const qint64 computing = computedSoFar() - computed;
        const Stop own{computing, computing, withLongest(name, computing)};
        m_longestWithin = own.computing > outer.computing ? own : outer;
        return done;
    }
    void take(const Stop &stop)
    {
        if (stop.took > m_longest.took)
            m_longest = stop;
        if (stop.computing > noticed)
            m_stops.push_back(stop);
    }
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
    Stop m_longest;
    Stop m_longestWithin; ///< of the events that the one that is dealt with has sent
    std::vector<Stop> m_stops;
};

} // namespace truckroll::testkit
