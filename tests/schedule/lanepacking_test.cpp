// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/lanepacking.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;

namespace {

bool overlap(const LaneSpan &a, const LaneSpan &b)
{
    return a.start < b.end && b.start < a.end;
}

/// The most spans that stand at one moment; overlaps change only where one begins.
int deepest(const std::vector<LaneSpan> &spans)
{
    int most = 0;
    for (const LaneSpan &at : spans) {
        const auto depth = 1 + std::count_if(spans.begin(), spans.end(), [&](const LaneSpan &s) {
                               return &s != &at && s.start <= at.start && overlap(s, at);
                           });
        most = std::max(most, int(depth));
    }
    return most;
}

std::vector<LanePlace> packLane(const std::vector<LaneSpan> &spans)
{
    return LanePacker().pack(spans);
}

std::vector<LaneSpan> randomSpans(std::mt19937 &random)
{
    std::vector<LaneSpan> spans(random() % 25);
    for (LaneSpan &span : spans) {
        span.start = random() % 40;
        span.end = span.start + random() % 12; // some without length
    }
    return spans;
}

} // namespace

TEST_CASE("spans that overlap get columns of their own, spans that touch share one", "[lanepacking]")
{
    CHECK(packLane({}).empty());
    CHECK(packLane({{0, 10}}) == std::vector<LanePlace>{{0, 1}});
    CHECK(packLane({{0, 10}, {10, 20}}) == std::vector<LanePlace>{{0, 1}, {0, 1}});
    CHECK(packLane({{0, 10}, {5, 15}}) == std::vector<LanePlace>{{0, 2}, {1, 2}});
    CHECK(packLane({{5, 15}, {0, 10}}) ==
          std::vector<LanePlace>{{1, 2}, {0, 2}}); // answers in the input's order
    // A chain: the third takes the first column again but stays in the cluster of two.
    CHECK(packLane({{0, 10}, {5, 15}, {12, 20}, {30, 40}}) ==
          std::vector<LanePlace>{{0, 2}, {1, 2}, {0, 2}, {0, 1}});
    // Of two that start together the longer stands left.
    CHECK(packLane({{0, 10}, {0, 30}}) == std::vector<LanePlace>{{1, 2}, {0, 2}});
}

TEST_CASE("random lanes: nothing overlaps in a column, no column more than needed, clusters agree",
          "[lanepacking]")
{
    std::mt19937 random(4711);
    for (int round = 0; round < 2000; ++round) {
        const auto spans = randomSpans(random);
        const auto places = packLane(spans);
        REQUIRE(places.size() == spans.size());
        int widest = 0;
        for (size_t i = 0; i < spans.size(); ++i) {
            CHECK(places[i].column >= 0);
            CHECK(places[i].column < places[i].columns);
            widest = std::max(widest, places[i].columns);
            for (size_t j = 0; j < i; ++j) {
                if (!overlap(spans[i], spans[j]))
                    continue;
                CHECK(places[i].column != places[j].column);
                CHECK(places[i].columns == places[j].columns);
            }
        }
        CHECK(widest == deepest(spans));
    }
}

TEST_CASE("the picture does not depend on the order in which visits arrive", "[lanepacking]")
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        auto spans = randomSpans(random);
        std::sort(spans.begin(), spans.end(),
                  [](auto &a, auto &b) { return std::pair(a.start, a.end) < std::pair(b.start, b.end); });
        const auto places = packLane(spans);
        auto reversed = spans;
        std::reverse(reversed.begin(), reversed.end());
        auto back = packLane(reversed);
        std::reverse(back.begin(), back.end());
        for (size_t i = 0; i < spans.size(); ++i) {
            const bool hasTwin = std::count_if(spans.begin(), spans.end(), [&](const LaneSpan &s) {
                                     return s.start == spans[i].start && s.end == spans[i].end;
                                 }) > 1;
            CHECK((hasTwin || back[i] == places[i]));
        }
    }
}

TEST_CASE("ten thousand visits of one lane are packed at once", "[lanepacking]")
{
    std::vector<LaneSpan> spans;
    for (qint64 i = 0; i < 10'000; ++i)
        spans.push_back({i * 3, i * 3 + 10});
    const auto places = packLane(spans);
    CHECK(std::all_of(places.begin(), places.end(), [](const LanePlace &p) { return p.columns == 4; }));
}

TEST_CASE("what a packer did for one lane takes no part in the next", "[lanepacking]")
{
    std::mt19937 random(20261128);
    LanePacker packer;
    for (int lane = 0; lane < 2000; ++lane) {
        const std::vector<LaneSpan> spans = randomSpans(random);
        CHECK(packer.pack(spans) == packLane(spans));
    }
}
