// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/catchrunner.h"
#include "tests/ui/taborderwatch.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("truckroll-test"));
    QApplication::setApplicationName(QStringLiteral("truckroll-test"));
    QStandardPaths::setTestModeEnabled(true);
    // Tests run side by side: what one remembers is none of the others' business.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const truckroll::Theme theme(app, truckroll::Theme::Mode::Light);
    truckroll::testkit::TabOrderWatch watch;
    app.installEventFilter(&watch);
    const int failed = truckroll::testkit::runTests(argc, argv);
    for (const QString &wrong : watch.wrong())
        std::fprintf(stderr, "%s\n", qUtf8Printable(wrong));
    return failed != 0 ? failed : watch.wrong().isEmpty() ? 0 : 1;
}
