// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
#include "ui/accounting/connectionbox.h"
#include <QTabWidget>

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
    bench.connectCompany();
    bench.sendAll();
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
    bench.press(bench.page.get(), "findingTheirs");
    bench.waitFor("the void", [&] { return bench.now(other.id).state == DocumentState::Void; });
    bench.waitFor("no more", [&] { return bench.rows(Tab::Findings) == 0; });
    CHECK(bench.now(invoice.id).state == DocumentState::Open);
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
