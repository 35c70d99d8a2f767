// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"
#include "app/cli/run.h"
#include "app/window/translations.h"
#include "core/base/clock.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <csignal>
#include <cstdio>
#include <memory>
#include <sys/prctl.h>

using namespace truckroll;

namespace {

/// Standard input is read to its end when an argument asks for it, and left alone otherwise.
QByteArray inputFor(const QStringList &arguments)
{
    try {
        if (!readsInput(readCall(arguments)))
            return {};
    } catch (const UsageError &) {
        return {};
    }
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

CliRequest requestFrom(int argc, char **argv)
{
    CliRequest request;
    for (int i = 1; i < argc; ++i)
        request.arguments.append(QString::fromLocal8Bit(argv[i]));
    request.folder = QDir::currentPath();
    request.password = qEnvironmentVariable("TRUCKROLL_PASSWORD");
    request.input = inputFor(request.arguments);
    return request;
}

/// The error stream is for our one sentence, not for what Qt remarks about locales and fonts (cron sets no
/// locale). Who looks for such a remark sets QT_LOGGING_RULES.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// False when the other end is gone or its disk is full: the caller must not take half an answer for a whole.
bool write(FILE *stream, const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size()) &&
           std::fflush(stream) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    // No core file with customers in it; a full file-size limit is an error like any other.
    ::prctl(PR_SET_DUMPABLE, 0);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    qInstallMessageHandler(dropRemarks);
    // Paper is drawn without a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");

    const CliRequest request = requestFrom(argc, argv);
    std::unique_ptr<QCoreApplication> application;
    if (needsFonts(request))
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("truckroll-cli"));
    QCoreApplication::setOrganizationName(QStringLiteral("Truckroll"));

    settleLanguage();

    const SystemClock clock;
    const CliAnswer answer = runAlone(request, clock);
    const bool told = write(stdout, answer.out);
    write(stderr, answer.err);
    return told || answer.exitCode != CliAnswer::Good ? answer.exitCode : int(CliAnswer::Refused);
}
