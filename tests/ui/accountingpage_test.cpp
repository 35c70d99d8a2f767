// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
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

TEST_CASE("Another company than before is refused with the reason")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.sendAll();
    bench.connectCompany(QStringLiteral("777"));
    CHECK(bench.banner().contains(QStringLiteral("another company")));
    CHECK(bench.ask(BooksStatus{}).connection.realm == bench.books.realm);
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

TEST_CASE("What a program left behind that was killed while it sent is not shown as sending")
{
    BooksPageBench bench;
    bench.act(TakeBooksLease{QStringLiteral("another process/1"), 300});
    bench.page->activate();
    bench.settle();
    CHECK_FALSE(bench.part<QLabel>("booksDetail")->text().contains(QStringLiteral("is sending")));
}
