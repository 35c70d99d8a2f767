// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/zonedday.h"
#include "ui/board/columnsgeometry.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

ColumnsGeometry columns(const QDate &date, const std::vector<BoardSpan> &cards = {})
{
    return {ZonedDay(date, chicago()), 60, 100, {false, true, false}, cards};
}

} // namespace

TEST_CASE("Turned, a day is as high as it has hours, and every minute of it is a place")
{
    CHECK(columns({2026, 3, 2}).size() == QSize(200 + ColumnsGeometry::headingWidth, 24 * 60));
    CHECK(columns({2026, 3, 8}).size().height() == 23 * 60);
    CHECK(columns({2026, 11, 1}).size().height() == 25 * 60);
    const ColumnsGeometry geometry = columns({2026, 3, 2});
    for (int minute = 0; minute < 24 * 60; ++minute) {
        REQUIRE(geometry.spotAt({50, minute})->time.minute == minute);
        REQUIRE(geometry.positionOf(geometry.instantOf({{2026, 3, 2}, minute})) == minute);
    }
    CHECK(geometry.spotAt({150, 10})->lane == 2);
    CHECK(geometry.spotAt({110, 10})->lane == 1); // the heading
    CHECK(geometry.timeAxis() == Qt::Vertical);
    CHECK(geometry.laneAxis() == Qt::Horizontal);
}

TEST_CASE("Turned, visits that overlap share the width of their lane")
{
    const QDate day(2026, 3, 2);
    const auto span = [&](int lane, int from, int until) {
        return BoardSpan{lane, ZonedDay::toUtc({day, from}, chicago()),
                         ZonedDay::toUtc({day, until}, chicago())};
    };
    const std::vector<BoardSpan> cards{span(0, 540, 600), span(0, 570, 660), span(0, 700, 705),
                                       span(2, 540, 600)};
    const ColumnsGeometry geometry = columns(day, cards);
    CHECK_FALSE(geometry.cardRect(0).intersects(geometry.cardRect(1)));
    CHECK(geometry.cardRect(2).width() > geometry.cardRect(0).width()); // alone
    CHECK(geometry.cardRect(2).height() >= 8);                          // five minutes can still be taken
    for (int i = 0; i < 4; ++i)
        CHECK(geometry.laneRect(cards[size_t(i)].lane).contains(geometry.cardRect(i)));
}
