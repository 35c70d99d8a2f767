// SPDX-License-Identifier: GPL-3.0-or-later
// Protects forms from tables that the Tab key never leaves.
#include "ui/widgets/fieldtable.h"

#include "tests/testkit/waiting.h"
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

/// A line, a table of two rows (a box to check, a fixed name, a typed number, a choice), and a line.
struct Form : QWidget
{
    Form()
    {
        auto *all = new QVBoxLayout(this);
        before = new QLineEdit(this);
        table = new FieldTable(2, 4, this);
        after = new QLineEdit(this);
        for (QWidget *each : std::initializer_list<QWidget *>{before, table, after})
            all->addWidget(each);
        for (int row = 0; row < 2; ++row) {
            auto *check = new QTableWidgetItem;
            check->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
            check->setCheckState(Qt::Unchecked);
            auto *fixed = new QTableWidgetItem(QStringLiteral("Tap"));
            fixed->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            table->setItem(row, 0, check);
            table->setItem(row, 1, fixed);
            table->setItem(row, 2, new QTableWidgetItem(QStringLiteral("1")));
            auto *choice = new QComboBox(table);
            choice->addItems({QStringLiteral("Acme"), QStringLiteral("Brill")});
            table->putField(row, 3, choice);
        }
        table->setCurrentCell(0, 0);
        show();
        activateWindow();
        REQUIRE(testkit::waitUntil([this] { return isActiveWindow(); }));
        before->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focusWidget(), key, modifiers);
        QApplication::processEvents();
    }
    QString at() const
    {
        if (table->viewport()->isAncestorOf(focusWidget()))
            return QStringLiteral("choice %1").arg(table->currentRow());
        return focusWidget() == before ? QStringLiteral("before")
               : focusWidget() == after
                   ? QStringLiteral("after")
                   : QStringLiteral("%1,%2").arg(table->currentRow()).arg(table->currentColumn());
    }

    QLineEdit *before;
    FieldTable *table;
    QLineEdit *after;
};

} // namespace

TEST_CASE("Tab goes through the fields of a table in the order of reading, on to the form, and back")
{
    Form form;
    QStringList way;
    for (int i = 0; i < 8; ++i) {
        form.press(Qt::Key_Tab);
        way << form.at();
    }
    CHECK(way == QStringList{QStringLiteral("0,0"), QStringLiteral("0,2"), QStringLiteral("choice 0"),
                             QStringLiteral("1,0"), QStringLiteral("1,2"), QStringLiteral("choice 1"),
                             QStringLiteral("after"), QStringLiteral("before")});
    form.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(form.at() == QStringLiteral("after"));
    form.press(Qt::Key_Backtab, Qt::ShiftModifier);
    form.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(form.at() == QStringLiteral("1,2"));
}

TEST_CASE("Space checks a box, text is typed over, and a choice is made by the arrows, without a mouse")
{
    Form form;
    form.press(Qt::Key_Tab);
    form.press(Qt::Key_Space);
    CHECK(form.table->item(0, 0)->checkState() == Qt::Checked);
    form.press(Qt::Key_Tab);
    for (const char digit : {'2', '5'}) { // the first one opens the cell
        QTest::keyClick(QApplication::focusWidget(), digit);
        QApplication::processEvents();
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QApplication::processEvents();
    CHECK(form.table->item(0, 2)->text() == QStringLiteral("25"));
    CHECK(form.at() == QStringLiteral("choice 0"));
    form.press(Qt::Key_Down);
    CHECK(qobject_cast<QComboBox *>(form.table->cellWidget(0, 3))->currentText() == QStringLiteral("Brill"));
}
