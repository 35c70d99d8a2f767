// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done from everywhere: the commands of the program and its menu, made from the catalogue.
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/newofficedialog.h"
#include "ui/shell/rail.h"
#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace truckroll {

namespace {

constexpr int pageKeys = 9;

QString folderOf(const QString &path)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace

QAction *MainWindow::declare(const char *id, const QString &text, const QString &hint, const char *icon,
                             const QList<QKeySequence> &keys, std::function<void()> run, bool everywhere)
{
    CommandInfo info;
    info.id = QStringLiteral("app.") + QLatin1String(id);
    info.text = text;
    info.hint = hint;
    info.icon = QLatin1String(icon);
    info.keys = keys;
    info.inPalette = !info.id.startsWith(QStringLiteral("app.page-")) &&
                     info.id != u"app.palette"; // pages are there by name
    QAction *action = m_parts.catalog.add(info, this, std::move(run));
    if (everywhere)
        action->setShortcutContext(
            Qt::ApplicationShortcut); // in folder windows and dialogs that are open, too
    m_actions[info.id] = action;
    return action;
}

void MainWindow::declareCommands()
{
    m_parts.catalog.setContextTitle(QStringLiteral("app"), tr("Everywhere"));
    declare(
        "palette", tr("Find anything"), tr("Finds actions, customers, documents, times."), "search",
        {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { showPalette(); }, true);
    declare("undo", tr("Undo"), tr("Takes back what was done last."), "undo",
            {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { takeStep(OwnSteps::Way::Back); });
    declare("redo", tr("Redo"), tr("Does again what was taken back."), "redo",
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            [this] { takeStep(OwnSteps::Way::Again); });
    declareViewCommands();
    declareOfficeCommands();
    declare(
        "help", tr("Help"), tr("How the day runs with Truckroll."), "help", {QKeySequence(Qt::Key_F1)},
        [this] { showHelp(false); }, true);
    declare(
        "keys", tr("Keys"), tr("All keys, by where they act."), "keyboard",
        {QKeySequence(Qt::CTRL | Qt::Key_F1)}, [this] { showHelp(true); }, true);
    declare("about", tr("About Truckroll"), tr("Version and license."), "info", {}, [this] { showAbout(); });
    m_parts.catalog.setContextTitle(QStringLiteral("window"), tr("Main window"));
    CommandInfo folders;
    folders.id = QStringLiteral("window.folders");
    folders.text = tr("Go to the open folders");
    folders.hint = tr("Brings the folder window that was opened last to the front.");
    folders.icon = QStringLiteral("folder");
    folders.keys = {QKeySequence(Qt::CTRL | Qt::Key_Tab)}; // folder windows go on with the same key
    m_parts.catalog.add(folders, this, [this] { emit foldersRequested(); });
    showHistory();
}

void MainWindow::declareViewCommands()
{
    for (int number = 1; number <= pageKeys; ++number) {
        const QByteArray id = QByteArrayLiteral("page-") + QByteArray::number(number);
        declare(
            id.constData(), tr("Page %1").arg(number), tr("Goes to the page of this number."), "swap",
            {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))},
            [this, number] {
                if (size_t(number) > m_slots.size())
                    return;
                raiseToFront();
                showPage(m_slots[size_t(number) - 1].id);
            },
            true);
    }
    QAction *rail = declare("rail", tr("Icons only"), tr("Makes the list of pages narrow or wide."),
                            "sidebar", {QKeySequence(Qt::CTRL | Qt::Key_B)}, [this] {
                                m_parts.preferences.set(preference::railCollapsed,
                                                        !m_parts.preferences.yes(preference::railCollapsed));
                            });
    rail->setCheckable(true);
    auto *themes = new QActionGroup(this);
    const auto theme = [&](const char *name, const QString &text, const QString &hint, const char *icon) {
        const QByteArray id = QByteArrayLiteral("theme-") + name;
        QAction *action = declare(id.constData(), text, hint, icon, {}, [this, name] {
            m_parts.preferences.set(preference::theme, QString::fromLatin1(name));
        });
        action->setCheckable(true);
        themes->addAction(action);
    };
    theme("system", tr("Theme of the system"), tr("Light or dark as the system is."), "settings");
    theme("light", tr("Light theme"), tr("Dark text on light ground."), "sun");
    theme("dark", tr("Dark theme"), tr("Light text on dark ground."), "moon");
    declare(
        "theme-switch", tr("Switch light and dark"), tr("Changes between the light and the dark theme."),
        "palette", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] {
            m_parts.preferences.set(preference::theme, m_parts.theme.isDark() ? QStringLiteral("light")
                                                                              : QStringLiteral("dark"));
        },
        true);
    declare("menu", tr("Menu"), tr("Opens the menu of the program."), "menu", {QKeySequence(Qt::Key_F10)},
            [this] { showMenu(); });
}

void MainWindow::declareOfficeCommands()
{
    declare("office-new", tr("New office"), tr("Makes a new office file."), "plus", {},
            [this] { newOffice(); });
    declare("office-open", tr("Open an office"), tr("Opens another office file."), "folder", {},
            [this] { chooseOffice(); });
    declare("office-demo", tr("Demo office"), tr("Opens a company at work, to try everything."), "truck", {},
            [this] { leave([this] { emit demoRequested(); }); });
    declare("backup", tr("Make a backup"), tr("Writes the whole office into another file."), "backup", {},
            [this] { chooseBackupTarget(); });
    declare("restore", tr("Restore a backup"),
            tr("Puts a backup in the place of this office, which is kept beside it."), "restore", {},
            [this] { chooseRestore({}); });
    declare("verify", tr("Verify the office"),
            tr("Looks through the whole file for damage and wrong totals."), "check-circle", {},
            [this] { m_parts.desk.verify(); });
    declare("switch-user", tr("Switch user"), tr("Lets somebody else work in this office."), "user", {},
            [this] { leave([this] { m_parts.desk.switchUser(); }); });
    declare(
        "settings", tr("Settings"), tr("Company, numbers, taxes, working hours, appearance."), "settings",
        {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { showPage(QStringLiteral("settings")); }, true);
    declare(
        "quit", tr("Quit"), tr("Saves what was typed and ends the program."), "close",
        {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); }, true);
}

/// Why an act of the office cannot be done now, in its tooltip.
void MainWindow::showActions()
{
    const bool working = m_parts.desk.state() == OfficeDesk::State::Working;
    const QString open = tr("Open an office first.");
    const auto allow = [&](const char *id, bool able, const QString &whyNot) {
        CommandCatalog::allow(m_actions.at(QStringLiteral("app.") + QLatin1String(id)), working && able,
                              working ? whyNot : open);
    };
    const auto role = [&](const char *id, Action action) {
        allow(id, m_parts.backend.may(action), m_parts.backend.whyNot(action));
    };
    role("backup", Action::MakeBackups);
    role("restore", Action::RestoreBackups);
    for (const char *id : {"verify", "switch-user", "settings", "palette"})
        allow(id, true, {});
    for (int number = 1; number <= pageKeys; ++number) {
        const QString id = QStringLiteral("app.page-%1").arg(number);
        const bool there = working && size_t(number) <= m_slots.size();
        QAction *action = m_actions.at(id);
        action->setText(there ? m_slots[size_t(number) - 1].title : tr("Page %1").arg(number));
        CommandCatalog::allow(action, there, working ? tr("There is no page of this number.") : open);
    }
}

void MainWindow::fillMenu(QMenu *menu)
{
    const auto add = [this](QMenu *to, std::initializer_list<const char *> ids) {
        for (const char *id : ids) {
            if (*id)
                to->addAction(m_actions.at(QStringLiteral("app.") + QLatin1String(id)));
            else
                to->addSeparator();
        }
    };
    menu->setToolTipsVisible(true);
    add(menu, {"palette", "", "undo", "redo", ""});
    QMenu *office = menu->addMenu(tr("&Office"));
    office->setToolTipsVisible(true);
    add(office, {"office-new", "office-open"});
    QMenu *recent = office->addMenu(tr("Opened &before"));
    for (const QString &path : m_parts.desk.recent()) {
        QAction *action =
            recent->addAction(QFileInfo(path).completeBaseName(), this, [this, path] { openOffice(path); });
        action->setToolTip(path);
    }
    recent->setToolTipsVisible(true);
    recent->setEnabled(!recent->isEmpty());
    add(office, {"office-demo", "", "backup", "restore", "verify", "", "switch-user"});
    QMenu *view = menu->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    for (size_t at = 0; at < m_slots.size() && at < pageKeys; ++at)
        view->addAction(m_actions.at(QStringLiteral("app.page-%1").arg(at + 1)));
    view->addSeparator();
    add(view, {"rail", "", "theme-system", "theme-light", "theme-dark", "theme-switch"});
    QMenu *help = menu->addMenu(tr("&Help"));
    help->setToolTipsVisible(true);
    add(help, {"help", "keys", "about"});
    add(menu, {"", "settings", "quit"});
}

void MainWindow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mainMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    const auto *button = m_rail->findChild<RailButton *>(QStringLiteral("menuButton"));
    menu->popup(button->mapToGlobal(QPoint(space::s, button->height())));
}

// ---- Acts of the office ---------------------------------------------------------------------------------

void MainWindow::openOffice(const QString &path)
{
    leave([this, path] { m_parts.desk.open(path); });
}

void MainWindow::newOffice()
{
    auto *dialog = new NewOfficeDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        leave([this, path = dialog->path(), what = dialog->office()] { m_parts.desk.create(path, what); });
    });
    dialog->open();
}

void MainWindow::chooseOffice()
{
    auto *dialog = new QFileDialog(this, tr("Open an office"), folderOf(m_parts.desk.path()),
                                   tr("Offices and backups (*.truckroll);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openOfficeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openOffice);
    dialog->open();
}

void MainWindow::chooseBackupTarget()
{
    const QString path = m_parts.desk.path();
    const QString usual = QStringLiteral("%1-%2.truckroll")
                              .arg(QFileInfo(path).completeBaseName(),
                                   QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    const QString folder = folderOf(m_parts.backend.whyReadOnly().isEmpty() ? path : QString());
    auto *dialog =
        new QFileDialog(this, tr("Make a backup"), QDir(folder).filePath(usual), tr("Backups (*.truckroll)"));
    dialog->setObjectName(QStringLiteral("backupDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is there is never overwritten; it is said
    dialog->setDefaultSuffix(QStringLiteral("truckroll"));
    connect(dialog, &QFileDialog::fileSelected, &m_parts.desk, &OfficeDesk::backup);
    dialog->open();
}

void MainWindow::chooseRestore(const QString &path)
{
    auto *dialog =
        new QFileDialog(this, tr("Restore a backup"), folderOf(path.isEmpty() ? m_parts.desk.path() : path),
                        tr("Backups (*.truckroll);;All files (*)"));
    dialog->setObjectName(QStringLiteral("restoreDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setLabelText(QFileDialog::Accept, tr("Restore"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, path](const QString &backup) {
        leave([this, path, backup] { m_parts.desk.restore(backup, path); });
    });
    dialog->open();
}

// ---- Help -----------------------------------------------------------------------------------------------

void MainWindow::showHelp(bool keys)
{
    makeAllPages();
    if (!m_help)
        m_help = new HelpWindow(m_parts.catalog, this);
    m_help->refresh();
    keys ? m_help->showKeys() : m_help->showHelp();
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    if (!m_help)
        m_help = new HelpWindow(m_parts.catalog, this);
    m_help->refresh();
    m_help->showAbout();
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace truckroll
