// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/likelyduplicates.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CustomerTraits customer(qint64 id, const char *name, const char *email = "", QStringList phones = {},
                        const char *address = "")
{
    return {CustomerId(id), QString::fromUtf8(name), QString::fromLatin1(email), std::move(phones),
            QString::fromLatin1(address)};
}

} // namespace

TEST_CASE("Names are the same in any order, case and dress")
{
    CHECK(nameKey(QStringLiteral("The Kline Bakery, Inc.")) == nameKey(QStringLiteral("kline BAKERY")));
    CHECK(nameKey(QStringLiteral("Meyer, Bob")) == nameKey(QStringLiteral("Mr. Bob Meyer")));
    CHECK(nameKey(QStringLiteral("Müller & Co")) == nameKey(QStringLiteral("Muller")));
    CHECK(nameKey(QStringLiteral("Bob Meyer")) != nameKey(QStringLiteral("Rob Meyer")));
}

TEST_CASE("A common telephone or e-mail makes a pair, a common name or address alone does not")
{
    const auto pairs = likelyDuplicates(
        {customer(1, "Kline Bakery", "a@kline.example", {QStringLiteral("2175550100")}, "12 long|62701"),
         customer(2, "Dana Kline", "", {QStringLiteral("2175550100")}),
         customer(3, "Bakery Kline", "", {}, "12 long|62701"), customer(4, "Somebody", "A@Kline.example"),
         customer(5, "Kline Bakery", "", {}, "9 other|62701"),
         customer(6, "Neighbor", "", {}, "9 other|62701")});
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[0].first == CustomerId(1));
    CHECK(pairs[0].second == CustomerId(3)); // name and address weigh most
    CHECK(pairs[0].sameName);
    CHECK(pairs[0].sameAddress);
    for (const LikelyPair &pair : pairs)
        CHECK(pair.first == CustomerId(1));
}

TEST_CASE("What very many share is no sign, and a short number is none either")
{
    std::vector<CustomerTraits> mall;
    for (qint64 id = 1; id <= 30; ++id)
        mall.push_back(
            customer(id, qPrintable(QStringLiteral("Shop %1").arg(id)), "", {QStringLiteral("2175550199")}));
    CHECK(likelyDuplicates(mall).empty());
    CHECK(likelyDuplicates(
              {customer(1, "A", "", {QStringLiteral("911")}), customer(2, "B", "", {QStringLiteral("911")})})
              .empty());
}
