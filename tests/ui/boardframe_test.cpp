// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardframe.h"

#include "tests/ui/boardsamples.h"
#include <QRandomGenerator>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Free time at half past eleven, where no card is.
QPoint freeOf(const BoardFrame &frame, TechnicianId technician)
{
    const QRect lane = frame.geometry->laneRect(frame.laneOf(technician));
    const int x = *frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, 11, 30)));
    return frame.toViewport(QRect(x, lane.center().y(), 1, 1)).topLeft();
}

} // namespace

TEST_CASE("Parts to paint that lie close together are painted as one, those far apart are not")
{
    CHECK(fewRects({}).empty());
    const QRect card(100, 100, 120, 40);
    const QRect beside(104, 60, 140, 38);
    const QRect header(0, 600, 200, 60);
    const auto rects = fewRects(QRegion(card) + beside + header);
    REQUIRE(rects.size() == 2);
    CHECK(rects[0] == (card | beside));
    CHECK(rects[1] == header);
    QRandomGenerator random(11);
    for (int run = 0; run < 200; ++run) {
        QRegion region;
        for (int i = 0; i < 1 + run % 90; ++i)
            region += QRect(random.bounded(1800), random.bounded(1000), 1 + random.bounded(200),
                            1 + random.bounded(90));
        QRegion painted;
        for (const QRect &rect : fewRects(region))
            painted += rect;
        INFO("run " << run);
        REQUIRE((region - painted).isEmpty());
        REQUIRE((QRegion(region.boundingRect()) & painted) == painted);
    }
}

TEST_CASE("A lane is painted anew when time off, a closing day or hours come or go, and only that lane")
{
    const BoardContents usual = boardSample();
    BoardContents off = usual;
    TimeOff sick;
    sick.technician = ann;
    sick.start = WallTime::at(monday, 0);
    sick.end = WallTime::at(monday.addDays(1), 0);
    off.people.timeOff.push_back(sick);
    BoardContents closed = usual;
    ClosingDay snow;
    snow.first = snow.last = monday;
    closed.people.closingDays.push_back(snow);
    for (const auto &[from, to] : {std::pair(usual, off), std::pair(off, usual)}) {
        const BoardFrame before = frameOf(from), after = frameOf(to);
        const QRegion region = changedRegion(before, after);
        CHECK(region.contains(freeOf(after, ann)));
        CHECK_FALSE(region.contains(freeOf(after, bob)));
    }
    const BoardFrame before = frameOf(usual), after = frameOf(closed);
    CHECK(changedRegion(before, after).contains(freeOf(after, bob)));
    CHECK_FALSE(changedRegion(after, after).contains(freeOf(after, bob)));
}
