// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bundles.h"

#include "core/domain/itemlines.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

Item bundle(qint64 id, std::vector<qint64> parts)
{
    Item item;
    item.id = ItemId(id);
    item.name = QString::number(id);
    item.type = ItemType::Bundle;
    for (const qint64 part : parts)
        item.parts.push_back({ItemId(part), Quantity::whole(1)});
    return item;
}

Item plain(qint64 id)
{
    Item item;
    item.id = ItemId(id);
    item.name = QString::number(id);
    return item;
}

} // namespace

TEST_CASE("a bundle that would hold itself is told, however far down", "[bundle]")
{
    const std::vector<Item> all{plain(1), bundle(2, {1}), bundle(3, {2, 1}), bundle(4, {3})};
    CHECK(judgeBundle(bundle(2, {1}), all) == BundleShape::Sound);
    CHECK(judgeBundle(bundle(2, {2}), all) == BundleShape::HoldsItself);
    CHECK(judgeBundle(bundle(2, {1, 3}), all) == BundleShape::HoldsItself);
    CHECK(judgeBundle(bundle(2, {4}), all) == BundleShape::HoldsItself);
    CHECK(judgeBundle(bundle(0, {4, 4, 3}), all) == BundleShape::Sound); // a new one; twice is not round
    CHECK(judgeBundle(bundle(2, {99}), all) ==
          BundleShape::Sound); // whether parts are there is asked elsewhere
}

TEST_CASE("as deep as bundles may go, lines are made of every part", "[bundle]")
{
    std::vector<Item> all{plain(1), bundle(2, {1})};
    for (qint64 id = 3; id <= 5; ++id) {
        CHECK(judgeBundle(bundle(id, {id - 1}), all) == BundleShape::Sound);
        all.push_back(bundle(id, {id - 1}));
    }
    CHECK(linesOfItem(all.back(), Quantity::whole(1), all).back().item == ItemId(1));
    CHECK(judgeBundle(bundle(6, {5}), all) == BundleShape::TooDeep);
    // The one at the bottom grows, and it is the one at the top that is too deep then.
    all.push_back(bundle(7, {1}));
    CHECK(judgeBundle(bundle(2, {7}), all) == BundleShape::TooDeep);
}
