// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the board is, beside the least that the same work can cost, measured in the same run.
//
//   boardbench [--short] [--offices FOLDER] [--only NAME,NAME] [--idle SECONDS] [--runs N]
//
// The offices are made once and stay in FOLDER (build folder's "bench-offices" by default).
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/widgets/theme.h"
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <cstring>

using namespace truckroll;
using namespace truckroll::bench;

namespace {

struct Part
{
    const char *name;
    void (*run)(Bench &);
};

constexpr Part parts[] = {{"painting", paintingRows}, {"board", boardRows},        {"steps", stepRows},
                          {"reading", readingRows},   {"storing", storingRows},    {"series", seriesRows},
                          {"search", searchRows},     {"customers", customerRows}, {"lists", listRows},
                          {"pipeline", pipelineRows}, {"cards", cardRows},         {"program", programRows}};

Bench benchFor(const QCommandLineParser &options, const QDir &scratch)
{
    const bool isShort = options.isSet(QStringLiteral("short"));
    Bench bench;
    bench.offices = QDir(options.value(QStringLiteral("offices")));
    bench.offices.mkpath(QStringLiteral("."));
    bench.scratch = scratch;
    bench.size = isShort ? smallOffice : largeOffice;
    bench.history = isShort ? smallOffice : hugeOffice;
    bench.threeDays = isShort ? smallOffice : threeDays;
    bench.runs = isShort ? 8 : options.value(QStringLiteral("runs")).toInt();
    bench.idleSeconds = isShort ? 1 : options.value(QStringLiteral("idle")).toInt();
    return bench;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && std::strcmp(argv[1], "--child") == 0)
        return runChild(argc, argv);
    testkit::WatchedApplication application(argc, argv);
    const Theme theme(application, Theme::Mode::Light); // what everybody sees
    QCommandLineParser options;
    options.addOptions(
        {{QStringLiteral("short"), QStringLiteral("A small office, a few seconds.")},
         {QStringLiteral("offices"), QStringLiteral("Folder of the made offices."), QStringLiteral("folder"),
          QCoreApplication::applicationDirPath() + QStringLiteral("/bench-offices")},
         {QStringLiteral("only"), QStringLiteral("Some parts only."), QStringLiteral("names")},
         {QStringLiteral("idle"), QStringLiteral("How long to idle."), QStringLiteral("seconds"),
          QStringLiteral("60")},
         {QStringLiteral("runs"), QStringLiteral("Runs of each figure."), QStringLiteral("number"),
          QStringLiteral("60")}});
    options.addHelpOption();
    options.process(application);
    const QTemporaryDir scratch;
    Bench bench = benchFor(options, QDir(scratch.path()));
    const QString only = options.value(QStringLiteral("only"));
    bench.table.head();
    for (const Part &part : parts)
        if (only.isEmpty() || only.split(u',').contains(QLatin1String(part.name)))
            part.run(bench);
    bench.table.summary();
    return 0;
}
