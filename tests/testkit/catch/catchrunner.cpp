// SPDX-License-Identifier: GPL-3.0-or-later
// All of Catch2 that is no header, once for all test programs: it takes longer to compile than most of ours.
#define CATCH_CONFIG_RUNNER
#include "tests/testkit/catchrunner.h"
#include <catch2/catch.hpp>

namespace truckroll::testkit {

int runTests(int argc, char *argv[])
{
    return Catch::Session().run(argc, argv);
}

} // namespace truckroll::testkit
