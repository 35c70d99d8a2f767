// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
#include "ui/accounting/bookspreviewdialog.h"

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

TEST_CASE(
    "What could not be asked for is asked for again by a button, and what was said before is taken away")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.books.server().refuse();
    bench.run("send");
    bench.waitFor("the reason", [&] { return bench.banner().contains(QStringLiteral("did not answer")); });
    auto *again =
        bench.part<Banner>("accountingBanner")->findChild<QAbstractButton *>(QStringLiteral("bannerAction"));
    CHECK(again->text() == QStringLiteral("Try again"));
    bench.books.server().listenAgain();
    again->click();
    bench.idle();
    bench.dialog("booksPreview")->reject();
    CHECK(bench.banner().isEmpty());
    bench.books.server().refuse();
    bench.run("pull");
    bench.waitFor("the reason", [&] { return !bench.banner().isEmpty(); });
    bench.books.server().listenAgain();
    bench.run("pull");
    CHECK(bench.banner().isEmpty());
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
