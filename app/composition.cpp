// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/cli/lastoffice.h"
#include "app/cli/officeclient.h"
#include "app/cli/run.h"
#include "app/window/demoplace.h"
#include "app/window/messagelog.h"
#include "app/window/screenshot.h"
#include "core/backend/backenddoor.h"
#include "core/backend/officevault.h"
#include "ui/folder/folderwindow.h"
#include "ui/payments/passphrasedialog.h"
#include "ui/print/pdfbytes.h"
#include "ui/shell/page.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>
#include <cstdio>

namespace truckroll {

namespace {

/// Without a screen the pointer rests in the corner; nothing in a picture shall look as if it were pointed
/// at.
constexpr QPoint awayFromPointer{100, 100};

Theme::Mode themeFrom(const QString &name)
{
    return name == u"dark" ? Theme::Mode::Dark : name == u"light" ? Theme::Mode::Light : Theme::Mode::System;
}

void noteFailure(const Done &done)
{
    if (!done)
        MessageLog::note(done.error());
}

} // namespace

Composition::Composition(QApplication &application, const WindowOptions &options, bool attended, bool display,
                         const Clock *clock, const std::shared_future<void> &fonts)
    : m_application(application), m_options(options), m_attended(attended), m_display(display),
      m_time(clock ? *clock : m_clock), m_backend(m_time), m_desk(m_backend, m_preferences),
      m_begun(beginFirst()), m_theme(application, themeFrom(options.theme), fonts), m_books(m_backend),
      m_cashier(m_backend), m_window({m_backend, m_catalog, m_preferences, m_theme, m_desk, &m_cashier}),
      m_folders(m_backend, m_catalog, nullptr, &m_cashier),
      m_courier(m_backend,
                [this]() -> std::shared_ptr<CredentialStore> { return m_till ? m_till->vault() : nullptr; })
{
    wire();
}

Composition::~Composition()
{
    m_window.removeEventFilter(this);
    closeTill(); // windows that are still open must not reach for it
}

/// One passphrase opens the file of secrets for both.
void Composition::wireLocks()
{
    QObject::connect(&m_books, &OutboxRunner::unlocked, &m_cashier, [this](const Secret &passphrase) {
        if (m_cashier.isLocked())
            noteFailure(m_cashier.unlock(passphrase));
    });
    QObject::connect(&m_cashier, &Cashier::unlocked, &m_books, [this](const Secret &passphrase) {
        if (m_books.isLocked())
            noteFailure(m_books.unlock(passphrase));
    });
}

void Composition::wire()
{
    wireLocks();
    if (!m_options.theme.isEmpty())
        m_preferences.overrideForThisRun(preference::theme, m_options.theme);
    if (NamedRecord::isOne(m_options.page))
        m_named = std::make_unique<NamedRecord>(m_backend, m_folders, m_options.page);
    else if (!m_options.page.isEmpty())
        m_window.setFirstPage(m_options.page);
    m_window.setPages([this] { return pages(); });
    m_window.setLeave([this](std::function<void(bool)> done) { m_folders.closeAll(std::move(done)); });
    m_window.installEventFilter(this);
    connect(&m_window, &MainWindow::demoRequested, this, &Composition::openDemo);
    connect(&m_window, &MainWindow::recordRequested, this, &Composition::openRecord);
    connect(&m_window, &MainWindow::foldersRequested, this, &Composition::showFolders);
    connect(&m_folders, &FolderWindows::customerRequested, this, [this](CustomerId customer) {
        m_window.raiseToFront();
        m_window.openRecord(EntityKind::Customer, customer.value());
    });
    connect(&m_folders, &FolderWindows::failed, this, [this](const QString &sentence) {
        m_window.showError({ErrorCode::NotFound, sentence, {}});
    });
    connect(&m_desk, &OfficeDesk::opened, this, &Composition::officeOpened);
    connect(&m_desk, &OfficeDesk::refused, this, &Composition::officeRefused);
    connect(&m_desk, &OfficeDesk::stateChanged, this, &Composition::stateChanged);
    connect(&m_desk, &OfficeDesk::failed, this, [](const Error &error) { MessageLog::note(error); });
    connect(&m_backend, &Backend::failed, this, [](const Error &error) { MessageLog::note(error); });
    connect(&m_courier, &MailCourier::gaveUp, this, [this](const Mail &mail) {
        m_window.showError(
            {ErrorCode::NetworkDown,
             tr("“%1” to %2 could not be sent. %3 It stands in the outbox, in the settings under "
                "E-mail.")
                 .arg(mail.subject, mail.recipients, mail.problem),
             {}});
    });
}

int Composition::run()
{
    start();
    return QApplication::exec();
}

void Composition::start()
{
    if (!m_options.size.isEmpty())
        m_window.resize(m_options.size);
    if (!m_options.screenshot.isEmpty())
        m_window.move(awayFromPointer);
    m_window.show();
    openFirst();
}

void Composition::end(int exitCode)
{
    // Not from inside of what is being told: the event loop may not even run yet.
    QTimer::singleShot(0, this, [exitCode] { QApplication::exit(exitCode); });
}

// ---- Offices -------------------------------------------------------------------------------------------

/// An office that is there is opened while the fonts are read and the window is built, not after it. What
/// came of it is told when the event loop runs.
bool Composition::beginFirst()
{
    const QString path = m_options.demo ? QString() : officeToOpen(m_options);
    if (path.isEmpty())
        return false;
    m_desk.open(path);
    return true;
}

void Composition::openFirst()
{
    if (m_begun)
        return;
    if (m_options.demo)
        return openDemo();
    m_firstOffice = false;
    finishUnseen();
}

void Composition::openDemo()
{
    const QString path = demoOffice(m_options.date);
    m_clock.followSystem();
    if (m_options.date.isValid())
        m_clock.startFrom(demoMoment(m_options.date, QTimeZone::systemTimeZone())); // a new one is there
    if (!m_options.date.isValid())
        replaceOldDemo(path);
    if (QFileInfo::exists(path))
        return m_desk.open(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    NewOffice what;
    what.demo = true;
    what.settings = demoSettings();
    what.drawPaper = paperPdf;
    m_desk.create(path, what);
}

/// The demo office of an earlier day shows a board of the past: a new one takes its place, unless somebody
/// worked in it.
void Composition::replaceOldDemo(const QString &path)
{
    const auto old = QFileInfo::exists(path) ? oldDemo(path, m_time) : std::nullopt;
    if (!old || (old->untouched && removeDemo(path)))
        return;
    m_aboutDemo =
        tr("This demo office was made on %1. It stays as it is because somebody worked in it; today's "
           "board may be empty.")
            .arg(QLocale().toString(old->madeOn, QLocale::ShortFormat));
}

void Composition::officeOpened(const QString &path)
{
    // A picture of another day shows what that day would show; nothing is written meanwhile. In an office of
    // a real company that is worked in, papers bear the real date, whatever day the board shows.
    const bool isDemo = path == QFileInfo(demoOffice(m_options.date)).absoluteFilePath();
    if (!isDemo)
        m_clock.followSystem();
    // Where the office is, whatever zone this machine is set to.
    const qint64 moment =
        m_options.date.isValid() ? demoMoment(m_options.date, QTimeZone(m_backend.zone())) : 0;
    if (moment && isDemo && m_clock.isShifted())
        m_clock.startFrom(moment);
    if (moment && !m_options.screenshot.isEmpty())
        m_clock.stopAt(moment);
    if (m_options.screenshot.isEmpty())
        rememberOffice(path);
    openTill(path);
    if (m_backend.whyReadOnly().isEmpty()) // the socket is whose the lock is
        startServer(path);
}

/// What takes cards belongs to one open office.
void Composition::openTill(const QString &path)
{
    closeTill();
    m_till = std::make_unique<CardTill>(std::make_unique<BackendDoor>(m_backend), path);
    m_cashier.open(m_till->runner(), m_till->service(), &m_till->vault()->sealed());
    m_books.useOffice(path);
}

/// Goes on with what an earlier start left open. Without a keyring the secrets come first.
void Composition::startTill()
{
    m_till->start();
    if (!m_cashier.isLocked() || m_cashier.isLockNew() || !m_attended || m_askedToUnlock)
        return;
    m_askedToUnlock = true;
    auto *dialog = new PassphraseDialog(m_cashier, &m_window);
    connect(
        dialog, &QDialog::finished, &m_window, [this] { m_window.focusPage(); },
        Qt::QueuedConnection); // after the dialog gave the keyboard back to whatever had it
    dialog->open();
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Close && !mayLeaveTerminals()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

/// Nobody would hear of what the customer does there.
bool Composition::mayLeaveTerminals()
{
    const auto waiting = m_till && m_attended ? m_till->runner().atTerminals() : std::vector<PaymentIntent>();
    if (waiting.empty() || waiting.front().id == m_mayCancel)
        return true;
    const PaymentIntent &first = waiting.front();
    if (!notice::confirm(&m_window, tr("A charge waits at the terminal"),
                         tr("%1 waits for a card at the terminal. When the program is closed, the charge is "
                            "canceled there, and what was charged all the same is taken back.")
                             .arg(moneyText(first.amount, first.currency)),
                         tr("Close the program")))
        return false;
    m_mayCancel = first.id;
    return true;
}

/// The customer is told at the terminal, and the next charge finds it free: an open session would hold it for
/// ten minutes.
void Composition::leaveTerminals()
{
    if (!m_till || m_till->runner().atTerminals().empty())
        return;
    QEventLoop loop;
    m_till->runner().leaveTerminals(&loop, [&loop] { loop.quit(); });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void Composition::closeTill()
{
    leaveTerminals();
    m_askedToUnlock = false;
    m_cashier.close();
    m_till.reset();
}

void Composition::officeRefused(const QString &path, const Error &error)
{
    MessageLog::note(error);
    if (error.code == ErrorCode::StorageBusy && m_attended)
        raiseWindow(path);
    if (m_firstOffice && !m_attended) {
        std::fputs(qPrintable(error.forUser + u'\n'), stderr);
        end(CliAnswer::OfficeClosed);
    }
    m_firstOffice = false;
}

void Composition::stateChanged()
{
    const OfficeDesk::State state = m_desk.state();
    if (state == OfficeDesk::State::Opening || state == OfficeDesk::State::NoOffice)
        m_server.reset();
    // A picture of another day sends nothing.
    // An office that is only read sends nothing either: it could not keep what became of it.
    const bool sends = m_options.screenshot.isEmpty() && m_backend.whyReadOnly().isEmpty();
    if (state == OfficeDesk::State::Working && sends)
        m_courier.start();
    else
        m_courier.stop();
    if (state == OfficeDesk::State::Opening || state == OfficeDesk::State::NoOffice)
        closeTill();
    // Somebody is there who may store what is looked up; for a picture nothing is asked or written.
    if (state == OfficeDesk::State::Working && m_till && sends)
        startTill();
    if (state != OfficeDesk::State::Working && state != OfficeDesk::State::SignIn)
        return;
    if (state == OfficeDesk::State::Working && !m_aboutDemo.isEmpty())
        m_window.say(std::exchange(m_aboutDemo, {}));
    if (std::exchange(m_firstOffice, false)) {
        if (m_options.date.isValid())
            if (Page *board = m_window.page(QStringLiteral("board")))
                board->showTime(m_options.date, -1);
        QTimer::singleShot(0, this, &Composition::showFirst);
    }
}

/// Commands of truckroll-cli for this office are done here, on the office's thread, as long as it is open.
void Composition::startServer(const QString &path)
{
    m_server = std::make_unique<OfficeServer>([this](const CliRequest &request,
                                                     std::function<void(CliAnswer)> done) {
        m_backend.lane().run<CliAnswer>(
            m_server.get(), [this, request](Office &office) { return runOnOffice(office, m_time, request); },
            [done](const CliAnswer &answer) { done(answer); });
    });
    connect(m_server.get(), &OfficeServer::raiseRequested, &m_window, &MainWindow::raiseToFront);
    if (!m_server->listen(path))
        qWarning("No socket for commands of truckroll-cli could be made");
}

/// Ends what was started without anybody who could see the window: with the picture that was asked for, or
/// with a sentence when there is no display.
void Composition::finishUnseen()
{
    if (m_options.screenshot.isEmpty()) {
        if (m_display)
            return;
        const QString sentence = tr("There is no display here, so no window can open. Use truckroll-cli, or "
                                    "--screenshot FILE for a picture.");
        std::fputs(qPrintable(sentence + u'\n'), stderr);
        return end(CliAnswer::Refused);
    }
    if (m_named && m_backend.isSignedIn())
        return m_named->picture(m_options.screenshot, m_options.size,
                                [this](const Done &taken) { finishPicture(taken); });
    finishPicture(takeScreenshot(m_window, m_backend, m_options.screenshot));
}

void Composition::finishPicture(const Done &taken)
{
    if (!taken)
        std::fputs(qPrintable(taken.error().forUser + u'\n'), stderr);
    end(taken ? CliAnswer::Good : CliAnswer::Refused);
}

/// The folder or paper that --page names, over the window; then what ends by itself does.
void Composition::showFirst()
{
    if (m_named && m_options.screenshot.isEmpty() && m_backend.isSignedIn())
        m_named->open(m_window, [this](const Done &opened) {
            if (!opened)
                m_window.showError(opened.error());
        });
    finishUnseen();
}

// ---- Records -------------------------------------------------------------------------------------------

void Composition::openRecord(EntityKind kind, qint64 id)
{
    if (kind == EntityKind::Appointment)
        m_folders.open(AppointmentId(id));
    else if (kind == EntityKind::Document)
        m_folders.openDocument(DocumentId(id));
    else if (kind == EntityKind::Visit)
        openVisit(VisitId(id));
}

void Composition::showFolders()
{
    const std::vector<FolderWindow *> open = m_folders.windows();
    if (open.empty())
        return m_window.say(tr("No folder is open. Enter on a card of the board opens one."));
    open.back()->setWindowState(open.back()->windowState() & ~Qt::WindowMinimized);
    open.back()->raise();
    open.back()->activateWindow();
}

void Composition::openVisit(VisitId visit)
{
    m_backend.ask(this, VisitDetails{visit},
                  std::function<void(Result<VisitDetails::Reply>)>([this](Result<VisitDetails::Reply> reply) {
                      if (reply)
                          m_folders.open(reply->appointment.id);
                      else
                          m_window.showError(reply.error());
                  }));
}

} // namespace truckroll
