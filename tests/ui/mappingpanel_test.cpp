// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/mappingpanel.h"

#include "tests/ui/bookspagebench.h"
#include <QComboBox>
#include <QWheelEvent>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

TEST_CASE("The usual accounts are chosen when an office is connected, and another choice is stored at once")
{
    BooksPageBench bench;
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping",
                  [&] { return bench.page->mapping()->field(QStringLiteral("income.service")); });
    QComboBox *services = bench.page->mapping()->field(QStringLiteral("income.service"));
    CHECK(services->currentText().startsWith(QStringLiteral("Services")));
    CHECK(bench.page->mapping()->field(QStringLiteral("method.cash"))->currentText() ==
          QStringLiteral("Cash"));
    const int other = services->findData(QStringLiteral("80"));
    REQUIRE(other > 0);
    services->setCurrentIndex(other);
    emit services->activated(other);
    bench.waitFor("the choice", [&] {
        for (const BooksMapping::Row &row : bench.ask(BooksMapping{}).rows) {
            if (row.key.key == QStringLiteral("income.service"))
                return row.choice.remoteId == QStringLiteral("80");
        }
        return false;
    });
}

TEST_CASE("A choice that may be left open says what holds then")
{
    BooksPageBench bench;
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping",
                  [&] { return bench.page->mapping()->field(QStringLiteral("deposit.cash")); });
    const auto first = [&](const char *key) {
        return bench.page->mapping()->field(QString::fromLatin1(key))->itemText(0);
    };
    CHECK(first("deposit.cash") == QStringLiteral("None: Undeposited Funds"));
    CHECK(first("discount").startsWith(QStringLiteral("None: the one that QuickBooks")));
    CHECK(first("refund") == QStringLiteral("None"));
    CHECK(first("income.service") == QStringLiteral("Not chosen yet"));
}

TEST_CASE("Tab goes from the button above to the choices, from the top to the bottom")
{
    BooksPageBench bench;
    showActive(*bench.page);
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping",
                  [&] { return bench.page->mapping()->field(QStringLiteral("deposit.cash")); });
    auto *above = bench.part<QWidget>("booksReadLists");
    above->setFocus();
    int y = 0;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(bench.page->window()->focusWidget(), Qt::Key_Tab);
        auto *choice = qobject_cast<QComboBox *>(bench.page->window()->focusWidget());
        REQUIRE(choice);
        CHECK(choice->mapTo(bench.page->mapping(), QPoint()).y() > y);
        y = choice->mapTo(bench.page->mapping(), QPoint()).y();
    }
}

TEST_CASE("Lists are read again on demand: what is new there can be chosen")
{
    BooksPageBench bench;
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping", [&] { return bench.page->mapping()->field(QStringLiteral("refund")); });
    bench.books.ledger().add(QStringLiteral("Account"),
                             {{QStringLiteral("Name"), QStringLiteral("Savings")},
                              {QStringLiteral("AccountType"), QStringLiteral("Bank")}});
    bench.press(bench.page.get(), "booksReadLists");
    bench.idle();
    bench.waitFor("the new account", [&] {
        return bench.page->mapping()
                   ->field(QStringLiteral("refund"))
                   ->findText(QStringLiteral("Savings (Bank)")) > 0;
    });
}

TEST_CASE("The wheel never changes an account")
{
    BooksPageBench bench;
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping",
                  [&] { return bench.page->mapping()->field(QStringLiteral("deposit.cash")); });
    QComboBox *cash = bench.page->mapping()->field(QStringLiteral("deposit.cash"));
    const int before = cash->currentIndex();
    cash->setFocus();
    const QPointF at = cash->rect().center();
    for (const int notch : {-120, 120}) {
        QWheelEvent wheel(at, cash->mapToGlobal(at), {}, QPoint(0, notch), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(cash, &wheel);
        CHECK(cash->currentIndex() == before);
    }
}

TEST_CASE("The choices of one list stand together under one heading")
{
    BooksPageBench bench;
    bench.show(Tab::Mapping);
    bench.waitFor("the mapping",
                  [&] { return bench.page->mapping()->field(QStringLiteral("deposit.cash")); });
    QStringList headings;
    for (const QLabel *label : bench.page->mapping()->findChildren<QLabel *>())
        if (label->font() == Theme::headingFont())
            headings << label->text();
    CHECK(headings.contains(booksListText(BooksList::TaxCode)));
    CHECK(headings.removeDuplicates() == 0);
}
