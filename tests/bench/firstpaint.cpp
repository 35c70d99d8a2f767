// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the first paint: of an empty QMainWindow, of the demo office's window, and of that window with
// the day's cards on its board; in turns, in one run, so that the machine is the same for all.
//
//   firstpaint [RUNS]     21 runs of each by default; prints medians and ratios
#include "app/composition.h"
#include "ui/board/boardview.h"
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace truckroll;

namespace {

qint64 nowMicroseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1000000 + time.tv_nsec / 1000;
}

/// In the child: says when the window, and when the board with its cards, has been painted, and ends.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(bool untilCards) : m_untilCards(untilCards) {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        m_inside = true;
        QCoreApplication::sendEvent(watched, event);
        m_inside = false;
        if (!m_window) {
            m_window = nowMicroseconds();
            // The other widgets of the same window are painted in the same turn.
            if (!m_untilCards)
                QTimer::singleShot(0, this, [this] { tell(nowMicroseconds()); });
        }
        const auto *board = qobject_cast<BoardView *>(watched->parent());
        if (board && board->model().isLoaded())
            QTimer::singleShot(0, this, [this] { tell(nowMicroseconds()); });
        return true;
    }

private:
    void tell(qint64 last)
    {
        std::printf("%lld %lld\n", static_cast<long long>(m_window), static_cast<long long>(last));
        std::fflush(stdout);
        ::_exit(0);
    }

    bool m_untilCards;
    bool m_inside = false;
    qint64 m_window = 0;
};

int runEmpty(int argc, char **argv)
{
    QApplication application(argc, argv);
    PaintWatch watch(false);
    application.installEventFilter(&watch);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int runOffice(int argc, char **argv, const QString &path)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Truckroll"));
    QCoreApplication::setApplicationName(QStringLiteral("Truckroll"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    PaintWatch watch(true);
    application.installEventFilter(&watch);
    WindowOptions options;
    options.office = path;
    options.size = QSize(1280, 800);
    Composition program(application, options, true, true);
    return program.run();
}

struct Times
{
    double window = 0; ///< ms
    double last = 0;
};

Times measure(const QStringList &arguments)
{
    QProcess process;
    const qint64 begin = nowMicroseconds();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    const QList<QByteArray> told = process.readAllStandardOutput().simplified().split(' ');
    if (told.size() != 2) {
        std::fprintf(stderr, "A window was never painted: %s\n", process.readAllStandardError().constData());
        std::exit(1);
    }
    return {double(told[0].toLongLong() - begin) / 1000, double(told[1].toLongLong() - begin) / 1000};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool makeDemo(const QString &path)
{
    const SystemClock clock;
    NewOffice what;
    what.demo = true;
    const auto made = Office::create(path, what, clock);
    if (!made)
        std::fprintf(stderr, "%s\n", qPrintable(made.error().forUser));
    return made.has_value();
}

int compare(int runs)
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.filePath(QStringLiteral("config"))));
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.filePath(QStringLiteral("state"))));
    const QString office = folder.filePath(QStringLiteral("demo.truckroll"));
    if (!makeDemo(office))
        return 1;
    std::vector<double> empty, window, cards;
    for (int run = -2; run < runs; ++run) { // two to warm up
        const Times nothing = measure({QStringLiteral("--empty")});
        const Times demo = measure({QStringLiteral("--office"), office});
        if (run < 0)
            continue;
        empty.push_back(nothing.last);
        window.push_back(demo.window);
        cards.push_back(demo.last);
    }
    const double least = median(empty);
    std::printf("%-46s %8.1f ms\n", "empty QMainWindow, painted", least);
    std::printf("%-46s %8.1f ms   ratio %.2f\n", "demo office, window painted", median(window),
                median(window) / least);
    std::printf("%-46s %8.1f ms   ratio %.2f\n", "demo office, board painted with the day's cards",
                median(cards), median(cards) / least);
    std::printf("medians of %d runs in turns; the aim is a ratio of no more than 2.5\n", runs);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray first = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    if (first == "--empty")
        return runEmpty(argc, argv);
    if (first == "--office" && argc > 2)
        return runOffice(argc, argv, QFile::decodeName(argv[2]));
    QCoreApplication application(argc, argv);
    return compare(std::max(1, first.isEmpty() ? 21 : first.toInt()));
}
