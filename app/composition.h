// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/officeserver.h"
#include "app/window/namedrecord.h"
#include "app/window/programclock.h"
#include "app/window/windowoptions.h"
#include "core/backend/backend.h"
#include "core/backend/cardtill.h"
#include "core/backend/mailcourier.h"
#include "core/backend/outboxrunner.h"
#include "ui/folder/folderwindows.h"
#include "ui/payments/cashier.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/officedesk.h"
#include "ui/widgets/theme.h"
#include <memory>

namespace truckroll {

/// The whole program: makes the parts and introduces them to each other. The only place that knows all.
class Composition : public QObject
{
    Q_OBJECT

public:
    /// `attended`: somebody sees the window; otherwise a refusal ends the program. Without a `display` an
    /// office is opened only to say whether it could be.
    /// `clock`: the time in place of the program's own, for tests. `fonts`: see Theme.
    Composition(QApplication &application, const WindowOptions &options, bool attended, bool display,
                const Clock *clock = nullptr, const std::shared_future<void> &fonts = {});
    ~Composition() override;

    /// Shows the window and works until it is closed; gives the exit code.
    int run();
    /// Shows the window and begins with the office that was asked for; the event loop is the caller's.
    void start();
    Backend &backend() { return m_backend; }

protected:
    /// Of the main window: closing it ends the program.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wire();
    void wireLocks();
    bool beginFirst();
    void openFirst();
    void openDemo();
    void replaceOldDemo(const QString &path);
    void officeOpened(const QString &path);
    void officeRefused(const QString &path, const Error &error);
    void stateChanged();
    void openRecord(EntityKind kind, qint64 id);
    void showFolders();
    void openVisit(VisitId visit);
    std::vector<PageSlot> pages();
    PageSlot boardSlot();
    PageSlot customersSlot();
    PageSlot documentsSlot(DocumentKind kind);
    PageSlot pipelineSlot();
    PageSlot catalogueSlot();
    PageSlot purchasingSlot();
    PageSlot peopleSlot();
    PageSlot reportsSlot();
    PageSlot settingsSlot();
    PageSlot accountingSlot();
    PageSlot paymentsSlot();
    void openTill(const QString &path);
    void startTill();
    void closeTill();
    bool mayLeaveTerminals();
    void leaveTerminals();
    void startServer(const QString &path);
    void finishUnseen();
    void finishPicture(const Done &taken);
    void showFirst();
    void end(int exitCode);

    QApplication &m_application;
    WindowOptions m_options;
    bool m_attended;
    bool m_display;
    bool m_firstOffice = true; ///< the one that the command line asked for
    QString m_aboutDemo;       ///< to be said when the demo office is shown
    ProgramClock m_clock;
    const Clock &m_time; ///< m_clock or that of a test
    Preferences m_preferences;
    Backend m_backend;
    OfficeDesk m_desk;
    bool m_begun; ///< the first office is being opened, beside what comes next
    Theme m_theme;
    CommandCatalog m_catalog;
    OutboxRunner m_books; ///< QuickBooks, beside the work
    Cashier m_cashier;
    MainWindow m_window;
    FolderWindows m_folders;
    MailCourier m_courier;
    std::unique_ptr<NamedRecord> m_named;   ///< what --page asked for beside the pages
    std::unique_ptr<OfficeServer> m_server; ///< while an office is open
    std::unique_ptr<CardTill> m_till;       ///< the same
    CardIntentId m_mayCancel;               ///< at a terminal; who closes the window said so
    bool m_askedToUnlock = false;           ///< the secrets of this office; asked once, not at each sign-in
};

} // namespace truckroll
