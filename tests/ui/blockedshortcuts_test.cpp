// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/blockedshortcuts.h"

#include "tests/testkit/waiting.h"
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMainWindow>
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("The keys of a window do nothing while it waits for an answer in its dialog")
{
    BlockedShortcuts guard;
    qApp->installEventFilter(&guard);
    QMainWindow window;
    QAction lose(QStringLiteral("Lost"), &window);
    lose.setShortcut(QKeySequence(Qt::Key_L));
    window.addAction(&lose);
    int asked = 0;
    QObject::connect(&lose, &QAction::triggered, [&asked] { ++asked; });
    window.show();
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_L);
    CHECK(asked == 1);
    QDialog dialog(&window);
    dialog.open();
    QApplication::setActiveWindow(&window); // as a window manager may when it is clicked
    QTest::keyClick(&window, Qt::Key_L);
    CHECK(asked == 1);
    dialog.close();
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_L);
    CHECK(asked == 2);
    qApp->removeEventFilter(&guard);
}
