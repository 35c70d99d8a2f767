// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"
#include "ui/documents/itemedit.h"
#include "ui/documents/itemmatch.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linepaste.h"
#include "ui/documents/linetablemodel.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
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
    void open(int row, int column)
    {
        view.setCurrentIndex(lines.index(row, column));
        static_cast<QAbstractItemView &>(view).edit(view.currentIndex());
    }
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

TEST_CASE("a bundle is offered at what its parts come to")
{
    Grid grid;
    grid.view.startLine();
    grid.type(QStringLiteral("hoses"));
    auto *edit = qobject_cast<ItemEdit *>(grid.editor());
    REQUIRE(edit->list()->count() == 1);
    CHECK(edit->list()->item(0)->text().endsWith(QStringLiteral("213.00")));
}

TEST_CASE("a cell with text that is no value stays open, says why, and Escape gives the old value back")
{
    const auto [column, typed, why] = GENERATE(table<int, const char *, const char *>(
        {{LineTableModel::QuantityColumn, "1..2", "no number"},
         {LineTableModel::QuantityColumn, "1.2345", "decimal point"},
         {LineTableModel::PriceColumn, "abc", "no number"},
         {LineTableModel::PriceColumn, "999999999999999999", "large"}}));
    Grid grid;
    QString said;
    QObject::connect(&grid.view, &LineGrid::problemShown, &grid.view, [&](const QString &s) { said = s; });
    grid.lines.load({DocumentLine(), DocumentLine()});
    const auto key = GENERATE(Qt::Key_Tab, Qt::Key_Return);
    grid.open(0, column);
    grid.type(QString::fromLatin1(typed));
    grid.press(key);
    REQUIRE(grid.editor());
    CHECK(qobject_cast<QLineEdit *>(grid.editor())->text() == QString::fromLatin1(typed));
    CHECK(grid.editor()->property("wrong").toBool());
    CHECK(said.contains(QString::fromLatin1(why)));
    CHECK_FALSE(grid.view.commitOpenCell());
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {},
                      grid.view.visualRect(grid.lines.index(1, 1)).center());
    REQUIRE(grid.editor());
    CHECK(grid.view.problem() == said);
    grid.press(Qt::Key_Escape);
    CHECK_FALSE(grid.editor());
    CHECK(said.isEmpty());
    CHECK(grid.line(0) == DocumentLine());
}

TEST_CASE("a wrong cell that is corrected is taken")
{
    Grid grid;
    grid.lines.load({DocumentLine()});
    grid.open(0, LineTableModel::QuantityColumn);
    grid.type(QStringLiteral("2x2"));
    grid.press(Qt::Key_Tab);
    REQUIRE(grid.editor());
    qobject_cast<QLineEdit *>(grid.editor())->selectAll();
    grid.type(QStringLiteral("4"));
    CHECK_FALSE(grid.editor()->property("wrong").toBool());
    grid.press(Qt::Key_Tab);
    CHECK(grid.line(0).quantity == Quantity::whole(4));
}

TEST_CASE("Delete empties the chosen cell, whole lines that are chosen go, and both can be taken back")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1\t2\nP-100\t3\nP-101\t4"), book()));
    grid.view.setCurrentIndex(grid.lines.index(1, LineTableModel::QuantityColumn));
    grid.press(Qt::Key_Delete);
    CHECK(grid.line(1).quantity.isZero());
    grid.view.setCurrentIndex(grid.lines.index(1, LineTableModel::ItemColumn));
    grid.press(Qt::Key_Delete);
    CHECK(grid.line(1).itemName.isEmpty());
    grid.press(Qt::Key_Z, Qt::ControlModifier);
    grid.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(grid.line(1).quantity == Quantity::whole(3));
    grid.view.selectionModel()->select(grid.lines.index(0, 0),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    grid.press(Qt::Key_Delete);
    REQUIRE(grid.lines.lines().size() == 2);
    CHECK(grid.line(0).item == ItemId(2));
}

TEST_CASE("the menu of the lines names the keys")
{
    Grid grid;
    grid.lines.insertLines(0, linesFromSpreadsheet(QStringLiteral("L-1\nP-100"), book()));
    grid.view.setCurrentIndex(grid.lines.index(0, 0));
    QContextMenuEvent ask(QContextMenuEvent::Keyboard, {20, 20}, grid.view.mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(&grid.view, &ask);
    auto *menu = grid.view.findChild<QMenu *>(QStringLiteral("lineMenu"));
    REQUIRE(menu);
    auto *remove = menu->findChild<QAction *>(QStringLiteral("removeLines"));
    REQUIRE(remove);
    CHECK(remove->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Delete));
    remove->trigger();
    CHECK(grid.lines.lines().size() == 1);
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
    CHECK(grid.lines.lines().size() == 2);
    QTest::keyClick(&grid.view, Qt::Key_Z, Qt::ControlModifier);
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
    auto *cell = qobject_cast<QLineEdit *>(grid.editor());
    REQUIRE(cell);
    CHECK(cell->text().isEmpty()); // nothing stands there that a typed "5" would seem to be a percentage of
    CHECK(cell->placeholderText() == QStringLiteral("10% or 25"));
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
