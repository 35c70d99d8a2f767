// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is kept for the next painting: it is what was made, and it does not grow without end.
#include "ui/board/recentlyused.h"
#include <QString>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("What is used again and again is kept, what nobody asks for any more is forgotten")
{
    RecentlyUsed<QString, int> kept(10);
    const QString often = QStringLiteral("often");
    kept.keep(often, -1);
    for (int i = 0; i < 100; ++i) {
        kept.keep(QString::number(i), i);
        REQUIRE(kept.find(often));
        CHECK(*kept.find(often) == -1);
        REQUIRE(kept.find(QString::number(i)));
        CHECK(*kept.find(QString::number(i)) == i);
    }
    CHECK_FALSE(kept.find(QStringLiteral("0")));
    int still = 0;
    for (int i = 0; i < 100; ++i)
        still += kept.find(QString::number(i)) ? 1 : 0;
    CHECK(still <= 20);
    CHECK(still >= 9);
    kept.clear();
    CHECK_FALSE(kept.find(often));
}

TEST_CASE("What is large takes the room of many")
{
    RecentlyUsed<int, int> kept(10);
    kept.keep(1, 1, 9);
    kept.keep(2, 2, 9);
    kept.keep(3, 3, 9); // the half with the first two is the older one now
    CHECK(kept.find(2));
    kept.keep(4, 4, 9);
    kept.keep(5, 5, 9);
    CHECK_FALSE(kept.find(1));
}
