// SPDX-License-Identifier: GPL-3.0-or-later
// All of Catch2 that is no header, once for all test programs: it takes longer to compile than most of ours.
#define CATCH_CONFIG_RUNNER
#include "tests/testkit/catchrunner.h"
#include <catch2/catch.hpp>
#include <sys/syscall.h>
#include <unistd.h>

namespace {
bool testing = false;
}

// Tests end programs, never the machine: what a program has written is there afterwards without a sync, which
// takes milliseconds, and a test makes hundreds. Other programs that are linked with this sync as always.
extern "C" {
__attribute__((visibility("default"))) int fsync(int file)
{
    return testing ? 0 : int(::syscall(SYS_fsync, file));
}
__attribute__((visibility("default"))) int fdatasync(int file)
{
    return testing ? 0 : int(::syscall(SYS_fdatasync, file));
}
/// LeakSanitizer asks for it: OpenSSL keeps the last error of a thread until the thread has ended, which may
/// be after the program was looked through.
__attribute__((visibility("default"))) const char *__lsan_default_suppressions();
const char *__lsan_default_suppressions()
{
    return "leak:libcrypto.so\n";
}
}

namespace truckroll::testkit {

int runTests(int argc, char *argv[])
{
    testing = true;
    return Catch::Session().run(argc, argv);
}

} // namespace truckroll::testkit
