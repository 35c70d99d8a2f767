// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardframe.h"
#include <QRandomGenerator>
#include <catch2/catch.hpp>

using namespace truckroll;

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
