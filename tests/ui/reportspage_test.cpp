// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/reports/behinddialog.h"
#include "ui/reports/reportchart.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An issued invoice of one line, 100.00 without tax.
Document invoiceOf(OfficeBench &bench, CustomerId customer)
{
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.unitPrice = UnitPrice::whole(100);
    order.lines = {line};
    return bench.act(ConvertDocument{bench.act(SaveDocument{order}).id, DocumentKind::Invoice, {}, false})
        .document;
}

} // namespace

TEST_CASE("Every report shows its columns, totals and a chart, and follows what happens in the office")
{
    OfficeBench bench;
    Customer kline;
    kline.name = QStringLiteral("Kline Bakery");
    const CustomerId customer = bench.act(SaveCustomer{kline}).id;
    invoiceOf(bench, customer);
    ReportsPage page(bench.backend(), bench.catalog());
    page.resize(1200, 800);
    page.show();
    page.activate();
    REQUIRE(waitUntil([&] { return page.table().rows.size() == 1; }));
    CHECK(child<QLabel>(&page, "reportTotals")->text().contains(QStringLiteral("$100.00")));
    CHECK(child<ReportChart>(&page, "reportChart")->groups() == 1);
    invoiceOf(bench, customer);
    REQUIRE(waitUntil(
        [&] { return child<QLabel>(&page, "reportTotals")->text().contains(QStringLiteral("$200.00")); }));
    for (const ReportKind kind : allReportKinds) {
        REQUIRE(page.showFiltered(reportName(kind)));
        REQUIRE(waitUntil([&] { return page.table().kind == kind; }));
        bench.settle();
        CHECK(child<QLabel>(&page, "reportHeading")->text() == reportTitle(kind));
        CHECK(reportLines(page.table()).front().size() == qsizetype(page.table().columns.size()));
        CHECK(reportLines(page.table()).size() == page.table().rows.size() + 1);
    }
    CHECK_FALSE(page.showFiltered(QStringLiteral("nonsense")));
}

TEST_CASE("A report that is shown follows the names and the hours in it, not only the documents")
{
    OfficeBench bench;
    Customer kline;
    kline.name = QStringLiteral("Kline Bakery");
    kline = bench.act(SaveCustomer{kline});
    invoiceOf(bench, kline.id);
    Technician alice;
    alice.name = QStringLiteral("Alice Ames");
    alice = bench.act(SaveTechnician{alice});
    ReportsPage page(bench.backend(), bench.catalog());
    page.show();
    page.activate();
    const auto tells = [&](const QString &text) {
        return waitUntil([&] {
            return std::any_of(page.table().rows.begin(), page.table().rows.end(), [&](const ReportRow &row) {
                return std::any_of(row.cells.begin(), row.cells.end(),
                                   [&](const ReportCell &cell) { return cell.text == text; });
            });
        });
    };
    page.showFiltered(QStringLiteral("open-invoices"));
    REQUIRE(tells(QStringLiteral("Kline Bakery")));
    kline.name = QStringLiteral("Kline and Sons");
    bench.act(SaveCustomer{kline});
    CHECK(tells(QStringLiteral("Kline and Sons")));
    page.showFiltered(QStringLiteral("technician-load"));
    REQUIRE(tells(QStringLiteral("Alice Ames")));
    const auto hours = [&] { return page.table().rows.at(0).cells.at(4).number; };
    const auto before = hours();
    TimeOff off;
    off.technician = alice.id;
    off.start = WallTime::at(monday, 0);
    off.end = WallTime::at(monday.addDays(1), 0);
    bench.act(SaveTimeOff{off});
    CHECK(waitUntil([&] { return hours() < before; }));
}

TEST_CASE("Every report stands in a small window with all of its columns")
{
    OfficeBench bench;
    Customer kline;
    kline.name = QStringLiteral("Kline Bakery");
    invoiceOf(bench, bench.act(SaveCustomer{kline}).id);
    ReportsPage page(bench.backend(), bench.catalog());
    page.resize(1105, 740); // beside the rail in a window of 1280 x 800
    page.show();
    page.activate();
    for (const ReportKind kind : allReportKinds) {
        REQUIRE(page.showFiltered(reportName(kind)));
        REQUIRE(waitUntil([&] { return page.table().kind == kind; }));
        bench.settle();
        INFO(reportName(kind).toStdString());
        if (page.table().rows.empty())
            continue;
        auto *view = page.findChild<QTableView *>();
        REQUIRE(view);
        CHECK(view->horizontalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("The title of each report is whole in the list, also when it is the chosen one")
{
    OfficeBench bench;
    ReportsPage page(bench.backend(), bench.catalog());
    page.resize(1105, 740); // beside the rail in a window of 1280 x 800
    page.show();
    bench.settle();
    const auto *list = child<QListWidget>(&page, "reportList");
    QFont chosen = list->font();
    chosen.setWeight(QFont::DemiBold);
    for (const ReportKind kind : allReportKinds) {
        INFO(reportName(kind).toStdString());
        CHECK(QFontMetrics(chosen).horizontalAdvance(reportTitle(kind)) <=
              list->viewport()->width() - 4 * space::s);
    }
}

TEST_CASE("A row of open invoices opens the invoice")
{
    OfficeBench bench;
    Customer kline;
    kline.name = QStringLiteral("Kline Bakery");
    const Document invoice = invoiceOf(bench, bench.act(SaveCustomer{kline}).id);
    ReportsPage page(bench.backend(), bench.catalog());
    page.showFiltered(QStringLiteral("open-invoices"));
    page.activate();
    REQUIRE(waitUntil(
        [&] { return page.table().kind == ReportKind::OpenInvoices && !page.table().rows.empty(); }));
    qint64 opened = 0;
    QObject::connect(&page, &Page::openRequested, [&](EntityKind kind, qint64 id) {
        CHECK(kind == EntityKind::Document);
        opened = id;
    });
    auto *table = child<DataTable>(&page, "reportTable");
    table->select(1);
    emit table->activated(1);
    CHECK(opened == invoice.id.value());
}

TEST_CASE("The documents behind a figure are listed with its sum, and open from there")
{
    OfficeBench bench;
    Customer kline;
    kline.name = QStringLiteral("Kline Bakery");
    const CustomerId customer = bench.act(SaveCustomer{kline}).id;
    const Document first = invoiceOf(bench, customer);
    invoiceOf(bench, customer);
    ReportsPage page(bench.backend(), bench.catalog());
    page.activate();
    REQUIRE(waitUntil([&] { return page.table().rows.size() == 1; }));
    REQUIRE(page.table().rows.front().behind);
    emit child<DataTable>(&page, "reportTable")->activated(1);
    auto *dialog = child<BehindDialog>(&page, "behindDialog");
    REQUIRE(waitUntil([&] { return dialog->table().rows.size() == 2; }));
    CHECK(child<QLabel>(dialog, "behindTotals")->text().contains(QStringLiteral("$200.00")));
    CHECK(child<QLabel>(dialog, "behindHeading")->text().contains(QStringLiteral("Mar 2026")));
    qint64 opened = 0;
    QObject::connect(&page, &Page::openRequested, [&](EntityKind, qint64 id) { opened = id; });
    emit child<DataTable>(dialog, "behindTable")->activated(1);
    CHECK(opened == first.id.value());
    invoiceOf(bench, customer);
    CHECK(waitUntil([&] { return dialog->table().rows.size() == 3; }));
}
