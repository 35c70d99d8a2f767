// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in a process of its own: first paint, memory, idling.
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

namespace truckroll::bench {

namespace {

/// The figures that the child tells on its last line.
std::vector<double> askChild(const QStringList &arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--child")} + arguments);
    child.waitForFinished(-1);
    const QList<QByteArray> told = child.readAllStandardOutput().trimmed().split('\n').last().split(' ');
    std::vector<double> figures;
    for (const QByteArray &figure : told)
        figures.push_back(figure.toDouble());
    if (child.exitCode() != 0 || figures.size() < 2) {
        std::fprintf(stderr, "The program in its own process: %s\n",
                     child.readAllStandardError().constData());
        std::exit(1);
    }
    return figures;
}

struct PaintTimes
{
    Times window;
    Times last;

    void add(const std::vector<double> &told, qint64 begin)
    {
        window.add((told[0] - double(begin)) / 1e6);
        last.add((told[1] - double(begin)) / 1e6);
    }
};

/// `most`: times what an empty QMainWindow takes.
void firstPaintRows(Bench &bench, const QString &whose, const QString &office, double most)
{
    PaintTimes empty, full;
    const int runs = std::max(3, bench.runs / 4);
    for (int run = -1; run < runs; ++run) { // one to warm up
        qint64 begin = nowNanoseconds();
        const auto nothing = askChild({QStringLiteral("empty")});
        if (run >= 0)
            empty.add(nothing, begin);
        begin = nowNanoseconds();
        const auto told = askChild({QStringLiteral("paint"), office});
        if (run >= 0)
            full.add(told, begin);
    }
    bench.table.add({whose + QStringLiteral(": from exec to the first paint of the window"),
                     full.window.median(), QStringLiteral("ms"), empty.last.median(), most, 0,
                     QStringLiteral("floor: an empty QMainWindow")});
    bench.table.add({whose + QStringLiteral(": from exec to the board with its cards"),
                     full.last.median(),
                     QStringLiteral("ms"),
                     empty.last.median(),
                     0,
                     0,
                     {}});
}

void restRows(Bench &bench, const QString &office)
{
    const auto told = askChild({QStringLiteral("rest"), office, QString::number(bench.idleSeconds)});
    bench.table.add({QStringLiteral("memory on the day board, PSS"), told[0] / 1024, QStringLiteral("MiB"), 0,
                     0, 72, QStringLiteral("RSS %1 MiB").arg(told[1] / 1024, 0, 'f', 0)});
    bench.table.add({QStringLiteral("CPU of %1 s idle, board open").arg(bench.idleSeconds),
                     told[2],
                     QStringLiteral("ms"),
                     0,
                     0,
                     10.0 * bench.idleSeconds / 60,
                     {}});
    bench.table.add({QStringLiteral("wake-ups a second, idle"),
                     told[3] / bench.idleSeconds,
                     QStringLiteral("1/s"),
                     0,
                     0,
                     2,
                     {}});
    const auto week = askChild({QStringLiteral("rest"), office, QStringLiteral("5"), QStringLiteral("week")});
    bench.table.add({QStringLiteral("memory on the week board, PSS"), week[0] / 1024, QStringLiteral("MiB"),
                     0, 0, 100, QStringLiteral("RSS %1 MiB").arg(week[1] / 1024, 0, 'f', 0)});
}

} // namespace

void programRows(Bench &bench)
{
    // A person's own settings and last office take no part, nor are they changed.
    qputenv("XDG_CONFIG_HOME", bench.scratch.absoluteFilePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("XDG_STATE_HOME", bench.scratch.absoluteFilePath(QStringLiteral("state")).toLocal8Bit());
    const QString office = officeIn(bench.offices, bench.history);
    constexpr double promised = 2.5; // for the demo office
    firstPaintRows(bench, QStringLiteral("demo office"), demoOfficeIn(bench.offices), promised);
    firstPaintRows(bench, QStringLiteral("large office"), office, 2);
    restRows(bench, office);
}

} // namespace truckroll::bench
