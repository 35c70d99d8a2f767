// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/holdinghelper.h"
#include "tests/testkit/catchrunner.h"
#include "tests/testkit/watchedapplication.h"
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

/// One test needs a second process that holds an office: the program starts itself with `--helper`.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Neither the office that its user works in nor the one opened last may be met by a test.
    qunsetenv("TRUCKROLL_OFFICE");
    qunsetenv("TRUCKROLL_PASSWORD");
    // Where the socket of a held office lies, for a user without a session too.
    const QTemporaryDir runtime;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    if (const auto code = truckroll::testkit::runHoldingHelper(argc, argv))
        return *code;
    truckroll::testkit::WatchedApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("truckroll-test"));
    QApplication::setApplicationName(QStringLiteral("truckroll-test"));
    QStandardPaths::setTestModeEnabled(true);
    // Tests run side by side: what one remembers is none of the others' business.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    return truckroll::testkit::runTests(argc, argv);
}
