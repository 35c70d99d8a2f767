// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/attentionpanel.h"

#include "tests/ui/bookspagebench.h"
#include "tests/ui/openedurls.h"
#include <QLineEdit>
#include <QTableView>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

namespace {

/// One record that QuickBooks refused, chosen in the tab.
struct Refused : BooksPageBench
{
    void sendAndChoose(int at = 0)
    {
        run("send");
        child<QAbstractButton>(dialog("booksPreview"), "booksPreviewSend"); // it is there
        dialog("booksPreview")->accept();
        idle();
        waitFor("what needs attention", [&] { return rows(Tab::Attention) > at; });
        choose(Tab::Attention, at);
    }
    QString reason() { return part<QLabel>("attentionReason")->text(); }
    bool offers(const char *name) { return part<QAbstractButton>(name)->isVisible(); }
    void type(const QString &text)
    {
        part<QLineEdit>("attentionName")->setText(text);
        settle();
    }
};

} // namespace

TEST_CASE("A number that is taken there: another number is typed, and the paper keeps its own")
{
    Refused bench;
    const Document invoice = bench.newInvoice();
    bench.books.ledger().add(QStringLiteral("Invoice"), {{QStringLiteral("DocNumber"), invoice.number},
                                                         {QStringLiteral("TotalAmt"), 12.5}});
    bench.sendAndChoose();
    CHECK(bench.reason().contains(QStringLiteral("is used in QuickBooks already")));
    CHECK_FALSE(bench.part<QAbstractButton>("attentionAct")->isEnabled());
    CHECK(bench.part<QAbstractButton>("attentionAct")->toolTip().contains(QStringLiteral("first")));
    bench.type(invoice.number + QStringLiteral("-2"));
    bench.press(bench.page.get(), "attentionAct");
    bench.waitFor("pending again", [&] { return bench.rows(Tab::Attention) == 0; });
    CHECK(bench.banner().contains(QStringLiteral("pending again"))); // with a button that sends
    bench.sendAll();
    CHECK(bench.there("Invoice") == 2);
    CHECK(bench.now(invoice.id).number == invoice.number);
    CHECK(bench.now(invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A customer of the same name: linked by a button, or sent under another name")
{
    Refused bench;
    bench.newInvoice();
    bench.books.ledger().add(QStringLiteral("Customer"),
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
    bench.sendAndChoose();
    int row = 0;
    while (bench.cell(Tab::Attention, row, "what") != QStringLiteral("Customer Kline Bakery"))
        REQUIRE(++row < bench.rows(Tab::Attention));
    bench.choose(Tab::Attention, row);
    CHECK(bench.reason().contains(QStringLiteral("same name")));
    CHECK(bench.offers("attentionLink"));
    const bool links = GENERATE(true, false);
    if (links) {
        bench.press(bench.page.get(), "attentionLink");
    } else {
        bench.type(QStringLiteral("Kline Bakery, Springfield"));
        bench.press(bench.page.get(), "attentionAct");
    }
    bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    CHECK(bench.banner().contains(links ? QStringLiteral("It is linked") : QStringLiteral("pending again")));
    const int before = bench.rows(Tab::Sent);
    bench.sendAll();
    // The customer was pending by itself and goes before the invoice: it is counted once.
    CHECK(bench.banner().startsWith(QStringLiteral("%1 sent").arg(bench.rows(Tab::Sent) - before)));
    CHECK(bench.there("Customer") == (links ? 1u : 2u));
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("Closed books: the reason names the day, and sending again works when they are open")
{
    Refused bench;
    bench.newInvoice();
    bench.run("send"); // the preview was made before somebody closed them
    bench.books.ledger().company.closedUntil = QDate(2026, 3, 31);
    bench.dialog("booksPreview")->accept();
    bench.idle();
    bench.waitFor("what needs attention", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    CHECK(bench.reason().contains(QStringLiteral("The books are closed up to")));
    // The row has little room, and its name stands in it already.
    CHECK(bench.reason().startsWith(QStringLiteral("Invoice INV-")));
    CHECK(bench.cell(Tab::Attention, 0, "reason").startsWith(QStringLiteral("Was not sent. The books are")));
    CHECK(bench.offers("attentionRetry"));
    bench.books.ledger().company.closedUntil = {};
    bench.press(bench.page.get(), "attentionRetry");
    bench.waitFor("pending again", [&] { return bench.rows(Tab::Attention) == 0; });
    bench.sendAll();
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("The history of sends stands below the reason, with the codes for support")
{
    Refused bench;
    const Document invoice = bench.newInvoice();
    bench.books.ledger().add(QStringLiteral("Invoice"), {{QStringLiteral("DocNumber"), invoice.number},
                                                         {QStringLiteral("TotalAmt"), 12.5}});
    bench.sendAndChoose();
    bench.waitFor("the history", [&] { return !bench.part<QLabel>("attentionHistory")->text().isEmpty(); });
    const QString told =
        bench.part<QLabel>("attentionReason")->text() + bench.part<QLabel>("attentionCodes")->text();
    CHECK(told.count(QStringLiteral("6140")) == 1); // it is said, and once
}

TEST_CASE("A paper that looks like ours there is shown in the browser before it is linked, and compared then")
{
    OpenedUrls opened;
    Refused bench;
    const Document invoice = bench.newInvoice();
    const QString id =
        bench.books.ledger().add(QStringLiteral("Invoice"), {{QStringLiteral("DocNumber"), invoice.number},
                                                             {QStringLiteral("TotalAmt"), 12.5}});
    bench.sendAndChoose();
    bench.press(bench.page.get(), "attentionThere");
    REQUIRE(opened.urls.size() == 1);
    CHECK(QUrlQuery(opened.urls.front()).queryItemValue(QStringLiteral("txnId")) == id);
    bench.press(bench.page.get(), "attentionLink");
    bench.waitFor("pending", [&] { return bench.rows(Tab::Attention) == 0; });
    CHECK(bench.banner().contains(QStringLiteral("links it")));
    bench.sendAll();
    bench.waitFor("the answer", [&] { return bench.rows(Tab::Attention) == 1; }); // of nobody we know
    CHECK(bench.remoteOf(invoice.id).isEmpty());
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("The chosen rows are tried again, the others stay where they are")
{
    Refused bench;
    for (const qint64 cents : {4000, 4100, 4200})
        bench.newInvoice(cents);
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    bench.books.ledger().company.closedUntil = QDate(2026, 3, 31);
    preview->accept();
    bench.idle();
    bench.waitFor("what needs attention", [&] { return bench.rows(Tab::Attention) == 3; });
    bench.books.ledger().company.closedUntil = {};
    auto *view = bench.page->tableOf(Tab::Attention)->view();
    view->clearSelection();
    bench.settle();
    CHECK_FALSE(bench.action("retry-chosen")->isEnabled());
    CHECK(bench.action("retry-chosen")->toolTip().contains(QStringLiteral("Choose one or more rows")));
    for (const int row : {0, 2})
        view->selectionModel()->select(view->model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.settle();
    CHECK_FALSE(bench.action("send-chosen")->isEnabled()); // they are not pending
    bench.run("retry-chosen");
    bench.waitFor("pending", [&] { return bench.rows(Tab::Attention) == 1; });
    CHECK(bench.banner().contains(QStringLiteral("2 record(s) are pending again")));
    bench.sendAll();
    CHECK(bench.there("Invoice") == 2);
    CHECK(bench.rows(Tab::Attention) == 1);
}

TEST_CASE("An invoice that waits for its customer shows that, and is given no name itself")
{
    Refused bench;
    bench.books.ledger().add(QStringLiteral("Vendor"),
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
    const Document invoice = bench.newInvoice();
    bench.sendAndChoose();
    int row = 0;
    while (bench.cell(Tab::Attention, row, "what") != QStringLiteral("Invoice ") + invoice.number)
        REQUIRE(++row < bench.rows(Tab::Attention));
    bench.choose(Tab::Attention, row);
    CHECK_FALSE(bench.part<QLineEdit>("attentionName")->isVisible());
    CHECK_FALSE(bench.offers("attentionRetry"));
    CHECK_FALSE(bench.offers("attentionLink"));
    CHECK(bench.part<QAbstractButton>("attentionAct")->text() == QStringLiteral("Show what it waits for"));
    checkLooks(*bench.page);
    bench.press(bench.page.get(), "attentionAct");
    bench.waitFor("the customer", [&] {
        return bench.part<QLabel>("attentionTitle")->text() == QStringLiteral("Customer Kline Bakery");
    });
    CHECK(bench.part<QLineEdit>("attentionName")->text() == QStringLiteral("Kline Bakery (customer)"));
    bench.press(bench.page.get(), "attentionAct");
    bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    bench.sendAll();
    CHECK(bench.books.ledger().all(QStringLiteral("Invoice")).front().value(u"DocNumber").toString() ==
          invoice.number);
    CHECK(bench.books.ledger().all(QStringLiteral("Customer")).front().value(u"DisplayName").toString() ==
          QStringLiteral("Kline Bakery (customer)"));
}

TEST_CASE(
    "What QuickBooks refuses for good is left out, with what is missing there then, or linked by its number")
{
    Refused bench;
    const Document invoice = bench.newInvoice();
    bench.books.failAlways({QStringLiteral("Invoice"), invoice.number, 6000});
    bench.sendAndChoose();
    CHECK(bench.offers("attentionLink"));
    CHECK(
        bench.part<QAbstractButton>("attentionLink")->toolTip().contains(QStringLiteral("Type its number")));
    CHECK_FALSE(bench.part<QAbstractButton>("attentionLink")->isEnabled());
    checkLooks(*bench.page);
    keepPicture(*bench.page, QStringLiteral("books refused for good"));
    if (GENERATE(true, false)) {
        CHECK(bench.pressAnswering(bench.page.get(), "attentionLeave", true)
                  .contains(QStringLiteral("less revenue and less tax")));
        bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
        CHECK(bench.now(invoice.id).accounting == AccountingState::NotApplicable);
        return;
    }
    const QJsonObject customer = bench.books.ledger().all(QStringLiteral("Customer")).front();
    const double total = double(invoice.totals.total.units()) / 100;
    const QString id =
        bench.books.ledger().add(QStringLiteral("Invoice"),
                                 {{QStringLiteral("DocNumber"), QStringLiteral("SALE-77")},
                                  {QStringLiteral("CustomerRef"),
                                   QJsonObject{{QStringLiteral("value"), customer.value(u"Id").toString()}}},
                                  {QStringLiteral("TotalAmt"), total},
                                  {QStringLiteral("Balance"), total}});
    bench.type(QStringLiteral("SALE-77"));
    bench.press(bench.page.get(), "attentionLink");
    bench.idle();
    bench.waitFor("pending again", [&] { return bench.rows(Tab::Attention) == 0; });
    bench.sendAll();
    CHECK(bench.remoteOf(invoice.id) == id);
    CHECK(bench.there("Invoice") == 1);
}

TEST_CASE("What was settled by somebody else while the question was open is not decided once more")
{
    Refused bench;
    const Document invoice = bench.newInvoice();
    bench.books.failAlways({QStringLiteral("Invoice"), invoice.number, 6000});
    bench.sendAndChoose();
    bench.pressAnswering(bench.page.get(), "attentionLeave", true, [&] {
        const auto rows = bench.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
        REQUIRE(rows.size() == 1);
        RetryPosting leave;
        leave.posting = rows.front().posting.id;
        leave.version = rows.front().posting.version;
        leave.leave = true;
        bench.act(leave);
        bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    });
    bench.settle();
    CHECK(bench.rows(Tab::Attention) == 0);
    CHECK(bench.now(invoice.id).accounting == AccountingState::NotApplicable);
}

TEST_CASE("What names something that is gone there leads to the mapping and to the links")
{
    Refused bench;
    const Document invoice = bench.newInvoice();
    bench.books.failAlways({QStringLiteral("Invoice"), invoice.number, 610});
    bench.sendAndChoose();
    CHECK(bench.reason().contains(QStringLiteral("among the links")));
    checkLooks(*bench.page);
    CHECK(bench.offers("attentionAct"));
    bench.press(bench.page.get(), "attentionLinks");
    CHECK(bench.page->tab() == Tab::Links);
}
