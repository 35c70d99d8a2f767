// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/boardpagebench.h"
#include "ui/board/minicalendar.h"
#include "ui/widgets/recorddrag.h"
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("After midnight the calendar marks the new day, by the office's clock")
{
    BoardPageBench bench;
    auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
    CHECK(calendar->today() == monday);
    bench.clock().advance(15 * 3600); // eleven in the evening, in London it is Tuesday
    bench.model().tick();
    CHECK(calendar->today() == monday);
    bench.clock().advance(2 * 3600);
    bench.model().tick();
    CHECK(calendar->today() == monday.addDays(1));
}

TEST_CASE("What is dragged from a list and rests on a day of the calendar turns the board to it")
{
    MiniCalendar calendar;
    calendar.setShown(periodOf(BoardViewKind::Day, monday, Qt::Sunday), monday);
    calendar.resize(calendar.sizeHint());
    calendar.show();
    QSignalSpy rested(&calendar, &MiniCalendar::rested);
    const QPoint over = calendar.rectOf(monday.addDays(3)).center();
    const std::unique_ptr<QMimeData> row(mimeOf({CustomerId(3), {}, QStringLiteral("Kline Bakery"), {}}));
    const auto hold = [&] {
        QDragEnterEvent enter(over, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QDragMoveEvent move(over, Qt::CopyAction, row.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&calendar, &enter);
        QApplication::sendEvent(&calendar, &move);
        return move.isAccepted();
    };
    CHECK_FALSE(hold()); // it is dropped on the board, where it gets a time and a technician
    QDragLeaveEvent leave;
    QApplication::sendEvent(&calendar, &leave);
    CHECK_FALSE(hold());
    CHECK(rested.isEmpty());
    REQUIRE(waitUntil([&] { return !rested.isEmpty(); }));
    CHECK(rested.first().first().toDate() == monday.addDays(3));
}
