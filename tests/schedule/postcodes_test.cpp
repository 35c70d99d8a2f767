// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/postcodes.h"

#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Postcodes are as many steps apart as they differ behind their common beginning", "[postcodes]")
{
    const auto [a, b, steps] = GENERATE(table<const char *, const char *, int>({
        {"62704", "62704", 0},
        {"62704", "62704-1234", 0},
        {" 62704 ", "62704", 0},
        {"62704", "62701", 1},
        {"62704", "62711", 2},
        {"62704", "62510", 3},
        {"62704", "61801", 4},
        {"62704", "90210", 5},
        {"SW1A 1AA", "sw1a2bb", 1},
        {"SW1A 1AA", "EC1A 1BB", 5},
        {"6270", "62704", 1},
        {"", "62704", unknownSteps},
        {"-", "", unknownSteps},
    }));
    INFO(a << " and " << b);
    CHECK(postcodeSteps(QString::fromLatin1(a), QString::fromLatin1(b)) == steps);
    CHECK(postcodeSteps(QString::fromLatin1(b), QString::fromLatin1(a)) == steps);
}
