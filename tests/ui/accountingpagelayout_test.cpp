// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
#include "ui/widgets/searchfield.h"

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

TEST_CASE("With several rows chosen the panel offers nothing for one of them")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.newInvoice(4000);
    bench.waitFor("the rows", [&] { return bench.rows(Tab::Pending) == 2; });
    bench.page->tableOf(Tab::Pending)->view()->selectAll();
    bench.settle();
    CHECK(bench.part<QLabel>("attentionTitle")->text() == QStringLiteral("2 row(s) are chosen"));
    CHECK_FALSE(bench.part<QWidget>("attentionOpen")->isVisible());
    bench.choose(Tab::Pending, 1);
    CHECK(bench.part<QWidget>("attentionOpen")->isVisible());
}

TEST_CASE("A row that a search leaves out is not told of any more")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    bench.choose(Tab::Pending);
    CHECK(bench.part<QWidget>("attentionOpen")->isVisible());
    bench.page->tableOf(Tab::Pending)->searchField()->setText(QStringLiteral("nobody"));
    bench.waitFor("no row", [&] { return !bench.part<QWidget>("attentionOpen")->isVisible(); });
}

TEST_CASE("The keyboard goes on to the rows of every tab as soon as they are read")
{
    BooksPageBench bench;
    showActive(*bench.page);
    bench.newInvoice();
    bench.sendAll();
    for (const Tab tab : {Tab::Log, Tab::Links, Tab::Sent}) {
        bench.page->showTab(tab);
        bench.waitFor("the rows", [&] {
            return bench.page->window()->focusWidget() == bench.page->tableOf(tab)->view();
        });
    }
    bench.page->showTab(Tab::Mapping);
    bench.waitFor("the first choice", [&] {
        const QWidget *focus = bench.page->window()->focusWidget();
        return focus && focus->objectName() == QStringLiteral("mapping.income.service");
    });
}

TEST_CASE("The log tells the whole sentence of the chosen row below its rows")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.run("send");
    bench.books.refuseAll(6540);
    bench.press(bench.dialog("booksPreview"), "booksPreviewSend");
    bench.idle();
    bench.waitFor("the rows", [&] { return bench.rows(Tab::Log) > 0; });
    CHECK(bench.part<QLabel>("booksLogText")->text().isEmpty());
    bench.choose(Tab::Log);
    CHECK(bench.part<QLabel>("booksLogText")->text() == bench.cell(Tab::Log, 0, "text"));
    CHECK(bench.part<QLabel>("booksLogText")->text().size() > 30);
}
