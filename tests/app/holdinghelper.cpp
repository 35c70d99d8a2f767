// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/holdinghelper.h"

#include "core/backend/office.h"
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <cstring>
#include <unistd.h>

namespace truckroll::testkit {

namespace {

/// Past all buffers: what was said before a kill has arrived.
void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) < 0)
        _exit(3);
}

int hold()
{
    say("held");
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}

} // namespace

std::optional<int> runHoldingHelper(int &argc, char **argv)
{
    if (argc < 4 || std::strcmp(argv[1], "--helper") != 0)
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    auto office = Office::open(arguments.value(3), clock);
    if (!office) {
        say("refused " + office.error().forUser);
        return 2;
    }
    return hold();
}

std::unique_ptr<QProcess> startHoldingHelper(const QString &path)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {"--helper", "hold", path});
    REQUIRE(process->waitForStarted());
    return process;
}

} // namespace truckroll::testkit
