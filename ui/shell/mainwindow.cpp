// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "ui/payments/cashier.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/officecounts.h"
#include "ui/shell/openingpage.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/undokeys.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace truckroll {

namespace {
constexpr QSize usualSize{1280, 800};
constexpr QSize smallestPage{640, 420}; ///< a wide page does not make the window wider than the screen
} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent), m_parts(parts), m_rail(new Rail(this)), m_stack(new QStackedWidget(this)),
      m_work(new QStackedWidget(this)), m_start(new StartPage(this)), m_openingPage(new OpeningPage(this)),
      m_signIn(new SignInPage(this)), m_reading(new Banner(this)), m_banner(new Banner(this)),
      m_status(new StatusLine(parts.backend, this)), m_counts(new OfficeCounts(parts.backend, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    // Of the program, so that folder windows have it, too.
    QApplication::setWindowIcon(icons::get(QStringLiteral("logo"), Tokens::light().accent));
    m_palette = new Palette(parts.backend, parts.catalog, this);
    build();
    declareCommands();
    listen();
    applyPreferences();
    if (!restoreGeometry(parts.preferences.bytes(preference::windowPlace)))
        resizeOnScreen(*this, usualSize);
    else
        keepOnScreen(*this);
    showState();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *frame = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("windowBanner"));
    m_work->setObjectName(QStringLiteral("pages"));
    m_work->setMinimumSize(smallestPage);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_openingPage, m_signIn, m_work})
        m_stack->addWidget(page);
    m_reading->setObjectName(QStringLiteral("readingBanner"));
    const auto addBanner = [right](Banner *banner, int above, int below) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(space::s, above, space::s, below);
        row->addWidget(banner);
        right->addLayout(row);
    };
    addBanner(m_reading, space::xs, 0);
    right->addWidget(m_stack, 1);
    addBanner(m_banner, 0, space::xs);
    right->addWidget(m_status);
    auto *across = new QHBoxLayout(frame);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
    setCentralWidget(frame);
    RailButton *menu =
        m_rail->addTool(QStringLiteral("menuButton"), QStringLiteral("menu"), tr("Menu"), false);
    connect(menu, &RailButton::clicked, this, &MainWindow::showMenu);
    RailButton *narrow =
        m_rail->addTool(QStringLiteral("railButton"), QStringLiteral("sidebar"), tr("Icons only"), true);
    connect(narrow, &RailButton::clicked, this,
            [this] { m_actions.at(QStringLiteral("app.rail"))->trigger(); });
}

void MainWindow::listen()
{
    QCoreApplication::instance()->installEventFilter(new UndoKeys(this));
    OfficeDesk &desk = m_parts.desk;
    Backend &backend = m_parts.backend;
    connect(&desk, &OfficeDesk::stateChanged, this, &MainWindow::showState);
    connect(&desk, &OfficeDesk::progress, m_openingPage, &OpeningPage::setProgress);
    connect(&desk, &OfficeDesk::refused, m_start, &StartPage::showRefusal);
    connect(&desk, &OfficeDesk::signInFailed, m_signIn, &SignInPage::showError);
    connect(&desk, &OfficeDesk::infoChanged, this, &MainWindow::showOffice);
    connect(&desk, &OfficeDesk::failed, this, &MainWindow::showError);
    connect(&desk, &OfficeDesk::said, this, &MainWindow::say);
    connect(&desk, &OfficeDesk::problemsFound, this, &MainWindow::showProblems);
    connect(&desk, &OfficeDesk::recentChanged, this, [this] { m_start->setRecent(m_parts.desk.recent()); });
    connect(&backend, &Backend::failed, this, [this](const Error &error) {
        const bool ofAct = error.code == ErrorCode::Conflict || error.code == ErrorCode::RuleBroken;
        if (ofAct && isToldInAnother(this))
            m_status->say(error.forUser); // whoever has read it there need not put it away here
        else
            showError(error);
    });
    tellWhereUndoStops(backend, this, m_banner);
    connect(&backend, &Backend::historyChanged, this, &MainWindow::showHistory);
    connect(&backend, &Backend::actorChanged, this, &MainWindow::showActions);
    connect(&m_parts.preferences, &Preferences::changed, this, &MainWindow::applyPreferences);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_start, &StartPage::createRequested, this, &MainWindow::newOffice);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseOffice);
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_start, &StartPage::recentRequested, this, &MainWindow::openOffice);
    connect(m_start, &StartPage::forgetRequested, &desk, &OfficeDesk::forget);
    connect(m_start, &StartPage::restoreRequested, this, &MainWindow::chooseRestore);
    connect(m_signIn, &SignInPage::signInRequested, &desk, &OfficeDesk::signIn);
    connect(m_signIn, &SignInPage::backRequested, &desk, &OfficeDesk::cancelSwitch);
    connect(m_signIn, &SignInPage::otherOfficeRequested, this, [this] {
        m_start->setRecent(m_parts.desk.recent());
        m_stack->setCurrentWidget(m_start);
    });
    connect(m_status, &StatusLine::undoClicked, &backend, &Backend::undo);
    connect(m_status, &StatusLine::userClicked, this,
            [this] { m_actions.at(QStringLiteral("app.switch-user"))->trigger(); });
    connect(m_counts, &OfficeCounts::changed, this, &MainWindow::showCounts);
    if (m_parts.cashier)
        connect(m_parts.cashier, &Cashier::changed, this, &MainWindow::showCounts);
    connect(m_palette, &Palette::commandChosen, this, &MainWindow::runCommand);
    connect(m_palette, &Palette::recordChosen, this, &MainWindow::openRecord);
    connect(m_palette, &Palette::timeChosen, this, &MainWindow::showTime);
    connect(m_palette, &Palette::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::applyPreferences()
{
    const QString theme = m_parts.preferences.text(preference::theme);
    m_parts.theme.setMode(theme == u"dark"    ? Theme::Mode::Dark
                          : theme == u"light" ? Theme::Mode::Light
                                              : Theme::Mode::System);
    const bool narrow = m_parts.preferences.yes(preference::railCollapsed);
    m_rail->setCollapsed(narrow);
    for (const char *each : {"system", "light", "dark"})
        m_actions.at(QStringLiteral("app.theme-") + QLatin1String(each))
            ->setChecked(theme == QLatin1String(each));
    m_actions.at(QStringLiteral("app.rail"))->setChecked(narrow);
}

// ---- What the window shows ------------------------------------------------------------------------------

void MainWindow::showState()
{
    const OfficeDesk &desk = m_parts.desk;
    m_rail->setEnabled(desk.state() != OfficeDesk::State::Opening);
    switch (desk.state()) {
    case OfficeDesk::State::NoOffice:
        takePages();
        m_status->clear();
        m_counts->stop();
        m_start->setRecent(desk.recent());
        m_stack->setCurrentWidget(m_start);
        break;
    case OfficeDesk::State::Opening:
        takePages();
        m_status->clear();
        m_counts->stop();
        m_start->clearRefusal();
        m_openingPage->begin();
        m_openingPage->setProgress(desk.doing());
        m_stack->setCurrentWidget(m_openingPage);
        break;
    case OfficeDesk::State::SignIn: {
        QStringList names;
        for (const User &user : desk.info().users)
            if (user.active)
                names << user.name;
        const bool back = desk.isSwitching();
        m_rail->clearEntries();
        m_status->clear(); // who is not signed in reads nothing of the office
        m_counts->stop();
        m_stack->setCurrentWidget(m_signIn);
        m_signIn->prepare(desk.info().name.isEmpty() ? QFileInfo(desk.path()).completeBaseName()
                                                     : desk.info().name,
                          back ? QString() : m_parts.preferences.text(preference::lastUser), names, back);
        break;
    }
    case OfficeDesk::State::Working:
        beginWork();
        break;
    }
    sayReadingOnly();
    showOffice();
    showActions();
}

void MainWindow::sayReadingOnly()
{
    const QString why =
        m_parts.desk.state() == OfficeDesk::State::Working ? m_parts.backend.whyReadOnly() : QString();
    if (why.isEmpty())
        return m_reading->clear();
    const bool copies = m_parts.backend.may(Action::MakeBackups);
    m_reading->show(Tone::Warning, why, copies ? tr("Save a copy\u2026") : QString(),
                    [this] { chooseBackupTarget(); });
}

void MainWindow::showOffice()
{
    const OfficeDesk &desk = m_parts.desk;
    const bool working = desk.state() == OfficeDesk::State::Working;
    const QString name =
        desk.info().name.isEmpty() ? QFileInfo(desk.path()).completeBaseName() : desk.info().name;
    const bool reading = !m_parts.backend.whyReadOnly().isEmpty();
    setWindowTitle(!working  ? tr("Truckroll")
                   : reading ? tr("%1 (reading only) – %2").arg(name, tr("Truckroll"))
                             : QStringLiteral("%1 – %2").arg(name, tr("Truckroll")));
    setWindowFilePath(working ? desk.path() : QString());
    m_status->setOffice(working ? name : QString(), desk.path());
    const Actor &actor = m_parts.backend.actor();
    m_status->setUser(working ? actor.name : QString(), roleText(actor.role));
    m_counts->setZone(desk.info().zone);
}

void MainWindow::say(const QString &text)
{
    m_status->say(text);
}

/// Several can come before the first one is read; hiding the banner means that all of them were.
void MainWindow::showError(const Error &error)
{
    if (!m_banner->isShown())
        m_errors.clear();
    std::erase(m_errors, error);
    m_errors.push_back(error);
    m_status->say(error.forUser);
    showNewestError();
}

void MainWindow::showNewestError()
{
    const int more = int(m_errors.size()) - 1;
    if (more == 0 && m_errors.back().code == ErrorCode::OfficeRefused && m_parts.backend.isOpen())
        return m_banner->showError(m_errors.back(), tr("Restore a backup…"), [this] { chooseRestore({}); });
    if (m_errors.back().code == ErrorCode::OfficeGone && m_parts.backend.may(Action::MakeBackups))
        return m_banner->showError(m_errors.back(), tr("Save a copy\u2026"),
                                   [this] { chooseBackupTarget(); });
    m_banner->showError(m_errors.back(), more > 0 ? tr("Next (%n)", nullptr, more) : QString(), [this] {
        m_errors.pop_back();
        if (!m_errors.empty())
            showNewestError();
    });
}

void MainWindow::showProblems(const QStringList &problems)
{
    const QString first = problems.mid(0, 3).join(QStringLiteral("; "));
    showError(
        {ErrorCode::StorageFailed,
         tr("The office is not as it should be: %1. Make a backup of the file as it is, then restore the "
            "last good backup.")
             .arg(first),
         problems.join(u'\n')});
}

void MainWindow::showCounts()
{
    const OfficeCounts::Counts &now = m_counts->counts();
    const auto badge = [this](const char *page, int count, Tone tone, const QString &what) {
        if (RailButton *button = m_rail->entry(QLatin1String(page)))
            button->setBadge(count, tone, what);
    };
    const QString waiting = tr("%n visit(s) on the waiting list", nullptr, now.waiting);
    const QString overdue = tr("%n invoice(s) overdue", nullptr, now.overdue);
    badge("board", now.waiting, Tone::Info, waiting);
    badge("invoices", now.overdue, Tone::Danger, overdue);
    const auto invoices = [this](const QString &filter) {
        return [this, filter] {
            if (Page *page = showPage(QStringLiteral("invoices")))
                page->showFiltered(filter);
        };
    };
    std::vector<StatusLine::Count> counts = paymentCounts();
    if (!m_parts.backend.whyReadOnly().isEmpty())
        counts.insert(counts.begin(),
                      {QStringLiteral("readingSign"), 1, Tone::Warning, tr("Reading only"),
                       tr("Shows why nothing can be changed."), [this] { sayReadingOnly(); }});
    counts.push_back({QStringLiteral("overdueCount"), now.overdue, Tone::Danger, overdue,
                      tr("Shows the invoices past their due date."), invoices(QStringLiteral("overdue"))});
    for (StatusLine::Count &count : booksCounts())
        counts.push_back(std::move(count));
    counts.push_back({QStringLiteral("unsentCount"), now.unsent, Tone::Danger,
                      tr("%n letter(s) not sent", nullptr, now.unsent),
                      tr("Shows the letters that could not be sent, and why."), [this] {
                          if (Page *settings = showPage(QStringLiteral("settings")))
                              settings->showFiltered(QStringLiteral("outbox"));
                      }});
    m_status->setCounts(counts);
}

/// What waits for QuickBooks, and what somebody has to look at there.
std::vector<StatusLine::Count> MainWindow::booksCounts()
{
    const OfficeCounts::Counts &now = m_counts->counts();
    RailButton *button = m_rail->entry(QStringLiteral("accounting"));
    const QString pending = tr("%n pending for QuickBooks", nullptr, now.pending);
    const QString attention = tr("%n to look at in QuickBooks", nullptr, now.books);
    if (button && now.books > 0)
        button->setBadge(now.books, Tone::Warning, attention);
    else if (button)
        button->setBadge(now.pending, Tone::Info, pending);
    const auto show = [this](const QString &page, const char *filter) {
        return [this, page, filter] {
            if (Page *shown = showPage(page))
                shown->showFiltered(QLatin1String(filter));
        };
    };
    // Who does not work with QuickBooks sees the invoices instead.
    const QString page = button ? QStringLiteral("accounting") : QStringLiteral("invoices");
    const bool onlyChanges = now.changes == now.books;
    const QString renew =
        tr("Connect QuickBooks again by %1").arg(QLocale().toString(now.booksEnd, QLocale::ShortFormat));
    return {{QStringLiteral("booksEndCount"), now.booksEnd.isValid() ? 1 : 0, Tone::Warning, renew,
             tr("The connection ends then, and nothing is sent any more. Shows where to connect."),
             show(page, "pending")},
            {QStringLiteral("pendingCount"), now.pending, Tone::Neutral, pending,
             tr("Shows what is not in the books yet."), show(page, "pending")},
            {QStringLiteral("booksCount"), now.books, Tone::Warning, attention,
             onlyChanges ? tr("Shows what was changed in QuickBooks.") : tr("Shows what QuickBooks refused."),
             show(page, onlyChanges ? "changes" : "attention")}};
}

/// Cards: what is being checked, what somebody has to look at, and that no money moves in the test system.
std::vector<StatusLine::Count> MainWindow::paymentCounts()
{
    if (!m_parts.cashier)
        return {};
    const auto show = [this](const char *page, const char *filter) {
        return [this, page, filter] {
            if (Page *shown = showPage(QLatin1String(page)))
                shown->showFiltered(QLatin1String(filter));
        };
    };
    const int checking = m_parts.cashier->checking();
    const int tasks = m_parts.cashier->tasks();
    const QStringList &test = m_parts.cashier->testCompanies();
    const QString checkingText = tr("Payments %n checking", nullptr, checking);
    if (RailButton *button = m_rail->entry(QStringLiteral("payments")))
        button->setBadge(m_parts.cashier->toLookAt(), checking > 0 ? Tone::Danger : Tone::Warning,
                         tr("%n payment(s) to look at", nullptr, m_parts.cashier->toLookAt()));
    return {
        {QStringLiteral("testSystemSign"), int(test.size()), Tone::Warning,
         tr("Card test system: no money moves"),
         tr("The cards of %1 go to the test system (UAT). Shows the settings.")
             .arg(test.join(QStringLiteral(", "))),
         show("settings", "cards")},
        {QStringLiteral("checkingCount"), checking, Tone::Danger, checkingText,
         tr("Shows the charges that are being checked with the card processor. Do not charge them again."),
         show("payments", "checking")},
        {QStringLiteral("taskCount"), tasks, Tone::Warning, tr("%n payment task(s)", nullptr, tasks),
         tr("Shows what somebody has to look at."), show("payments", "tasks")}};
}

void MainWindow::showHistory()
{
    const UndoHistory &history = m_parts.backend.history();
    const auto show = [this](const char *id, bool can, const QString &word, const QString &text,
                             const QString &whyNot) {
        QAction *action = m_actions.at(QLatin1String(id));
        action->setText(can ? text : word);
        CommandCatalog::allow(action, can, whyNot);
    };
    const auto own = ownSteps();
    m_status->holdUndo(own.has_value());
    if (own) {
        show("app.undo", own->undo.can, own->undo.text, own->undo.text, own->undo.whyNot);
        return show("app.redo", own->redo.can, own->redo.text, own->redo.text, own->redo.whyNot);
    }
    const bool stops = history.isAtFinal(); // and then says what to do instead
    show("app.undo", history.canUndo() || stops, tr("Undo"),
         stops ? tr("Undo\u2026") : tr("Undo: %1").arg(history.undoText()), tr("There is nothing to undo."));
    show("app.redo", history.canRedo(), tr("Redo"), tr("Redo: %1").arg(history.redoText()),
         tr("There is nothing to redo."));
}

std::optional<OwnSteps> MainWindow::ownSteps() const
{
    const auto *shown = qobject_cast<const Page *>(m_work->currentWidget());
    return shown ? shown->ownSteps() : std::nullopt;
}

void MainWindow::takeStep(OwnSteps::Way way)
{
    if (ownSteps())
        return page(currentPage())->takeOwnStep(way);
    way == OwnSteps::Way::Back ? m_parts.backend.undo() : m_parts.backend.redo();
}

void MainWindow::raiseToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

} // namespace truckroll
