// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/waiting.h"
#include "ui/board/smoothscroll.h"
#include <QScrollBar>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Notches of the wheel add up, also while the board still glides, and never leave the ends")
{
    QScrollBar bar;
    bar.setRange(0, 300);
    SmoothScroll glide(&bar);
    glide.by(100);
    glide.by(100);
    glide.finish();
    CHECK(bar.value() == 200);
    glide.by(500);
    glide.finish();
    CHECK(bar.value() == 300);
    glide.by(-40);
    REQUIRE(waitUntil([&] { return bar.value() == 260; })); // by itself
    CHECK(glide.state() != QAbstractAnimation::Running);
}
