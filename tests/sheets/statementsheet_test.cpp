// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/reportsheet.h"
#include "core/sheets/statementsheet.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

AccountStatement statement()
{
    AccountStatement made;
    made.customer.name = QStringLiteral("Kline Bakery");
    made.company.name = QStringLiteral("Lakeside Mechanical");
    made.to = QDate(2026, 3, 31);
    StatementEntry invoice;
    invoice.date = QDate(2026, 3, 2);
    invoice.number = QStringLiteral("INV-1001");
    invoice.text = QStringLiteral("Tap repair");
    invoice.amount = Money::fromUnits(55169);
    StatementEntry payment = invoice;
    payment.kind = StatementEntry::Kind::Payment;
    payment.text = QStringLiteral("Check 4711");
    payment.amount = Money::fromUnits(-5169);
    OpenInvoice open;
    open.number = invoice.number;
    open.date = invoice.date;
    open.dueDate = QDate(2026, 3, 16);
    open.total = invoice.amount;
    open.open = Money::fromUnits(50000);
    made.open = {open};
    composeStatement(made, {payment, invoice});
    return made;
}

} // namespace

TEST_CASE("A statement on paper names every step, the balance after it, and how old what is open is")
{
    const QString text = statementSheet(statement(), english, QStringLiteral("USD")).toText();
    for (const char *part :
         {"Kline Bakery", "Lakeside Mechanical", "Invoice: Tap repair", "$551.69", "Payment: Check 4711",
          "-$51.69", "1 to 30 days", "$500.00", "INV-1001 of March 2, 2026, due March 16, 2026"}) {
        INFO(part << "\n" << text.toStdString());
        CHECK(text.contains(QString::fromLatin1(part)));
    }
    AccountStatement credited = statement();
    credited.closing = Money::fromUnits(-100);
    CHECK(statementSheet(credited, english, QStringLiteral("USD"))
              .toText()
              .contains(QStringLiteral("In your favor")));
}

TEST_CASE("A report on paper has its columns, its numbers in the reader's spelling, and its totals")
{
    ReportTable table;
    table.to = QDate(2026, 3, 31);
    table.columns = {{QStringLiteral("name"), QStringLiteral("Name"), ReportColumn::Kind::Text, false},
                     {QStringLiteral("net"), QStringLiteral("Net"), ReportColumn::Kind::Amount, true},
                     {QStringLiteral("time"), QStringLiteral("Time"), ReportColumn::Kind::Minutes, true},
                     {QStringLiteral("load"), QStringLiteral("Load"), ReportColumn::Kind::Share, false}};
    const auto row = [](std::vector<ReportCell> cells) {
        ReportRow made;
        made.cells = std::move(cells);
        return made;
    };
    table.rows = {row({{QStringLiteral("Ann"), {}}, {{}, 123456}, {{}, 90}, {{}, 12500}}),
                  row({{QStringLiteral("Bob"), {}}, {{}, 1}, {{}, 30}, {}})};
    const Sheet sheet = reportSheet(table, Company(), english);
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[0].cells == QStringList{"Ann", "1,234.56", "1:30", "12.5%"});
    CHECK(sheet.rows[1].cells == QStringList{"Bob", "0.01", "0:30", ""});
    CHECK(sheet.rows[2].cells == QStringList{"Total", "1,234.57", "2:00", ""});
    CHECK(reportSpanText(table, english) == QStringLiteral("As of March 31, 2026"));
}
