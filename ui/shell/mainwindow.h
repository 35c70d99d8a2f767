// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/officedesk.h"
#include "ui/shell/page.h"
#include "ui/shell/pageslot.h"
#include "ui/shell/statusline.h"
#include <QMainWindow>
#include <map>

class QAction;
class QMenu;
class QStackedWidget;

namespace truckroll {

class Banner;
class Cashier;
class CommandCatalog;
class HelpWindow;
class LeaveQuestion;
class OfficeCounts;
class OpeningPage;
class Page;
class Palette;
class Preferences;
class Rail;
class SignInPage;
class StartPage;
class Theme;

/// The frame of the program: rail, pages, banner for errors, status line, palette, help. It is handed the
/// pages and knows nothing of them but `Page`; what no page shows (folders, documents) it asks for by signal.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        Backend &backend;
        CommandCatalog &catalog;
        Preferences &preferences;
        Theme &theme;
        OfficeDesk &desk;
        Cashier *cashier = nullptr; ///< tells what is being checked; may be missing
    };
    /// Saves what was typed and closes windows; says whether all is stored.
    using Leave = std::function<void(std::function<void(bool)>)>;

    MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Called each time somebody begins to work in an office; the pages of before are gone then.
    void setPages(std::function<std::vector<PageSlot>()> makeSlots);
    /// Asked before the office is left: closing, another office, another user.
    void setLeave(Leave leave) { m_leaveOthers = std::move(leave); }
    /// The page shown when work begins, instead of the one shown last.
    void setFirstPage(const QString &id) { m_firstPage = id; }

    /// Null when there is no such page.
    Page *showPage(const QString &id);
    /// The keyboard goes to where work begins on the page that is shown.
    void focusPage();
    Page *page(const QString &id); ///< made when it was not yet
    QString currentPage() const;
    /// Shows a record on its page, or asks for its window.
    void openRecord(EntityKind kind, qint64 id);
    /// The board at that day and minute (-1: the day alone).
    void showTime(const QDate &day, int minute);
    /// All pages are there, with their commands.
    void makeAllPages();
    void say(const QString &text);
    /// Stays until it is read.
    void showError(const Error &error);
    void showPalette();
    /// Starts the command of that id, on its page; false when nobody can do it now.
    bool runCommand(const QString &id);
    void raiseToFront();

signals:
    /// What no page shows: folders, visits, documents, payments.
    void recordRequested(truckroll::EntityKind kind, qint64 id);
    void demoRequested();
    /// The folder window used last shall come to the front.
    void foldersRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void listen();
    void declareCommands();
    void declareOfficeCommands();
    void declareViewCommands();
    QAction *declare(const char *id, const QString &text, const QString &hint, const char *icon,
                     const QList<QKeySequence> &keys, std::function<void()> run, bool everywhere = false);
    void fillMenu(QMenu *menu);
    void showMenu();
    void showActions();
    void showHistory();
    std::optional<OwnSteps> ownSteps() const;
    void takeStep(OwnSteps::Way way);
    void showState();
    void showOffice();
    void sayReadingOnly(); ///< and why, above the pages
    void beginWork();
    void takePages();
    void makeNextPage();
    void showNewestError();
    void showCounts();
    std::vector<StatusLine::Count> paymentCounts();
    std::vector<StatusLine::Count> booksCounts();
    void showProblems(const QStringList &problems);
    void applyPreferences();
    void leave(std::function<void()> then);
    void leavePages(size_t from, std::function<void(bool)> done);
    void sayWhyNotLeft(const std::function<void()> &then);
    LeaveQuestion &leaveQuestion();
    void leaveAsDraft(const std::function<void()> &then);
    void newOffice();
    void chooseOffice();
    void chooseBackupTarget();
    void chooseRestore(const QString &path);
    void openOffice(const QString &path);
    void showHelp(bool keys);
    void showAbout();

    Parts m_parts;
    std::function<std::vector<PageSlot>()> m_makeSlots;
    Leave m_leaveOthers;
    std::vector<PageSlot> m_slots;
    std::map<QString, Page *> m_pages;
    QString m_firstPage;
    UserId m_worker; ///< whose pages these are
    bool m_closing = false;
    bool m_inCloseEvent = false;
    bool m_leaving = false;
    std::map<QString, QAction *> m_actions;

    Rail *m_rail;
    QStackedWidget *m_stack; ///< start, opening, signing in, work
    QStackedWidget *m_work;  ///< the pages
    StartPage *m_start;
    OpeningPage *m_openingPage;
    SignInPage *m_signIn;
    Banner *m_reading; ///< why nothing can be changed
    Banner *m_banner;
    LeaveQuestion *m_leaveQuestion = nullptr; ///< in it
    StatusLine *m_status;
    OfficeCounts *m_counts;
    Palette *m_palette = nullptr;
    HelpWindow *m_help = nullptr;
    std::vector<Error> m_errors; ///< not read yet; the last one is shown
};

} // namespace truckroll
