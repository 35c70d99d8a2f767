// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the views in which a day is a cell: every visit stands in the cell of its day, in order of time,
// on nobody else's place, and each point of a cell leads to its day.
#include "core/schedule/zonedday.h"
#include "ui/board/listgeometry.h"
#include "ui/board/monthgeometry.h"
#include "ui/board/weekgeometry.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

/// The week of the spring change: Sunday has 23 hours.
const BoardPeriod week{{2026, 3, 8}, {2026, 3, 14}};

BoardSpan span(int lane, const QDate &date, int hour, int minutes = 60)
{
    const qint64 start = ZonedDay::toUtc(WallTime::at(date, hour), chicago());
    return {lane, start, start + qint64(minutes) * 60};
}

std::vector<BoardSpan> someVisits(int lanes)
{
    std::vector<BoardSpan> spans;
    for (QDate day = week.from; day <= week.to; day = day.addDays(1)) {
        for (int hour = 0; hour < 24; hour += 5) {
            for (int lane = 0; lane < lanes; ++lane)
                spans.push_back(span(lane, day, hour));
        }
    }
    return spans;
}

void checkCells(const CellGeometry &geometry, const std::vector<BoardSpan> &spans)
{
    for (size_t i = 0; i < spans.size(); ++i) {
        const QRect card = geometry.cardRect(int(i));
        if (card.isEmpty())
            continue;
        const QDate day = geometry.wallTimeOf(spans[i].startUtc).date;
        INFO(day.toString().toStdString());
        REQUIRE(geometry.cellRect(spans[i].lane, day).contains(card));
        REQUIRE(geometry.spotAt(card.center())->time.date == day);
        REQUIRE(geometry.spotAt(card.center())->lane == spans[i].lane);
        for (size_t other = 0; other < i; ++other)
            REQUIRE_FALSE(card.intersects(geometry.cardRect(int(other))));
    }
    CHECK_FALSE(geometry.isTimed());
    CHECK(geometry.cellRect(0, week.from.addDays(-1)).isEmpty());
    CHECK(geometry.cellsIn({QPoint(), geometry.size()}).size() ==
          size_t(week.days() * (geometry.tellsPeople() ? geometry.laneCount() : 1)));
}

} // namespace

TEST_CASE("In the week a visit stands in the cell of its technician and day")
{
    const auto spans = someVisits(3);
    const WeekGeometry geometry(week, chicago(), WeekSizes{100, 30, 60}, {false, false, false}, spans);
    checkCells(geometry, spans);
    CHECK(geometry.size().width() == 700);
    CHECK(geometry.tellsPeople());
    CHECK(geometry.placeRect(1, spans[0].startUtc, spans[0].endUtc).top() ==
          geometry.cardRect(1).top()); // the same time of the next lane
}

TEST_CASE("Days of a week may be of different widths")
{
    const auto spans = someVisits(2);
    const WeekGeometry geometry(week, chicago(), WeekSizes{100, 30, 60, 0, {40, 100, 120, 100, 90, 100, 30}},
                                {false, false}, spans);
    checkCells(geometry, spans);
    CHECK(geometry.size().width() == 580);
    CHECK(geometry.cellRect(0, week.from.addDays(2)) == QRect(140, 0, 120, geometry.laneRect(0).height()));
}

TEST_CASE("A lane of the week is as high as its busiest day, a heading is low")
{
    std::vector<BoardSpan> spans;
    for (int hour = 6; hour < 16; ++hour)
        spans.push_back(span(1, week.from, hour));
    const WeekGeometry geometry(week, chicago(), WeekSizes{100, 30, 60}, {false, false, true}, spans);
    CHECK(geometry.laneRect(1).height() > 10 * 30);
    CHECK(geometry.laneRect(0).height() < 3 * 30 + 12);
    CHECK(geometry.laneRect(2).height() < 30);
    for (int i = 1; i < 10; ++i)
        CHECK(geometry.cardRect(i).top() > geometry.cardRect(i - 1).bottom());
}

TEST_CASE("Below the cards of the busiest day of a lane there is room for the time of the cursor")
{
    std::vector<BoardSpan> spans;
    for (int hour = 6; hour < 16; ++hour)
        spans.push_back(span(0, week.from, hour));
    for (const int row : {20, 26, 45}) {
        const WeekGeometry geometry(week, chicago(), WeekSizes{100, row, 60, 22}, {false}, spans);
        CHECK(geometry.laneRect(0).bottom() - geometry.cardRect(9).bottom() >= 22);
    }
}

TEST_CASE("A visit that began before the week stands in its first day")
{
    const WeekGeometry geometry(week, chicago(), WeekSizes{100, 30, 60}, {false},
                                {span(0, week.from.addDays(-1), 23, 180)});
    CHECK(geometry.cellRect(0, week.from).contains(geometry.cardRect(0)));
}

TEST_CASE("A month shows what there is room for and says how many more there are")
{
    const auto spans = someVisits(1); // five a day
    for (const int height : {60, 100, 140, 400}) {
        const MonthGeometry geometry(week, chicago(), {100, height}, 20, 24, spans);
        checkCells(geometry, spans);
        int seen = 0, hidden = 0;
        for (size_t i = 0; i < spans.size(); ++i)
            seen += geometry.cardRect(int(i)).isEmpty() ? 0 : 1;
        for (const BoardCell &cell : geometry.cellsIn({QPoint(), geometry.size()})) {
            hidden += cell.hidden;
            CHECK((cell.hidden == 0) == cell.more.isEmpty());
            CHECK(cell.rect.contains(cell.heading));
            CHECK((cell.hidden == 0 || cell.rect.contains(cell.more)));
        }
        CHECK(seen + hidden == int(spans.size()));
    }
}

TEST_CASE("A list has a heading for each day, also for one without visits")
{
    const auto spans = std::vector{span(0, week.from, 9), span(0, week.from, 11), span(0, week.to, 9)};
    const ListGeometry geometry(week, chicago(), 600, 30, 28, spans);
    checkCells(geometry, spans);
    CHECK(geometry.cardRect(1).top() == geometry.cardRect(0).bottom() + 1);
    CHECK(geometry.cellRect(0, week.from.addDays(1)).height() == 28 + 30);
    CHECK(geometry.size().height() == 7 * 28 + (2 + 5 + 1) * 30);
    const auto placeAt = [&](int day, int hour) {
        const BoardSpan there = span(0, week.from.addDays(day), hour);
        return geometry.placeRect(0, there.startUtc, there.endUtc);
    };
    // Between the rows, by its time; the day's name stays to be read.
    CHECK(placeAt(0, 10).center().y() == geometry.cardRect(0).bottom());
    CHECK(placeAt(0, 8) == geometry.cardRect(0));
    CHECK(placeAt(0, 15) == geometry.cardRect(1));
    CHECK(placeAt(1, 9).top() == geometry.cellRect(0, week.from.addDays(1)).top() + 28);
}
