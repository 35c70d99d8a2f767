// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/waiting.h"
#include "ui/shell/rail.h"
#include "ui/widgets/recorddrag.h"
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A click asks for a page: the rail marks the one that the window shows")
{
    Rail rail;
    RailButton *board =
        rail.addEntry(QStringLiteral("board"), QStringLiteral("board"), QStringLiteral("Board"));
    RailButton *invoices =
        rail.addEntry(QStringLiteral("invoices"), QStringLiteral("invoice"), QStringLiteral("Invoices"));
    rail.setCurrent(QStringLiteral("board"));
    QSignalSpy chosen(&rail, &Rail::chosen);
    QTest::mouseClick(invoices, Qt::LeftButton);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first() == QStringLiteral("invoices"));
    CHECK(board->isChecked()); // the window has not gone there
    CHECK_FALSE(invoices->isChecked());
}

TEST_CASE("A count is told in words, also to a screen reader, and goes with what it counts")
{
    Rail rail;
    RailButton *board =
        rail.addEntry(QStringLiteral("board"), QStringLiteral("board"), QStringLiteral("Board"));
    board->setBadge(3, Tone::Info, QStringLiteral("3 waiting"));
    CHECK(board->toolTip().contains(QStringLiteral("3 waiting")));
    CHECK(board->accessibleDescription() == QStringLiteral("3 waiting"));
    board->setBadge(0, Tone::Info, QStringLiteral("0 waiting"));
    CHECK(board->accessibleDescription().isEmpty());
}

TEST_CASE("The rail can be narrow, and its names stay with its buttons")
{
    Rail rail;
    RailButton *board =
        rail.addEntry(QStringLiteral("board"), QStringLiteral("board"), QStringLiteral("Board"));
    rail.show();
    const int wide = rail.sizeHint().width();
    rail.setCollapsed(true);
    CHECK(waitUntil([&] { return rail.sizeHint().width() < wide / 2; }));
    CHECK(board->accessibleName() == QStringLiteral("Board"));
    CHECK(rail.entry(QStringLiteral("board")) == board);
}

TEST_CASE("A row that is dragged and rests on an entry turns to its page, passing by turns none")
{
    Rail rail;
    RailButton *board =
        rail.addEntry(QStringLiteral("board"), QStringLiteral("board"), QStringLiteral("Board"));
    rail.show();
    QSignalSpy chosen(&rail, &Rail::chosen);
    const std::unique_ptr<QMimeData> row(mimeOf({CustomerId(3), {}, QStringLiteral("Kline Bakery"), {}}));
    const QPoint over = board->mapTo(&rail, board->rect().center());
    const auto hold = [&](const QMimeData *data) {
        QDragEnterEvent enter(over, Qt::CopyAction, data, Qt::LeftButton, {});
        QDragMoveEvent move(over, Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(&rail, &enter);
        if (enter.isAccepted())
            QApplication::sendEvent(&rail, &move);
        return enter.isAccepted();
    };
    QMimeData text;
    text.setText(QStringLiteral("Kline"));
    CHECK_FALSE(hold(&text));
    CHECK(hold(row.get()));
    QDragLeaveEvent leave;
    QApplication::sendEvent(&rail, &leave);
    CHECK(chosen.isEmpty());
    CHECK(hold(row.get()));
    REQUIRE(waitUntil([&] { return !chosen.isEmpty(); }));
    CHECK(chosen.first().first() == QStringLiteral("board"));
}
