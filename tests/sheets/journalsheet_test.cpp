// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/journalsheet.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("The printed journal has each row with its account and side, and both sums below")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    BooksJournal::Row owed;
    owed.date = QDate(2026, 3, 2);
    owed.number = QStringLiteral("INV-1009");
    owed.kind = QStringLiteral("Invoice");
    owed.customer = QStringLiteral("Kline Bakery");
    owed.account = QStringLiteral("Accounts receivable");
    owed.debit = Money::fromUnits(12550);
    BooksJournal::Row earned = owed;
    earned.account = QStringLiteral("Services");
    earned.debit = {};
    earned.credit = Money::fromUnits(12550);
    Company company;
    company.name = QStringLiteral("Prairie Plumbing");
    const Sheet sheet = journalSheet({owed, earned}, QDate(2026, 3, 1), QDate(2026, 3, 31), company, us);
    CHECK(sheet.title == QStringLiteral("Journal"));
    CHECK(sheet.companyName == QStringLiteral("Prairie Plumbing"));
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[0].cells[3] == QStringLiteral("125.50"));
    CHECK(sheet.rows[0].cells[4].isEmpty());
    CHECK(sheet.rows[1].cells[2].contains(QStringLiteral("Services")));
    CHECK(sheet.rows[2].cells.mid(3) == QStringList{QStringLiteral("125.50"), QStringLiteral("125.50")});
    CHECK(sheet.toText().contains(QStringLiteral("March 1, 2026 to March 31, 2026")));
}
