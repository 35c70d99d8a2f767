// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "tests/ui/bookspagebench.h"
#include "ui/accounting/linkspanel.h"
#include "ui/accounting/mappingpanel.h"
#include "ui/widgets/searchfield.h"
#include <QTabWidget>
#include <QToolButton>

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
        QTest::keyClick(bench.page->window()->focusWidget(), Qt::Key_Backtab); // what the list offers
        QWidget *search = bench.page->window()->focusWidget();
        CHECK(search == bench.page->tableOf(tab)->searchField());
        QTest::keyClick(search, Qt::Key_Backtab);
        CHECK(bench.page->window()->focusWidget() == bench.part<QTabWidget>("accountingTabs")->tabBar());
    }
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
