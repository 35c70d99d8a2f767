// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes the way of the eye, whatever was made first.
#include "ui/widgets/taborder.h"
#include <QApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QString nameOf(QWidget *widget)
{
    return widget ? widget->objectName() : QString();
}

/// What has the focus after each Tab, from `first` on.
QString way(QWidget &window, QWidget *first, int steps)
{
    window.show();
    QApplication::setActiveWindow(&window);
    first->setFocus();
    QStringList names{nameOf(QApplication::focusWidget())};
    for (int i = 0; i < steps; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        names += nameOf(QApplication::focusWidget());
    }
    return names.join(QLatin1Char(' '));
}

template <class Widget>
Widget *named(const char *name, QWidget *parent)
{
    auto *widget = new Widget(parent);
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace

TEST_CASE("A window's fields are gone through as they stand, not as they were made")
{
    QDialog window;
    auto *save = named<QPushButton>("save", &window);
    auto *to = named<QLineEdit>("to", &window);
    auto *from = named<QLineEdit>("from", &window);
    auto *leave = named<QPushButton>("leave", &window);
    auto *reason = named<QLineEdit>("reason", &window);
    auto *grid = new QGridLayout;
    grid->addWidget(to, 1, 1);
    grid->addWidget(from, 1, 0);
    grid->addWidget(reason, 0, 0, 1, 2);
    auto *all = new QVBoxLayout(&window);
    auto *foot = new QHBoxLayout;
    foot->addWidget(leave);
    foot->addWidget(save);
    all->addLayout(grid);
    all->addLayout(foot);
    CHECK(way(window, reason, 5).toStdString() == "reason from to leave save reason");
}

TEST_CASE("A window that asks for its size before all is in it is gone through when it is whole")
{
    QDialog window;
    auto *all = new QVBoxLayout(&window);
    auto *field = named<QLineEdit>("field", &window);
    all->addWidget(field);
    window.ensurePolished();
    auto *save = named<QPushButton>("save", &window);
    auto *leave = named<QPushButton>("leave", &window);
    auto *foot = new QHBoxLayout;
    foot->addWidget(leave);
    foot->addWidget(save);
    all->addLayout(foot);
    CHECK(way(window, field, 3).toStdString() == "field leave save field");
}

TEST_CASE("Tabs come before their pages, what is side by side from left to right")
{
    QDialog window;
    auto *tabs = named<QTabWidget>("tabs", &window);
    tabs->tabBar()->setObjectName(QStringLiteral("bar"));
    auto *page = new QSplitter;
    auto *right = named<QLineEdit>("right", nullptr);
    auto *left = named<QLineEdit>("left", nullptr);
    page->addWidget(right);
    page->insertWidget(0, left);
    tabs->addTab(page, QStringLiteral("Page"));
    auto *above = named<QLineEdit>("above", &window);
    auto *all = new QVBoxLayout(&window);
    all->addWidget(above);
    all->addWidget(tabs);
    CHECK(way(window, above, 4).toStdString() == "above bar left right above");
}

TEST_CASE("A page that comes to a window that is shown is gone through as it is laid out")
{
    QDialog window;
    auto *pages = new QStackedWidget(&window);
    auto *all = new QVBoxLayout(&window);
    all->addWidget(pages);
    pages->addWidget(new QWidget);
    window.show();
    auto *page = new QWidget;
    auto *second = named<QLineEdit>("second", page);
    auto *first = named<QLineEdit>("first", page);
    auto *rows = new QVBoxLayout(page);
    rows->addWidget(first);
    rows->addWidget(second);
    pages->addWidget(page);
    pages->setCurrentWidget(page);
    CHECK(way(window, first, 2).toStdString() == "first second first");
}

TEST_CASE("Tab stops at a group of fields once, where it stands")
{
    QDialog window;
    auto *group = new QWidget(&window);
    auto *first = named<QLineEdit>("first", group);
    auto *second = named<QSpinBox>("second", group);
    group->setFocusProxy(first);
    auto *above = named<QLineEdit>("above", &window);
    auto *row = new QHBoxLayout(group);
    row->addWidget(first);
    row->addWidget(second);
    auto *all = new QVBoxLayout(&window);
    all->addWidget(above);
    all->addWidget(group);
    CHECK(way(window, above, 3).toStdString() == "above first second above");
    QTest::keyClick(above, Qt::Key_Backtab);
    CHECK(window.focusWidget() == second);
    QTest::keyClick(second, Qt::Key_Backtab);
    CHECK(window.focusWidget() == first);
    QTest::keyClick(first, Qt::Key_Backtab);
    CHECK(window.focusWidget() == above);
    CHECK(group->focusProxy() == first);
}

TEST_CASE("From a part that has the focus without a field Tab goes on to what is in it")
{
    QDialog window;
    auto *second = named<QLineEdit>("second", &window);
    auto *part = named<QWidget>("part", &window);
    auto *first = named<QLineEdit>("first", &window);
    auto *inside = named<QLineEdit>("inside", part);
    auto *rows = new QVBoxLayout(part);
    rows->addWidget(inside);
    auto *all = new QVBoxLayout(&window);
    all->addWidget(first);
    all->addWidget(part);
    all->addWidget(second);
    CHECK(way(window, part, 3).toStdString() == "part inside second first");
    CHECK(part->focusPolicy() == Qt::NoFocus);
}

TEST_CASE("What scrolls with fields in it is no stop of its own, a text that scrolls is one")
{
    QDialog window;
    auto *fields = named<QScrollArea>("fields", &window);
    auto *text = named<QScrollArea>("text", &window);
    auto *page = new QWidget;
    auto *field = named<QLineEdit>("field", page);
    auto *rows = new QVBoxLayout(page);
    rows->addWidget(field);
    fields->setWidget(page);
    text->setWidget(new QLabel(QStringLiteral("Long")));
    auto *all = new QVBoxLayout(&window);
    all->addWidget(text);
    all->addWidget(fields);
    CHECK(way(window, field, 2).toStdString() == "field text field");
}
