// SPDX-License-Identifier: GPL-3.0-or-later
// Protects lists from a column out of sight after the window got another size.
#include "ui/widgets/datatable.h"

#include "tests/testkit/waiting.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/searchfield.h"
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QToolTip>
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

/// The notes are shown where there is room for them.
std::vector<ColumnOf<Row>> columnsWithNotes()
{
    std::vector<ColumnOf<Row>> all = columns(200);
    all.back().shown = true;
    all.back().givesWay = 1;
    return all;
}

struct TableBench
{
    explicit TableBench(int nameWidth, const char *name) : TableBench(columns(nameWidth), name) {}
    TableBench(std::vector<ColumnOf<Row>> columns, const char *name)
        : model(std::move(columns), [](const Row &row) { return row.id; }),
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
    bool showsNotes() { return !header()->isSectionHidden(3); }
    /// What is told of a cell by pointing at it.
    QString tip(int row, int column)
    {
        QToolTip::hideText();
        const QPoint at = table.view()->visualRect(model.index(row, column)).center();
        QHelpEvent event(QEvent::ToolTip, at, table.view()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table.view()->viewport(), &event);
        return QToolTip::text();
    }
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

TEST_CASE("A table that goes as it came writes nothing: each writing waits for the drive")
{
    QSettings().clear();
    const auto show = [](bool changes) {
        TableBench bench(200, "testmemory");
        bench.fill(3);
        bench.resize(900);
        if (changes)
            bench.table.setColumnShown(QStringLiteral("code"), false);
    };
    show(true); // what it leaves is what the next one finds
    QFile file(QSettings().fileName());
    const QByteArray mark("\n; nobody writes this\n");
    REQUIRE(file.open(QIODevice::Append));
    REQUIRE(file.write(mark) == mark.size());
    file.close();
    const auto isWritten = [&] {
        REQUIRE(file.open(QIODevice::ReadOnly));
        const bool written = !file.readAll().contains(mark.trimmed());
        file.close();
        return written;
    };
    show(false);
    CHECK_FALSE(isWritten());
    {
        TableBench bench(200, "testmemory");
        CHECK(bench.header()->isSectionHidden(1));
        bench.table.setColumnShown(QStringLiteral("code"), true);
    }
    CHECK(isWritten());
}

TEST_CASE("A column that gives way is left out in a narrow window, exported all the same, and comes back")
{
    QSettings().clear();
    TableBench bench(columnsWithNotes(), "testgivesway");
    bench.fill(3);
    bench.resize(900);
    CHECK(bench.showsNotes());
    bench.table.view()->setCurrentIndex(bench.model.index(0, 3));
    bench.resize(340);
    CHECK_FALSE(bench.showsNotes());
    CHECK(bench.header()->length() <= bench.table.view()->viewport()->width());
    CHECK(bench.table.exportLines().front().contains(QStringLiteral("notes")));
    QTest::keyClick(bench.table.view(), Qt::Key_Down); // the current cell was in it
    CHECK(bench.table.currentKey() == 2);
    bench.resize(900);
    CHECK(bench.showsNotes());
}

TEST_CASE("A column in which nothing stands gives way to a title that would be cut off, until something "
          "stands there")
{
    QSettings().clear();
    std::vector<ColumnOf<Row>> all = columns(200);
    all[0].text = [](const Row &) { return QStringLiteral("Garbage disposal replacement"); };
    auto marked = std::make_shared<qint64>(0);
    all[1].text = [marked](const Row &row) {
        return row.id == *marked ? QStringLiteral("Checking") : QString();
    };
    TableBench bench(all, "testempty");
    bench.fill(3);
    const auto showsCode = [&] { return !bench.header()->isSectionHidden(1); };
    bench.resize(900);
    CHECK(showsCode());
    bench.resize(330);
    CHECK_FALSE(showsCode());
    CHECK(bench.table.exportLines().front().contains(QStringLiteral("code")));
    *marked = 2;
    bench.fill(3);
    CHECK(showsCode());
    *marked = 0;
    bench.fill(3);
    CHECK_FALSE(showsCode());
    bench.table.setColumnShown(QStringLiteral("code"), true); // somebody wants to see it
    CHECK(showsCode());
}

TEST_CASE("What no name has a use for is left to the names that are cut off")
{
    QSettings().clear();
    std::vector<ColumnOf<Row>> all = columns(240);
    all[1].width = 240;
    all[1].text = [](const Row &) { return QStringLiteral("Ann"); };
    all[0].text = [](const Row &) { return QStringLiteral("Estimate, standby generator with a switch"); };
    TableBench bench(all, "testshared");
    bench.fill(3);
    bench.resize(460);
    CHECK(bench.fills());
    CHECK(bench.header()->sectionSize(0) > 220);
    CHECK(bench.header()->sectionSize(1) < 130);
}

TEST_CASE("Tab into a list chooses a row, and so does the first key there: acts have something to act on")
{
    TableBench bench(200, "testchoosing");
    bench.fill(3);
    bench.table.activateWindow();
    REQUIRE(testkit::waitUntil([&] { return bench.table.isActiveWindow(); }));
    bench.table.searchField()->setFocus();
    bench.table.view()->setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    CHECK(bench.table.selectedKeys() == std::vector<qint64>{1});
    bench.table.view()->clearSelection();
    QTest::keyClick(bench.table.view(), Qt::Key_Home);
    CHECK(bench.table.selectedKeys() == std::vector<qint64>{1});
    QTest::keyClick(bench.table.view(), Qt::Key_Down);
    CHECK(bench.table.selectedKeys() == std::vector<qint64>{2});
    // What was chosen is not among what is found: Down goes to what is.
    QTest::keyClicks(bench.table.searchField(), QStringLiteral("row 3"));
    QTest::keyClick(bench.table.searchField(), Qt::Key_Return);
    QTest::keyClick(bench.table.searchField(), Qt::Key_Down);
    CHECK(bench.table.selectedKeys() == std::vector<qint64>{3});
    QTest::keyPress(bench.table.view(), Qt::Key_Shift, Qt::ShiftModifier);
    bench.table.select(3); // the key of a shortcut may still be held
    CHECK(bench.table.selectedKeys() == std::vector<qint64>{3});
    QTest::keyRelease(bench.table.view(), Qt::Key_Shift);
}

TEST_CASE("A column that somebody asked for gives way to none, at the next start too")
{
    QSettings().clear();
    {
        TableBench bench(columnsWithNotes(), "testasked");
        bench.fill(3);
        bench.resize(340);
        CHECK_FALSE(bench.showsNotes());
        bench.table.setColumnShown(QStringLiteral("notes"), true);
        CHECK(bench.showsNotes());
    }
    {
        TableBench again(columnsWithNotes(), "testasked");
        again.fill(3);
        again.resize(340);
        CHECK(again.showsNotes());
        again.table.setColumnShown(QStringLiteral("notes"), false);
    }
    TableBench last(columnsWithNotes(), "testasked");
    last.fill(3);
    last.resize(1200);
    CHECK_FALSE(last.showsNotes());
}

TEST_CASE(
    "What is cut off in a cell is read by pointing at it, as it stands, and what is read whole tells nothing")
{
    TableBench bench(200, "testtips");
    bench.model.setRows(
        {{1, QStringLiteral("Short")}, {2, QStringLiteral("Baker & Sons <Long> ").repeated(20)}});
    bench.resize(500);
    CHECK(bench.tip(0, 0).isEmpty());
    const QString tip = bench.tip(1, 0);
    CHECK(tip.contains(QStringLiteral("Baker &amp; Sons &lt;Long&gt;")));
    CHECK(Qt::mightBeRichText(tip)); // or the marks would be read as they are
}
