// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/workflow/cardbooking.h"
#include "tests/ui/bookspagebench.h"
#include "tests/ui/openedurls.h"
#include "ui/accounting/bookshistorydialog.h"
#include "ui/accounting/journaldialog.h"
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QTableView>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

// The states of the accounting center beside those of single records (accountingstates_test): connecting,
// what goes on, what stands still, what was found in QuickBooks. Nothing is cut off, and what is off says
// why.

namespace {

void look(BooksPageBench &bench, const char *name)
{
    INFO(name);
    bench.settle();
    checkLooks(*bench.page);
    keepPicture(*bench.page, QStringLiteral("books ") + QLatin1String(name));
}

void look(QDialog &dialog, const char *name)
{
    INFO(name);
    checkLooks(dialog);
    keepPicture(dialog, QStringLiteral("books ") + QLatin1String(name));
}

void later(BooksPageBench &bench)
{
    bench.clock().advance(600);
    bench.books.setNow(bench.clock().nowUtc());
}

QString detail(BooksPageBench &bench)
{
    return bench.part<QLabel>("booksDetail")->text();
}

/// Each answer comes so much later.
void slowDown(BooksPageBench &bench, int milliseconds)
{
    QNetworkAccessManager web;
    const std::unique_ptr<QNetworkReply> reply(web.get(QNetworkRequest(
        QUrl(bench.books.base() + QStringLiteral("/simulator/slow?ms=%1").arg(milliseconds)))));
    bench.waitFor("the slow answers", [&] { return reply->isFinished(); });
}

QJsonObject reference(const QString &id)
{
    return {{QStringLiteral("value"), id}};
}

void payThere(BooksPageBench &bench, const QString &invoice, double amount)
{
    SimulatedLedger &ledger = bench.books.ledger();
    const QJsonObject paper = *ledger.find(QStringLiteral("Invoice"), invoice);
    const QJsonObject paid{{QStringLiteral("TxnId"), invoice},
                           {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
    const QJsonObject line{{QStringLiteral("Amount"), amount},
                           {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
    const auto made = ledger.create(QStringLiteral("Payment"),
                                    {{QStringLiteral("CustomerRef"), paper.value(u"CustomerRef")},
                                     {QStringLiteral("TotalAmt"), amount},
                                     {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
                                     {QStringLiteral("PaymentMethodRef"), reference(QStringLiteral("2"))},
                                     {QStringLiteral("Line"), QJsonArray{line}}});
    REQUIRE(std::holds_alternative<QJsonObject>(made));
}

Payment pay(BooksPageBench &bench, const Document &invoice, qint64 cents)
{
    RecordPayment record;
    record.invoice = invoice.id;
    record.amount = Money::fromUnits(cents);
    record.method = PaymentMethod::Check;
    record.reference = QStringLiteral("4321");
    return bench.act(record).payment;
}

/// As a card processor's refund is booked, without one.
void giveBack(BooksPageBench &bench, const Payment &payment, qint64 cents)
{
    QObject receiver;
    bool done = false;
    Commit commit;
    bench.backend().lane().run<bool>(
        &receiver,
        [&](Office &office) {
            return office.database()
                .write<Nothing>(
                    bench.backend().actor(), false,
                    [&](WriteScope &scope) -> Result<Nothing> {
                        auto invoice = findDocument(scope, payment.invoice);
                        auto taken = findPayment(scope, payment.id);
                        bookRefund(scope, *invoice, *taken, Money::fromUnits(cents));
                        return Nothing{};
                    },
                    &commit)
                .has_value();
        },
        [&](bool good) { done = good; });
    bench.waitFor("the refund", [&] { return done; });
    emit bench.backend().changed(commit.changes); // what an act would tell by itself
}

/// The row of that kind in the tab of changes.
void chooseFinding(BooksPageBench &bench, BooksFinding::Kind kind)
{
    const int count = bench.rows(Tab::Findings);
    for (int row = 0; row < count; ++row) {
        if (bench.cell(Tab::Findings, row, "kind") == findingKindText(kind))
            return bench.choose(Tab::Findings, row);
    }
    FAIL("nothing was found of the kind " << findingKindName(kind).toStdString());
}

} // namespace

TEST_CASE("accountingstates: the window that connects: empty, an address that will not do, waiting, refused")
{
    OpenedUrls opened;
    BooksPageBench bench(false);
    bench.action("connect")->trigger();
    QDialog *window = bench.dialog("booksConnect");
    look(*window, "connect");
    const auto type = [&](const char *name, const QString &text) {
        child<QLineEdit>(window, name)->setText(text);
    };
    type("booksClient", bench.books.clientId);
    type("booksSecret", bench.books.clientSecret);
    type("booksRedirect", QStringLiteral("http://localhost:8765/callback"));
    look(*window, "connect, real books and localhost");
    type("booksRedirect", QStringLiteral("https://landing.example/back"));
    bench.press(window, "booksConnectNow");
    bench.waitFor("the browser", [&] { return !opened.urls.isEmpty(); });
    bench.idle();
    look(*window, "connect, waiting for the browser");
    type("booksPasted", QStringLiteral("https://landing.example/back?code=1&state=guessed&realmId=1"));
    bench.press(window, "booksFinish");
    bench.idle();
    CHECK(window->findChild<Banner *>()->text().contains(QStringLiteral("does not belong to the sign-in")));
    look(*window, "connect, an answer of another sign-in");
}

TEST_CASE("accountingstates: the sandbox, an end that is near, closed books, disconnected, another company")
{
    BooksPageBench bench(false);
    bench.set("environment", QStringLiteral("sandbox"));
    bench.connectCompany();
    bench.waitFor("the sandbox", [&] { return bench.part<QWidget>("booksSandbox")->isVisible(); });
    CHECK(detail(bench).contains(QStringLiteral("Connected until Mar 1, 2031 at the latest.")));
    look(bench, "sandbox");
    BooksConnection connection = bench.ask(BooksStatus{}).connection;
    connection.hardEnd = bench.clock().nowUtc() + 20 * 24 * 3600;
    bench.act(SaveBooksConnection{connection});
    bench.books.ledger().company.closedUntil = QDate(2026, 1, 31);
    bench.show(Tab::Mapping);
    bench.press(bench.page.get(), "booksReadLists");
    bench.idle();
    bench.waitFor("the end", [&] { return detail(bench).contains(QStringLiteral("ends on Mar 22, 2026")); });
    CHECK(detail(bench).contains(QStringLiteral("Books closed until Jan 31, 2026")));
    look(bench, "ends soon and books closed");
    bench.newInvoice();
    bench.sendAll();
    bench.connectCompany(QStringLiteral("777"));
    CHECK(bench.banner().contains(QStringLiteral("another company")));
    look(bench, "another company");
    bench.runner.disconnectCompany();
    bench.idle();
    bench.waitFor("the head", [&] {
        return bench.part<QLabel>("booksCompany")->text().contains(QStringLiteral("disconnected"));
    });
    look(bench, "disconnected");
}

TEST_CASE("accountingstates: a preview with what will not be sent, sending with its progress, stopped")
{
    BooksPageBench bench;
    for (int i = 0; i < 5; ++i)
        bench.newInvoice(4000 + 100 * i);
    bench.books.ledger().company.closedUntil = QDate(2026, 3, 31);
    bench.run("send");
    QDialog *held = bench.dialog("booksPreview");
    CHECK_FALSE(child<QAbstractButton>(held, "booksPreviewSend")->isEnabled());
    look(*held, "preview, nothing can go");
    held->reject();
    bench.settle();
    bench.books.ledger().company.closedUntil = {};
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    slowDown(bench, 400); // so that there is time to look
    bool seen = false;
    const auto watching = QObject::connect(
        &bench.runner, &OutboxRunner::progressed, bench.page.get(), [&](const SendingProgress &progress) {
            if (seen || progress.done < 1)
                return;
            seen = true;
            CHECK(bench.part<QWidget>("booksStop")->isVisible());
            keepPicture(*bench.page, QStringLiteral("books sending"));
            bench.part<QAbstractButton>("booksStop")->click();
            CHECK(bench.part<QLabel>("booksDoing")->text().startsWith(QStringLiteral("Stopping")));
            keepPicture(*bench.page, QStringLiteral("books stopping"));
        });
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    QObject::disconnect(watching);
    CHECK(seen);
    CHECK(bench.banner().contains(QStringLiteral("stopped")));
    bench.show(Tab::Pending);
    look(bench, "stopped");
}

TEST_CASE("accountingstates: going slower, no network, lost rights, a subscription that ended")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    bench.books.refuseAll(3001);
    child<QAbstractButton>(preview, "booksPreviewSend")->click();
    bench.waitFor("the pause", [&] {
        return bench.part<QLabel>("booksDoing")->text().contains(QStringLiteral("go slower"));
    });
    look(bench, "going slower");
    bench.runner.cancel();
    bench.idle();
    bench.books.refuseAll(0);
    bench.books.server().refuse();
    bench.action("send")->trigger();
    bench.waitFor("the reason", [&] { return bench.banner().contains(QStringLiteral("did not answer")); });
    bench.idle();
    look(bench, "no network");
    bench.books.server().listenAgain();
    bench.books.ledger().company.noAccess = true;
    bench.run("send");
    bench.waitFor("the reason", [&] { return bench.banner().contains(QStringLiteral("has no access")); });
    look(bench, "lost rights");
    bench.books.ledger().company.noAccess = false;
    bench.clock().advance(600);
    bench.run("send");
    preview = bench.dialog("booksPreview");
    bench.books.refuseAll(6190);
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("the reason",
                  [&] { return bench.banner().contains(QStringLiteral("subscription is not active")); });
    look(bench, "subscription ended");
}

TEST_CASE("accountingstates: a name that a vendor has, and a customer of the same name")
{
    BooksPageBench bench;
    bench.newInvoice();
    const bool vendor = GENERATE(true, false);
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    bench.books.ledger().add(vendor ? QStringLiteral("Vendor") : QStringLiteral("Customer"),
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("both rows", [&] { return bench.rows(Tab::Attention) == 2; });
    int row = 0;
    while (bench.cell(Tab::Attention, row, "what") != QStringLiteral("Customer Kline Bakery"))
        REQUIRE(++row < 2);
    bench.choose(Tab::Attention, row);
    CHECK(bench.part<QLineEdit>("attentionName")->isVisible());
    CHECK(bench.part<QWidget>("attentionLink")->isVisible() != vendor);
    look(bench, vendor ? "name of a vendor" : "name of a customer");
}

TEST_CASE("accountingstates: payments, and one that is in a bank deposit there")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    const Payment payment = pay(bench, invoice, 12550);
    bench.sendAll();
    const auto payments = bench.books.ledger().all(QStringLiteral("Payment"));
    REQUIRE(payments.size() == 1);
    bench.books.ledger().deposit(payments[0].value(u"Id").toString(), true);
    giveBack(bench, payment, 4000);
    bench.settle();
    bench.sendAll();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    auto *leave = bench.part<QPushButton>("attentionAct");
    CHECK(leave->isVisible());
    CHECK(leave->text() == QStringLiteral("Leave it as it is"));
    look(bench, "in a deposit");
    bench.press(bench.page.get(), "attentionAct");
    bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    pay(bench, invoice, 4000);
    bench.settle();
    bench.sendAll();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    CHECK(bench.part<QLabel>("attentionReason")->text().contains(QStringLiteral("left in its bank deposit")));
    look(bench, "paid again after a deposit");
    bench.choose(Tab::Payments);
    look(bench, "payments");
}

TEST_CASE("accountingstates: each kind of change in QuickBooks with both sides and what can be done about it")
{
    using K = BooksFinding::Kind;
    BooksPageBench bench;
    std::vector<Document> papers;
    for (int i = 0; i < 7; ++i)
        papers.push_back(bench.newInvoice(4000 + 100 * i));
    pay(bench, papers[5], 4500);
    bench.sendAll();
    later(bench);
    SimulatedLedger &ledger = bench.books.ledger();
    const auto paper = [&](int at) {
        return *ledger.find(QStringLiteral("Invoice"), bench.remoteOf(papers[size_t(at)].id));
    };
    payThere(bench, bench.remoteOf(papers[0].id), 40);
    ledger.voided(QStringLiteral("Invoice"), paper(1));
    ledger.removed(QStringLiteral("Invoice"), paper(2));
    ledger.edit(QStringLiteral("Invoice"), bench.remoteOf(papers[3].id),
                {{QStringLiteral("TotalAmt"), 300.0}, {QStringLiteral("Balance"), 300.0}});
    ledger.edit(QStringLiteral("Invoice"), bench.remoteOf(papers[6].id), {{QStringLiteral("Balance"), 26.0}});
    payThere(bench, bench.remoteOf(papers[4].id), 44);
    pay(bench, papers[4], 4400);
    ledger.removed(QStringLiteral("Payment"), ledger.all(QStringLiteral("Payment")).front());
    const QString customer = ledger.all(QStringLiteral("Customer")).front().value(u"Id").toString();
    ledger.edit(QStringLiteral("Customer"), customer,
                {{QStringLiteral("DisplayName"), QStringLiteral("Kline and Sons")}});
    bench.run("pull");
    bench.waitFor("what was found", [&] { return bench.rows(Tab::Findings) >= 7; });
    look(bench, "changes");
    for (const auto &[kind, ours, theirs] :
         {std::tuple(K::Voided, false, true), std::tuple(K::Deleted, true, true),
          std::tuple(K::Changed, true, false), std::tuple(K::Reopened, true, true),
          std::tuple(K::DoublePaid, false, true), std::tuple(K::Balance, false, true),
          std::tuple(K::Renamed, true, true)}) {
        chooseFinding(bench, kind);
        CHECK(bench.part<QAbstractButton>("findingLeave")->isEnabled());
        CHECK(bench.part<QAbstractButton>("findingOurs")->isEnabled() == ours);
        CHECK(bench.part<QAbstractButton>("findingTheirs")->isEnabled() == theirs);
        look(bench, ("change " + findingKindName(kind).toStdString()).c_str());
    }
    CHECK(bench.now(papers[0].id).state == DocumentState::Paid);
    later(bench);
    ledger.edit(QStringLiteral("Customer"), customer, {{QStringLiteral("Active"), false}});
    bench.run("pull");
    bench.waitFor("the customer", [&] { return bench.rows(Tab::Findings) >= 8; });
    chooseFinding(bench, K::Inactive);
    CHECK_FALSE(bench.part<QAbstractButton>("findingOurs")->isEnabled());
    look(bench, "change inactive");
    bench.part<QAbstractButton>("findingsSettled")->click();
    bench.waitFor("what was taken over", [&] { return bench.rows(Tab::Findings) >= 9; });
    look(bench, "changes with settled ones");
}

TEST_CASE("accountingstates: an invoice's own history, the journal, and somebody who may not work with it")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    pay(bench, invoice, 1000);
    bench.sendAll();
    BooksHistoryDialog history(bench.backend(), invoice.id, invoice.number, nullptr);
    history.show();
    bench.waitFor("the log", [&] { return history.log()->view()->model()->rowCount() >= 2; });
    look(history, "history of an invoice");
    bench.action("journal")->trigger();
    QDialog *journal = bench.dialog("journalDialog");
    bench.settle();
    look(*journal, "journal");
    journal->reject();
    SaveUser save;
    save.user.name = QStringLiteral("Tess");
    save.user.role = Role::Technician;
    bench.act(save);
    bench.backend().signIn(save.user.name, {}, bench.page.get(), [](const Done &) {});
    bench.waitFor("Tess", [&] { return bench.backend().actor().name == save.user.name; });
    look(bench, "no right to it");
}
