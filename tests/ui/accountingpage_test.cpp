// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
#include "ui/accounting/bookspreviewdialog.h"
#include "ui/accounting/connectionbox.h"
#include "ui/accounting/linkspanel.h"
#include "ui/accounting/mappingpanel.h"
#include "ui/widgets/searchfield.h"
#include <QJsonArray>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

TEST_CASE("Before an office is connected the page says what waits and why nothing can be sent")
{
    BooksPageBench bench(false);
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    CHECK(bench.part<QLabel>("booksCompany")->text().contains(QStringLiteral("Not connected")));
    for (const char *name : {"send", "pull", "retry-all", "disconnect"}) {
        INFO(name);
        CHECK_FALSE(bench.action(name)->isEnabled());
        CHECK(bench.action(name)->toolTip().contains(QStringLiteral("onnect")));
    }
    CHECK(bench.action("connect")->isEnabled());
    CHECK(bench.action("journal")->isEnabled());
    CHECK(bench.part<QTabWidget>("accountingTabs")->tabText(0) == QStringLiteral("Pending (1)"));
}

TEST_CASE("What is pending is shown first, then sent, and stands under Sent with its number there")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    CHECK(bench.there("Invoice") == 0);
    CHECK(child<QLabel>(preview, "booksPreviewSummary")->text().contains(QStringLiteral("will be sent")));
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    CHECK(bench.there("Invoice") == 1);
    CHECK(bench.there("Customer") == 1);
    CHECK(bench.now(invoice.id).accounting == AccountingState::Sent);
    CHECK(bench.banner().contains(QStringLiteral("sent")));
    CHECK(bench.rows(Tab::Pending) == 0);
    bench.waitFor("the sent rows", [&] { return bench.rows(Tab::Sent) >= 2; });
    CHECK_FALSE(bench.action("send")->isEnabled());
    CHECK(bench.action("send")->toolTip().contains(QStringLiteral("Nothing is pending")));
}

TEST_CASE("The panel tells of the row that is marked, and of none while none is")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    bench.page->activate();
    bench.settle();
    CHECK(bench.part<QLabel>("attentionTitle")->text() == QStringLiteral("Choose a row"));
    bench.show(Tab::Sent);
    CHECK(bench.part<QLabel>("attentionTitle")->text().isEmpty()); // there is none to choose
    bench.show(Tab::Pending);
    bench.choose(Tab::Pending, 0);
    CHECK(bench.part<QLabel>("attentionTitle")->text().contains(invoice.number));
}

TEST_CASE("Tab goes from the rows on to what can be done with the marked one")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    showActive(*bench.page);
    for (const Tab tab : {Tab::Pending, Tab::Sent, Tab::Pending}) {
        bench.show(tab);
        if (bench.rows(tab) == 0)
            continue;
        bench.choose(tab);
        QTableView *rows = bench.page->tableOf(tab)->view();
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Tab);
        CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("attentionOpen"));
        QTest::keyClick(bench.page->window()->focusWidget(), Qt::Key_Backtab);
        CHECK(bench.page->window()->focusWidget() == rows);
        QTest::keyClick(rows, Qt::Key_Backtab);
        QWidget *search = bench.page->window()->focusWidget();
        CHECK(search == bench.page->tableOf(tab)->searchField());
        QTest::keyClick(search, Qt::Key_Backtab);
        CHECK(bench.page->window()->focusWidget() == bench.part<QTabWidget>("accountingTabs")->tabBar());
    }
}

TEST_CASE("Cancel in the preview sends nothing")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.run("send");
    QTest::keyClick(bench.dialog("booksPreview"), Qt::Key_Escape);
    bench.idle();
    CHECK(bench.there("Invoice") == 0);
    CHECK(bench.rows(Tab::Pending) == 1);
}

TEST_CASE("The preview tells the whole of a remark below its rows, and when nothing can be sent")
{
    BooksPageBench bench;
    bench.client = bench.customer(QStringLiteral("O'Hara: Sons"));
    bench.newInvoice();
    bench.run("send");
    auto *preview = static_cast<BooksPreviewDialog *>(bench.dialog("booksPreview"));
    const auto *remark = child<QLabel>(preview, "booksPreviewRemark");
    CHECK(remark->text().startsWith(QStringLiteral("Choose a row")));
    bool told = false;
    for (int row = 0; row < preview->table()->view()->model()->rowCount(); ++row) {
        preview->table()->view()->selectRow(row);
        told = told || remark->text().contains(QStringLiteral("no colon"));
    }
    CHECK(told);
    bool isQuiet = false; // about a row that has no remark
    for (int row = 0; row < preview->table()->view()->model()->rowCount(); ++row) {
        preview->table()->view()->selectRow(row);
        isQuiet = isQuiet || remark->text().isEmpty();
        CHECK_FALSE(remark->text().startsWith(QStringLiteral("Choose a row")));
    }
    CHECK(isQuiet);
    preview->reject();
    bench.settle();
    bench.sendAll();
    bench.newInvoice();
    bench.books.ledger().company.closedUntil = QDate(2026, 3, 31);
    bench.run("send");
    preview = static_cast<BooksPreviewDialog *>(bench.dialog("booksPreview"));
    CHECK(preview->summary().startsWith(QStringLiteral("Nothing can be sent now. ")));
    preview->reject();
}

TEST_CASE("Only the chosen rows are sent, with their customer")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.newInvoice(4000);
    bench.waitFor("the rows", [&] { return bench.rows(Tab::Pending) == 2; });
    bench.page->tableOf(Tab::Pending)->view()->clearSelection();
    bench.settle();
    bench.choose(Tab::Pending, 1);
    bench.run("send-chosen");
    bench.press(bench.dialog("booksPreview"), "booksPreviewSend");
    bench.idle();
    CHECK(bench.there("Invoice") == 1);
    bench.waitFor("the other", [&] { return bench.rows(Tab::Pending) == 1; });
}

TEST_CASE("A payment goes after its invoice and stands in the tab of payments")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = invoice.totals.total;
    pay.method = PaymentMethod::Check;
    bench.act(pay);
    bench.settle();
    CHECK(bench.rows(Tab::Payments) == 1);
    bench.sendAll();
    CHECK(bench.there("Payment") == 1);
    CHECK(bench.books.ledger().all(QStringLiteral("Invoice"))[0].value(u"Balance").toDouble() == 0);
    bench.waitFor("the state", [&] {
        return bench.rows(Tab::Payments) == 1 &&
               bench.cell(Tab::Payments, 0, "state") == postingStateText(PostingState::Sent);
    });
}

TEST_CASE("Lost rights stop the sending, everything stays pending, and the head says why")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.books.ledger().company.noAccess = true;
    bench.run("send");
    bench.waitFor("the reason", [&] { return !bench.banner().isEmpty(); });
    CHECK(bench.there("Invoice") == 0);
    CHECK(bench.rows(Tab::Pending) == 1);
    bench.books.ledger().company.noAccess = false;
    bench.sendAll();
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("A connection that was ended in QuickBooks is said, and connecting again goes on")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.books.disconnect();
    bench.run("send");
    bench.waitFor("the reason", [&] { return bench.banner().contains(QStringLiteral("onnect")); });
    const auto head = [&] { return bench.ask(BooksStatus{}).connection.trouble; };
    CHECK(head().contains(QStringLiteral("has ended"))); // stays when the banner is gone
    bench.connectCompany();
    CHECK(head().isEmpty());
    bench.books.disconnect();
    bench.books.expireAccess();
    bench.runner.pull();
    bench.idle();
    CHECK(head().contains(QStringLiteral("has ended")));
    bench.connectCompany();
    bench.sendAll();
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("Two jobs at once when the connection is an hour old renew it once, one job after the other")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.clock().advance(2 * 3600);
    bench.books.setNow(bench.clock().nowUtc());
    const int before = bench.books.renewals();
    bench.runner.send({});
    bench.runner.pull();
    bench.runner.readLists();
    CHECK(bench.runner.busyWith().contains(QStringLiteral("Sending")));
    bench.idle();
    CHECK(bench.books.renewals() == before + 1);
    CHECK(bench.ask(BooksStatus{}).connection.trouble.isEmpty());
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("Another company than before is refused with the reason")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.sendAll();
    bench.connectCompany(QStringLiteral("777"));
    CHECK(bench.banner().contains(QStringLiteral("another company")));
    CHECK(bench.ask(BooksStatus{}).connection.realm == bench.books.realm);
}

TEST_CASE("An answer that was lost leaves the record as being sent, and the next look finds it once")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
    bench.run("send");
    bench.dialog("booksPreview")->accept();
    bench.waitFor("sending", [&] { return bench.now(invoice.id).accounting == AccountingState::Sending; });
    bench.runner.cancel(); // it would wait and ask again by itself
    bench.idle();
    CHECK(bench.there("Invoice") == 1);
    CHECK(bench.banner().contains(QStringLiteral("asked for again")));
    bench.clock().advance(300);
    bench.books.setNow(bench.clock().nowUtc());
    bench.sendAll();
    CHECK(bench.now(invoice.id).accounting == AccountingState::Sent);
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("Stop ends after the record that is being sent, and what was sent stays sent")
{
    BooksPageBench bench;
    for (int i = 0; i < 6; ++i)
        bench.newInvoice(1000 + i);
    bench.run("send");
    QObject::connect(&bench.runner, &OutboxRunner::progressed, bench.page.get(),
                     [&](const SendingProgress &progress) {
                         if (progress.done >= 1)
                             bench.part<QAbstractButton>("booksStop")->click();
                     });
    bench.press(bench.dialog("booksPreview"), "booksPreviewSend");
    bench.idle();
    CHECK(bench.there("Invoice") >= 1);
    CHECK(bench.there("Invoice") < 6);
    CHECK(bench.banner().contains(QStringLiteral("stopped")));
    bench.waitFor("the rest", [&] { return bench.rows(Tab::Pending) == 6 - int(bench.there("Invoice")); });
}

TEST_CASE("The key stops as the button does, and is offered only while something is sent")
{
    BooksPageBench bench;
    for (int i = 0; i < 6; ++i)
        bench.newInvoice(1000 + i);
    const auto *stop = bench.part<QAbstractButton>("booksStop");
    const QAction *action = bench.action("stop");
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    CHECK(key == QStringLiteral("Ctrl+."));
    CHECK(stop->toolTip().contains(key));
    CHECK(stop->accessibleName().contains(key));
    CHECK_FALSE(action->isEnabled());
    bench.run("send");
    bool pressed = false;
    QObject::connect(&bench.runner, &OutboxRunner::progressed, bench.page.get(),
                     [&](const SendingProgress &progress) {
                         if (progress.done < 1 || !action->isEnabled())
                             return;
                         pressed = true;
                         QWidget *rows = bench.page->tableOf(Tab::Pending)->view();
                         QApplication::setActiveWindow(rows->window()); // the preview may still be going
                         rows->setFocus();
                         QTest::keyClick(rows, Qt::Key_Period, Qt::ControlModifier);
                         QTest::keyClick(rows, Qt::Key_Home); // lets go of Ctrl
                     });
    bench.press(bench.dialog("booksPreview"), "booksPreviewSend");
    bench.idle();
    CHECK(pressed);
    CHECK(bench.there("Invoice") < 6);
    CHECK(bench.banner().contains(QStringLiteral("stopped")));
    CHECK_FALSE(action->isEnabled());
}

TEST_CASE("While something is sent the page says what and how far")
{
    BooksPageBench bench;
    bench.newInvoice();
    QStringList said;
    QObject::connect(&bench.runner, &OutboxRunner::progressed, bench.page.get(),
                     [&](const SendingProgress &) { said << bench.part<QLabel>("booksDoing")->text(); });
    bench.sendAll();
    CHECK(said.join(u'|').contains(QStringLiteral("Invoice INV-")));
    CHECK_FALSE(bench.part<QLabel>("booksDoing")->isVisible());
}

TEST_CASE("Every tab is reached by its name and says what belongs there while it is empty")
{
    BooksPageBench bench;
    for (const char *tab :
         {"pending", "sent", "attention", "payments", "changes", "log", "mapping", "links"}) {
        INFO(tab);
        CHECK(bench.page->showFiltered(QString::fromLatin1(tab)));
        bench.settle();
    }
    CHECK_FALSE(bench.page->showFiltered(QStringLiteral("nonsense")));
}

TEST_CASE("Paid in QuickBooks becomes paid here, voided there is shown with both sides")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    const Document other = bench.newInvoice(4000);
    bench.sendAll();
    bench.clock().advance(600);
    bench.books.setNow(bench.clock().nowUtc());
    auto &ledger = bench.books.ledger();
    ledger.voided(QStringLiteral("Invoice"),
                  *ledger.find(QStringLiteral("Invoice"), bench.remoteOf(other.id)));
    bench.run("pull");
    bench.waitFor("the finding", [&] { return bench.rows(Tab::Findings) == 1; });
    CHECK(bench.now(other.id).state == DocumentState::Open);
    bench.choose(Tab::Findings);
    CHECK(bench.part<QLabel>("findingHere")->text().contains(QStringLiteral("Here")));
    CHECK(bench.part<QLabel>("findingThere")->text().contains(QStringLiteral("voided")));
    CHECK_FALSE(bench.part<QAbstractButton>("findingOurs")->isEnabled());
    CHECK(bench.part<QAbstractButton>("findingOurs")->toolTip().contains(QStringLiteral("voided")));
    const QString asked = bench.pressAnswering(bench.page.get(), "findingTheirs", true);
    CHECK(asked.contains(QStringLiteral("Void %1?").arg(other.number)));
    CHECK(asked.contains(QStringLiteral("cannot be undone")));
    bench.waitFor("the void", [&] { return bench.now(other.id).state == DocumentState::Void; });
    bench.waitFor("no more", [&] { return bench.rows(Tab::Findings) == 0; });
    CHECK(bench.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("Every 15 minutes changes are looked for by themselves while the office is connected")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.sendAll();
    bench.clock().advance(600);
    bench.books.setNow(bench.clock().nowUtc());
    auto *quarter = child<QTimer>(&bench.runner, "booksQuarter");
    CHECK(quarter->isActive());
    CHECK(quarter->interval() == 15 * 60 * 1000);
    const QJsonObject paid{{QStringLiteral("TxnId"), bench.remoteOf(invoice.id)},
                           {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
    const QJsonObject line{{QStringLiteral("Amount"), 125.5},
                           {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
    auto &ledger = bench.books.ledger();
    ledger.create(
        QStringLiteral("Payment"),
        {{QStringLiteral("CustomerRef"), ledger.all(QStringLiteral("Invoice"))[0].value(u"CustomerRef")},
         {QStringLiteral("TotalAmt"), 125.5},
         {QStringLiteral("Line"), QJsonArray{line}}});
    CHECK(bench.now(invoice.id).state == DocumentState::Open);
    quarter->setInterval(1); // a quarter of an hour later
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    quarter->setInterval(15 * 60 * 1000);
    bench.idle();
    CHECK(bench.banner().contains(QStringLiteral("1 payment(s) taken over")));
    bench.runner.disconnectCompany();
    bench.idle();
    const int asked = bench.books.server().requests();
    quarter->setInterval(1);
    QTest::qWait(50);
    bench.idle();
    CHECK(bench.books.server().requests() == asked); // nobody is asked without a connection
}

TEST_CASE("What was linked by hand with the wrong paper is pending again when it is unlinked, and linked "
          "when that is undone")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.sendAll();
    const Document invoice = bench.newInvoice(4000);
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    const QJsonObject like = bench.books.ledger().all(QStringLiteral("Invoice"))[0];
    bench.books.ledger().add(QStringLiteral("Invoice"),
                             {{QStringLiteral("DocNumber"), invoice.number},
                              {QStringLiteral("CustomerRef"), like[u"CustomerRef"]},
                              {QStringLiteral("TotalAmt"), 90.0},
                              {QStringLiteral("Balance"), 90.0}});
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    bench.press(bench.page.get(), "attentionLink");
    bench.sendAll();
    bench.waitFor("the link", [&] { return !bench.remoteOf(invoice.id).isEmpty(); });
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; }); // as before, or once more
    bench.choose(Tab::Attention);
    bench.waitFor("the difference", [&] {
        return bench.part<QLabel>("attentionReason")->text().contains(QStringLiteral("90.00"));
    });
    const QString linkedWith = bench.remoteOf(invoice.id);
    bench.press(bench.page.get(), "attentionUnlink");
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    CHECK(bench.remoteOf(invoice.id).isEmpty());
    REQUIRE(bench.backend().history().canUndo());
    bench.backend().undo();
    bench.waitFor("the link", [&] { return bench.remoteOf(invoice.id) == linkedWith; });
    bench.waitFor("the difference", [&] { return bench.rows(Tab::Attention) == 1; });
    CHECK(bench.now(invoice.id).accounting == AccountingState::NeedsAttention);
    bench.choose(Tab::Attention);
    bench.press(bench.page.get(), "attentionUnlink");
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    CHECK(bench.remoteOf(invoice.id).isEmpty());
    CHECK(bench.now(invoice.id).accounting == AccountingState::Pending);
    CHECK(bench.there("Invoice") == 2);
    // What was sent from here is the same for sure.
    bench.choose(Tab::Sent);
    CHECK_FALSE(bench.part<QAbstractButton>("attentionUnlink")->isVisible());
}

TEST_CASE("Who may not work with QuickBooks is told so by every button")
{
    BooksPageBench bench;
    SaveUser save;
    save.user.name = QStringLiteral("Tess");
    save.user.role = Role::Technician;
    bench.act(save);
    bench.backend().signIn(save.user.name, {}, bench.page.get(), [](const Done &) {});
    bench.waitFor("Tess", [&] { return bench.backend().actor().name == save.user.name; });
    bench.settle();
    CHECK_FALSE(bench.action("connect")->isEnabled());
    CHECK(bench.action("connect")->toolTip().contains(QStringLiteral("Your role")));
}

TEST_CASE("Disconnect asks first, nothing can be sent then, and the same company goes on where it was")
{
    BooksPageBench bench;
    const Document sent = bench.newInvoice();
    bench.sendAll();
    QTimer answering; // the question has an event loop of its own
    const bool sure = GENERATE(true, false);
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        QWidget *question = QApplication::activeModalWidget();
        if (!question)
            return;
        answering.stop();
        if (sure)
            child<QAbstractButton>(question, "confirmDo")->click();
        else
            QTest::keyClick(question, Qt::Key_Escape);
    });
    answering.start(0);
    bench.action("disconnect")->trigger();
    bench.idle();
    bench.waitFor("the head", [&] {
        return bench.part<QLabel>("booksCompany")->text().contains(QStringLiteral("disconnected")) == sure;
    });
    CHECK(bench.action("pull")->isEnabled() != sure);
    if (!sure)
        return;
    CHECK(bench.part<QLabel>("booksCompany")->text().startsWith(QStringLiteral("Prairie Plumbing")));
    bench.newInvoice(4000);
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    CHECK_FALSE(bench.action("send")->isEnabled());
    bench.connectCompany();
    bench.sendAll();
    CHECK(bench.there("Invoice") == 2);
    CHECK_FALSE(bench.remoteOf(sent.id).isEmpty());
}

TEST_CASE("The page's keys work from the first moment, after a tab was changed and after an act")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    showActive(*bench.page);
    bench.page->activate();
    bench.settle();
    QWidget *table = bench.page->tableOf(Tab::Pending)->view();
    const auto focused = [&] { return bench.page->window()->focusWidget(); };
    bench.waitFor("the table", [&] { return focused() == table; });
    bench.show(Tab::Links);
    CHECK(bench.page->links()->isAncestorOf(focused()));
    bench.show(Tab::Mapping);
    CHECK(bench.page->mapping()->isAncestorOf(focused()));
    bench.show(Tab::Pending);
    CHECK(focused() == table);
    auto *send = child<QToolButton>(bench.page.get(), "accounting.send");
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Space); // it is off while the preview is made
    bench.idle();
    bench.dialog("booksPreview")->reject();
    bench.settle();
    CHECK(focused() == table);
}

TEST_CASE("The journal's key works in the search line, which has the keyboard while there are no rows")
{
    BooksPageBench bench(false);
    showActive(*bench.page);
    bench.page->activate();
    bench.settle();
    QWidget *search = bench.page->window()->focusWidget();
    CHECK(search == bench.page->tableOf(Tab::Pending)->searchField());
    QTest::keyClick(search, Qt::Key_E, Qt::ControlModifier);
    bench.dialog("journalDialog")->reject();
}

TEST_CASE("A button that leads to a tab hands the keyboard to its rows")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    showActive(*bench.page);
    bench.part<QTabWidget>("accountingTabs")->tabBar()->setFocus();
    bench.page->showTab(Tab::Sent);
    bench.page->showTab(Tab::Pending);
    CHECK(bench.page->window()->focusWidget() == bench.page->tableOf(Tab::Pending)->view());
}

TEST_CASE("A key of the page that is off at the moment opens no row")
{
    BooksPageBench bench(false);
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    bench.choose(Tab::Pending);
    int opened = 0;
    QObject::connect(bench.page.get(), &Page::openRequested, bench.page.get(), [&] { ++opened; });
    QTableView *table = bench.page->tableOf(Tab::Pending)->view();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened == 0);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(opened == 1);
}

TEST_CASE("What a program left behind that was killed while it sent is not shown as sending")
{
    BooksPageBench bench;
    bench.act(TakeBooksLease{QStringLiteral("another process/1"), 300});
    bench.page->activate();
    bench.settle();
    CHECK_FALSE(bench.part<QLabel>("booksDetail")->text().contains(QStringLiteral("is sending")));
}
