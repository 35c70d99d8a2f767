// SPDX-License-Identifier: GPL-3.0-or-later
// Protects lists from a column out of sight after the window got another size.
#include "ui/widgets/datatable.h"

#include "ui/models/tablemodel.h"
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

struct Row
{
    qint64 id = 0;
    QString name;
};

std::vector<ColumnOf<Row>> columns(int nameWidth)
{
    const auto make = [](const char *id, int width, TableColumn::Kind kind) {
        ColumnOf<Row> made;
        made.id = made.title = QString::fromLatin1(id);
        made.width = width;
        made.kind = kind;
        made.text = [](const Row &row) { return row.name; };
        return made;
    };
    std::vector<ColumnOf<Row>> all{
        make("name", nameWidth, TableColumn::Kind::Text), make("code", 80, TableColumn::Kind::Text),
        make("total", 100, TableColumn::Kind::Number), make("notes", 120, TableColumn::Kind::Text)};
    all.back().shown = false; // behind the last that is shown
    return all;
}

struct TableBench
{
    explicit TableBench(int nameWidth, const char *name)
        : model(columns(nameWidth), [](const Row &row) { return row.id; }),
          table(model, QString::fromLatin1(name), QString())
    {
        table.show();
    }
    void fill(int count)
    {
        std::vector<Row> rows;
        for (int i = 1; i <= count; ++i)
            rows.push_back({i, QStringLiteral("Row %1").arg(i)});
        model.setRows(rows);
        QApplication::processEvents();
    }
    void resize(int width)
    {
        table.resize(width, 400);
        QApplication::processEvents();
    }
    QHeaderView *header() { return table.view()->horizontalHeader(); }
    bool fills() { return header()->length() == table.view()->viewport()->width(); }

    RowsModel<Row> model;
    DataTable table;
};

} // namespace

TEST_CASE("The columns of a list fill it at every size, also when the last of them is not shown")
{
    TableBench bench(200, "testsizes");
    bench.fill(3);
    for (const int width : {1200, 600, 900, 500, 1600}) {
        bench.resize(width);
        INFO(width);
        CHECK(bench.fills());
        CHECK(bench.header()->sectionSize(2) == 100); // the room goes to the name
    }
    bench.fill(300); // now it scrolls, and the bar takes room
    CHECK(bench.fills());
    CHECK_FALSE(bench.table.view()->horizontalScrollBar()->isVisible());
}

TEST_CASE("A date or a figure is not cut off because its column was thought to be narrower, nor is a title")
{
    TableBench bench(400, "testneeds");
    bench.resize(420);
    bench.model.setRows({{1, QStringLiteral("Nov 27, 2026, 10:33 PM and a half")}});
    QApplication::processEvents();
    const int needed =
        bench.table.fontMetrics().horizontalAdvance(QStringLiteral("Nov 27, 2026, 10:33 PM and a half"));
    CHECK(bench.header()->sectionSize(1) > needed);
    CHECK(bench.header()->sectionSize(2) > needed);
}

TEST_CASE("The widest text takes the room when no column asks for more")
{
    TableBench bench(124, "testwidest");
    bench.fill(3);
    bench.resize(1000);
    CHECK(bench.fills());
    CHECK(bench.header()->sectionSize(0) > 700);
    CHECK(bench.header()->sectionSize(2) == 100);
}

TEST_CASE("A width that a person chose stays")
{
    TableBench bench(200, "testchosen");
    bench.fill(3);
    bench.resize(900);
    bench.header()->resizeSection(0, 320);
    bench.resize(1200);
    CHECK(bench.header()->sectionSize(0) == 320);
}
