// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/ui/shellbench.h"
#include "ui/customers/customerspage.h"
#include "ui/documents/documentspage.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/rail.h"
#include "ui/shell/undokeys.h"
#include "ui/widgets/banner.h"
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Without an office the start page is shown, with one the first page: the others are made later")
{
    ShellBench bench;
    CHECK(child<QWidget>(&bench.window(), "startPage")->isVisible());
    CHECK_FALSE(bench.action("app.backup")->isEnabled());
    CHECK(bench.action("app.backup")->toolTip().contains(QStringLiteral("Open an office first")));
    bench.desk.open(bench.path());
    REQUIRE(waitUntil([&] { return bench.desk.state() == OfficeDesk::State::Working; }));
    CHECK(bench.made == 1);
    CHECK(bench.window().currentPage() == QStringLiteral("board"));
    CHECK(bench.page("board")->activated == 1);
    REQUIRE(waitUntil([&] { return bench.made == 4; }));
    CHECK(bench.page("customers")->activated == 0);
    REQUIRE(waitUntil([&] { return bench.window().windowTitle().contains(QStringLiteral("Prairie")); }));
    CHECK(bench.action("app.backup")->isEnabled());
}

TEST_CASE("Ctrl and a number goes to a page, as the rail does: the page is there again at the next start")
{
    ShellBench bench;
    bench.open();
    QTest::keyClick(&bench.window(), Qt::Key_2, Qt::ControlModifier);
    CHECK(bench.window().currentPage() == QStringLiteral("customers"));
    CHECK(child<RailButton>(&bench.window(), "rail-customers")->isChecked());
    child<RailButton>(&bench.window(), "rail-invoices")->click();
    CHECK(bench.window().currentPage() == QStringLiteral("invoices"));
    QTest::keyClick(&bench.window(), Qt::Key_9, Qt::ControlModifier);
    CHECK(bench.window().currentPage() == QStringLiteral("invoices")); // there is no ninth
    bench.open();
    CHECK(bench.window().currentPage() == QStringLiteral("invoices"));
}

TEST_CASE("Undo and redo say in words what they take back")
{
    ShellBench bench;
    bench.open();
    CHECK_FALSE(bench.action("app.undo")->isEnabled());
    const CustomerId customer = bench.customer();
    QAction *undo = bench.action("app.undo");
    REQUIRE(undo->isEnabled());
    CHECK(undo->text().startsWith(QStringLiteral("Undo: ")));
    CHECK(undo->text().contains(QStringLiteral("Kline Bakery")));
    QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return bench.action("app.redo")->isEnabled(); }));
    CHECK_FALSE(undo->isEnabled());
    CHECK(bench.action("app.redo")->text().startsWith(QStringLiteral("Redo: ")));
    QTest::keyClick(&bench.window(), Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return undo->isEnabled(); }));
    CHECK(bench.ask(CustomerDetails{customer}).customer.name == QStringLiteral("Kline Bakery"));
}

TEST_CASE(
    "Undo and redo are those of the page in front while it has steps of its own, and no others are offered")
{
    ShellBench bench;
    bench.open();
    const CustomerId customer = bench.customer();
    QAction *undo = bench.action("app.undo");
    REQUIRE(waitUntil([&] { return undo->isEnabled(); }));
    const QString ofTheOffice = undo->text();
    NotingPage *board = bench.page("board");
    board->own =
        OwnSteps{{true, QStringLiteral("Undo the last try"), {}}, {false, {}, QStringLiteral("None.")}};
    emit board->ownStepsChanged();
    CHECK(undo->text() == "Undo the last try");
    CHECK(bench.action("app.redo")->toolTip() == "None.");
    undo->trigger();
    bench.settle();
    CHECK(board->shown == QStringList{QStringLiteral("own undo")});
    CHECK(bench.ask(CustomerDetails{customer}).customer.name == QStringLiteral("Kline Bakery"));
    bench.window().showPage(QStringLiteral("customers"));
    CHECK(undo->text() == ofTheOffice);
    bench.window().showPage(QStringLiteral("board"));
    CHECK(undo->text() == "Undo the last try");
    auto *beside = child<QToolButton>(&bench.window(), "statusUndo");
    CHECK_FALSE(beside->isVisible()); // it would take back what is stored, which its sentence speaks of
    board->own = {};
    emit board->ownStepsChanged();
    CHECK(beside->isVisible());
    undo->trigger();
    CHECK(waitUntil([&] { return bench.ask(CustomerList{}).empty(); }));
}

TEST_CASE("Errors stay until they are read, the newest first")
{
    ShellBench bench;
    bench.open();
    auto *banner = child<Banner>(&bench.window(), "windowBanner");
    bench.window().showError({ErrorCode::StorageFailed, QStringLiteral("The disk is full."), {}});
    bench.window().showError({ErrorCode::Conflict, QStringLiteral("Bob was faster."), {}});
    bench.window().say(QStringLiteral("Something else went well"));
    CHECK(bench.error() == QStringLiteral("Bob was faster."));
    child<QAbstractButton>(banner, "bannerAction")->click();
    CHECK(bench.error() == QStringLiteral("The disk is full."));
    CHECK_FALSE(child<QAbstractButton>(banner, "bannerAction")->isVisible());
    banner->clear();
    bench.window().showError({ErrorCode::Conflict, QStringLiteral("Ann was faster."), {}});
    CHECK_FALSE(child<QAbstractButton>(banner, "bannerAction")->isVisible()); // those before were read
}

TEST_CASE("What another window has told of an undo that was refused is not told once more")
{
    ShellBench bench;
    bench.open();
    QWidget folder;
    auto *banner = new Banner(&folder);
    tellWhereUndoStops(bench.backend(), &folder, banner);
    const Error refused{ErrorCode::Conflict, QStringLiteral("It can no longer be undone."), {}};
    showActive(folder);
    emit bench.backend().failed(refused);
    CHECK(bench.error().isEmpty());
    emit bench.backend().failed({ErrorCode::StorageFailed, QStringLiteral("The drive is full."), {}});
    CHECK(bench.error() == QStringLiteral("The drive is full."));
    showActive(bench.window());
    emit bench.backend().failed(refused);
    CHECK(bench.error() == refused.forUser);
}

TEST_CASE("An office that turns out to be damaged while it is open says so and offers a backup")
{
    ShellBench bench;
    bench.open();
    emit bench.backend().failed({ErrorCode::OfficeRefused, QStringLiteral("It is damaged."), {}});
    CHECK(bench.error() == QStringLiteral("It is damaged."));
    auto *button = child<QAbstractButton>(child<Banner>(&bench.window(), "windowBanner"), "bannerAction");
    REQUIRE(button->isVisible());
    button->click();
    REQUIRE(waitUntil([&] { return bench.window().findChild<QFileDialog *>("restoreDialog") != nullptr; }));
    bench.window().findChild<QFileDialog *>("restoreDialog")->reject();
}

TEST_CASE("An office whose file was taken away offers to save a copy of what is shown")
{
    ShellBench bench;
    bench.open();
    REQUIRE(QFile::remove(bench.path()));
    REQUIRE(waitUntil([&] { return bench.error().contains(QStringLiteral("removed or replaced")); }));
    auto *button = child<QAbstractButton>(child<Banner>(&bench.window(), "windowBanner"), "bannerAction");
    REQUIRE(button->isVisible());
    CHECK(button->text().contains(QStringLiteral("Save a copy")));
    button->click();
    REQUIRE(waitUntil([&] { return bench.window().findChild<QFileDialog *>("backupDialog") != nullptr; }));
    bench.window().findChild<QFileDialog *>("backupDialog")->reject();
}

TEST_CASE("Undo that would mean a letter says so in the window and takes nothing else back")
{
    ShellBench bench;
    bench.open();
    bench.backend().setReadingTime({});
    showActive(bench.window());
    bench.customer();
    QueueMail letter;
    letter.mail.recipients = QStringLiteral("a@kline.example");
    letter.mail.subject = QStringLiteral("Hello");
    bench.act(letter);
    QAction *undo = bench.action("app.undo");
    REQUIRE(waitUntil([&] { return undo->text() == QStringLiteral("Undo\u2026"); }));
    undo->trigger();
    REQUIRE(waitUntil([&] { return bench.error().contains(QStringLiteral("outbox")); }));
    bench.settle();
    CHECK(bench.ask(CustomerList{}).size() == 1);
    undo->trigger(); // meant now: the sentence named it
    REQUIRE(waitUntil([&] { return bench.ask(CustomerList{}).empty(); }));
    REQUIRE(waitUntil([&] { return bench.error().isEmpty(); }));
}

TEST_CASE("Where undo stopped is said until something else is done")
{
    ShellBench bench;
    bench.open();
    showActive(bench.window());
    QueueMail letter;
    letter.mail.recipients = QStringLiteral("a@kline.example");
    letter.mail.subject = QStringLiteral("Hello");
    bench.act(letter);
    bench.action("app.undo")->trigger();
    REQUIRE(waitUntil([&] { return bench.error().contains(QStringLiteral("outbox")); }));
    bench.customer();
    REQUIRE(waitUntil([&] { return bench.error().isEmpty(); }));
}

TEST_CASE("The keyboard can be given back to the page that is shown")
{
    ShellBench bench;
    bench.open();
    bench.window().showPage(QStringLiteral("board"));
    const int before = bench.page("board")->activated;
    bench.window().focusPage();
    CHECK(bench.page("board")->activated == before + 1);
}

TEST_CASE("A refused file leaves the office that was open as it is, and says why")
{
    ShellBench bench;
    bench.open();
    QTemporaryDir folder;
    QFile text(folder.filePath(QStringLiteral("notes.txt")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(2000, 'x'));
    text.close();
    bench.desk.open(text.fileName());
    REQUIRE(waitUntil([&] { return bench.desk.state() == OfficeDesk::State::Working; }));
    CHECK(bench.desk.path() == bench.path());
    CHECK(bench.error().contains(QStringLiteral("notes.txt")));
    CHECK(text.size() == 2000);
}

TEST_CASE("Records are shown on their page: folders and documents are asked for")
{
    ShellBench bench;
    bench.open();
    QSignalSpy asked(&bench.window(), &MainWindow::recordRequested);
    bench.window().openRecord(EntityKind::Customer, 7);
    CHECK(bench.window().currentPage() == QStringLiteral("customers"));
    CHECK(bench.page("customers")->shown.last() ==
          QStringLiteral("entity %1 7").arg(int(EntityKind::Customer)));
    emit bench.page("customers")->openRequested(EntityKind::Document, 9);
    REQUIRE(asked.size() == 1);
    CHECK(asked.first()[1].toLongLong() == 9);
    bench.window().showTime(QDate(2026, 3, 3), 840);
    CHECK(bench.window().currentPage() == QStringLiteral("board"));
    CHECK(bench.page("board")->shown.last() == QStringLiteral("time 2026-03-03 840"));
}

TEST_CASE("Closing asks nothing and saves: what cannot be saved is shown and can be left as a draft")
{
    ShellBench bench;
    bench.open();
    bench.page("customers")->unsaved = true;
    bench.page("customers")->savingWorks = false;
    CHECK_FALSE(bench.window().close());
    CHECK(bench.window().isVisible());
    CHECK(bench.window().currentPage() == QStringLiteral("customers"));
    CHECK(bench.error().contains(QStringLiteral("draft")));
    bench.page("customers")->savingWorks = true;
    bench.window().close();
    CHECK_FALSE(bench.window().isVisible());
    CHECK_FALSE(bench.page("customers")->unsaved);
}

TEST_CASE("A window that would lose more than text says what, and is left all the same when that is meant")
{
    ShellBench bench;
    bench.open();
    bench.page("customers")->unsaved = true;
    bench.page("customers")->savingWorks = false;
    bench.page("customers")->lost = QStringLiteral("The tries are lost.");
    CHECK_FALSE(bench.window().close());
    CHECK(bench.error() == QStringLiteral("The tries are lost."));
    child<QPushButton>(child<Banner>(&bench.window(), "windowBanner"), "bannerAction")->click();
    CHECK_FALSE(bench.window().isVisible());
}

TEST_CASE("Whoever else has unsaved text is asked before the office is left")
{
    ShellBench bench;
    bench.open();
    bool mayLeave = false;
    bench.window().setLeave([&](std::function<void(bool)> done) { done(mayLeave); });
    bench.window().close();
    CHECK(bench.window().isVisible());
    mayLeave = true;
    bench.window().close();
    CHECK_FALSE(bench.window().isVisible());
}

TEST_CASE("No two commands have one key: each has words, a hint and a place in the menu or the palette")
{
    ShellBench bench;
    bench.open();
    CHECK(bench.catalog().clashes().isEmpty());
    for (const CommandInfo &info : bench.catalog().all()) {
        INFO(info.id.toStdString());
        CHECK_FALSE(info.text.isEmpty());
        CHECK(info.hint.endsWith(u'.'));
        CHECK((info.inPalette || !info.keys.isEmpty()));
    }
}

TEST_CASE("No page has a key that the window has already")
{
    ShellBench bench;
    bench.open();
    const CustomersPage customers(bench.backend(), bench.catalog());
    const DocumentsPage invoices(bench.backend(), bench.catalog(), DocumentKind::Invoice);
    const ReportsPage reports(bench.backend(), bench.catalog());
    for (const QString &clash : bench.catalog().clashes()) {
        INFO(clash.toStdString());
        CHECK_FALSE(clash.contains(u"app.")); // the bench's own pages have keys, too
    }
}

TEST_CASE("The menu is made of the commands and opens by key")
{
    ShellBench bench;
    bench.open();
    bench.action("app.menu")->trigger();
    auto *menu = child<QMenu>(&bench.window(), "mainMenu");
    CHECK(menu->isVisible());
    QStringList words;
    for (const QMenu *part : menu->findChildren<QMenu *>())
        for (const QAction *action : part->actions())
            words << action->text();
    CHECK(words.contains(QStringLiteral("Make a backup")));
    CHECK(words.contains(QStringLiteral("Board")));
    CHECK(words.contains(QStringLiteral("Keys")));
    menu->close();
}

TEST_CASE("The theme and the width of the rail are chosen by command and kept")
{
    ShellBench bench;
    bench.open();
    auto *rail = child<Rail>(&bench.window(), "rail");
    bench.action("app.rail")->trigger();
    CHECK(rail->isCollapsed());
    CHECK(bench.preferences.yes(preference::railCollapsed));
    bench.action("app.theme-dark")->trigger();
    CHECK(waitUntil([&] { return Tokens::of(&bench.window()).dark; }));
    bench.action("app.theme-switch")->trigger();
    CHECK(waitUntil([&] { return !Tokens::of(&bench.window()).dark; }));
    CHECK(bench.preferences.text(preference::theme) == QStringLiteral("light"));
}

TEST_CASE("Another user gets pages of their own: who goes back finds the ones from before")
{
    ShellBench bench;
    bench.open();
    User bob;
    bob.name = QStringLiteral("Bob");
    bob.role = Role::Technician;
    bench.act(SaveUser{bob, QStringLiteral("a long secret")});
    NotingPage *before = bench.page("board");
    bench.action("app.switch-user")->trigger();
    CHECK(child<QWidget>(&bench.window(), "signInPage")->isVisible());
    child<QAbstractButton>(&bench.window(), "signInBack")->click();
    CHECK(bench.page("board") == before);
    CHECK(before->isVisible());

    bench.action("app.switch-user")->trigger();
    child<QLineEdit>(&bench.window(), "signInName")->setText(QStringLiteral("Bob"));
    child<QLineEdit>(&bench.window(), "signInPassword")->setText(QStringLiteral("wrong"));
    child<QAbstractButton>(&bench.window(), "signIn")->click();
    auto *banner = child<Banner>(&bench.window(), "signInBanner");
    REQUIRE(waitUntil([&] { return banner->isShown(); }));
    CHECK(bench.desk.state() == OfficeDesk::State::SignIn);
    child<QLineEdit>(&bench.window(), "signInPassword")->setText(QStringLiteral("a long secret"));
    child<QAbstractButton>(&bench.window(), "signIn")->click();
    REQUIRE(waitUntil([&] { return bench.desk.state() == OfficeDesk::State::Working; }));
    CHECK(bench.backend().actor().name == QStringLiteral("Bob"));
    CHECK(bench.preferences.user() == QStringLiteral("Bob"));
    CHECK_FALSE(bench.action("app.restore")->isEnabled());
    CHECK(bench.action("app.restore")->toolTip().contains(QStringLiteral("role")));
}
