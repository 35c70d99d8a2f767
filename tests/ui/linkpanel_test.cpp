// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cardbench.h"
#include "tests/ui/openedurls.h"
#include "ui/payments/linkpanel.h"
#include <QClipboard>
#include <QPlainTextEdit>
#include <QUrlQuery>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A payment link is made, copied, opened, mailed and shown as a code, and its payment is found")
{
    const OpenedUrls opened;
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Link);
    CHECK_FALSE(bench.field<QAbstractButton>("copyLink")->isEnabled());
    bench.click("takePayment");
    bench.waitFor("the link", [&] { return bench.field<QAbstractButton>("copyLink")->isEnabled(); });
    const PaymentLink link = bench.desk(invoice.id).links.front();
    CHECK(bench.now(invoice.id).paid.isZero());

    bench.click("copyLink");
    const QUrl copied(QGuiApplication::clipboard()->text());
    CHECK(QUrlQuery(copied).queryItemValue(QStringLiteral("total")) == QStringLiteral("125.50"));
    CHECK(QUrlQuery(copied).queryItemValue(QStringLiteral("invoice")) == link.orderId);
    bench.click("openLink");
    REQUIRE(opened.urls.size() == 1);
    CHECK(opened.urls.front() == copied);
    bench.click("mailLink");
    bench.waitFor("the letter",
                  [&] { return bench.dialog->findChild<QDialog *>(QStringLiteral("mailDialog")); });
    auto *letter = child<QDialog>(bench.dialog.get(), "mailDialog");
    const auto text = [&] { return child<QPlainTextEdit>(letter, "mailText")->toPlainText(); };
    bench.waitFor("its words", [&] { return text().contains(copied.toString(QUrl::FullyEncoded)); });
    CHECK(child<QComboBox>(letter, "mailTo")->currentText() == QStringLiteral("office@kline.example"));
    CHECK(child<QLineEdit>(letter, "mailSubject")->text().contains(invoice.number));
    CHECK(child<QAbstractButton>(letter, "mailAttachment")->text() ==
          invoice.number + QStringLiteral(".pdf"));
    letter->close();
    bench.click("linkCode");
    auto *code = child<QDialog>(bench.dialog.get(), "linkCodeDialog");
    CHECK(child<QWidget>(code, "linkCodeView")->accessibleName().contains(invoice.number));
    code->close();

    bench.click("lookForLink");
    bench.waitFor("nothing yet", [&] { return bench.banner().contains(QStringLiteral("Nobody has paid")); });
    CHECK(bench.field<QComboBox>("paymentLinks")->currentText().contains(QStringLiteral("$125.50")));
    bench.processor.payOnPage(link.orderId, 12550);
    bench.click("lookForLink");
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the row", [&] { return bench.history(0, 1).startsWith(QStringLiteral("Payment link")); });
    for (const char *name : {"copyLink", "openLink", "mailLink", "linkCode"}) {
        INFO(name);
        CHECK_FALSE(bench.field<QAbstractButton>(name)->isEnabled());
        CHECK(bench.field<QAbstractButton>(name)->toolTip().contains(QStringLiteral("Nothing is owed")));
    }
    CHECK(bench.field<QAbstractButton>("lookForLink")->isEnabled()); // a payer can pay twice
}

TEST_CASE(
    "While somebody looks at a link its payment is found each minute, and whoever pays otherwise hears of it")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Cash);
    const auto *after = bench.field<QLabel>("balanceAfter");
    CHECK_FALSE(after->text().contains(QStringLiteral("goes on working")));
    bench.choose(PayWay::Link);
    auto *minute = bench.field<QWidget>("linkPanel")->findChild<QTimer *>(QStringLiteral("linkMinute"));
    REQUIRE(minute);
    CHECK(minute->isActive());
    CHECK(minute->interval() == 60'000);
    const int before = bench.processor.server().requests();
    minute->setInterval(10);
    QTest::qWait(60);
    CHECK(bench.processor.server().requests() == before); // there is no link to look for
    bench.click("takePayment");
    bench.waitFor("the link", [&] { return bench.desk(invoice.id).links.size() == 1; });
    bench.choose(PayWay::Cash);
    CHECK(after->text().contains(QStringLiteral("goes on working")));
    bench.choose(PayWay::Link);
    bench.processor.payOnPage(bench.desk(invoice.id).links.front().orderId, 12550);
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
}

TEST_CASE("Whoever opens the window to charge a card hears first that the link was paid")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.paidLink(invoice);
    bench.open(invoice);
    CHECK(bench.dialog->way() != PayWay::Link);
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("no way to charge", [&] { return !bench.take()->isEnabled(); });
}

TEST_CASE("While a payment is being checked the link is neither opened nor handed on, and says why")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.newLink(invoice);
    bench.undecided(invoice);
    bench.open(invoice);
    bench.choose(PayWay::Link);
    bench.waitFor("the link", [&] { return bench.field<QComboBox>("paymentLinks")->isVisible(); });
    for (const char *name : {"copyLink", "openLink", "mailLink", "linkCode"}) {
        INFO(name);
        CHECK_FALSE(bench.field<QAbstractButton>(name)->isEnabled());
        CHECK(bench.field<QAbstractButton>(name)->toolTip().contains(QStringLiteral("do not charge again")));
    }
    CHECK(bench.field<QAbstractButton>("lookForLink")->isEnabled());
    const auto *address = bench.field<QLabel>("linkUrl");
    CHECK_FALSE(address->text().contains(QStringLiteral("http"))); // nor marked and copied by hand
    CHECK_FALSE(address->accessibleName().contains(QStringLiteral("http")));
    CHECK(address->text().contains(QStringLiteral("is shown again")));
}

TEST_CASE("A link that is not looked for any more says so, and a company without a page has none")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Link);
    const auto *links = bench.field<QComboBox>("paymentLinks");
    CHECK_FALSE(links->isVisible()); // nothing to choose from
    CHECK(bench.field<QLabel>("linkUrl")->text() == QStringLiteral("No link was made yet."));
    bench.click("takePayment");
    bench.waitFor("the link", [&] { return bench.field<QAbstractButton>("closeLink")->isEnabled(); });
    CHECK(links->isVisible());
    bench.click("closeLink");
    bench.waitFor("the end",
                  [&] { return bench.desk(invoice.id).links.front().state == PaymentLink::State::Closed; });
    bench.waitFor("it to say so", [&] {
        return bench.field<QComboBox>("paymentLinks")
            ->currentText()
            .contains(QStringLiteral("Not looked for"));
    });
    bench.act(SaveSetting{QStringLiteral("cardpointe.page_url"), {}});
    bench.open(invoice);
    bench.choose(PayWay::Link);
    CHECK(bench.field<QLabel>("linkUrl")->text().contains(QStringLiteral("no payment page")));
    CHECK_FALSE(bench.field<QAbstractButton>("linkCode")->isEnabled());
}
