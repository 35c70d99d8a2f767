// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lastoffice.h"
#include "app/cli/officeclient.h"
#include "app/composition.h"
#include "app/window/demoplace.h"
#include "app/window/messagelog.h"
#include "app/window/translations.h"
#include "app/window/windowoptions.h"
#include "ui/shell/blockedshortcuts.h"
#include "ui/widgets/fontsahead.h"
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <csignal>
#include <cstdio>
#include <optional>
#include <sys/prctl.h>

using namespace truckroll;

namespace {

/// Without a display Qt would end the program; so that an office can be refused with a sentence all the same,
/// it goes on without one.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Truckroll"));
    QCoreApplication::setApplicationName(QStringLiteral("Truckroll"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUCKROLL_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("truckroll"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
}

/// A second start with the same office brings the window that holds it to the front.
bool raisedAnother(const WindowOptions &options)
{
    if (!options.screenshot.isEmpty())
        return false;
    const QString path = options.demo ? demoOffice(options.date) : officeToOpen(options);
    return !path.isEmpty() && raiseWindow(path);
}

int runWindow(QApplication &application, const WindowOptions &options, bool display,
              const std::shared_future<void> &fonts)
{
    if (raisedAnother(options))
        return 0;
    static const QStringList unseen{QStringLiteral("offscreen"), QStringLiteral("minimal")};
    const bool attended = options.screenshot.isEmpty() && !unseen.contains(QGuiApplication::platformName());
    application.installEventFilter(new BlockedShortcuts(&application));
    Composition program(application, options, attended, display, nullptr, fonts);
    return program.run();
}

} // namespace

int main(int argc, char **argv)
{
    // No core file with customers in it; a full file-size limit and a closed pipe are errors like any other.
    ::prctl(PR_SET_DUMPABLE, 0);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const WindowOptions options = readWindowOptions(arguments);
    if (!options.problem.isEmpty()) {
        std::fputs(qPrintable(options.problem + u'\n'), stderr);
        return 2;
    }
    if (!options.text.isEmpty()) {
        std::fputs(qPrintable(options.text), stdout);
        return 0;
    }
    const bool display = hasDisplay();
    if (!display)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    nameProgram();
    MessageLog::start();
    const std::shared_future<void> fonts = readFontsAhead();
    int qtArguments = 1; // ours are read; what is left is not Qt's to read
    QApplication application(qtArguments, argv);
    settleLanguage();
    // A picture is the same whatever this user has arranged, and leaves that as it is.
    std::optional<QTemporaryDir> cleanSettings; // a window that is killed leaves none behind
    if (!options.screenshot.isEmpty()) {
        cleanSettings.emplace();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, cleanSettings->path());
    }
    return runWindow(application, options, display, fonts);
}
