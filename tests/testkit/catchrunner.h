// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll::testkit {

/// Catch2's own main: reads its options, runs the test cases of this program, gives the exit code.
int runTests(int argc, char *argv[]);

} // namespace truckroll::testkit
