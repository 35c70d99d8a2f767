// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmark starts anew: an empty window, or the program with an office; it tells its figures on
// standard output and ends.
#include "app/composition.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include "ui/board/boardview.h"
#include "ui/widgets/fontsahead.h"
#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QSettings>
#include <QTimer>
#include <cstdio>
#include <map>
#include <sys/resource.h>
#include <unistd.h>

namespace truckroll::bench {

namespace {

/// Says when the window, and when the board with its cards, has been painted.
class PaintWatch : public QObject
{
public:
    PaintWatch(bool untilCards, std::function<void(qint64, qint64)> done)
        : m_untilCards(untilCards), m_done(std::move(done))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside || m_told)
            return false;
        m_inside = true;
        QCoreApplication::sendEvent(watched, event);
        m_inside = false;
        if (!m_window)
            m_window = nowNanoseconds();
        const auto *board = qobject_cast<BoardView *>(watched->parent());
        if (!m_untilCards || (board && board->model().isLoaded()))
            tell();
        return true;
    }

private:
    /// The other widgets of the same window are painted in the same turn.
    void tell()
    {
        m_told = true;
        QTimer::singleShot(0, this, [this] { m_done(m_window, nowNanoseconds()); });
    }

    bool m_untilCards;
    std::function<void(qint64, qint64)> m_done;
    bool m_inside = false;
    bool m_told = false;
    qint64 m_window = 0;
};

void tellTimes(qint64 window, qint64 last)
{
    std::printf("%lld %lld\n", static_cast<long long>(window), static_cast<long long>(last));
    std::fflush(stdout);
    ::_exit(0);
}

/// KiB of a line of /proc/self/smaps_rollup.
long long memory(const QByteArray &what)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(what + ':'))
            return line.simplified().split(' ').at(1).toLongLong();
    return 0;
}

/// How often each thread went to sleep by itself: each is a wake-up.
std::map<QString, long long> sleeps()
{
    std::map<QString, long long> all;
    QDirIterator threads(QStringLiteral("/proc/self/task"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        const QString thread = threads.next();
        QFile status(thread + QStringLiteral("/status"));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("voluntary_ctxt_switches:"))
                all[thread] = line.simplified().split(' ').last().toLongLong();
    }
    return all;
}

/// Of the threads that are there now: one that has ended took its count along.
long long sleptSince(const std::map<QString, long long> &before)
{
    long long slept = 0;
    for (const auto &[thread, count] : sleeps()) {
        const auto was = before.find(thread);
        slept += was == before.end() ? count : count - was->second;
    }
    return slept;
}

double cpuMilliseconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

void tellRest(int seconds)
{
    const auto slept = sleeps(); // first: to look costs a millisecond, which is not the program's
    const double cpu = cpuMilliseconds();
    QTimer::singleShot(seconds * 1000, qApp, [=] {
        const double used = cpuMilliseconds() - cpu;
        const long long woken = sleptSince(slept);
        std::printf("%lld %lld %.3f %lld\n", memory("Pss"), memory("Rss"), used, woken);
        std::fflush(stdout);
        ::_exit(0);
    });
}

/// Lets the program come to rest, then looks how it rests: a large office is looked through for seconds after
/// the board is there.
void watchRest(int seconds, double before = 0)
{
    constexpr int pause = 2000;
    constexpr double hardlyAnything = 5; // ms
    QTimer::singleShot(pause, qApp, [=] {
        const double now = cpuMilliseconds();
        if (before > 0 && now - before < hardlyAnything)
            return tellRest(seconds);
        watchRest(seconds, now);
    });
}

/// Begins where all figures begin, and goes on: a board that stands idle shows the time and what is late.
class PassingClock final : public Clock
{
public:
    PassingClock() { m_since.start(); }
    qint64 nowUtc() const override { return benchClock().nowUtc() + m_since.elapsed() / 1000; }

private:
    QElapsedTimer m_since;
};

int runEmpty(QApplication &)
{
    const PaintWatch watch(false, tellTimes);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int runOffice(QApplication &application, const std::shared_future<void> &fonts, const QString &office,
              int restSeconds, const QString &view)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Truckroll"));
    QCoreApplication::setApplicationName(QStringLiteral("Truckroll"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const PaintWatch watch(true, [restSeconds](qint64 window, qint64 last) {
        if (restSeconds < 0)
            tellTimes(window, last);
        watchRest(restSeconds);
    });
    WindowOptions options;
    options.office = office;
    options.view = view;
    options.size = restSeconds < 0 ? QSize(1280, 800) : QSize(1920, 1080);
    const PassingClock clock;
    Composition program(application, options, true, true, &clock, fonts);
    return program.run();
}

} // namespace

int runChild(int argc, char **argv)
{
    const bool empty = argc > 2 && qstrcmp(argv[2], "empty") == 0;
    const std::shared_future<void> fonts = empty ? std::shared_future<void>() : readFontsAhead();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(2);
    if (empty)
        return runEmpty(application);
    const bool rests = arguments.value(0) == u"rest";
    return runOffice(application, fonts, arguments.value(1), rests ? arguments.value(2).toInt() : -1,
                     arguments.value(3));
}

} // namespace truckroll::bench
