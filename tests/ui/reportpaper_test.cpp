// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localamount.h"
#include "core/sheets/reportsheet.h"
#include "core/sheets/statementsheet.h"
#include "tests/testkit/tempoffice.h"
#include "tests/ui/printsamples.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using namespace truckroll::printsamples;

// Reports and statements as paper, read back by a program that is not ours.
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

/// Whether the figures stand in the line in this order; a line is taken once.
bool takeLine(QStringList &lines, const QStringList &figures)
{
    for (QString &line : lines) {
        qsizetype from = 0;
        for (const QString &figure : figures) {
            from = line.indexOf(figure, from);
            if (from < 0)
                break;
            from += figure.size();
        }
        if (from >= 0) {
            line.clear();
            return true;
        }
    }
    return false;
}

QStringList figuresOf(const Sheet &sheet, const Sheet::Row &row)
{
    QStringList figures;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (sheet.columns[size_t(i)].numeric && !row.cells[i].isEmpty())
            figures += row.cells[i];
    return figures;
}

void checkHeads(const Sheet &sheet, const QStringList &pages, const QString &column)
{
    for (qsizetype i = 0; i < pages.size(); ++i) {
        INFO(pages[i].toStdString());
        CHECK(pages[i].contains(sheet.title));
        CHECK(pages[i].contains(sheet.companyName));
        CHECK(pages[i].contains(column));
        CHECK(pages[i].simplified().contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size())));
    }
}

} // namespace

TEST_CASE("print: each report of the demo office stands on its pages whole, under headings, with its totals",
          "[print]")
{
    NewOffice what = TempOffice::inChicago();
    what.demo = true;
    TempOffice shop(what);
    const Company company = shop.ask(OfficeInfo{}).companies.front();
    qsizetype longest = 0;
    for (const ReportKind kind : allReportKinds) {
        const ReportTable table = shop.ask(Report{kind, QDate(2026, 2, 1), QDate(2026, 3, 31)});
        INFO(reportName(kind).toStdString());
        REQUIRE_FALSE(table.rows.empty());
        const Sheet sheet = reportSheet(table, company, english);
        const QStringList pages = Written(sheet).pages();
        longest = std::max(longest, pages.size());
        checkHeads(sheet, pages, table.columns.front().title);
        QStringList lines = pages.join(QLatin1Char('\n')).split(QLatin1Char('\n'));
        int missing = 0;
        for (const Sheet::Row &row : sheet.rows) {
            const bool found = takeLine(lines, figuresOf(sheet, row));
            missing += found ? 0 : 1;
            if (!found)
                UNSCOPED_INFO(row.cells.join(QStringLiteral(" | ")).toStdString());
        }
        CHECK(missing == 0);
    }
    CHECK(longest > 2); // or several pages were never seen
}

TEST_CASE("print: a statement of many lines names each once, with its headings on each page", "[print]")
{
    constexpr int entries = 150;
    AccountStatement account;
    account.customer.name = QStringLiteral("Kline Bakery");
    account.company.name = QStringLiteral("Lakeside Mechanical");
    account.to = QDate(2026, 3, 31);
    std::vector<StatementEntry> all;
    for (int i = 0; i < entries; ++i) {
        StatementEntry entry;
        entry.date = QDate(2025, 10, 1).addDays(i);
        entry.number = QStringLiteral("INV-%1").arg(2001 + i);
        entry.text = QStringLiteral("Tap repair");
        entry.amount = Money::fromUnits(10000 + i);
        all.push_back(entry);
    }
    composeStatement(account, all);
    const Sheet sheet = statementSheet(account, english, QStringLiteral("USD"));
    const QStringList pages = Written(sheet).pages();
    CHECK(pages.size() >= 3);
    for (const QString &page : pages)
        CHECK(page.contains(sheet.title));
    const QString text = pages.join(QLatin1Char('\n'));
    for (int i = 0; i < entries; ++i)
        CHECK(text.count(QStringLiteral("INV-%1 ").arg(2001 + i)) == 1);
    CHECK(text.contains(moneyText(account.closing, english, QStringLiteral("$"))));
    qsizetype heads = 0;
    for (const QString &page : pages)
        heads += page.contains(sheet.columns.front().title) && page.contains(sheet.columns.back().title);
    CHECK(heads >= pages.size() - 1); // the last may hold the sums alone
}
