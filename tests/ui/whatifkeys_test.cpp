// SPDX-License-Identifier: GPL-3.0-or-later
// Protects whose undo the key is: typed text first, then the try, and the window's only elsewhere.
#include "ui/board/whatifkeys.h"
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("The undo key means the last try in lists and empty lines, typed text comes first")
{
    QWidget window;
    auto *page = new QWidget(&window);
    auto *list = new QListWidget(page);
    auto *line = new QLineEdit(page);
    auto *outside = new QListWidget(&window);
    int undone = 0;
    auto *undo = new QShortcut(QKeySequence(QKeySequence::Undo), &window);
    QObject::connect(undo, &QShortcut::activated, &window, [&] { ++undone; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    WhatIfKeys keys(page);
    const QSignalSpy pressed(&keys, &WhatIfKeys::undoPressed);
    const auto press = [](QWidget *at) {
        at->setFocus();
        QTest::keyClick(at, Qt::Key_Z, Qt::ControlModifier);
    };
    press(list); // nothing is tried out
    CHECK(undone == 1);
    keys.setActive(true);
    press(list);
    press(line);
    CHECK(pressed.size() == 2);
    CHECK(undone == 1);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("boiler"));
    press(line);
    CHECK(line->text().isEmpty());
    CHECK(pressed.size() == 2);
    press(outside);
    CHECK(pressed.size() == 2);
    CHECK(undone == 2);
    keys.setActive(false);
    press(list);
    CHECK(pressed.size() == 2);
    CHECK(undone == 3);
}

TEST_CASE("The redo key does nothing again that is stored while things are tried out")
{
    QWidget window;
    auto *page = new QWidget(&window);
    auto *list = new QListWidget(page);
    int done = 0;
    auto *redo = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y), &window);
    QObject::connect(redo, &QShortcut::activated, &window, [&] { ++done; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    WhatIfKeys keys(page);
    const QSignalSpy pressed(&keys, &WhatIfKeys::redoPressed);
    const QSignalSpy undone(&keys, &WhatIfKeys::undoPressed);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Y, Qt::ControlModifier);
    CHECK(done == 1);
    keys.setActive(true);
    QTest::keyClick(list, Qt::Key_Y, Qt::ControlModifier);
    CHECK(done == 1);
    CHECK(pressed.size() == 1);
    CHECK(undone.isEmpty());
}
