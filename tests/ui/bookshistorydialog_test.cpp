// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/bookshistorydialog.h"

#include "tests/ui/bookspagebench.h"
#include "tests/ui/openedurls.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("An invoice shows its own history of sends, and its page in QuickBooks opens in the browser")
{
    OpenedUrls opened;
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.newInvoice(4000); // another one, of which nothing is shown
    BooksHistoryDialog dialog(bench.backend(), invoice.id, invoice.number, nullptr);
    dialog.show();
    bench.waitFor("its posting", [&] { return dialog.postings()->view()->model()->rowCount() == 1; });
    CHECK_FALSE(child<QAbstractButton>(&dialog, "booksHistoryThere")->isEnabled());
    bench.sendAll();
    bench.waitFor("the log", [&] { return dialog.log()->view()->model()->rowCount() >= 1; });
    auto *there = child<QAbstractButton>(&dialog, "booksHistoryThere");
    bench.waitFor("the page", [&] { return there->isEnabled(); });
    there->click();
    REQUIRE(opened.urls.size() == 1);
    CHECK(
        opened.urls.front() ==
        QUrl(QStringLiteral("https://qbo.intuit.com/app/invoice?txnId=%1").arg(bench.remoteOf(invoice.id))));
}
