// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stock.h"

#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using Q = Quantity;

TEST_CASE("What is free is what lies there and nobody needs, and it may be less than nothing")
{
    CHECK(StockLevel{Q::whole(10), Q::whole(3), {}}.free() == Q::whole(7));
    CHECK(StockLevel{Q::whole(2), Q::whole(5), {}}.free() == Q::whole(-3));
    CHECK(StockLevel{Q::fromUnits(2500), Q::fromUnits(1250), {}}.free() == Q::fromUnits(1250));
    CHECK(StockLevel().free() == Q());
}

TEST_CASE("What is on order counts to what is coming, not to what is free")
{
    const StockLevel level{Q::whole(2), Q::whole(5), Q::whole(4)};
    CHECK(level.coming() == Q::whole(1));
    CHECK(level.free() == Q::whole(-3));
}

TEST_CASE("Each reason of a movement has a name that is read back, and a text of its own")
{
    std::set<QString> names, texts;
    for (size_t i = 0; i < stockReasonCount; ++i) {
        const auto reason = StockReason(i);
        const QString name = stockReasonName(reason);
        INFO(name.toStdString());
        CHECK(stockReasonFromName(name) == reason);
        names.insert(name);
        texts.insert(stockReasonText(reason));
    }
    CHECK(names.size() == stockReasonCount);
    CHECK(texts.size() == stockReasonCount);
    CHECK(texts.count(QString()) == 0);
    CHECK_FALSE(stockReasonFromName(QStringLiteral("stolen")));
    CHECK(stockReasonName(StockReason::TakenBack) == QStringLiteral("taken-back")); // stands in offices
}
