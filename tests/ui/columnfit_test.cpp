// SPDX-License-Identifier: GPL-3.0-or-later
// Protects lists from columns out of sight, and from a number at the far end of nothing.
#include "ui/widgets/columnfit.h"
#include <catch2/catch.hpp>
#include <numeric>

using namespace truckroll;

namespace {

const std::vector<FittedColumn> number_name_total{{100, 100, false}, {200, 120, true}, {120, 90, false}};

int sum(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

TEST_CASE("Columns fill the room there is, to the pixel, and none is narrower than it can be read")
{
    for (int room = 310; room < 1500; ++room) {
        const std::vector<int> widths = fittedWidths(number_name_total, room);
        INFO(room);
        CHECK(sum(widths) == room);
        for (size_t i = 0; i < widths.size(); ++i)
            CHECK(widths[i] >= number_name_total[i].least);
    }
    CHECK(fittedWidths(number_name_total, 100) == std::vector<int>{100, 120, 90}); // then it scrolls
}

TEST_CASE("Columns that give way are left out one by one, until the rest can be read")
{
    const std::vector<FittedColumn> columns{
        {200, 100, true, 0}, {100, 80, false, 2}, {100, 80, false, 1}, {100, 80, false, 2}};
    const auto shown = [&](int room) {
        const std::vector<bool> fits = whichFit(columns, room);
        return std::vector<int>(fits.begin(), fits.end());
    };
    CHECK(shown(340) == std::vector{1, 1, 1, 1});
    CHECK(shown(339) == std::vector{1, 1, 1, 0}); // of two alike the last
    CHECK(shown(259) == std::vector{1, 0, 1, 0});
    CHECK(shown(179) == std::vector{1, 0, 0, 0});
    CHECK(shown(10) == std::vector{1, 0, 0, 0}); // what stays is scrolled to
    CHECK(whichFit({}, 100).empty());
}

TEST_CASE(
    "A column in which nothing stands goes before anything else is cut off, and comes back with the room")
{
    std::vector<FittedColumn> columns{{100, 60, false, 0},
                                      {200, 100, true, 0},
                                      {90, 90, false, 0},
                                      {100, 80, false, 1},
                                      {80, 80, false, 0}};
    columns[2].empty = columns[4].empty = true;
    const auto shown = [&](int room) {
        const std::vector<bool> fits = whichFit(columns, room);
        return std::vector<int>(fits.begin(), fits.end());
    };
    CHECK(shown(570) == std::vector{1, 1, 1, 1, 1});
    CHECK(shown(569) == std::vector{1, 1, 1, 1, 0});
    CHECK(shown(489) == std::vector{1, 1, 0, 1, 0});
    CHECK(shown(239) == std::vector{1, 1, 0, 0, 0}); // only then one in which something stands
    columns[0].empty = true;
    CHECK(shown(10).front() == 1); // the first of all stays
}

TEST_CASE("More room goes to the texts, less is taken from figures first, then from texts")
{
    CHECK(fittedWidths(number_name_total, 420) == std::vector<int>{100, 200, 120});
    CHECK(fittedWidths(number_name_total, 800) == std::vector<int>{100, 580, 120});
    CHECK(fittedWidths(number_name_total, 365) == std::vector<int>{100, 175, 90});
    CHECK(fittedWidths(number_name_total, 395) == std::vector<int>{100, 200, 95});
    CHECK(fittedWidths({{100, 50, false}}, 300) == std::vector<int>{100}); // nothing there grows
    CHECK(fittedWidths({}, 300).empty());
}
