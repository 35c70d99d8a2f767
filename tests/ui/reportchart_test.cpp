// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/reports/reportchart.h"
#include "ui/widgets/theme.h"
#include <QBarSet>
#include <QChartView>
#include <QGraphicsTextItem>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Every name beside a bar can be read, however many there are")
{
    ReportTable table;
    table.kind = ReportKind::SalesByItem;
    ReportColumn name;
    name.id = QStringLiteral("item");
    name.title = QStringLiteral("Item");
    ReportColumn sales;
    sales.id = QStringLiteral("sales");
    sales.title = QStringLiteral("Sales");
    sales.kind = ReportColumn::Kind::Amount;
    table.columns = {name, sales};
    table.label = 0;
    table.bars = {1};
    for (int i = 0; i < 14; ++i) {
        ReportRow row;
        row.cells.resize(2);
        row.cells[0].text = QStringLiteral("Labor number %1").arg(i);
        row.cells[1].number = 100000 + i * 5000;
        table.rows.push_back(row);
    }
    OfficeBench bench;
    ReportChart chart;
    const int height = GENERATE(150, 230, 300, 480);
    chart.setFixedSize(840, height);
    chart.show(table);
    showActive(chart);
    bench.settle();
    int names = 0;
    for (QGraphicsItem *item : chart.findChild<QChartView *>()->scene()->items())
        if (const auto *text = dynamic_cast<QGraphicsTextItem *>(item); text && text->isVisible())
            names += text->toPlainText().startsWith(QStringLiteral("Labor number")) ? 1 : 0;
    INFO(height);
    CHECK(chart.groups() >= 3);
    CHECK(names == chart.groups());
}

TEST_CASE("What was won is green and what was lost is red, and no two columns of quotes bear one title")
{
    OfficeBench bench;
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.customer = bench.customer();
    quote.lines.resize(1);
    quote.lines[0].description = QStringLiteral("Furnace");
    quote.lines[0].unitPrice = UnitPrice::whole(100);
    bench.act(SaveDocument{quote});
    const ReportTable table =
        bench.ask(Report{ReportKind::QuotesByMonth, QDate(2026, 1, 1), QDate(2026, 12, 31)});
    std::set<QString> titles;
    for (const ReportColumn &column : table.columns)
        CHECK(titles.insert(column.title).second);
    ReportChart chart;
    chart.show(table);
    const auto sets =
        qobject_cast<QAbstractBarSeries *>(chart.findChild<QChartView *>()->chart()->series().front())
            ->barSets();
    REQUIRE(sets.size() == 3);
    const Tokens &tokens = Tokens::of(&chart);
    CHECK(sets[0]->label() == QStringLiteral("Won total"));
    CHECK(sets[0]->color() == tokens.success.fill);
    CHECK(sets[1]->label() == QStringLiteral("Lost total"));
    CHECK(sets[1]->color() == tokens.danger.fill);
}

TEST_CASE("Bars of one name stand below each other in the order of the table's columns")
{
    ReportTable table;
    table.kind = ReportKind::SalesByCategory;
    table.columns.resize(3);
    table.columns[1].title = QStringLiteral("Sales");
    table.columns[2].title = QStringLiteral("Margin");
    table.bars = {1, 2};
    ReportRow row;
    row.cells.resize(3);
    row.cells[0].text = QStringLiteral("Repair");
    row.cells[1].number = 300;
    row.cells[2].number = 100;
    table.rows = {row};
    ReportChart chart;
    chart.show(table);
    const QChart *drawn = chart.findChild<QChartView *>()->chart();
    const auto sets = qobject_cast<QAbstractBarSeries *>(drawn->series().front())->barSets();
    REQUIRE(sets.size() == 2);
    CHECK(sets.back()->label() == QStringLiteral("Sales")); // the last one is drawn at the top
    CHECK(drawn->legend()->reverseMarkers());
}

TEST_CASE("The axis of a chart says what it counts in")
{
    const auto [kind, number, unit] = GENERATE(table<ReportColumn::Kind, qint64, const char *>(
        {{ReportColumn::Kind::Share, 80000, "%"}, {ReportColumn::Kind::Minutes, 4800, " h"}}));
    ReportTable table;
    table.kind = ReportKind::TechnicianLoad;
    table.columns.resize(2);
    table.columns[1].kind = kind;
    table.bars = {1};
    ReportRow row;
    row.cells.resize(2);
    row.cells[0].text = QStringLiteral("Ann Ruiz");
    row.cells[1].number = number;
    table.rows = {row};
    OfficeBench bench;
    ReportChart chart;
    chart.setFixedSize(840, 300);
    chart.show(table);
    showActive(chart);
    bench.settle();
    QStringList shown;
    for (QGraphicsItem *item : chart.findChild<QChartView *>()->scene()->items())
        if (const auto *text = dynamic_cast<QGraphicsTextItem *>(item); text && text->isVisible())
            shown += text->toPlainText();
    INFO(shown.join(QStringLiteral(" | ")).toStdString());
    CHECK(shown.contains(QStringLiteral("80") + QString::fromLatin1(unit)));
}
