// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"
#include "ui/documents/itemedit.h"
#include "ui/documents/itemmatch.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linepaste.h"
#include "ui/documents/linetablemodel.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QListWidget>
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

Item item(qint64 id, const QString &number, const QString &name, qint64 price,
          ItemType type = ItemType::Service)
{
    Item made;
    made.id = ItemId(id);
    made.number = number;
    made.name = name;
    made.price = UnitPrice::fromUnits(price * 10000);
    made.type = type;
    return made;
}

std::vector<Item> book()
{
    std::vector<Item> items{
        item(1, QStringLiteral("L-1"), QStringLiteral("Labor, regular hours"), 95),
        item(2, QStringLiteral("P-100"), QStringLiteral("Kitchen tap, brushed steel"), 189),
        item(3, QStringLiteral("P-101"), QStringLiteral("Connection hose"), 12),
        item(4, QStringLiteral("D-10"), QStringLiteral("Loyal customer"), 0, ItemType::Discount),
        item(5, QStringLiteral("B-1"), QStringLiteral("Tap with hoses"), 0, ItemType::Bundle)};
    items[3].percent = Percent::whole(10);
    items[4].parts = {{ItemId(2), Quantity::whole(1)}, {ItemId(3), Quantity::whole(2)}};
    return items;
}

struct Grid
{
    LineTableModel lines;
    LineGrid view{lines};
    Grid()
    {
        lines.setPriceBook(book(), {});
        view.resize(900, 400);
        view.show();
        view.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&view));
    }
    QWidget *editor() { return view.viewport()->findChild<QWidget *>(QStringLiteral("lineCellEditor")); }
    void type(const QString &text)
    {
        REQUIRE(editor());
        QTest::keyClicks(editor(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *to = editor() ? editor() : static_cast<QWidget *>(&view);
        QTest::keyClick(to, key, modifiers);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    const DocumentLine &line(size_t at) const { return lines.lines().at(at); }
};

} // namespace

TEST_CASE("an item is found by its words in any order, by number first")
{
    const auto items = book();
    REQUIRE(matchItems(QStringLiteral("steel kit"), items).size() == 1);
    CHECK(matchItems(QStringLiteral("steel kit"), items).front()->id == ItemId(2));
    CHECK(matchItems(QStringLiteral("p-10"), items).size() == 2);
    CHECK(matchItems(QStringLiteral("tap"), items).front()->id == ItemId(5)); // the name that begins so
    CHECK(matchItems(QStringLiteral("tap boat"), items).empty());
    CHECK(exactItem(QStringLiteral("l-1"), items)->id == ItemId(1));
    CHECK(exactItem(QString(), items) == nullptr);
}

TEST_CASE("lines are written by keyboard alone: completion, Tab and Enter go on, a new line follows")
{
    Grid grid;
    grid.view.startLine();
    grid.type(QStringLiteral("steel tap"));
    auto *edit = qobject_cast<ItemEdit *>(grid.editor());
    REQUIRE(edit);
    REQUIRE(edit->isListOpen());
    CHECK(edit->list()->count() == 1);
    grid.press(Qt::Key_Tab);
    REQUIRE(grid.lines.lines().size() == 1);
    CHECK(grid.line(0).itemName == QStringLiteral("Kitchen tap, brushed steel"));
    CHECK(grid.view.currentIndex().column() == LineTableModel::DescriptionColumn);
    grid.press(Qt::Key_Tab);
    CHECK(grid.view.currentIndex().column() == LineTableModel::QuantityColumn);
    grid.type(QStringLiteral("2.5"));
    grid.press(Qt::Key_Return);
    CHECK(grid.line(0).quantity == Quantity::fromUnits(2500));
    CHECK(grid.view.currentIndex().column() == LineTableModel::PriceColumn);
    grid.type(QStringLiteral("1,200.50"));
    grid.press(Qt::Key_Return);
    CHECK(grid.line(0).unitPrice == UnitPrice::fromUnits(12005000));
    CHECK(grid.view.currentIndex().row() == 1);
    CHECK(grid.view.currentIndex().column() == 0);
    grid.type(QStringLiteral("something of our own"));
    grid.press(Qt::Key_Tab);
    REQUIRE(grid.lines.lines().size() == 2);
    CHECK(grid.line(1).itemName == QStringLiteral("something of our own"));
    CHECK(grid.line(1).item.isNone());
}

TEST_CASE("Escape closes the list first, so that free text can stand beside items that fit")
{
    Grid grid;
    grid.view.startLine();
    grid.type(QStringLiteral("tap"));
    auto *edit = qobject_cast<ItemEdit *>(grid.editor());
    REQUIRE(edit->isListOpen());
    grid.press(Qt::Key_Escape);
    REQUIRE(grid.editor());
    CHECK_FALSE(edit->isListOpen());
    grid.press(Qt::Key_Tab);
    REQUIRE(grid.lines.lines().size() == 1);
    CHECK(grid.line(0).itemName == QStringLiteral("tap"));
}

TEST_CASE("a number that cannot be read leaves the line as it was")
{
    Grid grid;
    grid.lines.load({DocumentLine()});
    grid.view.setCurrentIndex(grid.lines.index(0, LineTableModel::QuantityColumn));
    static_cast<QAbstractItemView &>(grid.view).edit(grid.view.currentIndex());
    grid.type(QStringLiteral("1..2"));
    grid.press(Qt::Key_Tab);
    CHECK(grid.line(0).quantity.units() == 1000);
}

TEST_CASE("a bundle opens to its parts")
{
    Grid grid;
    grid.view.startLine();
    grid.type(QStringLiteral("b-1"));
    grid.press(Qt::Key_Tab);
    REQUIRE(grid.lines.lines().size() == 3);
    CHECK(grid.line(0).kind == LineKind::Text);
    CHECK(grid.line(1).item == ItemId(2));
    CHECK(grid.line(2).quantity == Quantity::whole(2));
}

TEST_CASE("rows copied from a spreadsheet become lines")
{
    const auto lines = linesFromSpreadsheet(
        QStringLiteral(
            "Item\tQty\tPrice\r\nL-1\t1.5\t\r\n\"Pipe,\n copper\"\tthree metres\t3\t$4.20\r\n\r\n"),
        book());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].item == ItemId(1));
    CHECK(lines[0].quantity == Quantity::fromUnits(1500));
    CHECK(lines[0].unitPrice == UnitPrice::fromUnits(950000));
    CHECK(lines[1].itemName == QStringLiteral("Pipe, copper"));
    CHECK(lines[1].description == QStringLiteral("three metres"));
    CHECK(lines[1].quantity == Quantity::whole(3));
    CHECK(lines[1].unitPrice == UnitPrice::fromUnits(42000));
}

TEST_CASE("Ctrl+V puts them into the grid, also while a cell is open, and Ctrl+Z takes them back")
{
    Grid grid;
    QApplication::clipboard()->setText(QStringLiteral("L-1\t2\nP-100\t1\t150"));
    grid.view.startLine();
    grid.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(grid.lines.lines().size() == 2);
    CHECK(grid.line(1).unitPrice == UnitPrice::whole(150));
    grid.view.setFocus();
    QTest::keyClick(&grid.view, Qt::Key_Z, Qt::ControlModifier);
    CHECK(grid.lines.lines().empty());
    QTest::keyClick(&grid.view, Qt::Key_Y, Qt::ControlModifier);
    const bool redone = grid.lines.lines().size() == 2;
    if (!redone)
        QTest::keyClick(&grid.view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(grid.lines.lines().size() == 2);
}

TEST_CASE("Alt+Up and Alt+Down order lines, Ctrl+Delete removes them")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1\nP-100\nP-101"), book()));
    grid.view.setCurrentIndex(grid.lines.index(2, 0));
    grid.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(grid.line(1).item == ItemId(3));
    CHECK(grid.view.currentIndex().row() == 1);
    grid.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(grid.line(2).item == ItemId(3));
    grid.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(grid.lines.lines().size() == 2);
}

TEST_CASE("rule 18: a discount line takes percent or an amount and acts on the lines above it only")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1\t2\nP-100\t1"), book()));
    grid.view.setCurrentIndex(grid.lines.index(0, 0));
    grid.view.addDiscount();
    grid.type(QStringLiteral("10%"));
    grid.press(Qt::Key_Return);
    REQUIRE(grid.lines.lines().size() == 3);
    CHECK(grid.line(1).kind == LineKind::DiscountPercent);
    CHECK(grid.line(1).percent == Percent::whole(10));
    Document document;
    document.lines = grid.lines.lines();
    REQUIRE(computeTotals(document, {}));
    CHECK(document.totals.discount == Money::whole(19));
    CHECK(grid.lines.setData(grid.lines.index(1, LineTableModel::PriceColumn), QStringLiteral("25"),
                             Qt::EditRole));
    CHECK(grid.line(1).kind == LineKind::DiscountFlat);
    CHECK(grid.line(1).unitPrice == UnitPrice::whole(25));
}

TEST_CASE("dragging a row number orders the lines of the model")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1\nP-100\nP-101"), book()));
    grid.view.verticalHeader()->moveSection(0, 2);
    CHECK(grid.line(2).item == ItemId(1));
    for (int i = 0; i < 3; ++i)
        CHECK(grid.view.verticalHeader()->visualIndex(i) == i);
}

TEST_CASE("a closed document shows its lines without the empty row and takes no typing")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1"), book()));
    grid.lines.setEditable(false);
    CHECK(grid.lines.rowCount() == 1);
    CHECK_FALSE(grid.lines.flags(grid.lines.index(0, 0)) & Qt::ItemIsEditable);
    QApplication::clipboard()->setText(QStringLiteral("P-100"));
    grid.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(grid.lines.lines().size() == 1);
}
