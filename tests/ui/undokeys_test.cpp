// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include "ui/shell/undokeys.h"
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("In a field into which nothing was typed the undo key takes back the last act of the office")
{
    ShellBench bench;
    bench.open();
    QLineEdit line(bench.page("board"));
    QPlainTextEdit text(bench.page("board"));
    QSpinBox number(bench.page("board"));
    line.setText(QStringLiteral("Kline"));
    text.setPlainText(QStringLiteral("Ring twice"));
    number.setValue(7);
    for (QWidget *field : std::initializer_list<QWidget *>{&line, &text, &number}) {
        INFO(field->metaObject()->className());
        field->show();
        bench.customer();
        QAction *undo = bench.action("app.undo");
        REQUIRE(waitUntil([&] { return undo->isEnabled(); }));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return bench.ask(CustomerList{}).empty(); }));
    }
    CHECK(line.text() == "Kline");
}

TEST_CASE("What was typed is taken back by the field, and the office is left alone by that key from then on")
{
    ShellBench bench;
    bench.open();
    bench.customer();
    QLineEdit line(bench.page("board"));
    line.show();
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("Kline"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(line.text().isEmpty());
    bench.settle();
    CHECK(bench.ask(CustomerList{}).size() == 1);
}
