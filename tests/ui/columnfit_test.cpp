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

TEST_CASE("More room goes to the texts, less is taken from figures first, then from texts")
{
    CHECK(fittedWidths(number_name_total, 420) == std::vector<int>{100, 200, 120});
    CHECK(fittedWidths(number_name_total, 800) == std::vector<int>{100, 580, 120});
    CHECK(fittedWidths(number_name_total, 365) == std::vector<int>{100, 175, 90});
    CHECK(fittedWidths(number_name_total, 395) == std::vector<int>{100, 200, 95});
    CHECK(fittedWidths({{100, 50, false}}, 300) == std::vector<int>{100}); // nothing there grows
    CHECK(fittedWidths({}, 300).empty());
}
