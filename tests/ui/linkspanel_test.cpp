// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/linkspanel.h"

#include "tests/ui/bookspagebench.h"
#include <QCheckBox>
#include <QComboBox>

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
    bench.choose(Tab::Links, alike);
    REQUIRE(bench.part<QComboBox>("linksLikely")->count() >= 1);
    CHECK(bench.part<QComboBox>("linksLikely")->currentText().contains(QStringLiteral("Miller Bakery")));
    bench.press(bench.page.get(), "linksLink");
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
