// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/runningprogram.h"
#include "ui/folder/folderwindow.h"
#include <QSettings>
#include <QStandardPaths>

namespace truckroll::testkit {

namespace {

/// Where settings of windows are written from now on.
void keepSettingsIn(const QString &folder)
{
    for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, folder);
}

/// A window manager gives the keyboard to the window below one that goes; without one, this does.
QWidget *windowBelow()
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    if (auto *folder = topLevel<FolderWindow>())
        return folder;
    return topLevel<MainWindow>();
}

} // namespace

RunningProgram::RunningProgram(const NewOffice &what) : m_office(what)
{
    keepSettingsIn(m_settings.path());
}

RunningProgram::~RunningProgram()
{
    m_program.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    keepSettingsIn(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

void RunningProgram::begin(WindowOptions options)
{
    m_office.close();
    options.office = m_office.path();
    options.theme = QStringLiteral("light");
    m_program = std::make_unique<Composition>(*qApp, options, false, true, &m_office.clock());
    m_program->start();
}

void RunningProgram::settle()
{
    for (int i = 0; i < 4; ++i) {
        m_program->backend().lane().drain();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    const QWidget *active = QApplication::activeWindow();
    if ((!active || !active->isVisible()) && !QApplication::activePopupWidget()) // a menu that closed, too
        if (QWidget *below = windowBelow()) {
            below->activateWindow();
            waitFor("the window below", [&] { return below->isActiveWindow(); });
        }
    waitFor("a window with the keyboard", [] { return QApplication::activeWindow() != nullptr; });
}

void RunningProgram::waitFor(const char *what, const std::function<bool()> &ready)
{
    INFO("waiting for " << what);
    REQUIRE(waitUntil(ready));
}

} // namespace truckroll::testkit
