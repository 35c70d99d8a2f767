// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/linkspanel.h"

#include "tests/ui/bookspagebench.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

namespace {

/// A company that was worked in before: one customer just like ours, one much like ours, one strange.
struct Linking : BooksPageBench
{
    Linking() : BooksPageBench(false)
    {
        customer(QStringLiteral("Miller Bakery"));
        add("Kline Bakery", "office@kline.example");
        add("Miller Bakery", "");
        add("Osage Diner", "osage@diner.example");
        connectCompany();
        show(Tab::Links);
        waitFor("the customers", [&] { return rows(Tab::Links) >= 2; });
    }
    void add(const char *name, const char *email)
    {
        QJsonObject object{{QStringLiteral("DisplayName"), QString::fromLatin1(name)}};
        if (*email)
            object.insert(QStringLiteral("PrimaryEmailAddr"),
                          QJsonObject{{QStringLiteral("Address"), QString::fromLatin1(email)}});
        books.ledger().add(QStringLiteral("Customer"), object);
    }
    int rowOf(const QString &name, const char *column = "name")
    {
        for (int row = 0; row < rows(Tab::Links); ++row) {
            if (cell(Tab::Links, row, column) == name)
                return row;
        }
        FAIL("no row of " << name.toStdString());
        return 0;
    }
};

} // namespace

TEST_CASE("The first connection links what is the same for sure and asks about what is only likely")
{
    Linking bench;
    CHECK(bench.cell(Tab::Links, bench.rowOf(QStringLiteral("Kline Bakery")), "state") ==
          QStringLiteral("Linked"));
    const int alike = bench.rowOf(QStringLiteral("Miller Bakery"));
    CHECK(bench.cell(Tab::Links, alike, "state") == QStringLiteral("Looks alike"));
    CHECK(bench.cell(Tab::Links, alike, "there") == QStringLiteral("Miller Bakery?"));
    bench.choose(Tab::Links, alike);
    REQUIRE(bench.part<QComboBox>("linksLikely")->count() >= 1);
    CHECK(bench.part<QComboBox>("linksLikely")->currentText().contains(QStringLiteral("Miller Bakery")));
    bench.part<QAbstractButton>("linksLink")->setFocus();
    bench.press(bench.page.get(), "linksLink");
    // Another Enter must not press the button beside it, or send something.
    CHECK(bench.page->window()->focusWidget() == bench.page->tableOf(Tab::Links)->view());
    bench.waitFor("the link", [&] {
        return bench.cell(Tab::Links, bench.rowOf(QStringLiteral("Miller Bakery")), "state") ==
               QStringLiteral("Linked");
    });
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("Miller Bakery")));
    bench.press(bench.page.get(), "linksUnlink");
    bench.waitFor("no link", [&] {
        return bench.cell(Tab::Links, bench.rowOf(QStringLiteral("Miller Bakery")), "state") ==
               QStringLiteral("Looks alike");
    });
}

TEST_CASE("What is only in QuickBooks can be taken over, one or all, and is linked then")
{
    Linking bench;
    bench.part<QCheckBox>("linksOnlyThere")->setChecked(true);
    bench.waitFor("what is only there", [&] { return bench.rows(Tab::Links) == 2; });
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("Osage Diner"), "there"));
    bench.press(bench.page.get(), "linksImport");
    bench.waitFor("one less", [&] { return bench.rows(Tab::Links) == 1; });
    bool found = false;
    for (const CustomerRow &row : bench.ask(CustomerList{}))
        found = found || row.name == QStringLiteral("Osage Diner");
    CHECK(found);
}

TEST_CASE("A button that can do nothing says why")
{
    Linking bench;
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("Kline Bakery")));
    CHECK_FALSE(bench.part<QAbstractButton>("linksLink")->isEnabled());
    CHECK(bench.part<QAbstractButton>("linksLink")->toolTip().contains(QStringLiteral("linked")));
    CHECK(bench.part<QAbstractButton>("linksImport")->toolTip().contains(QStringLiteral("here already")));
}

TEST_CASE("Any customer that is there can be linked: a part of the name is typed, and nothing is sent by it")
{
    Linking bench;
    const CustomerId diner = bench.customer(QStringLiteral("The O. Diner"));
    bench.waitFor("it", [&] { return bench.rows(Tab::Links) >= 3; });
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("The O. Diner")));
    auto *name = bench.part<QComboBox>("linksLikely");
    auto *link = bench.part<QAbstractButton>("linksLink");
    CHECK(name->isVisible());
    CHECK_FALSE(link->isEnabled());
    CHECK(link->toolTip().contains(QStringLiteral("Type the name")));
    name->setEditText(QStringLiteral("Osage"));
    CHECK_FALSE(link->isEnabled()); // no name yet, only a part of one
    name->completer()->setCompletionPrefix(QStringLiteral("osage"));
    REQUIRE(name->completer()->completionCount() == 1);
    name->setEditText(name->completer()->currentCompletion());
    bench.press(bench.page.get(), "linksLink");
    bench.waitFor("the link", [&] {
        return bench.cell(Tab::Links, bench.rowOf(QStringLiteral("The O. Diner")), "there") ==
               QStringLiteral("Osage Diner");
    });
    CHECK(bench.there("Customer") == 3);
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("The O. Diner")));
    bench.press(bench.page.get(), "linksUnlink");
    bench.waitFor("separate again", [&] {
        return bench.cell(Tab::Links, bench.rowOf(QStringLiteral("The O. Diner")), "state") ==
               QStringLiteral("Only here");
    });
    CHECK(diner);
}

TEST_CASE("Several that are only in QuickBooks are taken over at once")
{
    Linking bench;
    bench.add("Prairie Clinic", "");
    bench.add("Salt Creek Farm", "");
    bench.show(Tab::Mapping);
    bench.press(bench.page.get(), "booksReadLists");
    bench.idle();
    bench.show(Tab::Links);
    bench.part<QCheckBox>("linksOnlyThere")->setChecked(true);
    bench.waitFor("what is only there", [&] { return bench.rows(Tab::Links) == 4; });
    auto *view = bench.page->tableOf(Tab::Links)->view();
    view->selectionModel()->clear();
    for (const char *name : {"Prairie Clinic", "Salt Creek Farm"})
        view->selectionModel()->select(
            view->model()->index(bench.rowOf(QString::fromLatin1(name), "there"), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->selectionModel()->setCurrentIndex(
        view->model()->index(bench.rowOf(QStringLiteral("Salt Creek Farm"), "there"), 0),
        QItemSelectionModel::NoUpdate);
    bench.settle();
    bench.press(bench.page.get(), "linksImport");
    bench.waitFor("both here", [&] { return bench.rows(Tab::Links) == 2; });
    CHECK(bench.banner().startsWith(QStringLiteral("2 record(s) made here")));
}

TEST_CASE("Tab goes from the rows on to what can be done with the chosen one")
{
    Linking bench;
    showActive(*bench.page);
    bench.choose(Tab::Links, bench.rowOf(QStringLiteral("Miller Bakery"), "name"));
    QWidget *rows = bench.page->tableOf(Tab::Links)->view();
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Tab);
    CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("linksLikely"));
    QTest::keyClick(bench.page->window()->focusWidget(), Qt::Key_Tab);
    CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("linksLink"));
}
