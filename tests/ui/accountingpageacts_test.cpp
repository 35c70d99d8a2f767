// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"

using namespace truckroll;
using namespace truckroll::testkit;

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
